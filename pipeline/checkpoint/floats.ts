import { sizeOf, stridesOf } from '../../numerics/nd-array.ts';
import type { DType } from './dtypes.ts';
import { itemBytes, valueReader } from './dtypes.ts';

/** Where a tensor's values lie in its storage; strides count values, as PyTorch's do. */
export interface Layout {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** How many values lie between the tensor's first and last one, both counted; 0 when it has none. */
export function spanOf({ shape, strides }: Layout): number {
  if (shape.includes(0)) return 0;
  return shape.reduce((span, length, axis) => span + (length - 1) * strides[axis]!, 1);
}

/**
 * The values of a tensor as float32 in C order, rounded to nearest as PyTorch's `.float()` does.
 *
 * `bytes` holds the tensor's span, its first value first. @throws for a type that `valueReader` does not know, or bytes of
 * another length: defects of the caller.
 */
export function toFloat32(bytes: Uint8Array, dtype: DType, layout: Layout, littleEndian = true): Float32Array {
  const values = decode(bytes, dtype, littleEndian);
  if (values.length !== spanOf(layout)) {
    throw new RangeError(`Expected ${spanOf(layout)} values of ${dtype}, but received ${values.length}`);
  }
  return isContiguous(layout) ? values : gather(values, layout);
}

function decode(bytes: Uint8Array, dtype: DType, littleEndian: boolean): Float32Array {
  const read = valueReader(dtype);
  if (read === undefined) throw new TypeError(`${dtype} has no float32 form`);
  const size = itemBytes(dtype);
  if (dtype === 'float32' && littleEndian && bytes.byteOffset % size === 0) {
    // As they lie: a copy would double the memory that a model takes to open.
    return new Float32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, Math.floor(bytes.byteLength / size));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(Math.floor(bytes.byteLength / size));
  for (let i = 0; i < values.length; i++) values[i] = read(view, i * size, littleEndian);
  return values;
}

function isContiguous({ shape, strides }: Layout): boolean {
  const ordered = stridesOf(shape);
  // Where an axis has one place, its stride is never taken; PyTorch leaves odd numbers there.
  return shape.every((length, axis) => length === 1 || strides[axis] === ordered[axis]);
}

function gather(values: Float32Array, { shape, strides }: Layout): Float32Array {
  const gathered = new Float32Array(sizeOf(shape));
  const place = shape.map(() => 0);
  let from = 0;
  for (let i = 0; i < gathered.length; i++) {
    gathered[i] = values[from]!;
    // Counts up like an odometer: the last axis runs fastest.
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += strides[axis]!;
      place[axis]! += 1;
      if (place[axis]! < shape[axis]!) break;
      from -= shape[axis]! * strides[axis]!;
      place[axis] = 0;
    }
  }
  return gathered;
}
