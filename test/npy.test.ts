import { describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { decodeNpy, encodeNpy } from '../pipeline/base/npy.ts';

/** A file as numpy would write it, from its parts. */
function npy(header: string, dataBytes: number, version = [1, 0], pad = 64): Uint8Array {
  const prefix = version[0] === 1 ? 10 : 12;
  const length = Math.ceil((prefix + header.length + 1) / pad) * pad - prefix;
  const bytes = new Uint8Array(prefix + length + dataBytes);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, ...version]);
  bytes.set([length & 255, length >> 8], 8);
  bytes.set(new TextEncoder().encode(`${header.padEnd(length - 1)}\n`), prefix);
  return bytes;
}

const header = (descr: string, shape: string, order = 'False'): string =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`;

describe('npy', () => {
  it.each([[[2, 3]], [[4]], [[1, 2, 3, 4]], [[]]])('keeps an array of shape %j bit for bit', (shape) => {
    const size = shape.reduce((product, one) => product * one, 1);
    const values = Float32Array.from({ length: size }, (_, index) => Math.fround((index - 2.5) / 3));
    values[0] = -0;
    const read = decodeNpy(encodeNpy(ndArray(shape, values)), 'a.npy');
    expect(read.shape).toEqual(shape);
    expect(new Uint8Array(read.data.buffer)).toEqual(new Uint8Array(values.buffer));
  });

  it('writes what numpy documents: magic, version 1.0, a padded header, little-endian values', () => {
    const bytes = encodeNpy(ndArray([2], Float32Array.of(1, -2)));
    expect([...bytes.subarray(0, 8)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
    const length = bytes[8]! + 256 * bytes[9]!;
    const text = new TextDecoder('latin1').decode(bytes.subarray(10, 10 + length));
    expect(text.replaceAll(' ', '')).toBe("{'descr':'<f4','fortran_order':False,'shape':(2,)}\n");
    expect([...bytes.subarray(10 + length)]).toEqual([0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]);
  });

  it.each([1, 2, 3])('reads version %i.0 headers', (major) => {
    expect(decodeNpy(npy(header('<f4', '(3, 2)'), 24, [major, 0]), 'a.npy').shape).toEqual([3, 2]);
  });

  it('reads data that do not start at a multiple of four', () => {
    const bytes = npy(header('<f4', '(1,)'), 4, [1, 0], 71);
    const start = bytes.length - 4;
    expect(start % 4).not.toBe(0);
    new DataView(bytes.buffer).setFloat32(start, 0.5, true);
    expect([...decodeNpy(bytes, 'a.npy').data]).toEqual([0.5]);
  });

  it('reads a view into a larger buffer', () => {
    const bytes = encodeNpy(ndArray([2], Float32Array.of(3, 4)));
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect([...decodeNpy(larger.subarray(3, 3 + bytes.length), 'a.npy').data]).toEqual([3, 4]);
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'do not begin'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0), 'do not begin'],
    ['an unknown version', npy(header('<f4', '(1,)'), 4, [9, 0]), 'version 9.0'],
    ['float64', npy(header('<f8', '(1,)'), 8), '`<f8`'],
    ['big-endian values', npy(header('>f4', '(1,)'), 4), '`>f4`'],
    ['Fortran order', npy(header('<f4', '(2, 2)', 'True'), 16), 'Fortran order'],
    ['too few values', npy(header('<f4', '(2, 2)'), 12), 'received 12 bytes'],
    ['trailing bytes', npy(header('<f4', '(2, 2)'), 17), 'received 17 bytes'],
    [
      'a shape beyond all memory',
      npy(header('<f4', '(99999999999, 99999999999)'), 4),
      'received 9,999,999,999,800,000,000,000 values',
    ],
    ['an empty axis beside one beyond all memory', npy(header('<f4', '(0, 99999999999)'), 0), 'values'],
    ['a header longer than NumPy’s', npy(header('<f4', '(1,)'), 4, [2, 0], 20_000), 'bytes'],
    ['a header cut short', npy(header('<f4', '(1,)'), 4).subarray(0, 40), 'a file of 40 bytes'],
    ['a header that is no dictionary', npy('import os', 4), 'does not parse'],
    ['a header of brackets', npy('('.repeat(5000), 4, [2, 0]), 'does not parse'],
    [
      'a header that is to be evaluated',
      npy("{'descr': '<f4', 'fortran_order': False, 'shape': (__import__('os'),)}", 4),
      'does not parse',
    ],
    ['a key too many', npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': 1}", 4), '`x`'],
    ['a key too few', npy("{'descr': '<f4', 'fortran_order': False}", 4), 'received `descr`, `fortran_order`'],
    ['an order that is none', npy("{'descr': '<f4', 'fortran_order': 'no', 'shape': (1,)}", 4), '`fortran_order`'],
    ['a shape that is no tuple', npy("{'descr': '<f4', 'fortran_order': False, 'shape': 'x'}", 12), '`shape`'],
    ['a negative shape', npy("{'descr': '<f4', 'fortran_order': False, 'shape': (-3,)}", 12), 'does not parse'],
    ['65 axes', npy(header('<f4', `(${'1,'.repeat(65)})`), 4), '65 axes'],
  ])('refuses %s in one line that names the file and the hint', (_, bytes, part) => {
    const read = (): unknown => decodeNpy(bytes, 'maps/a.npy');
    expect(read).toThrow(UserError);
    expect(read).toThrow(part);
    expect(read).toThrow(/^Expected .* for `maps\/a\.npy`, but received .*\. Write it again .*$/);
  });
});
