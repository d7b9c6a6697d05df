import { expected } from '../base/errors.ts';
import { fromFloat16 } from '../../numerics/float16.ts';
import { sizeOf } from '../../numerics/nd-array.ts';
import { openNpy } from '../base/npy-header.ts';

/** Values of a `.npy` file, read where they lie. */
export interface NpyValues {
  readonly shape: readonly number[];
  /** The value at an index on every axis, counted from 0. */
  readonly at: (...place: readonly number[]) => number;
}

interface Reader {
  readonly bytes: number;
  readonly read: (view: DataView, offset: number, isLittle: boolean) => number;
}

/** Types that are read, of either byte order; 64-bit integers beyond 2⁵³ are refused, since a number cannot hold them. */
const readers: Readonly<Record<string, Reader>> = {
  f8: { bytes: 8, read: (view, offset, isLittle) => view.getFloat64(offset, isLittle) },
  f4: { bytes: 4, read: (view, offset, isLittle) => view.getFloat32(offset, isLittle) },
  f2: { bytes: 2, read: (view, offset, isLittle) => fromFloat16(view.getUint16(offset, isLittle)) },
  i8: { bytes: 8, read: (view, offset, isLittle) => Number(view.getBigInt64(offset, isLittle)) },
  u8: { bytes: 8, read: (view, offset, isLittle) => Number(view.getBigUint64(offset, isLittle)) },
  i4: { bytes: 4, read: (view, offset, isLittle) => view.getInt32(offset, isLittle) },
  u4: { bytes: 4, read: (view, offset, isLittle) => view.getUint32(offset, isLittle) },
  i2: { bytes: 2, read: (view, offset, isLittle) => view.getInt16(offset, isLittle) },
  u2: { bytes: 2, read: (view, offset, isLittle) => view.getUint16(offset, isLittle) },
  i1: { bytes: 1, read: (view, offset) => view.getInt8(offset) },
  u1: { bytes: 1, read: (view, offset) => view.getUint8(offset) },
  b1: { bytes: 1, read: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1) },
};

/** What to do about a `.npy` file whose bytes or type are not read. */
const NPY_MEND = 'Write it again with numpy.save(file, array.astype("<f8")).';

/**
 * Opens a `.npy` file of any number of axes: floats, integers or bools of either byte order, in C or Fortran order.
 *
 * @param file named in errors @param accept looks at the shape before the data are, and throws where it will not do
 * @throws UserError for any other type, an empty array, or damaged bytes; `at` throws for whole numbers beyond 2⁵³
 */
export function openNpyValues(bytes: Uint8Array, file: string, accept: (shape: readonly number[]) => void): NpyValues {
  const { dtype, isFortran, shape, dataStart } = openNpy(bytes, file, NPY_MEND);
  const refuse = (what: string, received: string): never => {
    throw expected(what, { at: file, received, hint: NPY_MEND });
  };
  const reader = readers[dtype.slice(1)] ?? refuse(`values of a type such as <f8, <i4 or |b1`, `type \`${dtype}\``);
  if (shape.includes(0)) {
    throw expected('at least one value', {
      at: file,
      received: `an array of the shape (${shape.join(', ')})`,
      hint: 'Look at what it was made from: it is empty.',
    });
  }
  accept(shape);
  const isLittle = !dtype.startsWith('>');
  const size = reader.bytes * sizeOf(shape);
  if (bytes.length - dataStart !== size) {
    refuse(`${size} bytes of data for the shape (${shape.join(', ')})`, `${bytes.length - dataStart} bytes`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataStart, size);
  const steps = shape.map((_, axis) => sizeOf(isFortran ? shape.slice(0, axis) : shape.slice(axis + 1)));
  const isWide = /^.[iu]8$/.test(dtype);
  const at = (...place: readonly number[]): number => {
    let offset = 0;
    for (let axis = 0; axis < steps.length; axis += 1) offset += steps[axis]! * place[axis]!;
    const value = reader.read(view, reader.bytes * offset, isLittle);
    if (isWide && !Number.isSafeInteger(value)) {
      const start = reader.bytes * offset;
      const exact = dtype[1] === 'i' ? view.getBigInt64(start, isLittle) : view.getBigUint64(start, isLittle);
      throw expected('whole numbers of at most 2^53', {
        at: file,
        received: `${exact} in ${cellOf(place)}`,
        hint: 'Write smaller ones, such as differences; array.astype("<f8") only if the nearest float will do.',
      });
    }
    return value;
  };
  return { shape, at };
}

/** The last two axes are rows and columns; what stands before them is numpy's index. */
function cellOf(place: readonly number[]): string {
  const [row = 0, column = 0] = place.slice(-2);
  const block = place.length > 2 ? `[${place.slice(0, -2).join(', ')}], ` : '';
  return `${block}row ${row + 1}, column ${column + 1}`;
}
