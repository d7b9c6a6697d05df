import type { NdArray } from '../../numerics/nd-array.ts';
import type { Bitmap } from './png.ts';
/** A picture of many maps, and where each lies. */
export interface Tiles {
    readonly bitmap: Bitmap;
    readonly rows: number;
    readonly columns: number;
    readonly tileHeight: number;
    readonly tileWidth: number;
    readonly gap: number;
}
/**
 * Every map of an array [..., h, w] as a tile, one pixel a value: the first axis goes down, the others go across.
 * @throws Error for an array with fewer than three axes: a defect of the method
 */
export declare function drawTiles({ shape, data }: NdArray, [low, high]: readonly [number, number], colours: Uint8Array): Tiles;
