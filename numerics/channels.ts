import { ndArray, type NdArray } from './nd-array.ts';

/** max over channels of |v|, `[H, W]` of `[3, H, W]`. */
export function largestOverChannels(values: Float32Array | Float64Array, pixels: number): Float32Array<ArrayBuffer> {
  const largest = new Float32Array(pixels);
  for (let i = 0; i < values.length; i++) {
    largest[i % pixels] = Math.max(largest[i % pixels]!, Math.abs(values[i]!));
  }
  return largest;
}

/** Σ over channels, `[H, W]` of `[3, H, W]`. */
export function channelSums(values: Float64Array): Float32Array<ArrayBuffer> {
  const pixels = values.length / 3;
  return Float32Array.from({ length: pixels }, (_, i) => values[i]! + values[pixels + i]! + values[2 * pixels + i]!);
}

/** How strongly each pixel of a picture [3, H, W] stands out in any of its channels: `[H, W]`. */
export function strengthOf(values: Float32Array, [, height, width]: readonly [number, number, number]): NdArray {
  return ndArray([height, width], largestOverChannels(values, height * width));
}

/** The same of an array [3, H, W]. */
export function strengthOfArray({ data, shape }: NdArray): NdArray {
  return strengthOf(data, shape as readonly [number, number, number]);
}
