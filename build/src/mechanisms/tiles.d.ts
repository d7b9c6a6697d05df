/** Pseudo-random numbers in [0, 1) for drawings: the same in every build. */
export declare function drawnNumbers(seed: number): () => number;
/** Values −1 … 1 of a coarse map: a spot right of the middle, under noise. @param noise its share of the whole, 0 … 1 */
export declare function coarseMap(seed: number, noise: number, side?: number): readonly number[];
/** How cells are coloured: by sign in red and blue, by size from black to white, by weight from pale to dark. */
export type Colours = 'signed' | 'hot' | 'weight';
/** Rows of cells as one path a shade. @param values −1 … 1, row by row */
export declare function grid(values: readonly number[], at: {
    readonly x: number;
    readonly y: number;
    readonly columns: number;
    readonly width: number;
    readonly height: number;
}, colours?: Colours): string;
/** A square of cells. */
export declare function cells(values: readonly number[], x: number, y: number, size: number, colours?: Colours): string;
/** The picture that is explained, or a drawn one. */
export declare function picture(href: string | null, x: number, y: number, size: number): string;
/** A map of the report, or a drawn one. */
export declare function map(href: string | null, x: number, y: number, size: number, drawn?: {
    readonly seed?: number;
    readonly noise?: number;
    readonly side?: number;
    readonly colours?: Colours;
}): string;
/**
 * A network from left to right: slabs that grow smaller, as its layers do.
 *
 * @param kinds the class of a slab by its number; `f` where none is given
 */
export declare function network(x: number, middle: number, width: number, height: number, kinds?: (slab: number) => string): string;
/** How many slabs a drawn network has. */
export declare const slabCount: number;
/** A network that is run forwards and backwards. @param result the letter of what it gives; empty for none */
export declare function thereAndBack(width: number, labels: {
    readonly forwards: string;
    readonly backwards: string;
}, result: string): string;
/** Four of a kind, so that the second panel of four is seen to follow from the first. */
export declare function four(draw: (x: number, y: number, size: number, index: number) => string): string;
/** Noise that is added to what it filters. @param std of the noise, 0 … 1 */
export declare function noiseFilter(id: string, seed: number, std: number): string;
