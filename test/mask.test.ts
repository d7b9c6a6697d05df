import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeMask, maskShare, readMask, renderMask } from '../pipeline/pictures/mask.ts';
import { readPicture } from '../pipeline/pictures/picture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-mask-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Image = { width: number; height: number; channels: 1 | 2 | 3 | 4; data: ArrayLike<number> };

const raw = ({ data, ...size }: Image) => sharp(Uint8Array.from(data), { raw: size });

/** Writes a file by its title and returns its path. */
async function write(title: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${title}.png`);
  await writeFile(path, bytes);
  return path;
}

/** A mask of 6 × 4 whose left half is the part. */
const left: Image = {
  width: 6,
  height: 4,
  channels: 1,
  data: Array.from({ length: 24 }, (_, i) => (i % 6 < 3 ? 255 : 0)),
};
const png = (image: Image): Promise<Uint8Array> => raw(image).toColourspace('b-w').png().toBuffer();
const same = { resize: { width: 6, height: 4 } };

describe('a mask', () => {
  it('is the share of each pixel that the part covers', async () => {
    const data = [0, 51, 255, 0, 0, 0, ...Array<number>(18).fill(102)];
    const mask = await readMask(await write('values', await png({ ...left, data })), same);
    expect(mask.shape).toEqual([4, 6]);
    expect([...mask.data.subarray(0, 7)]).toEqual([0, 0.2, 1, 0, 0, 0, 0.4].map(Math.fround));
  });

  it('goes the way of its picture: resized with antialias, cropped at the centre', async () => {
    const values = Array.from({ length: 30 * 20 }, (_, i) => Math.round(128 + 127 * Math.sin(i * i)));
    const path = await write('waves', await png({ width: 30, height: 20, channels: 1, data: values }));
    for (const geometry of [
      { resize: { width: 7, height: 12 } },
      { resize: { shorterSide: 11 }, crop: { width: 8, height: 9 } },
      { resize: { shorterSide: 26 }, crop: { width: 26, height: 25 } },
    ]) {
      const planes = await readPicture(path, geometry);
      const mask = await readMask(path, geometry);
      expect(mask.data).toEqual(planes.subarray(0, mask.data.length));
    }
  });

  it('keeps its share where the part is half of the picture, which its mean tells', async () => {
    const path = await write('left', await png(left));
    const mask = await readMask(path, { resize: { width: 2, height: 2 } });
    expect(mask.data[0]).toBeCloseTo(1 - mask.data[1]!, 6); // by symmetry
    expect(mask.data[0]).toBeGreaterThan(0.8);
    expect(maskShare(mask)).toBeCloseTo(0.5, 6);
  });

  it('may be cropped away', async () => {
    const data = Array.from({ length: 24 }, (_, i) => (i % 6 === 0 ? 255 : 0));
    const path = await write('edge', await png({ ...left, data }));
    expect(maskShare(await readMask(path, { resize: { shorterSide: 4 }, crop: { width: 2, height: 2 } }))).toBe(0);
  });

  it('is stored as a grey PNG that holds the same values', async () => {
    const mask = await readMask(await write('stored', await png(left)), { resize: { width: 5, height: 3 } });
    const stored = await renderMask(mask);
    expect(await sharp(stored).metadata()).toMatchObject({
      space: 'b-w',
      channels: 1,
      depth: 'uchar',
      width: 5,
      height: 3,
    });
    expect(await readMask(await write('again', stored), { resize: { width: 5, height: 3 } })).toEqual(mask);
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'in three equal channels',
      () =>
        raw({ ...left, channels: 3, data: triple(left.data) })
          .png()
          .toBuffer(),
    ],
    ['with a palette of two colours', () => raw(left).png({ palette: true, colours: 2 }).toBuffer()],
    [
      'with an alpha channel that hides nothing',
      () =>
        raw({ ...left, channels: 4, data: withAlpha(255) })
          .png()
          .toBuffer(),
    ],
    ['with a profile of its own', () => raw(left).withIccProfile('p3').png().toBuffer()],
  ])('may be a PNG %s', async (title, bytes) => {
    const mask = await readMask(await write(title, await bytes()), same);
    expect(mask.data).toEqual(Float32Array.from(left.data, (value) => value / 255));
  });

  it('of another size than its picture’s is refused with both sizes', async () => {
    const path = await write('size', await png(left));
    await expect(decodeMask(path, { width: 4, height: 6 })).rejects.toThrow(
      `Expected a mask of its picture’s size, 4×6 for \`${path}\`, but received 6×4. Draw it on the picture itself, upright and before any resizing.`,
    );
    await expect(decodeMask(path, { width: 6, height: 4 })).resolves.toMatchObject({ width: 6 });
  });

  const bad: readonly (readonly [title: string, bytes: () => Promise<Uint8Array> | Uint8Array, message: RegExp])[] = [
    [
      'in colour',
      () =>
        raw({ ...left, channels: 3, data: [...triple(left.data).slice(0, -1), 9] })
          .png()
          .toBuffer(),
      /received colours\. Export it as a grey PNG/,
    ],
    [
      'that is transparent',
      () =>
        raw({ ...left, channels: 4, data: withAlpha(254) })
          .png()
          .toBuffer(),
      /received one with transparent parts\. Export it as a grey PNG/,
    ],
    [
      'of 16 bits',
      () => raw(left).toColourspace('grey16').png().toBuffer(),
      /received one of 16 bits\. Export it as a grey PNG/,
    ],
    ['that is a JPEG', () => raw(left).jpeg().toBuffer(), /received a file of the format jpeg/],
    [
      'that is black',
      async () => png({ ...left, data: new Uint8Array(24) }),
      /received one that is black all over, a mask of nothing\. Make the part white, or leave the mask out\.$/,
    ],
    [
      'that is cut',
      async () => (await png(left)).subarray(0, 60),
      /received a damaged or cut one .* Copy or export it again\.$/,
    ],
    ['that is empty', () => new Uint8Array(), /received an empty file\. Copy or export it again\.$/],
  ];
  it.each(bad)('%s is refused in one line', async (title, bytes, message) => {
    const path = await write(title, await bytes());
    const error = await readMask(path, same).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UserError' });
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toMatch(/^Expected a mask [^\n]*$/);
    expect((error as Error).message).toContain(path);
  });
});

const triple = (data: ArrayLike<number>): number[] => Array.from(data).flatMap((value) => [value, value, value]);
const withAlpha = (alpha: number): number[] => Array.from(left.data).flatMap((value) => [value, value, value, alpha]);
