import { bounds } from '../../schema/bounds.ts';
import { expected } from '../errors.ts';
import { matrixTooLarge } from './csv-matrix.ts';
import { NPY_MEND, openNpyValues } from './npy-values.ts';
import type { RawMatrix } from './raw-matrix.ts';

/**
 * Reads a `.npy` file of two axes: little-endian floats, integers or bools, in C or Fortran order.
 *
 * @param file named in errors @throws UserError for any other type, byte order or number of axes, or damaged bytes
 */
export function readNpyMatrix(bytes: Uint8Array, file: string): RawMatrix {
  const { shape, at } = openNpyValues(bytes, file, (found) => {
    if (found.length === 2 && Math.max(...found) <= bounds.matrixSide.most) return;
    if (found.length === 2) throw matrixTooLarge(found.join(' × '), file);
    const received = `one of the shape (${found.join(', ')})`;
    throw expected('an array of two axes', { at: file, received, mend: NPY_MEND });
  });
  const [height = 0, width = 0] = shape;
  return {
    values: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => at(row, column))),
  };
}
