import type { Content } from './content.ts';
import { type PlacedResult } from './result-shapes.ts';
import type { Side } from './shown-results.ts';
/** An array of a result: float32 in C order. */
export interface ArrayValues {
    readonly shape: readonly number[];
    readonly data: Float32Array;
}
/**
 * Reads an array of a result; pages draw small ones at build time. The one reader of arrays: its shape is the one
 * that it is read in, and every value is a number.
 *
 * @param sides the shape; without it the one that the result's page expects (`shown-results.ts`)
 * @throws SiteError when the result has no such array, its file is not what the result says, or it is not what pages read
 */
export declare function readArray(content: Pick<Content, 'folder' | 'report' | 'catalogue'>, placed: PlacedResult, name: string, sides?: readonly Side[]): Promise<ArrayValues>;
