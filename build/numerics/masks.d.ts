import type { NumpyRandom } from './numpy-random.ts';
/** Which superpixels each perturbed picture shows. */
export interface Masks {
    /** 1 where a superpixel is shown, else 0, `[rows, columns]` in C order. */
    readonly data: Uint8Array<ArrayBuffer>;
    readonly rows: number;
    readonly columns: number;
}
/** LIME's samples: every superpixel shown or hidden by a fair coin of its own, but all shown in row 0. */
export declare function drawMasks(random: NumpyRandom, rows: number, columns: number): Masks;
