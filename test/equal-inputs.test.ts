import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../src/data/content/content.ts';
import { checkFiles } from '../src/data/content/file-checks.ts';
import { makeProject, model, vitrine } from './tiny-project.ts';

/** What has equal numbers has equal keys: the folders tell such tasks apart. */
describe('two equal pictures, and two models of equal weights', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await makeProject({
      models: [model(), model({ id: 'other' })],
      pictures: [{ image: 'pictures/p0.png' }, { image: 'pictures/twin.png' }],
      methods: ['prediction'],
    });
    await copyFile(join(folder, 'pictures/p0.png'), join(folder, 'pictures/twin.png'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are computed once each, and found done by the next run', async () => {
    expect(await vitrine(folder, 'run')).toMatchObject({ exitCode: 0 });
    const again = await vitrine(folder, 'run');
    expect(again.stdout).toMatch(/^0 computed, 4 up to date/);
    expect(again.stderr).not.toContain('Not what');
  });

  it('are read by the site, each its own', async () => {
    const content = await readContent(join(folder, 'content'));
    await checkFiles(content);
    expect(new Set(content.report.tasks.map(({ key }) => key)).size).toBe(1);
    expect(content.outcomes.map(({ state, task }) => `${task.model} ${task.input ?? ''} ${state}`)).toEqual([
      'tiny p0 done',
      'tiny twin done',
      'other p0 done',
      'other twin done',
    ]);
  });
});
