import { expected } from '../errors.ts';
import { openNpy } from '../npy-header.ts';
import type { RawMatrix } from './raw-matrix.ts';

interface Reader {
  readonly bytes: number;
  readonly read: (view: DataView, offset: number) => number;
}

/** Types that are read; 64-bit integers beyond 2⁵³ are refused, since a number cannot hold them. */
const readers: Readonly<Record<string, Reader>> = {
  '<f8': { bytes: 8, read: (view, offset) => view.getFloat64(offset, true) },
  '<f4': { bytes: 4, read: (view, offset) => view.getFloat32(offset, true) },
  '<f2': { bytes: 2, read: (view, offset) => halfFloat(view.getUint16(offset, true)) },
  '<i8': { bytes: 8, read: (view, offset) => Number(view.getBigInt64(offset, true)) },
  '<u8': { bytes: 8, read: (view, offset) => Number(view.getBigUint64(offset, true)) },
  '<i4': { bytes: 4, read: (view, offset) => view.getInt32(offset, true) },
  '<u4': { bytes: 4, read: (view, offset) => view.getUint32(offset, true) },
  '<i2': { bytes: 2, read: (view, offset) => view.getInt16(offset, true) },
  '<u2': { bytes: 2, read: (view, offset) => view.getUint16(offset, true) },
  '|i1': { bytes: 1, read: (view, offset) => view.getInt8(offset) },
  '|u1': { bytes: 1, read: (view, offset) => view.getUint8(offset) },
  '|b1': { bytes: 1, read: (view, offset) => view.getUint8(offset) },
};

const MEND = 'Write it again with numpy.save(file, array.astype("<f8")).';

/**
 * Reads a `.npy` file of two axes: little-endian floats, integers or bools, in C or Fortran order.
 *
 * @param file named in errors @throws UserError for any other type, byte order or number of axes, or damaged bytes
 */
export function readNpyMatrix(bytes: Uint8Array, file: string): RawMatrix {
  const { dtype, isFortran, shape, dataStart } = openNpy(bytes, file, MEND);
  const refuse = (what: string, received: string): never => {
    throw expected(what, { at: file, received, mend: MEND });
  };
  const reader = readers[dtype] ?? refuse(`values of type ${Object.keys(readers).join(', ')}`, `type \`${dtype}\``);
  const [height, width] = shape;
  if (shape.length !== 2 || height === undefined || width === undefined) {
    return refuse('an array of two axes', `one of the shape (${shape.join(', ')})`);
  }
  const size = reader.bytes * height * width;
  if (bytes.length - dataStart !== size) {
    refuse(`${size} bytes of data for the shape (${height}, ${width})`, `${bytes.length - dataStart} bytes`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataStart, size);
  const at = (row: number, column: number): number => {
    const value = reader.read(view, reader.bytes * (isFortran ? column * height + row : row * width + column));
    if (reader.bytes === 8 && dtype !== '<f8' && !Number.isSafeInteger(value)) {
      refuse('whole numbers of at most 2^53', `${value} in row ${row + 1}, column ${column + 1}`);
    }
    return value;
  };
  return {
    values: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => at(row, column))),
  };
}

/** IEEE 754's binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
