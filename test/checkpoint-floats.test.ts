import { describe, expect, it } from 'vitest';
import { stridesOf } from '../numerics/nd-array.ts';
import { isDType, valueReader } from '../pipeline/checkpoint/dtypes.ts';
import { spanOf, toFloat32 } from '../pipeline/checkpoint/floats.ts';

const line = (length: number) => ({ shape: [length], strides: [1] });
const bytesOf = (array: { buffer: ArrayBufferLike }) => new Uint8Array(array.buffer);

describe('toFloat32', () => {
  it('gives every half its value: sign · 2^(e−15) · 1.f, subnormals sign · 2⁻¹⁴ · 0.f', () => {
    const values = toFloat32(bytesOf(Uint16Array.from({ length: 0x10000 }, (_, i) => i)), 'float16', line(0x10000));
    for (let bits = 0; bits < 0x10000; bits++) {
      const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, (bits & 1023) / 1024];
      const special = fraction === 0 ? sign * Infinity : NaN;
      const finite = sign * (exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15));
      if (!Object.is(values[bits], exponent === 31 ? special : finite))
        expect([bits, values[bits]]).toEqual([bits, finite]);
    }
  });

  it('gives every bfloat16 the float32 whose upper half it is', () => {
    const values = toFloat32(bytesOf(Uint16Array.from({ length: 0x10000 }, (_, i) => i)), 'bfloat16', line(0x10000));
    const words = Uint32Array.from({ length: 0x10000 }, (_, i) => i * 0x10000);
    expect(values).toEqual(new Float32Array(words.buffer));
  });

  it('rounds float64 to the nearest float32, ties to even', () => {
    const doubles = new Float64Array([1 + 2 ** -24, 1 + 3 * 2 ** -24, 1 / 3, 1e300]);
    expect([...toFloat32(bytesOf(doubles), 'float64', line(4))]).toEqual([
      1,
      1 + 2 ** -22,
      Math.fround(1 / 3),
      Infinity,
    ]);
  });

  it('reads whole numbers of every width', () => {
    expect([...toFloat32(bytesOf(new BigUint64Array([2n ** 63n])), 'uint64', line(1))]).toEqual([2 ** 63]);
    expect([...toFloat32(bytesOf(new Uint32Array([2 ** 31])), 'uint32', line(1))]).toEqual([2 ** 31]);
    expect([...toFloat32(bytesOf(new Uint16Array([65535])), 'uint16', line(1))]).toEqual([65535]);
    expect([...toFloat32(new Uint8Array([2, 0]), 'bool', line(2))]).toEqual([1, 0]);
  });

  it('follows strides of any order and gap', () => {
    const bytes = bytesOf(Float32Array.from({ length: 12 }, (_, i) => i));
    expect([...toFloat32(bytes.subarray(0, 36), 'float32', { shape: [3, 2], strides: [1, 6] })]).toEqual([
      0, 6, 1, 7, 2, 8,
    ]);
    expect([...toFloat32(bytes, 'float32', { shape: [1, 2, 1, 2], strides: [999, 8, 7, 3] })]).toEqual([0, 3, 8, 11]);
    expect([...toFloat32(bytes.subarray(0, 8), 'float32', { shape: [2, 2], strides: [0, 1] })]).toEqual([0, 1, 0, 1]);
  });

  it('copies nothing that lies in order already, places of which there is one aside, and all else', () => {
    const bytes = bytesOf(Float32Array.of(0, 1, 2, 3));
    const shared = (layout: { shape: number[]; strides: number[] }, part = bytes): boolean =>
      toFloat32(part, 'float32', layout).buffer === bytes.buffer;
    expect(shared({ shape: [2, 2], strides: [2, 1] })).toBe(true);
    expect(shared({ shape: [2, 1, 2], strides: [2, 99, 1] })).toBe(true);
    expect(shared({ shape: [2], strides: [1] }, bytes.subarray(4, 12))).toBe(true);
    expect(shared({ shape: [2, 2], strides: [1, 2] })).toBe(false);
    expect(shared({ shape: [3], strides: [1] }, bytes.subarray(3, 15))).toBe(false);
  });

  it('reads big-endian values and bytes at odd places', () => {
    const bytes = new Uint8Array([9, 0x3f, 0x80, 0, 0]).subarray(1);
    expect([...toFloat32(bytes, 'float32', line(1), false)]).toEqual([1]);
  });

  it('rejects bytes that do not fit and types without numbers', () => {
    expect(() => toFloat32(new Uint8Array(8), 'float32', line(3))).toThrow(
      'Expected 3 values of float32, but received 2',
    );
    expect(() => toFloat32(new Uint8Array(8), 'complex64', line(1))).toThrow('complex64 has no float32 form');
  });
});

it('spans count from the first to the last value', () => {
  expect(spanOf({ shape: [2, 3], strides: [10, 2] })).toBe(15);
  expect(spanOf({ shape: [], strides: [] })).toBe(1);
  expect(spanOf({ shape: [4, 0], strides: [1, 1] })).toBe(0);
  expect(stridesOf([2, 3, 4])).toEqual([12, 4, 1]);
});

it('types are known by name only', () => {
  expect(isDType('float32')).toBe(true);
  expect(isDType('toString')).toBe(false);
  expect(valueReader('qint8')).toBeUndefined();
});
