import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { MethodProse } from '../schema/method-prose.ts';
import type { MethodText } from '../src/data/content/prose.ts';

/** The prose of every method as the site reads it. */
export async function readProseFiles(language: string): Promise<ReadonlyMap<string, MethodText>> {
  const names = await readdir(`content/methods/${language}`);
  const proses = names.map(async (name) => {
    const file = `content/methods/${language}/${name}`;
    const words = readProseFront(await readFile(file, 'utf8'));
    const id = name.replace(/\.md$/, '');
    return [id, { file, words, id: `${language}/${id}`, isTranslated: true, isReported: true }] as const;
  });
  return new Map(await Promise.all(proses));
}

/** The front matter of a method's prose. */
export function readProseFront(text: string): MethodProse {
  const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  return MethodProse.parse(parse(front));
}
