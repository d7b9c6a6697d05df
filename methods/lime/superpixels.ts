import { LRUCache } from 'lru-cache';
import { sha256 } from '../../schema/digests.ts';
import type { Segmentation } from '../../numerics/connectivity.ts';
import { slic } from '../../numerics/slic.ts';

/** How a picture is cut into superpixels; see `slic`. */
export interface SuperpixelOptions {
  readonly segments: number;
  readonly compactness: number;
  readonly sigma: number;
}

/** Enough for every picture of a report of usual size; 64 kB each at 128 × 128. */
const REMEMBERED = 64;
const remembered = new LRUCache<string, Segmentation>({ max: REMEMBERED });

/**
 * The superpixels of a picture `[3, H, W]`. The last ones are remembered by the pixels themselves, since a random stream
 * that runs through a report asks for those of every picture before.
 */
export function superpixels(
  picture: Float32Array,
  height: number,
  width: number,
  { segments, compactness, sigma }: SuperpixelOptions,
): Segmentation {
  const options = { segments, compactness, sigma };
  const pixels = sha256(new Uint8Array(picture.buffer, picture.byteOffset, picture.byteLength));
  const key = JSON.stringify([pixels, height, width, options]);
  const found = remembered.get(key) ?? slic(picture, height, width, options);
  remembered.set(key, found);
  return found;
}
