import { readFileSync } from 'node:fs';
import { load } from 'npyjs';
import sharp from 'sharp';

/** The values of a `.npy` file of any real type, widened to float64 (which loses nothing), with their shape. */
export async function npyFile(path: string): Promise<{ data: Float64Array; shape: number[] }> {
  const bytes = readFileSync(path);
  const { data, shape } = await load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { data: Float64Array.from(data as unknown as ArrayLike<number>), shape };
}

/** A picture file as RGB in [0, 1], `[3, H, W]`, each value a float32. */
export async function pictureFile(path: string): Promise<{ picture: Float32Array; height: number; width: number }> {
  const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const area = info.height * info.width;
  const picture = Float32Array.from({ length: 3 * area }, (_, i) => data[(i % area) * 3 + Math.trunc(i / area)]! / 255);
  return { picture, height: info.height, width: info.width };
}

/** How many positions of two arrays differ. */
export function countDifferences(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let differences = Math.abs(one.length - other.length);
  for (let i = 0; i < Math.min(one.length, other.length); i++) if (one[i] !== other[i]) differences++;
  return differences;
}

/** The largest absolute difference of two arrays; NaN where lengths differ or either holds one. */
export function largestDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) return NaN;
  let largest = 0;
  for (let i = 0; i < one.length; i++) {
    const difference = Math.abs(one[i]! - other[i]!);
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}
