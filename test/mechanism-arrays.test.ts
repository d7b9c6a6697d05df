import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dump } from 'npyjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../schema/result.ts';
import { readContent, type Content } from '../src/data/content/content.ts';
import { npyValues } from '../src/data/content/npy-values.ts';
import { createLinks } from '../src/data/base/links.ts';
import { readPredictions } from '../src/data/results/predictions.ts';
import { fromResult } from '../src/data/content/from-result.ts';
import { mechanismOf } from '../src/mechanisms/find-mechanisms.ts';
import { givenOf } from '../src/mechanisms/given.ts';
import { wordsOf } from '../src/words/words.ts';
import { catalogue } from './catalogue.ts';
import { sealContent } from './site-report.ts';
import { makeProject, vitrine } from './tiny-project.ts';

const ofPictures = catalogue.methods.filter(({ about, kind }) => about === 'pictures' && kind !== 'check');

let folder: string;
beforeAll(async () => {
  folder = await makeProject({
    methods: ofPictures.map(({ id }) => (id === 'occlusion' ? { method: id, params: { patch: 4, stride: 2 } } : id)),
    pictures: [{ image: 'pictures/p0.png', label: 1 }],
  });
  expect(await vitrine(folder, 'run', '--quiet')).toMatchObject({ exitCode: 0, stderr: '' });
});
afterAll(() => rm(folder, { recursive: true }));

async function draw(method: string, content: Content): Promise<string> {
  const site = {
    content,
    predictions: await readPredictions(content),
    links: createLinks('/', undefined),
    parts: {},
    titles: {},
  };
  const mechanism = await mechanismOf(method, content);
  const given = givenOf(method, site);
  expect(given.done).not.toBeNull();
  const drawing = async (): Promise<string> =>
    JSON.stringify(await mechanism.draw(given, 'en', wordsOf('en').mechanisms));
  return fromResult(given.done!, drawing);
}

describe.each(ofPictures.map(({ id }) => id))('the mechanism of %s', (method) => {
  it('is drawn from a result that a run has just written', async () => {
    expect(await draw(method, await readContent(join(folder, 'content')))).not.toContain('NaN');
  });

  it('refuses an array that it draws in another shape, or with a value that is no number, in one line', async () => {
    const whole = join(folder, 'content');
    const content = await readContent(whole);
    const { done } = givenOf(method, {
      content,
      predictions: [],
      links: createLinks('/', undefined),
      parts: {},
      titles: {},
    });
    const place = done!.task.folder;
    for (const { name, file, shape } of done!.result.arrays) {
      const values = npyValues(new Uint8Array(await readFile(join(whole, place, file))), { file, shape, hint: '' });
      const changes = [
        { shape: [1, ...shape], values },
        { shape, values: values.with(0, NaN) },
      ];
      for (const change of changes) {
        const altered = join(folder, 'altered');
        await cp(whole, altered, { recursive: true });
        await writeFile(join(altered, place, file), new Uint8Array(dump(change.values, change.shape)));
        const described = join(altered, place, 'result.json');
        const result = JSON.parse(await readFile(described, 'utf8')) as Result;
        result.arrays.find((array) => array.name === name)!.shape = change.shape;
        await writeFile(described, JSON.stringify(result));
        await sealContent(altered);
        // Drawn without it, or not drawn at all: never wrongly.
        const line = await draw(method, await readContent(altered)).catch((error: unknown) => String(error));
        expect(line).toMatch(/^(?:SiteError: Expected .*, but received .*\.|\{(?!.*NaN).*)$/);
        await rm(altered, { recursive: true });
      }
    }
  });
});
