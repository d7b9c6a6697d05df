import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wordsOf } from '../src/words/words.ts';

const HAN = /\p{Script=Han}/u;

/** The front matter and the headings of a Markdown file. */
async function readProse(file: string): Promise<{ front: unknown; headings: string[]; paragraphs: string[] }> {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(await readFile(file, 'utf8')) ?? [];
  return {
    front: parse(front),
    headings: body.match(/^#+ /gm) ?? [],
    paragraphs: body.split(/\n{2,}/).filter((text) => /^[\p{L}*[]/u.test(text.trim())),
  };
}

/** Every path to a text in nested words; what functions return is left to the types. */
function pathsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [''];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => `${key}.${path}`));
}

/** The same text in both languages, by the English file: those of rooms lie side by side, pages in a folder a language. */
const pairs = [
  ...globSync('{methods,metrics,examples}/*/en.md'),
  'content/matrices/en.md',
  ...globSync('{content/pages,src/prose/pages}/en/*.md'),
].map((file) => [file.replaceAll('\\', '/'), file.replace(/\ben\b(?=[./\\])/, 'zh-cn')] as const);

describe('prose', () => {
  it('is found, also that of methods', () => {
    expect(pairs.length).toBeGreaterThan(20);
  });

  it.each(pairs)('has the same parts in both languages: %s', async (...files) => {
    const [english, chinese] = await Promise.all(files.map(readProse));
    expect(pathsOf(chinese!.front)).toEqual(pathsOf(english!.front));
    expect(chinese!.headings).toEqual(english!.headings);
    // References are in English everywhere.
    const untold = chinese!.paragraphs.filter((text) => !HAN.test(text) && !/\d{4}/.test(text));
    expect(untold).toEqual([]);
  });
});

describe('the words of the site', () => {
  it('are the same in both languages, to the last', () => {
    const [english, chinese] = [wordsOf('en'), wordsOf('zh-cn')];
    // Units that are written alike, and what the pipeline and the schemas say in English, are not in both.
    const isUnit = (path: string): boolean => /^(?:units|matrix\.remarks|docs\.fields)\./.test(path);
    expect(
      pathsOf(chinese)
        .filter((path) => !isUnit(path))
        .sort(),
    ).toEqual(
      pathsOf(english)
        .filter((path) => !isUnit(path))
        .sort(),
    );
  });
});
