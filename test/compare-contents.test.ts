import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { ndArray } from '../numerics/nd-array.ts';
import { encodeNpy } from '../pipeline/base/npy.ts';
import { compareContents } from './compare-contents.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const RESULT = 'results/saliency/a-cat';
const values = [0.5, -2, 3, 0];
const grey = Array.from({ length: 16 }, (_, i) => 10 * i);

/** A report of one result. @param method in whose folder it lies */
async function report(folder = RESULT): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'vitrine-contents-'));
  folders.push(content);
  await mkdir(join(content, folder), { recursive: true });
  await writeFile(join(content, 'report.json'), JSON.stringify({ tasks: [{ key: 'a', sha256: '1' }] }));
  await writeFile(
    join(content, folder, 'result.json'),
    JSON.stringify({ measures: { score: 0.7, rank: 3 }, sha256: '2' }),
  );
  await writeFile(join(content, folder, 'run.json'), JSON.stringify({ durationMs: performance.now() }));
  await writeFile(join(content, folder, 'map.npy'), encodeNpy(ndArray([2, 2], Float32Array.from(values))));
  await writeFile(join(content, folder, 'map.png'), await picture(grey));
  return content;
}

const picture = (samples: readonly number[], width = 4) =>
  sharp(Uint8Array.from(samples), { raw: { width, height: samples.length / width, channels: 1 } })
    .png()
    .toBuffer();

/** What differs after one file of the second report was written anew. */
async function after(name: string, bytes: string | Uint8Array, folder = RESULT): Promise<readonly string[]> {
  const [a, b] = [await report(folder), await report(folder)];
  await writeFile(join(b, name), bytes);
  return (await compareContents(a, b)).map(({ at, what }) => `${at} ${what}`);
}

const arrayOf = (data: readonly number[], shape = [2, 2]) => encodeNpy(ndArray(shape, Float32Array.from(data)));
const resultOf = (measures: object, sha256 = '2') => JSON.stringify({ measures, sha256 });

it('takes two computations of one report for the same, whatever their runs took', async () => {
  expect(await compareContents(await report(), await report())).toEqual([]);
});

it('lets rounding errors pass, and the digests that follow from them', async () => {
  expect(await after(`${RESULT}/map.npy`, arrayOf(values.map((value) => value * 1.0005)))).toEqual([]);
  expect(
    await after(`${RESULT}/map.png`, await picture(grey.map((value, i) => (i === 3 ? value + 1 : value)))),
  ).toEqual([]);
  expect(await after(`${RESULT}/result.json`, resultOf({ score: 0.705, rank: 3 }, 'other'))).toEqual([]);
  expect(await after('report.json', JSON.stringify({ tasks: [{ key: 'a', sha256: 'other' }] }))).toEqual([]);
});

it.each([
  [
    'an array',
    `${RESULT}/map.npy`,
    arrayOf([0.5, -2, 3, 0.1]),
    `${RESULT}/map.npy is 0.0275 away (relative L2 distance)`,
  ],
  ['a shape', `${RESULT}/map.npy`, arrayOf(values, [4]), `${RESULT}/map.npy has the shape (4) instead of (2, 2)`],
  [
    'a measure',
    `${RESULT}/result.json`,
    resultOf({ score: 0.8, rank: 3 }),
    `${RESULT}/result.json/measures/score is 0.8 instead of 0.7`,
  ],
  [
    'a rank',
    `${RESULT}/result.json`,
    resultOf({ score: 0.7, rank: 4 }),
    `${RESULT}/result.json/measures/rank is 4 instead of 3`,
  ],
  [
    'a lost measure',
    `${RESULT}/result.json`,
    resultOf({ score: 0.7 }),
    `${RESULT}/result.json/measures/rank is undefined instead of 3`,
  ],
  ['a key', 'report.json', JSON.stringify({ tasks: [{ key: 'b' }] }), 'report.json/tasks/0/key is "b" instead of "a"'],
  ['another file', `${RESULT}/more.json`, '{}', `${RESULT}/more.json is not in the other report`],
])('finds %s that is not the same', async (_, name, bytes, expected) => {
  expect(await after(name, bytes)).toEqual([expected]);
});

it('finds a picture with other samples, and one of another size', async () => {
  expect(
    await after(`${RESULT}/map.png`, await picture(grey.map((value, i) => (i === 3 ? value + 90 : value)))),
  ).toEqual([`${RESULT}/map.png is 2.21 % of the range away in the mean`]);
  expect(await after(`${RESULT}/map.png`, await picture(grey, 2))).toEqual([
    `${RESULT}/map.png has the size 2 × 8 × 3 instead of 4 × 4 × 3`,
  ]);
});

it('finds a result that is missing', async () => {
  const [a, b] = [await report(), await report()];
  await rm(join(b, RESULT), { recursive: true });
  const files = (await compareContents(a, b)).map(({ at, what }) => `${at} ${what}`);
  expect(files).toEqual(['map.npy', 'map.png', 'result.json'].map((name) => `${RESULT}/${name} is missing`));
});

it('asks less of what a rounding error leads elsewhere', async () => {
  const folder = 'results/filter-visualization/a-cat';
  const other = await picture(grey.map((value) => value + 8));
  expect(await after(`${folder}/map.png`, other, folder)).toEqual([]);
  expect(await after(`${RESULT}/map.png`, other)).toHaveLength(1);
});
