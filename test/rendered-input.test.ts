import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../schema/digests.ts';
import { Report, type ReportPicture } from '../schema/report.ts';
import { withMeasurements } from '../schema/measurements.ts';
import { Measurement, Result } from '../schema/result.ts';
import { type Called, makeProject, model, readTree, vitrine, writeConfig } from './tiny-project.ts';

const small = model({ id: 'small' });
const large = model({
  id: 'large',
  classes: ['x', 'y', 'b'],
  preprocess: { resize: { shorterSide: 12 }, crop: { width: 8, height: 8 } },
});
const masks = { left: 'masks/left.png', all: 'masks/all.png' };
const pictures = [
  { image: 'pictures/p0.png', label: 'x', models: ['large'] },
  { image: 'pictures/p1.png', label: 'b', masks, display: 'pictures/large.webp' },
  { image: 'pictures/p2.png', label: 'a', models: ['small'] },
];

let folder = '';
beforeAll(async () => {
  folder = await makeProject();
  await sharp(join(folder, 'pictures/p1.png')).resize(40, 36).webp().toFile(join(folder, 'pictures/large.webp'));
  await sharp(join(folder, 'pictures/p1.png'))
    .resize(40, 40, { fit: 'fill' })
    .png()
    .toFile(join(folder, 'pictures/square.png'));
  await writeFile(
    join(folder, 'pictures/heavy.png'),
    Buffer.concat([await readFile(join(folder, 'pictures/p1.png')), Buffer.alloc(1e6)]),
  );
  await mkdir(join(folder, 'masks'));
  await writeMask('left', (x) => (x < 5 ? 255 : 0));
  await writeMask('all', () => 255);
});
afterAll(() => rm(folder, { recursive: true }));

/** A mask of 10 × 9, the size of the project's pictures. */
async function writeMask(name: string, value: (x: number) => number): Promise<void> {
  const data = Uint8Array.from({ length: 90 }, (_, index) => value(index % 10));
  await sharp(data, { raw: { width: 10, height: 9, channels: 1 } })
    .png()
    .toFile(join(folder, `masks/${name}.png`));
}

let runs = 0;
async function run(changes: object = {}): Promise<Called> {
  const name = `config-${runs++}.ts`; // a module is imported once
  await writeConfig(folder, { models: [small, large], pictures, ...changes }, name);
  return vitrine(folder, 'run', '--config', name);
}

const readReport = async (): Promise<Report> =>
  Report.parse(JSON.parse(await readFile(join(folder, 'content/report.json'), 'utf8')));

const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, 'content', file), 'utf8')) as unknown;
/** What the metric of parts says of a task's map; nothing where the picture has none. */
const localisationOf = (task: string): Promise<unknown[]> =>
  readJson(`${task}/measures/localisation.json`).then(
    (measurement) => [measurement],
    () => [],
  );

describe('pictures with masks, models of their own and a larger version', () => {
  let report: Report;
  let picture: ReportPicture;
  beforeAll(async () => {
    expect(await run()).toMatchObject({ exitCode: 0 });
    report = await readReport();
    picture = report.pictures[1]!;
  });

  it('stand in the order of the configuration, each with its own models and named by the first of them', () => {
    expect(report.pictures.map(({ id, files, label }) => [id, Object.keys(files), label?.className])).toEqual([
      ['p0', ['large'], 'x'],
      ['p1', ['large', 'small'], 'b'],
      ['p2', ['small'], 'a'],
    ]);
    const explained = report.tasks.map(({ model: id, input }) => `${id} ${input}`).sort();
    expect([...new Set(explained)]).toEqual(['large p0', 'large p1', 'small p1', 'small p2']);
    expect(report.tasks.every(({ state }) => state === 'done')).toBe(true);
  });

  it('have a mask a model, in its size, with the share that the part covers there', async () => {
    expect(Object.keys(picture.masks ?? {})).toEqual(['all', 'left']);
    const { files, share } = picture.masks!['left']!;
    expect(files).toEqual({ large: 'inputs/large/p1.left.png', small: 'inputs/small/p1.left.png' });
    expect(share['small']).toBeCloseTo(0.5, 2);
    for (const file of Object.values(files)) {
      const { data, info } = await sharp(join(folder, 'content', file))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject({ width: 8, height: 8 });
      const mean = data.reduce((sum, value) => sum + value, 0) / data.length / 255;
      expect(mean).toBeCloseTo(share[file.includes('small') ? 'small' : 'large']!, 6);
    }
    expect(picture.masks!['all']!.share).toEqual({ small: 1, large: 1 });
  });

  it('have a larger version that is copied as it is, and are said to be enlarged where they are', async () => {
    const copied = await readFile(join(folder, 'content/inputs/display/p1.webp'));
    const digest = sha256(copied);
    expect(picture.display).toEqual({ file: 'inputs/display/p1.webp', sha256: digest, width: 40, height: 36 });
    expect(copied).toEqual(await readFile(join(folder, 'pictures/large.webp')));
    expect(picture.remarks).toMatchObject([{ code: 'enlarged', models: ['large'] }]);
    expect(report.pictures[2]).not.toHaveProperty('remarks');
    expect(report.pictures[2]).not.toHaveProperty('masks');
    expect(report.pictures[2]).not.toHaveProperty('display');
  });

  it('have the share of each map on each part among its measures', async () => {
    const folders = report.tasks.filter(({ method }) => method === 'saliency').map((task) => task.folder);
    const results = await Promise.all(
      folders.map(async (one) =>
        withMeasurements(
          Result.parse(await readJson(`${one}/result.json`)),
          (await localisationOf(one)).map((measurement) => Measurement.parse(measurement)),
        ),
      ),
    );
    for (const { input, model, measures } of results) {
      const parts = Object.keys(measures).filter((name) => name.startsWith('inside-'));
      expect(parts).toEqual(input!.id === 'p1' ? ['inside-all', 'inside-left'] : []);
      if (input!.id !== 'p1') continue;
      expect(measures['inside-all']).toMatchObject({ value: 1, null: 1, unit: '1' });
      const left = measures['inside-left']!;
      expect(left.value).toBeGreaterThan(0);
      expect(left.value).toBeLessThan(1);
      // The crop of the larger model leaves more of the left.
      expect(left.null).toBeCloseTo(report.pictures[1]!.masks!['left']!.share[model.id]!, 6);
    }
  });

  it('are measured again when a mask changes, by the metrics that read it, and no map is computed', async () => {
    await writeMask('left', (x) => (x < 3 ? 255 : 0));
    expect((await run()).stdout).toMatch(/^0 computed, 12 up to date of 12 maps, 8 measurements made/);
    expect((await readReport()).pictures[1]!.masks!['left']!.share['small']).toBeCloseTo(0.3, 1);
  });

  it('leave nothing behind when a mask and the larger version are taken out', async () => {
    const [first, , third] = pictures;
    expect((await run({ pictures: [first, { image: 'pictures/p1.png', label: 'b' }, third] })).stdout).toMatch(
      /^0 computed, 12 up to date of 12 maps, 4 measurements made/,
    );
    const inputs = Object.keys(await readTree(join(folder, 'content'))).filter((file) => file.startsWith('inputs/'));
    expect(inputs.sort()).toEqual(['large/p0', 'large/p1', 'small/p1', 'small/p2'].map((name) => `inputs/${name}.png`));
  });

  it.each<[string, object, RegExp]>([
    [
      'a mask of another size',
      { masks: { left: 'pictures/square.png' } },
      /^Expected a mask of its picture’s size, 10×9 .*square\.png`, but received 40×40\./,
    ],
    ['a mask in colour', { masks: { left: 'pictures/p0.png' } }, /received colours\./],
    [
      'a larger version of another form',
      { display: 'pictures/square.png' },
      /^Expected the form of its picture, 10×9 .*, but received 40×40\. Make it from/,
    ],
    [
      'a larger version of more than 1 MB',
      { display: 'pictures/heavy.png' },
      /^Expected a picture for the site of at most 1,000,000 bytes .*, but received [\d,]+ bytes\. Make it smaller/,
    ],
    [
      'a larger version that is none',
      { display: 'model.safetensors' },
      /^Expected a picture for the site \(JPEG, PNG, WebP or AVIF\) /,
    ],
    ['a model that there is not', { models: ['smal'] }, /received `smal`\. Did you mean `small`\?/],
  ])('with %s are refused in one line before anything is computed', async (_, changes, message) => {
    const before = await readTree(join(folder, 'content'));
    const called = await run({ pictures: [{ image: 'pictures/p1.png', ...changes }] });
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(called.stderr).toMatch(message);
    expect(called.stderr.trim().split('\n')).toHaveLength(1);
    expect(await readTree(join(folder, 'content'))).toEqual(before);
  });
});
