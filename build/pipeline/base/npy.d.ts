import { type NdArray } from '../../numerics/nd-array.ts';
/** The bytes of a `.npy` file, version 1.0: float32, little-endian, C order. The same array gives the same bytes. */
export declare function encodeNpy({ shape, data }: NdArray): Uint8Array;
/**
 * Reads a `.npy` file of float32 values in C order, with every field checked before a value is used.
 *
 * @param file named in errors
 * @throws UserError when the bytes are anything else: another type or byte order, Fortran order, too short, too long
 */
export declare function decodeNpy(bytes: Uint8Array, file: string): NdArray;
