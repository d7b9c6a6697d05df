import type { colormaps } from '../../schema/result.ts';
export type Colormap = (typeof colormaps)[number];
/** How many colours a map has, as in matplotlib. */
export declare const COLOURS = 256;
/** The colours of a map from its lower end to its upper end: [256, 3], 0 … 255. */
export declare function colourTable(name: Colormap): Uint8Array;
/** The row of a {@link colourTable} for a place in [0, 1], as matplotlib chooses it: 256 equal parts. */
export declare function colourIndex(place: number): number;
