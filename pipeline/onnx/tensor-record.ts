import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { expected, quoted } from '../base/errors.ts';
import { toFloat32 } from '../checkpoint/floats.ts';
import { type DType, itemBytes, valueReader } from '../checkpoint/dtypes.ts';
import { sizeOf, stridesOf } from '../../numerics/nd-array.ts';
import type { Constant } from './constant.ts';
import { appendInts, damaged, type Field, fieldsOf, textIn } from './wire.ts';

/** A tensor as a file describes it: its values are still bytes. */
export interface TensorRecord {
  readonly name: string;
  readonly shape: readonly number[];
  readonly elementType: number;
  /** Values in little-endian C order; undefined where they are written as a list of numbers. */
  readonly raw: Uint8Array | undefined;
  /** Fields of lists of numbers, by their number in the message. */
  readonly lists: readonly Field[];
  /** Where the values lie in another file, by ONNX's keys. */
  readonly external: ReadonlyMap<string, string> | undefined;
}

const Tensor = {
  dims: 1,
  dataType: 2,
  floats: 4,
  ints: 5,
  int64s: 7,
  name: 8,
  raw: 9,
  doubles: 10,
  uints: 11,
} as const;
const External = { data: 13, location: 14 } as const;

/** ONNX's element types that a network of float32 can be read from, by their numbers. */
const dtypeOf: Readonly<Record<number, DType>> = {
  1: 'float32',
  2: 'uint8',
  3: 'int8',
  4: 'uint16',
  5: 'int16',
  6: 'int32',
  7: 'int64',
  9: 'bool',
  10: 'float16',
  11: 'float64',
  12: 'uint32',
  13: 'uint64',
  16: 'bfloat16',
};

/** Names of the others, for errors. */
const others: Readonly<Record<number, string>> = { 8: 'string', 14: 'complex64', 15: 'complex128' };

/** PyTorch's name of an ONNX element type. */
export const nameOfType = (type: number): string => dtypeOf[type] ?? others[type] ?? `the type ${type}`;

/** Bytes that a value of a type takes; 0 for a type of no numbers. */
export function bytesPerValue(type: number): number {
  const dtype = dtypeOf[type];
  return dtype === undefined ? 0 : itemBytes(dtype);
}

/** Whether values of a type are real numbers. */
export const isFloatType = (type: number): boolean => [1, 10, 11, 16].includes(type);

/** Reads what a TensorProto says, without its values. */
export function readTensor(message: Uint8Array): TensorRecord {
  let [name, elementType] = ['', 0];
  const shape: number[] = [];
  let raw: Uint8Array | undefined;
  const lists: Field[] = [];
  const external = new Map<string, string>();
  let isExternal = false;
  for (const field of fieldsOf(message)) {
    if (field.number === Tensor.name) name = textIn(field);
    if (field.number === Tensor.dims) appendInts(field, shape);
    if (field.number === Tensor.dataType) elementType = field.int;
    if (field.number === Tensor.raw) raw = field.bytes;
    if (
      ([Tensor.floats, Tensor.ints, Tensor.int64s, Tensor.doubles, Tensor.uints] as number[]).includes(field.number)
    ) {
      lists.push(field);
    }
    if (field.number === External.data) external.set(...entryIn(field));
    if (field.number === External.location) isExternal = field.int === 1;
    checkBound(bounds.tensorAxes, shape.length, name);
  }
  return { name, shape, elementType, raw, lists, external: isExternal ? external : undefined };
}

/** StringStringEntryProto { key, value } */
function entryIn({ bytes }: Field): [string, string] {
  let [key, value] = ['', ''];
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) key = textIn(field);
    if (field.number === 2) value = textIn(field);
  }
  return [key, value];
}

/**
 * A tensor's values: real numbers as float32, integers and truth values as they are.
 *
 * @param outside the values of a tensor that lie in another file @throws UserError for a type of no numbers, a shape that does not fit the bytes,
 * and weights that are not finite
 */
export function valuesOf(record: TensorRecord, outside?: Uint8Array): Constant {
  const { name, shape, elementType, lists } = record;
  const dtype = dtypeOf[elementType];
  if (dtype === undefined) {
    const hint = 'Export the network in float32, without quantisation.';
    throw expected(`numbers in the tensor ${quoted(name)}`, { received: nameOfType(elementType), hint });
  }
  const size = sizeOf(shape);
  if (!shape.every((length) => Number.isSafeInteger(length) && length >= 0) || !Number.isSafeInteger(size)) {
    throw damaged(`the tensor ${quoted(name)} of shape [${shape.join(', ')}]`);
  }
  const bytes = outside ?? record.raw;
  if (bytes === undefined) return fromLists(record, dtype, size, lists);
  if (bytes.length !== size * itemBytes(dtype)) {
    throw damaged(`${bytes.length} bytes for the ${size} values of ${quoted(name)}`);
  }
  return constantOf(shape, dtype, bytes);
}

function constantOf(shape: readonly number[], dtype: DType, bytes: Uint8Array): Constant {
  if (isReal(dtype)) {
    // A copy of its own: the file's bytes may then go.
    const own = dtype === 'float32' ? bytes.slice() : bytes;
    const values = toFloat32(own, dtype, { shape, strides: stridesOf(shape) });
    return { dtype: 'float32', shape, data: values };
  }
  const read = valueReader(dtype)!;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data = Array.from({ length: sizeOf(shape) }, (_, i) => read(view, i * itemBytes(dtype), true));
  return { dtype: dtype === 'bool' ? 'bool' : 'int64', shape, data };
}

const isReal = (dtype: DType): boolean => /float/.test(dtype);

/** Lists hold float32 and float64 as such, everything else as varints: float16 by its bits. */
function fromLists({ name, shape }: TensorRecord, dtype: DType, size: number, lists: readonly Field[]): Constant {
  const isFixed = dtype === 'float32' || dtype === 'float64';
  const present = lists.reduce((total, { bytes }) => total + Math.max(bytes.length, 1), 0);
  const fewest = isFixed ? size * itemBytes(dtype) : size;
  if (present < fewest) throw damaged(`${present} bytes for the ${size} values of ${quoted(name)}`);
  if (isFixed) {
    const bytes = lists.length === 1 ? lists[0]!.bytes : joined(lists.map((list) => list.bytes));
    if (bytes.length !== fewest) throw damaged(`${bytes.length} bytes for the ${size} values of ${quoted(name)}`);
    return constantOf(shape, dtype, bytes);
  }
  const data: number[] = [];
  for (const list of lists) appendInts(list, data);
  if (data.length !== size) throw damaged(`${data.length} numbers for the ${size} values of ${quoted(name)}`);
  if (!isReal(dtype)) return { dtype: dtype === 'bool' ? 'bool' : 'int64', shape, data };
  return constantOf(shape, dtype, new Uint8Array(Uint16Array.from(data).buffer));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
