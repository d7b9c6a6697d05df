import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { readDisplay } from '../../pipeline/pictures/display-picture.ts';
import { readMask } from '../../pipeline/pictures/mask.ts';
import { readPicture } from '../../pipeline/pictures/picture.ts';
import { assert, type Family } from './family.ts';

const geometry = { resize: { shorterSide: 16 }, crop: { width: 12, height: 12 } } as const;
const pixels = Uint8Array.from({ length: 24 * 18 * 3 }, (_, index) => (index * 37) % 256);
const drawn = (): Sharp => sharp(pixels, { raw: { width: 24, height: 18, channels: 3 } });

async function readPixels(path: string): Promise<void> {
  const planes = await readPicture(path, geometry);
  assert(planes.length === 3 * 12 * 12, 'another number of values');
  assert(
    planes.every((value) => value >= 0 && value <= 1),
    'a value beyond 0 … 1',
  );
}

function pictureFamily(id: string, extension: string, encode: (image: Sharp) => Sharp): Family {
  const file = `picture.${extension}`;
  return {
    id,
    file,
    seeds: async () => [{ [file]: await encode(drawn()).toBuffer() }],
    read: (folder) => readPixels(join(folder, file)),
  };
}

export const pictureFamilies: readonly Family[] = [
  pictureFamily('picture-png', 'png', (image) => image.png()),
  pictureFamily('picture-jpeg', 'jpg', (image) => image.withMetadata({ orientation: 6 }).jpeg()),
  pictureFamily('picture-webp', 'webp', (image) => image.webp()),
  pictureFamily('picture-gif', 'gif', (image) => image.gif()),
  pictureFamily('picture-tiff', 'tif', (image) => image.tiff({ compression: 'lzw' })),
  pictureFamily('picture-avif', 'avif', (image) => image.avif({ effort: 0 })),
  {
    id: 'mask',
    file: 'mask.png',
    seeds: async () => [{ 'mask.png': await drawn().greyscale().threshold(100).png().toBuffer() }],
    read: async (folder) => {
      const { shape, data } = await readMask(join(folder, 'mask.png'), geometry);
      assert(shape.join() === '12,12' && data.every((value) => value >= 0 && value <= 1), 'a mask that is none');
    },
  },
  {
    id: 'display',
    file: 'large.webp',
    seeds: async () => [{ 'large.webp': await drawn().resize(48, 36).webp().toBuffer() }],
    read: async (folder) => {
      const { width, height } = await readDisplay(join(folder, 'large.webp'), { width: 24, height: 18 });
      assert(width > 0 && height > 0, 'a size that is none');
    },
  },
];
