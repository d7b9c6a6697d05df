import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArray } from '../src/data/content/array-values.ts';
import { fromResult } from '../src/data/content/from-result.ts';
import { expectedContent } from '../src/data/base/site-error.ts';
import { contentOf } from './site-outcomes.ts';

const placed = { task: { folder: 'results/lime/one' }, result: { method: { id: 'lime', version: 1 } } };
const line =
  'Expected a result that a page can show for `results/lime/one/result.json`, but received one that ends in ' +
  '`TypeError: no such thing`. Run `npm run vitrine -- run --only lime --force`.';
const fail = (): never => {
  throw new TypeError('no such thing');
};

describe('what a page makes of a result', () => {
  it('is handed on, whether it is there at once or later', async () => {
    expect(fromResult(placed, () => 7)).toBe(7);
    expect(await fromResult(placed, () => Promise.resolve(7))).toBe(7);
  });

  it('ends in one line that names the result, whatever is thrown on the way', async () => {
    expect(() => fromResult(placed, fail)).toThrow(line);
    await expect(fromResult(placed, () => Promise.resolve().then(fail))).rejects.toThrow(line);
    await expect(fromResult(placed, () => Promise.resolve().then(fail))).rejects.toMatchObject({
      name: 'SiteError',
      stack: '',
    });
  });

  it('ends in the line that says more, where there is one', () => {
    const own = expectedContent('a map', { received: 'none' });
    const act = (): never =>
      fromResult(placed, () => {
        throw own;
      });
    expect(act).toThrow(own);
  });
});

describe('an array of a result', () => {
  it('is read by one reader alone, and by the check of all files', async () => {
    const names = await readdir('src', { recursive: true });
    const files = names.filter((name) => /\.(ts|astro)$/.test(name));
    const texts = await Promise.all(files.map((name) => readFile(join('src', name), 'utf8')));
    const readers = files.filter((_, index) => /\b(npyValues|checkNpy)\(/.test(texts[index]!));
    expect(readers.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
      'data/content/array-values.ts',
      'data/content/file-checks.ts',
      'data/content/npy-values.ts',
    ]);
  });

  it('cannot be read where nothing says in which shape', async () => {
    const content = contentOf([{ method: 'saliency', input: 'first', variant: 'paper', figures: { map: 'heat' } }]);
    const [outcome] = content.outcomes;
    if (outcome?.state !== 'done') throw new Error('no result');
    await expect(readArray(content, outcome, 'map')).rejects.toThrow('No page shows arrays of saliency');
  });
});
