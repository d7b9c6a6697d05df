import type { Pictures } from '../explain/runner.ts';
import type { PictureChunk } from './job.ts';
/** How many pictures a description stands for. */
export declare function countPictures(pictures: Pictures): number;
/** The part of a description that pictures `first` … `first + count − 1` need, without the rest of its data. */
export declare function takeChunk(pictures: Pictures, first: number, count: number): PictureChunk;
/** Writes picture `index` of a chunk (counted from the chunk's first) to `out`, `[C, H, W]`. */
export declare function writePicture({ pictures, first }: PictureChunk, index: number, out: Float32Array): void;
