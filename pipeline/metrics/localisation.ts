import type { NdArray } from '../nd-array.ts';

/**
 * The share of a map's positive relevance that lies on a part of the picture, 0 to 1; a map that knows nothing of the part
 * scores the part's own share of the picture. Null where nothing is positive. ("Relevance mass accuracy", Arras et al. 2022.)
 *
 * @param relevance [h, w]; each value stands for its cell of the picture where the map is coarser
 * @param mask [H, W], the share of each pixel that the part covers, 0 to 1
 */
export function shareInside(relevance: NdArray, mask: NdArray): number | null {
  const [rows, columns] = relevance.shape as readonly [number, number];
  const [height, width] = mask.shape as readonly [number, number];
  let inside = 0;
  let whole = 0;
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x++) {
      const value = Math.max(relevance.data[row + Math.floor((x * columns) / width)]!, 0);
      inside += value * mask.data[y * width + x]!;
      whole += value;
    }
  }
  return whole > 0 ? inside / whole : null;
}
