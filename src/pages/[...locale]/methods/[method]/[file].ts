import type { APIRoute } from 'astro';
import type { Language } from '../../../../../schema/config.ts';
import { attentionDrawings, attentionMatrix, type DrawnMap } from '../../../../data/texts/attention-drawing.ts';
import { methodIn } from '../../../../data/content/catalogue.ts';
import { localeOf } from '../../../../data/base/languages.ts';
import { matrixFormats, matrixResponse, type MatrixFormat } from '../../../../data/figures/matrix-files.ts';
import { openContent } from '../../../../data/results/site.ts';
import type { Done } from '../../../../data/texts/text-sections.ts';
import { fromResult } from '../../../../data/content/from-result.ts';
import { wordsOf } from '../../../../words/words.ts';

interface FileProps {
  readonly outcome: Done;
  readonly map: DrawnMap;
  readonly format: MatrixFormat;
  readonly language: Language;
}

/** The drawings of every short text, in every format and language: the titles of their axes are words. */
export async function getStaticPaths() {
  const content = await openContent();
  const { languages } = content.report;
  const done = content.outcomes.filter(
    (outcome): outcome is Done =>
      outcome.state === 'done' && methodIn(content, outcome.task.method)?.view === 'attention',
  );
  return languages.flatMap((language) =>
    done.flatMap((outcome) =>
      attentionDrawings(outcome, content).flatMap(({ map, files }) =>
        matrixFormats.map((format) => ({
          params: { locale: localeOf(language, languages), method: outcome.task.method, file: files[format] },
          props: { outcome, map, format, language } satisfies FileProps,
        })),
      ),
    ),
  );
}

export const GET: APIRoute<FileProps> = async ({ props: { outcome, map, format, language } }) => {
  const words = wordsOf(language);
  const content = await openContent();
  return fromResult(outcome, async () => {
    const matrix = await attentionMatrix(map, outcome, content, words);
    return matrixResponse(matrix, format, language, words);
  });
};
