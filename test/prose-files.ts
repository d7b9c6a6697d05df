import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { MethodProse } from '../schema/method-prose.ts';
import { MetricProse } from '../schema/metric-prose.ts';
import { joinMetricWords, type MetricWords } from '../src/data/content/metric-words.ts';
import { catalogue } from './catalogue.ts';
import type { MethodText } from '../src/data/content/prose.ts';

/** The ids of all methods that have prose. */
export async function methodsWithProse(): Promise<readonly string[]> {
  return (await readdir('methods')).filter((name) => existsSync(`methods/${name}/en.md`));
}

/** The prose of every method, and of figures of matrices, as the site reads it. */
export async function readProseFiles(language: string): Promise<ReadonlyMap<string, MethodText>> {
  const read = async (file: string, place: Pick<MethodText, 'collection' | 'id'>): Promise<MethodText> => {
    const words = readProseFront(await readFile(file, 'utf8'));
    return { file, ...place, words, isTranslated: true, isReported: true };
  };
  const methods = (await methodsWithProse()).map(async (method) => {
    const place = { collection: 'methods', id: `${method}/${language}` } as const;
    return [method, await read(`methods/${method}/${language}.md`, place)] as const;
  });
  const matrices = await read(`content/matrices/${language}.md`, { collection: 'matrices', id: language });
  return new Map([...(await Promise.all(methods)), ['matrix-figures', matrices]]);
}

/** The front matter of a method's prose. */
export function readProseFront(text: string): MethodProse {
  const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  return MethodProse.parse(parse(front));
}

/** What every metric says of what it measures, in the order of the catalogue. */
export function metricWords(language: string): MetricWords {
  const ids = catalogue.metrics.map(({ id }) => id);
  const texts = ids.map((metric) => {
    const file = `metrics/${metric}/${language}.md`;
    const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(readFileSync(file, 'utf8')) ?? [];
    return { metric, file, words: MetricProse.parse(parse(front)) };
  });
  return joinMetricWords(texts);
}
