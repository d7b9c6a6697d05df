import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFields } from '../src/data/docs/config-fields.ts';
import { resultFields } from '../src/data/docs/result-fields.ts';
import { docsEn } from '../src/words/en/docs.ts';
import { table } from './reference/field-tables.ts';
import { makeReferences } from './reference/references.ts';

const references = await makeReferences();

describe('the references in the repository', () => {
  it.each([...references])('%s is what the code says: run `npm run reference`', async (path, text) => {
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('are all that lie in their folder', async () => {
    const files: string[] = [];
    for await (const file of glob('docs/reference/**/*.md')) files.push(file.replaceAll('\\', '/'));
    expect(files.toSorted()).toEqual([...references.keys()].toSorted());
  });

  it.each([
    ['configuration', configFields(docsEn)],
    ['results', resultFields(docsEn)],
  ])('have every key of the %s in a row', (name, sections) => {
    const rows = [...references.get(`docs/reference/${name}.md`)!.matchAll(/^\| `([^`]+)`/gm)].map(([, path]) => path);
    expect(rows).toEqual(sections.flatMap(({ forms }) => forms.flat().map(({ path }) => path)));
  });

  it.each([...references])('%s links to what is there, and its rows have as many cells as its heads', (path, text) => {
    for (const [, link = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      const isThere = link.startsWith('#')
        ? text.includes(`<a id="${link.slice(1)}">`)
        : existsSync(posix.join(posix.dirname(path), link));
      expect(isThere, link).toBe(true);
    }
    for (const line of text.split('\n').filter((each) => each.startsWith('|'))) {
      expect(line.split(/(?<!\\)\|/).length, line).toBe(5);
    }
  });

  it('keep a bar inside a cell from ending it', () => {
    expect(table(['a'], [["`'|'`"]])).toEqual(['| a |', '| --- |', "| `'\\|'` |"]);
  });
});
