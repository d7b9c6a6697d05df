import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import sharp, { type OutputInfo } from 'sharp';
import type { Preprocess } from '../schema/config.ts';
import { expected, UserError } from './errors.ts';
import { inputShapeOf } from './models/input-shape.ts';
import { type Pixels, resizeBilinear } from './resize.ts';

/** Formats that are taken, told by content; AVIF is called by its container. Others that the decoder knows (SVG, PDF) are no photographs. */
const formats = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif'];
const LARGEST_PIXELS = 100e6;

/**
 * A picture as a model sees it: `[3, H, W]`, RGB in [0, 1], resized and cropped. Mean, std and channel order are the graph's.
 * @throws UserError when the file is not there or is not a whole picture.
 */
export async function readPicture(
  path: string,
  preprocess: Pick<Preprocess, 'resize' | 'crop'>,
): Promise<Float32Array> {
  const [, height, width] = inputShapeOf(preprocess);
  const decoded = await decodePicture(path);
  const { resize } = preprocess;
  const size = 'shorterSide' in resize ? withShorterSide(decoded, resize.shorterSide) : resize;
  const resized = resizeBilinear(decoded, size.width, size.height);
  return planesOf(cropCentre(resized, width, height));
}

/**
 * The pixels of a picture file in sRGB, upright, as viewers show it: turned as its EXIF orientation says, colours converted by its
 * profile, transparent parts on white, the first frame of an animation, 16 bits rounded to 8.
 * @throws UserError when the file is not there or is not a whole picture.
 */
export async function decodePicture(path: string): Promise<Pixels> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError(path, error);
  });
  const { data, info } = await decodeBytes(path, bytes);
  if (info.channels !== 3) throw new Error(`${path} was decoded to ${info.channels} channels`);
  return { width: info.width, height: info.height, data };
}

async function decodeBytes(path: string, bytes: Uint8Array): Promise<{ data: Uint8Array; info: OutputInfo }> {
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: LARGEST_PIXELS, autoOrient: true });
    const { format } = await image.metadata();
    if (!formats.includes(format)) throw notAPicture(path, `a file of the format ${format}`);
    const onWhite = image.flatten({ background: '#ffffff' }).toColourspace('srgb');
    return await onWhite.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw error instanceof UserError ? error : pictureError(path, error);
  }
}

/** sha256 of a file, in hexadecimal. @throws UserError when it cannot be read. */
export async function pictureFileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash).catch((error: unknown) => {
    throw fileError(path, error);
  });
  return hash.digest('hex');
}

/** torchvision's `Resize(n)`: the longer side is cut to a whole number. */
function withShorterSide({ width, height }: Pixels, side: number): { width: number; height: number } {
  const longer = Math.trunc((side * Math.max(width, height)) / Math.min(width, height));
  return width <= height ? { width: side, height: longer } : { width: longer, height: side };
}

/** torchvision's `CenterCrop`: a half pixel is rounded to the even number, as Python does it. */
function cropCentre(picture: Pixels, width: number, height: number): Pixels {
  if (picture.width === width && picture.height === height) return picture;
  const left = roundHalfToEven((picture.width - width) / 2);
  const top = roundHalfToEven((picture.height - height) / 2);
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const start = ((top + row) * picture.width + left) * 3;
    data.set(picture.data.subarray(start, start + width * 3), row * width * 3);
  }
  return { width, height, data };
}

function roundHalfToEven(value: number): number {
  return value % 1 === 0.5 ? 2 * Math.round(value / 2) : Math.round(value);
}

/** `[H, W, 3]` of 0 … 255 to `[3, H, W]` of 0 … 1. */
function planesOf({ width, height, data }: Pixels): Float32Array {
  const count = width * height;
  const planes = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) {
    for (let channel = 0; channel < 3; channel++) planes[channel * count + i] = data[i * 3 + channel]! / 255;
  }
  return planes;
}

function fileError(path: string, error: unknown): UserError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return notAPicture(path, 'no such file');
  if (code === 'EISDIR') return notAPicture(path, 'a folder', 'In a configuration, write `folder` instead of `image`.');
  if (code === 'EACCES' || code === 'EPERM') return notAPicture(path, 'a file that may not be read');
  return notAPicture(path, `the error ${String(code)}`);
}

/** The decoder's own words are kept where they say more than that it is no picture. */
function pictureError(path: string, error: unknown): UserError {
  const [words = ''] = (error as Error).message.split('\n');
  if (/unsupported image format|empty/i.test(words)) return notAPicture(path, 'something else');
  if (/pixel limit/i.test(words))
    return notAPicture(path, `one of more than ${LARGEST_PIXELS / 1e6} million pixels`, 'Make it smaller.');
  return notAPicture(path, `a damaged or cut one (${words})`);
}

function notAPicture(path: string, received: string, mend?: string): UserError {
  return expected('a picture (JPEG, PNG, WebP, GIF, TIFF or AVIF)', { at: path, received, ...(mend && { mend }) });
}
