import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradientTimesInput } from '../examples/new-method/gradient-times-input.ts';
import { loadConfig } from '../pipeline/config/config.ts';
import { disk } from '../pipeline/base/disk.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { methods } from '../methods/registry.ts';
import { quietProgress } from '../pipeline/tasks/progress.ts';
import { Store } from '../pipeline/store/store.ts';
import { openProject, updateContent } from '../pipeline/report/update.ts';
import { EngineConfig } from '../schema/config.ts';
import { readContent } from '../src/data/content/content.ts';
import { readProseFront } from './prose-files.ts';
import { makeProject } from './tiny-project.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeProject({
    methods: [{ method: 'gradient-times-input', params: { centre: 0.5 } }],
    measures: ['faithfulness'],
  });
  const { config } = await loadConfig(folder);
  const project = await openProject(config, folder, [...methods, gradientTimesInput]);
  await updateContent(
    project,
    { engine: EngineConfig.parse({ engine: 'onnxruntime', provider: 'cpu', workers: 1 }) },
    {
      store: new Store(join(folder, 'content'), disk),
      progress: quietProgress(process.stderr),
      host: { host: 'a machine', vitrine: '0.0.0', node: '22.0.0' },
      signal: new AbortController().signal,
      openEngine: openConfiguredEngine,
      now: () => new Date(0),
      peakMemoryBytes: () => 1,
    },
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('the method of the documentation', () => {
  it('is planned, computed, measured and stored like any other once it is in the registry', async () => {
    const { outcomes } = await readContent(join(folder, 'content'));
    expect(outcomes.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    const [first] = outcomes;
    if (first?.state !== 'done') return expect.unreachable();
    expect(first.result).toMatchObject({ params: { centre: 0.5 }, variant: 'paper', figures: [{ id: 'map' }] });
    expect(Object.keys(first.result.measures)).toEqual(expect.arrayContaining(['unexplained', 'insertion-blurred']));
  });

  it.each(['en', 'zh-cn'])('has words in %s for all that its results hold', async (language) => {
    const prose = readProseFront(await readFile(`examples/new-method/${language}.md`, 'utf8'));
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
  });
});
