import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GuideFront } from '../src/data/docs/guide-front.ts';
import { codeBlocks, type CodeBlock } from '../src/data/docs/guide-prose.ts';

/** A page of the documentation as it is written. */
export interface GuideFile {
  readonly id: string;
  readonly front: GuideFront;
  readonly body: string;
  readonly code: readonly CodeBlock[];
}

/** All pages of a language. */
export async function readGuideFiles(language: string): Promise<readonly GuideFile[]> {
  const folder = join('content/docs', language);
  const names = (await readdir(folder)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const [, front = '', body = ''] =
        /^---\n(.*?)\n---\n(.*)$/s.exec(await readFile(join(folder, name), 'utf8')) ?? [];
      return { id: name.replace(/\.md$/, ''), front: GuideFront.parse(parse(front)), body, code: codeBlocks(body) };
    }),
  );
}
