import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPictureFile } from '../pipeline/pictures/picture-file.ts';
import { conversionRemarks, enlargementRemarks } from '../pipeline/pictures/picture-remarks.ts';
import { decodePicture, pixelsOf, readPicture } from '../pipeline/pictures/picture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-odd-'));
});
afterAll(() => rm(folder, { recursive: true }));

const red = [255, 0, 0] as const;
const blue = [0, 0, 255] as const;

/** `height` rows of 32 pixels, the upper half red, the lower half blue. */
function redOverBlue(height = 64, channels: 3 | 4 = 3, alpha: (index: number) => number = () => 255): Sharp {
  const half = (32 * height) / 2;
  const data = Uint8Array.from({ length: 32 * height * channels }, (_, i) => {
    const [pixel, channel] = [Math.floor(i / channels), i % channels];
    return channel === 3 ? alpha(pixel) : (pixel < half ? red : blue)[channel]!;
  });
  return sharp(data, { raw: { width: 32, height, channels } });
}

const grey = (): Sharp => sharp(new Uint8Array(2048).fill(90), { raw: { width: 32, height: 64, channels: 1 } });

async function frames(format: 'gif' | 'webp' | 'tiff'): Promise<Uint8Array> {
  const data = await redOverBlue().raw().toBuffer();
  const image = sharp(data, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } });
  if (format === 'tiff') return image.tiff({ compression: 'lzw' }).toBuffer();
  return image.toFormat(format, format === 'webp' ? { lossless: true } : {}).toBuffer();
}

/** A 16-bit PNG, two values a pixel apart: what is left of each after cutting to 8 bits. */
const deep = (channels: 1 | 3): Promise<Uint8Array> =>
  sharp(new Uint16Array(16 * channels).fill(0x80ff), { raw: { width: 4, height: 4, channels } })
    .toColourspace(channels === 1 ? 'grey16' : 'rgb16')
    .png()
    .toBuffer();

const opened = async (name: string, bytes: Uint8Array) => {
  await writeFile(join(folder, name), bytes);
  return openPictureFile(join(folder, name), 'picture');
};

describe('an odd picture file', () => {
  const fadedOut = (pixel: number): number => (pixel === 0 ? 0 : 255);
  const odd: readonly (readonly [
    title: string,
    bytes: () => Promise<Uint8Array>,
    codes: readonly string[],
    first: readonly [number, number, number],
  ])[] = [
    ['plain JPEG', () => redOverBlue().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(), [], [254, 0, 0]],
    ['transparent PNG', () => redOverBlue(64, 4, fadedOut).png().toBuffer(), ['transparent'], [255, 255, 255]],
    ['PNG with an alpha channel that hides nothing', () => redOverBlue(64, 4).png().toBuffer(), [], red],
    ['CMYK JPEG', () => redOverBlue().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(), ['cmyk'], red],
    ['16-bit PNG', () => deep(3), ['sixteen-bit'], [128, 128, 128]],
    ['grey 16-bit PNG', () => deep(1), ['grey', 'sixteen-bit'], [128, 128, 128]],
    ['grey JPEG', () => grey().toColourspace('b-w').jpeg().toBuffer(), ['grey'], [90, 90, 90]],
    ['turned JPEG', () => redOverBlue().withMetadata({ orientation: 3 }).jpeg().toBuffer(), ['turned'], blue],
    ['mirrored JPEG', () => redOverBlue().withMetadata({ orientation: 4 }).jpeg().toBuffer(), ['turned'], blue],
    ['upright JPEG', () => redOverBlue().withMetadata({ orientation: 1 }).jpeg().toBuffer(), [], red],
    ['animated GIF', () => frames('gif'), ['animated'], red],
    ['animated WebP', () => frames('webp'), ['animated'], red],
    ['TIFF of two pages', () => frames('tiff'), ['animated'], red],
  ];

  it.each(odd)('that is a %s is read as documented, and said to be', async (title, bytes, codes, first) => {
    const file = await opened(title, await bytes());
    expect((await conversionRemarks(file)).map(({ code }) => code)).toEqual(codes);
    const { data } = await decodePicture(file.path);
    // A conversion of printing colours has no one answer; JPEG is off by a few.
    const tolerance = codes.includes('cmyk') ? 45 : title.includes('JPEG') ? 3 : 0;
    for (const [channel, value] of first.entries()) {
      expect(Math.abs(data[channel]! - value)).toBeLessThanOrEqual(tolerance);
    }
  });

  it('of one pixel fills the model’s input with its colour', async () => {
    const file = await opened(
      'one.png',
      await sharp(Uint8Array.of(51, 102, 255), { raw: { width: 1, height: 1, channels: 3 } })
        .png()
        .toBuffer(),
    );
    const planes = await readPicture(file.path, { resize: { shorterSide: 3 }, crop: { width: 3, height: 2 } });
    expect(planes).toEqual(Float32Array.from({ length: 18 }, (_, index) => [0.2, 0.4, 1][Math.floor(index / 6)]!));
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'that is a %s is refused wherever it is cut, naming the file and what to do',
    async (format) => {
      const noise = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => 128 + 127 * Math.sin(index * index));
      const whole = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
        .toFormat(format)
        .toBuffer();
      for (const share of [0, 0.02, 0.5, 0.9]) {
        const name = `${format}-${share}.bin`;
        const reading = opened(name, whole.subarray(0, Math.floor(share * whole.length))).then(pixelsOf);
        const error = await reading.then(String, (reason: unknown) => reason);
        expect(error).toMatchObject({ name: 'UserError' });
        expect((error as Error).message).toMatch(
          /^Expected a picture [^\n]+, but received [^\n]+ Copy or export it again\.$/,
        );
        expect((error as Error).message).toContain(join(folder, name));
      }
    },
  );
});

describe('a picture with fewer pixels than a model’s input', () => {
  const model = (id: string, side: number) => ({ id, preprocess: { resize: { width: side, height: 8 } } });
  const size = { width: 10, height: 8 };

  it('is said to be enlarged, for the models where it is', () => {
    expect(enlargementRemarks(size, [model('small', 10)])).toEqual([]);
    expect(enlargementRemarks(size, [model('small', 10), model('large', 11)])).toMatchObject([
      { code: 'enlarged', models: ['large'] },
    ]);
    const [remark] = enlargementRemarks(size, [model('large', 11)]);
    expect(remark?.text).toMatch(/^Its 10×8 pixels/);
    expect(remark).not.toHaveProperty('models');
  });

  it('is measured by its shorter side where the model goes by that', () => {
    const preprocess = { resize: { shorterSide: 9 }, crop: { width: 4, height: 4 } };
    expect(enlargementRemarks(size, [{ id: 'large', preprocess }])).toHaveLength(1);
    expect(enlargementRemarks({ width: 20, height: 9 }, [{ id: 'large', preprocess }])).toEqual([]);
  });
});
