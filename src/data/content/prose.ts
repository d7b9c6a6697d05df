import { getCollection } from 'astro:content';
import type { Language } from '../../../schema/config.ts';
import type { MethodProse } from '../../../schema/method-prose.ts';
import type { Content } from './content.ts';
import type { Prose } from './prose-text.ts';
import { SiteError } from '../base/site-error.ts';

/** Has prose and a place among the methods like one, but a page of its own. */
export const MATRIX_FIGURES = 'matrix-figures';

/** A method's prose in one language, or in English where that language has none yet. */
export interface MethodText extends Prose {
  /** Its id in the collection `methods`: `en/lime`. */
  readonly id: string;
  readonly isTranslated: boolean;
  /** Whether the report plans results of it, those of trials left aside. Other methods keep their page, since prose may refer to it. */
  readonly isReported: boolean;
}

interface ProseEntry {
  readonly id: string;
  readonly data: MethodProse;
}

/** The prose of every method, in the order that it asks for. @throws SiteError when a method of the report has none */
export async function readProses({ report }: Content, language: Language): Promise<ReadonlyMap<string, MethodText>> {
  const entries = (await getCollection('methods')) as readonly ProseEntry[];
  const reported = new Set([
    ...report.tasks.map(({ method }) => method),
    // Figures of matrices are no results of a method, but have a page like one.
    ...(report.matrices === undefined ? [] : [MATRIX_FIGURES]),
  ]);
  const tried = (report.trials ?? []).flatMap(({ tasks }) => tasks.map(({ method }) => method));
  const written = entries.flatMap(({ id }) => (id.startsWith('en/') ? [id.slice('en/'.length)] : []));
  const proses = [...new Set([...written, ...reported, ...tried])].map((method) => {
    const prose = findProse(entries, method, language);
    return [method, { ...prose, isReported: reported.has(method) }] as const;
  });
  return new Map(proses.sort(([, one], [, other]) => one.words.order - other.words.order));
}

function findProse(entries: readonly ProseEntry[], method: string, language: Language): Omit<MethodText, 'isReported'> {
  const find = (id: string): ProseEntry | undefined => entries.find((entry) => entry.id === id);
  const translated = find(`${language}/${method}`);
  const entry = translated ?? find(`en/${method}`);
  if (entry === undefined) {
    throw new SiteError(`Expected \`content/methods/en/${method}.md\`, but received no such file. Write it.`);
  }
  const file = `content/methods/${entry.id}.md`;
  return { file, words: entry.data, id: entry.id, isTranslated: translated !== undefined };
}
