import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture, pictureFileDigest, readPicture } from '../pipeline/pictures/picture.ts';
import { resizeBilinear } from '../pipeline/pictures/resize.ts';
import { shared, withoutShared } from './shared.ts';

const PILLOW = join(import.meta.dirname, 'fixtures', 'models', 'pictures');
const COFFEE = join(import.meta.dirname, 'fixtures', 'peer', 'pictures', 'img_6.png');

/** Mean and largest absolute difference in steps of 1/255. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>): { mean: number; largest: number } {
  expect(a.length).toBe(b.length);
  let [sum, largest] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const one = Math.abs(a[i]! - b[i]!);
    sum += one;
    largest = Math.max(largest, one);
  }
  return { mean: sum / a.length, largest };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-picture-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('resizing', () => {
  it.each([
    [37, 50],
    [128, 61],
    [9, 5],
    [150, 140],
  ])('gives Pillow’s very pixels at %i × %i', async (width, height) => {
    const ours = resizeBilinear(await decodePicture(COFFEE), width, height);
    const pillow = await decodePicture(join(PILLOW, `${width}x${height}.png`));
    expect(ours).toMatchObject({ width, height });
    expect(difference(ours.data, pillow.data)).toEqual({ mean: 0, largest: 0 });
  });

  it.each([
    ['wide', 45, { width: 40, height: 32 }],
    ['tall', 45, { width: 42, height: 45 }],
  ])('to a shorter side and a centre crop of a %s picture follows torchvision', async (name, shorterSide, crop) => {
    const ours = await readPicture(join(PILLOW, `${name}.png`), { resize: { shorterSide }, crop });
    const pillow = await decodePicture(join(PILLOW, `${name}-${shorterSide}-${crop.width}x${crop.height}.png`));
    const planes = Float32Array.from(ours, (_, i) => {
      const size = crop.width * crop.height;
      return pillow.data[(i % size) * 3 + Math.floor(i / size)]! / 255;
    });
    expect(ours).toEqual(planes);
  });

  it.skipIf(withoutShared)(
    'gives Pillow’s pixels of ten photographs, which sharp’s kernels do not',
    async ({ annotate }) => {
      const names = ['0_0', '1_1', '1_2', '2_3', '2_4', '3_5', '5_6', '6_7', '8_8', '9_9'];
      const theirs: number[] = [];
      for (const name of names) {
        const decoded = await decodePicture(shared('real', 'course-2022', `${name}.jpg`));
        const pillow = await decodePicture(shared('real', 'course-2022-reference', `resized128_${name}.png`));
        expect(difference(resizeBilinear(decoded, 128, 128).data, pillow.data)).toEqual({ mean: 0, largest: 0 });
        const raw = { width: decoded.width, height: decoded.height, channels: 3 } as const;
        const resized = sharp(decoded.data, { raw }).resize(128, 128, { fit: 'fill', kernel: 'linear' });
        theirs.push(difference(await resized.raw().toBuffer(), pillow.data).mean);
      }
      await annotate(
        `ours 0; sharp's linear kernel ${theirs.map((mean) => mean.toFixed(2)).join(', ')} of 255 in the mean`,
      );
      expect(Math.max(...theirs)).toBeGreaterThan(0.5);
    },
  );
});

describe('reading a picture', () => {
  /** Two pixels, red above blue, 2 × 4 in all. */
  const redOverBlue = (): Sharp => {
    const data = Uint8Array.from({ length: 24 }, (_, i) => (i < 12 ? [255, 0, 0] : [0, 0, 255])[i % 3]!);
    return sharp(data, { raw: { width: 2, height: 4, channels: 3 } });
  };
  const decode = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    return decodePicture(join(folder, name));
  };
  const pixel = ({ data }: { data: Uint8Array }, index: number): number[] => [
    ...data.subarray(index * 3, index * 3 + 3),
  ];

  it('gives planes of red, green and blue in [0, 1]', async () => {
    await writeFile(join(folder, 'planes.png'), await redOverBlue().png().toBuffer());
    const planes = await readPicture(join(folder, 'planes.png'), { resize: { width: 2, height: 4 } });
    expect([...planes]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, ...Array<number>(12).fill(0), 1, 1, 1, 1]);
  });

  it('turns it upright as its EXIF orientation says', async () => {
    const turned = await decode('turned.png', await redOverBlue().withMetadata({ orientation: 6 }).png().toBuffer());
    expect(turned).toMatchObject({ width: 4, height: 2 });
    expect(pixel(turned, 0)).toEqual([0, 0, 255]); // a quarter turn clockwise: what was below is left
    expect(pixel(turned, 3)).toEqual([255, 0, 0]);
  });

  it('lays transparent parts on white', async () => {
    const data = Uint8Array.of(255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 51, 9, 9, 9, 255);
    const png = await sharp(data, { raw: { width: 4, height: 1, channels: 4 } })
      .png()
      .toBuffer();
    const { data: shown } = await decode('alpha.png', png);
    expect([...shown]).toEqual([255, 0, 0, 255, 255, 255, 204, 204, 204, 9, 9, 9]);
  });

  it('takes grey, 16 bits and a palette', async () => {
    const grey = await decode(
      'grey.png',
      await sharp(Uint8Array.of(7, 200), { raw: { width: 2, height: 1, channels: 1 } })
        .png()
        .toBuffer(),
    );
    expect([...grey.data]).toEqual([7, 7, 7, 200, 200, 200]);
    const deep = await decode('deep.png', await redOverBlue().toColourspace('rgb16').png().toBuffer());
    expect((await sharp(join(folder, 'deep.png')).metadata()).depth).toBe('ushort');
    expect([pixel(deep, 0), pixel(deep, 7)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
    const palette = await decode('palette.png', await redOverBlue().png({ palette: true }).toBuffer());
    expect([pixel(palette, 0), pixel(palette, 7)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
  });

  it('converts CMYK to the colours that a viewer shows', async () => {
    const cmyk = await decode(
      'cmyk.jpg',
      await redOverBlue().resize(32, 64, { kernel: 'nearest' }).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
    );
    const [red, green, blue] = pixel(cmyk, 0);
    expect(red).toBeGreaterThan(200);
    expect(green! + blue!).toBeLessThan(120);
  });

  it('takes the first frame of an animation', async () => {
    const frames = sharp(await redOverBlue().raw().toBuffer(), {
      raw: { width: 2, height: 4, channels: 3, pageHeight: 2 },
    });
    const gif = await frames.gif().toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const first = await decode('animation.gif', gif);
    expect(first).toMatchObject({ width: 2, height: 2 });
    expect(pixel(first, 3)).toEqual([255, 0, 0]);
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'takes %s whatever the file is called',
    async (format) => {
      const bytes = await redOverBlue().resize(32, 64).toFormat(format).toBuffer();
      expect(await decode(`as-${format}.bin`, bytes)).toMatchObject({ width: 32, height: 64 });
    },
  );

  const cut = async (format: 'jpeg' | 'png'): Promise<Uint8Array> =>
    (await sharp(COFFEE).toFormat(format).toBuffer()).subarray(0, 4000);
  /** A small PNG whose header says 20,000 × 20,000. */
  const claimingSides = async (): Promise<Uint8Array> => {
    const png = await redOverBlue().png().toBuffer();
    png.writeUInt32BE(20_000, 16);
    png.writeUInt32BE(20_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return png;
  };
  const bad: readonly (readonly [title: string, bytes: () => Promise<Uint8Array> | Uint8Array, message: RegExp])[] = [
    [
      'a text that is called .png',
      () => Buffer.from('no picture\n'),
      /but received something else\. Copy or export it again\.$/,
    ],
    ['an empty file', () => new Uint8Array(), /but received an empty file\. Copy or export it again\.$/],
    ['a cut JPEG', () => cut('jpeg'), /but received a damaged or cut one \(.+\)\. Copy or export it again\.$/],
    ['a cut PNG', () => cut('png'), /but received a damaged or cut one \(.+\)\. Copy or export it again\.$/],
    [
      'a drawing',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'),
      /a file of the format svg\.$/,
    ],
    ['a picture that would fill the memory', claimingSides, /one of more than 51 million pixels\. Make it smaller\.$/],
  ];

  it.each(bad)('refuses %s in one line', async (title, bytes, message) => {
    const path = join(folder, `${title}.png`);
    await writeFile(path, await bytes());
    const error = await decodePicture(path).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UserError' });
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toContain(
      `Expected a picture (JPEG, PNG, WebP, GIF, TIFF or AVIF) for \`${path}\``,
    );
    expect((error as Error).message).not.toContain('\n');
  });

  it('refuses what is not there, and a folder', async () => {
    const missing = join(folder, 'nothing.png');
    await expect(decodePicture(missing)).rejects.toThrow(/received no such file\.$/);
    await expect(pictureFileDigest(missing)).rejects.toThrow(/received no such file\.$/);
    await expect(decodePicture(folder)).rejects.toThrow(/received a folder\./);
    await expect(pictureFileDigest(folder)).rejects.toHaveProperty('name', 'UserError');
  });

  it('gives the sha256 of the file as it is', async () => {
    const expected = createHash('sha256')
      .update(await readFile(COFFEE))
      .digest('hex');
    expect(await pictureFileDigest(COFFEE)).toBe(expected);
  });
});
