import { getCollection } from 'astro:content';
import type { Language } from '../../../schema/config.ts';
import type { MethodProse } from '../../../schema/method-prose.ts';
import type { Catalogued } from './catalogue.ts';
import type { Content } from './content.ts';
import { inMethodOrder, MATRIX_FIGURES } from './method-order.ts';
import { joinMetricWords, type MetricWords } from './metric-words.ts';
import { pluginFolder } from './plugin-prose.ts';
import type { Prose } from './prose-text.ts';
import { SiteError } from '../base/site-error.ts';

/** A method's prose in one language, or in English where that language has none yet. */
export interface MethodText extends Prose {
  /** The collection that it is an entry of, and its id there: `lime/en`. */
  readonly collection: 'methods' | 'matrices';
  readonly id: string;
  readonly isTranslated: boolean;
  /** Whether the report plans results of it, those of trials left aside. Other methods keep their page, since prose may refer to it. */
  readonly isReported: boolean;
}

interface ProseEntry {
  readonly id: string;
  /** Relative to the site's root; none for the words of plugins. */
  readonly filePath?: string;
  readonly data: MethodProse;
}

/** The prose of every method, in the order of the methods. @throws SiteError when a method of the report has none */
export async function readProses(
  { report, catalogue }: Content,
  language: Language,
): Promise<ReadonlyMap<string, MethodText>> {
  const entries = (await getCollection('methods')) as readonly ProseEntry[];
  const reported = new Set(report.tasks.map(({ method }) => method));
  const tried = (report.trials ?? []).flatMap(({ tasks }) => tasks.map(({ method }) => method));
  const written = entries.flatMap(({ id }) => (id.endsWith('/en') ? [id.slice(0, -'/en'.length)] : []));
  const proses = [...new Set([...written, ...reported, ...tried])].map((method) => {
    const prose = findProse(
      entries,
      { collection: 'methods', folder: folderOf(method, 'methods', { catalogue }), place: `${method}/` },
      language,
    );
    return [method, { ...prose, isReported: reported.has(method) }] as const;
  });
  // Figures of matrices are no results of a method, but have a page like one.
  const matrices = [MATRIX_FIGURES, await readMatrixProse(report.matrices !== undefined, language)] as const;
  const all = new Map<string, MethodText>([...proses, matrices]);
  return new Map(inMethodOrder([...all.keys()], { catalogue }).map((id) => [id, all.get(id)!]));
}

/** Where the words of a method or a metric lie, for errors. */
function folderOf(id: string, kind: 'methods' | 'metrics', { catalogue }: Catalogued): string {
  const isPlugin = catalogue[kind].find((one) => one.id === id)?.plugin !== undefined;
  return isPlugin ? pluginFolder(id) : `${kind}/${id}`;
}

async function readMatrixProse(isReported: boolean, language: Language): Promise<MethodText> {
  const entries = (await getCollection('matrices')) as readonly ProseEntry[];
  const place = { collection: 'matrices', folder: 'content/matrices', place: '' } as const;
  return { ...findProse(entries, place, language), isReported };
}

interface ProsePlace {
  readonly collection: MethodText['collection'];
  /** For errors. */
  readonly folder: string;
  /** What stands before the language in the ids of its entries. */
  readonly place: string;
}

function findProse(
  entries: readonly ProseEntry[],
  { collection, folder, place }: ProsePlace,
  language: Language,
): Omit<MethodText, 'isReported'> {
  const find = (id: string): ProseEntry | undefined => entries.find((entry) => entry.id === id);
  const translated = find(place + language);
  const entry = translated ?? find(`${place}en`);
  if (entry === undefined) {
    throw new SiteError(`Expected \`${folder}/en.md\`, but received no such file. Add it.`);
  }
  const written = `${folder}/${entry.id.slice(place.length)}.md`;
  const isOwn = entry.filePath !== undefined && entry.filePath !== written;
  const file = isOwn ? `content/${written.replace(/^content\//, '')}` : written;
  return { file, words: entry.data, collection, id: entry.id, isTranslated: translated !== undefined };
}

/** What the metrics say of what they measure, in English where a language has no words yet: those of the report first. */
export async function readMetricWords({ catalogue }: Catalogued, language: Language): Promise<MetricWords> {
  const entries = await getCollection('metrics');
  const ids = [...catalogue.metrics.map(({ id }) => id), ...entries.map(({ id }) => id.split('/')[0]!)];
  const proses = [...new Set(ids)].map((metric) => {
    const find = (id: string) => entries.find((entry) => entry.id === `${metric}/${id}`)?.data;
    const folder = folderOf(metric, 'metrics', { catalogue });
    const translated = find(language);
    const words = translated ?? find('en');
    if (words !== undefined) return { metric, file: `${folder}/${translated ? language : 'en'}.md`, words };
    throw new SiteError(`Expected \`${folder}/en.md\`, but received no such file. Add it.`);
  });
  return joinMetricWords(proses);
}
