import type { Values } from './statistics.ts';
/**
 * The share of a map's energy in details: of its two-dimensional discrete Fourier transform, the squared magnitudes at spatial
 * frequencies above `cutoff`, over those at all frequencies but 0. The mean of the map, its size and its sign do not count.
 *
 * A frequency is √(u² + v²), with u and v the whole waves that go into the picture's width and height, so that maps of one picture
 * in different resolutions can be compared: a wave of k cycles a picture counts alike in each of them. The transform takes the map
 * as periodic, so that opposite edges of different values count as a detail.
 *
 * @param values [height, width] @param cutoff in cycles per picture
 * @returns 0 … 1; null for a map of one value, which has no energy but in its mean
 */
export declare function highFrequencyShare(values: Values, height: number, width: number, cutoff: number): number | null;
/**
 * What {@link highFrequencyShare} is on average for a map of independent random values: the share of frequencies above the cutoff.
 *
 * @returns 0 … 1; null for a map of one value
 */
export declare function highFrequencyChance(height: number, width: number, cutoff: number): number | null;
