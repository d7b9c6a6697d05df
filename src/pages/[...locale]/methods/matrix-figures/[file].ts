import type { APIRoute } from 'astro';
import type { Language } from '../../../../../schema/config.ts';
import type { ReportMatrix } from '../../../../../schema/matrix.ts';
import { localeOf } from '../../../../data/base/languages.ts';
import { matrixFormats, matrixResponse, type MatrixFormat } from '../../../../data/figures/matrix-files.ts';
import { hasOwnWords } from '../../../../data/figures/matrix-figure.ts';
import { openContent } from '../../../../data/results/site.ts';
import { wordsOf } from '../../../../words/words.ts';

interface FileProps {
  readonly matrix: ReportMatrix;
  readonly format: MatrixFormat;
  readonly language: Language;
}

/** Every matrix in every format: in the report's first language, and in the others where its words differ. */
export async function getStaticPaths() {
  const { languages, matrices = [] } = (await openContent()).report;
  return languages.flatMap((language, index) =>
    matrices
      .filter((matrix) => index === 0 || hasOwnWords(matrix, language))
      .flatMap((matrix) =>
        matrixFormats.map((format) => ({
          params: { locale: localeOf(language, languages), file: `${matrix.id}.${format}` },
          props: { matrix, format, language } satisfies FileProps,
        })),
      ),
  );
}

export const GET: APIRoute<FileProps> = ({ props: { matrix, format, language } }) =>
  matrixResponse(matrix, format, language, wordsOf(language));
