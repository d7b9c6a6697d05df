/** How many colours a map has, as in matplotlib. */
export declare const COLOURS = 256;
/** Every name that {@link colourTableOf} knows; each may end in `_r`, which turns the map round. */
export declare const colormapNames: readonly string[];
/** A map's colours from its low end to its high end: [256, 3], 0 … 255. @throws RangeError for an unknown name */
export declare function colourTableOf(name: string): Uint8Array;
/** The same colours as `#rrggbb`, 256 of them. @throws RangeError as {@link colourTableOf} */
export declare function hexColours(name: string): readonly string[];
/** Which of the 256 colours stands for a place in [0, 1], as matplotlib chooses it: equal parts, the ends beyond them. */
export declare function colourAt(place: number): number;
