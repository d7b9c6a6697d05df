import type { RawAttention } from './raw-attention.ts';
/**
 * Reads attention from `.npy`: [layers, heads, n, n], [heads, n, n] of one layer, or [n, n] of one head.
 *
 * @param file named in errors @throws UserError for any other shape, for types and orders that are not read, and damaged bytes
 */
export declare function readNpyAttention(bytes: Uint8Array, file: string): RawAttention;
