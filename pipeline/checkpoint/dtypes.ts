import { fromFloat16 } from '../../numerics/float16.ts';

/** Reads one value at a byte position. */
type ReadValue = (view: DataView, position: number, littleEndian: boolean) => number;

interface ValueType {
  readonly bytes: number;
  /** Absent for types that no model is computed in (complex, quantized): their tensors are listed, not read. */
  readonly read?: ReadValue;
}

/** PyTorch's types of values by PyTorch's names. */
export const dtypes = {
  float32: { bytes: 4, read: (view, at, little) => view.getFloat32(at, little) },
  float64: { bytes: 8, read: (view, at, little) => view.getFloat64(at, little) },
  float16: { bytes: 2, read: (view, at, little) => fromFloat16(view.getUint16(at, little)) },
  bfloat16: { bytes: 2, read: (view, at, little) => fromBfloat16(view.getUint16(at, little)) },
  int64: { bytes: 8, read: (view, at, little) => Number(view.getBigInt64(at, little)) },
  int32: { bytes: 4, read: (view, at, little) => view.getInt32(at, little) },
  int16: { bytes: 2, read: (view, at, little) => view.getInt16(at, little) },
  int8: { bytes: 1, read: (view, at) => view.getInt8(at) },
  uint64: { bytes: 8, read: (view, at, little) => Number(view.getBigUint64(at, little)) },
  uint32: { bytes: 4, read: (view, at, little) => view.getUint32(at, little) },
  uint16: { bytes: 2, read: (view, at, little) => view.getUint16(at, little) },
  uint8: { bytes: 1, read: (view, at) => view.getUint8(at) },
  bool: { bytes: 1, read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
  complex64: { bytes: 8 },
  complex128: { bytes: 16 },
  qint8: { bytes: 1 },
  quint8: { bytes: 1 },
  qint32: { bytes: 4 },
  float8_e4m3fn: { bytes: 1 },
  float8_e4m3fnuz: { bytes: 1 },
  float8_e5m2: { bytes: 1 },
  float8_e5m2fnuz: { bytes: 1 },
  float8_e8m0fnu: { bytes: 1 },
  complex32: { bytes: 4 },
} as const satisfies Record<string, ValueType>;

export type DType = keyof typeof dtypes;

/** True for a name that PyTorch gives to a type of values. */
export function isDType(name: string): name is DType {
  return Object.hasOwn(dtypes, name);
}

/** Bytes that one value takes. */
export function itemBytes(dtype: DType): number {
  return dtypes[dtype].bytes;
}

/** How a value of the type is read; undefined for complex and quantized types. */
export function valueReader(dtype: DType): ReadValue | undefined {
  const type: ValueType = dtypes[dtype];
  return type.read;
}

const word = new Uint32Array(1);
const asFloat32 = new Float32Array(word.buffer);

/** A bfloat16 is the upper half of a float32. */
function fromBfloat16(bits: number): number {
  word[0] = bits << 16;
  return asFloat32[0]!;
}
