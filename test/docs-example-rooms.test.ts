import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../src/data/content/content.ts';
import { readProseFront } from './prose-files.ts';
import { makeProject, vitrine } from './tiny-project.ts';

const examples = ['gradient-times-input', 'border-share'].map((name) => resolve(`examples/${name}`));

let folder = '';
beforeAll(async () => {
  folder = await makeProject({
    plugins: examples,
    methods: [{ method: 'gradient-times-input', params: { centre: 0.5 } }],
    measures: ['faithfulness', 'border-share'],
  });
  expect(await vitrine(folder, 'run', '--quiet')).toMatchObject({ exitCode: 0 });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the method and the metric of the documentation', () => {
  it('are planned, computed and stored like any other once a configuration names their folders', async () => {
    const { outcomes } = await readContent(join(folder, 'content'));
    expect(outcomes.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    const [first] = outcomes;
    if (first?.state !== 'done') return expect.unreachable();
    expect(first.result).toMatchObject({ params: { centre: 0.5 }, variant: 'paper', figures: [{ id: 'map' }] });
    expect(Object.keys(first.result.measures)).toEqual(
      expect.arrayContaining(['unexplained', 'insertion-blurred', 'border-share']),
    );
  });

  it.each(['en', 'zh-cn'])('have words in %s for all that results hold', async (language) => {
    const prose = readProseFront(await readFile(`${examples[0]!}/${language}.md`, 'utf8'));
    const { outcomes } = await readContent(join(folder, 'content'));
    for (const outcome of outcomes) {
      if (outcome.state !== 'done') return expect.unreachable();
      const { params, figures, arrays, variant } = outcome.result;
      expect(Object.keys(prose.params)).toEqual(Object.keys(params));
      expect(Object.keys(prose.figures)).toEqual(figures.map(({ id }) => id));
      expect(Object.keys(prose.arrays)).toEqual(arrays.map(({ name }) => name));
      expect(Object.keys(prose.variants)).toEqual([variant]);
    }
    expect(Object.keys(prose.measures)).toEqual(['unexplained']);
    expect(Object.keys(prose.remarks)).toEqual(['flat']);
    const [, front = ''] = (await readFile(`${examples[1]!}/${language}.md`, 'utf8')).split('---\n');
    const { measures } = parse(front) as { measures: Record<string, unknown> };
    expect(Object.keys(measures)).toEqual(['border-share']);
  });
});
