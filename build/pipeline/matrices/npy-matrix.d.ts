import type { RawMatrix } from './raw-matrix.ts';
/**
 * Reads a `.npy` file of two axes: floats, integers or bools, in C or Fortran order.
 *
 * @param file named in errors @throws UserError for any other type or number of axes, or damaged bytes
 */
export declare function readNpyMatrix(bytes: Uint8Array, file: string): RawMatrix;
