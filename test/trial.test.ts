import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../schema/report.ts';
import { Measurement, Result } from '../schema/result.ts';
import { makeProject, model, readTree, vitrine, writeConfig } from './tiny-project.ts';

const models = [model({ id: 'honest' }), model({ id: 'cheat' })];
const masks = { sticker: 'masks/sticker.png' };
const trial = {
  id: 'catch',
  title: 'Catch it',
  about: 'Which method does?',
  part: 'sticker',
  relies: 'cheat',
  control: 'honest',
  pictures: [{ image: 'pictures/p1.png', label: 'c', masks }],
  methods: ['prediction', { method: 'saliency', variants: ['paper'], arrays: [] }],
};

let folder = '';
let runs = 0;
async function run(changes: object = {}) {
  const name = `trial-${runs++}.ts`; // a module is imported once
  const own = [{ image: 'pictures/p0.png', models: ['honest'] }];
  await writeConfig(folder, { models, pictures: own, trials: [{ ...trial, ...changes }] }, name);
  return vitrine(folder, 'run', '--config', name);
}

beforeAll(async () => {
  folder = await makeProject();
  await mkdir(join(folder, 'masks'));
  const data = Uint8Array.from({ length: 90 }, (_, index) => (index % 10 < 5 ? 255 : 0));
  await sharp(data, { raw: { width: 10, height: 9, channels: 1 } })
    .png()
    .toFile(join(folder, 'masks/sticker.png'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a trial', () => {
  let report: Report;
  beforeAll(async () => {
    const { exitCode, stderr } = await run();
    expect(exitCode, stderr).toBe(0);
    report = Report.parse(JSON.parse(await readFile(join(folder, 'content/report.json'), 'utf8')));
  });

  it('has pictures and tasks of its own, for its two models, apart from the report’s', () => {
    const [{ pictures, tasks, ...facts } = { pictures: [], tasks: [] }] = report.trials!;
    expect(facts).toMatchObject({
      id: 'catch',
      part: 'sticker',
      relies: 'cheat',
      control: 'honest',
      caught: 5,
      clear: 2,
    });
    expect(pictures.map(({ id }) => id)).toEqual(['catch-p1']);
    expect(tasks.map((task) => `${task.method} ${task.model} ${task.variant}`)).toEqual([
      'prediction honest paper',
      'prediction cheat paper',
      'saliency honest paper',
      'saliency cheat paper',
    ]);
    expect(report.pictures.map(({ id }) => id)).toEqual(['p0']);
    expect(report.tasks.every((task) => task.model === 'honest' && task.input === 'p0')).toBe(true);
  });

  it('scores every map on its part, and stores the arrays that it was told to', async () => {
    const task = report.trials![0]!.tasks.find(({ method }) => method === 'saliency')!;
    const at = join(folder, 'content', task.folder);
    const result = Result.parse(JSON.parse(await readFile(join(at, 'result.json'), 'utf8')));
    const said: unknown = JSON.parse(await readFile(join(at, 'measures/localisation.json'), 'utf8'));
    expect(Measurement.parse(said).measures['inside-sticker']!.null).toBeCloseTo(0.5, 1);
    expect(result.arrays).toEqual([]);
    expect(result.figures[0]).not.toHaveProperty('array');
    expect(Object.keys(await readTree(at)).filter((file) => file.endsWith('.npy'))).toEqual([]);
  });

  it('is up to date the second time', async () => {
    expect((await run()).stdout).toMatch(/^0 computed, /);
  });

  it.each<[string, object, RegExp]>([
    ['a picture without the part', { part: 'label' }, /a mask of the trial’s part `label` .*received `sticker`/],
    ['an unknown model', { relies: 'chaet' }, /trials\[0\]\.relies.*Did you mean `cheat`/],
    ['an unknown method', { methods: ['salience'] }, /trials\[0\]\.methods\[0\].*Did you mean `saliency`/],
  ])('is refused in one line for %s', async (_, changes, message) => {
    const { exitCode, stderr } = await run(changes);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says which arrays there are when one is asked for that is not', async () => {
    const { exitCode, stderr } = await run({ methods: [{ method: 'saliency', arrays: ['maps'] }] });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^Expected an array of saliency for `trials\[0\]\.methods\[0\]\.arrays\[0\]`, but received `maps`\. Did you mean `map`\?\n$/,
    );
  });
});
