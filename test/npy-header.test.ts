import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNpyMatrix } from '../pipeline/matrices/npy-matrix.ts';
import { readPythonLiteral } from '../pipeline/base/python-literal.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

const counting = [
  [0, 1, 2],
  [3, 4, 5],
];
const doubles = new Uint8Array(Float64Array.of(0, 1, 2, 3, 4, 5).buffer);

/** A `.npy` file with this header and these values. */
function npy(header: string, data: Uint8Array = doubles, version = 1): Uint8Array {
  const text = Buffer.from(`${header}\n`, version === 3 ? 'utf8' : 'latin1');
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  if (version === 1) length.writeUInt16LE(text.length);
  else length.writeUInt32LE(text.length);
  return Buffer.concat([Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]), length, text, data]);
}

const file = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', 'cases', 'npy-advice', name));
const values = (bytes: Uint8Array) => readNpyMatrix(bytes, 'm.npy').values;
const ofType = (descr: string, shape = '(2, 3)') => `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }`;

describe('a header as numpy reads it', () => {
  it('may be one of Python 2, with long numbers', () => {
    expect(values(file('py2.npy'))).toEqual(counting);
  });

  it.each([
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (2L, 3L), }"],
    ["{u'descr': u'<f8', u'fortran_order': False, u'shape': (2L, 3L)}"],
    ['{"descr": "<f8", "fortran_order": False, "shape": (2, 3)}'],
    ["{'shape': (2, 3), 'fortran_order': False, 'descr': '<f8'}"],
    ["  {'shape':(2,3,),'descr':'<f8','fortran_order':False,}   "],
    ["{'descr': '=f8', 'fortran_order': False, 'shape': (2, 3), }"],
    ["{'descr': 'f8', 'fortran_order': False, 'shape': (2, 3), }"],
    ["{'descr': '<f8',\n 'fortran_order': False,\n 'shape': (2, 3), }"],
  ])('%s', (header) => {
    for (const version of [1, 2, 3]) expect(values(npy(header, doubles, version))).toEqual(counting);
  });

  it.each<[string, number, (view: DataView, place: number, value: number) => void]>([
    ['>f8', 8, (view, at, value) => view.setFloat64(at, value)],
    ['>f4', 4, (view, at, value) => view.setFloat32(at, value)],
    ['>f2', 2, (view, at, value) => view.setUint16(at, [0, 0x3c00, 0x4000, 0x4200, 0x4400, 0x4500][value]!)],
    ['>i8', 8, (view, at, value) => view.setBigInt64(at, BigInt(value))],
    ['>i4', 4, (view, at, value) => view.setInt32(at, value)],
    ['>u2', 2, (view, at, value) => view.setUint16(at, value)],
    ['|u1', 1, (view, at, value) => view.setUint8(at, value)],
    ['=i1', 1, (view, at, value) => view.setInt8(at, value)],
  ])('may say %s', (descr, bytes, put) => {
    const view = new DataView(new ArrayBuffer(6 * bytes));
    for (let value = 0; value < 6; value++) put(view, bytes * value, value);
    expect(values(npy(ofType(`'${descr}'`), new Uint8Array(view.buffer)))).toEqual(counting);
  });

  it('reads bools as 0 and 1', () => {
    expect(values(npy(ofType("'?'", '(1, 3)'), Uint8Array.of(0, 1, 255)))).toEqual([[0, 1, 1]]);
  });

  it.each([
    ["'|O'", 'objects, which are pickled and not opened here'],
    ["'O'", 'the type `O`: objects'],
    ["'<U5'", 'the type `<U5`: texts'],
    ["'|S3'", 'texts'],
    [
      "[('a', '<f8'), ('b', '<i4')]",
      'a structured type of several fields. Write one field: numpy.save(file, array["its name"])',
    ],
    ["[('a', [('b', '<f8', (2, 2))])]", 'a structured type'],
    ["'<M8[ns]'", 'the type `<M8[ns]`: dates'],
    ["'<m8[s]'", 'durations'],
    ["'<c16'", 'complex numbers. Write their size or a part: numpy.save(file, abs(array)).'],
    ["'<f16'", 'the type `<f16`: long doubles, which differ from machine to machine. Write it again'],
    ["'<f12'", 'long doubles'],
    ["'|V8'", 'raw bytes'],
    ["'<x9'", 'the type `<x9`'],
    ["'<f3'", 'the type `<f3`'],
    ['None', 'the type that is no text'],
  ])('names the type %s in its refusal', async (descr, received) => {
    const message = await refusal(() => values(npy(ofType(descr))));
    expect(message).toContain('Expected an array of numbers for `m.npy`, but received ');
    expect(message).toContain(received);
  });

  it('is not evaluated', () => {
    for (const text of [
      "__import__('os')",
      '(1).__class__',
      '1 + 1',
      "{'a': open('x')}",
      '[1, 2',
      '(1,, 2)',
      "{'a'}",
      '0x10',
      '1.5',
      "'a' 'b'",
    ]) {
      expect(readPythonLiteral(text)).toBeUndefined();
    }
    expect(readPythonLiteral('[[()], (1), (1,), None, "\\"", {}]')).toEqual([[[]], 1, [1], null, '"', new Map()]);
    expect(readPythonLiteral('['.repeat(10_000))).toBeUndefined();
  });
});

describe('advice about axes', () => {
  it('says how an array of one axis becomes a row or a column', async () => {
    const message = await refusal(() => readNpyMatrix(file('one_d.npy'), 'one_d.npy'));
    expect(message).toBe(
      'Expected an array of two axes for `one_d.npy`, but received one of the shape (3,). ' +
        'Write a row with numpy.save(file, array.reshape(1, -1)), a column with array.reshape(-1, 1).',
    );
  });

  it.each([
    ['()', 'array.reshape(1, 1)'],
    ['(1, 2, 3)', 'array.squeeze()'],
    ['(2, 1, 3)', 'array.squeeze()'],
    ['(1, 1, 6)', 'array[0])'],
    ['(2, 3, 1, 1)', 'array.squeeze()'],
    ['(2, 3, 4, 5)', 'array[0, 0])'],
  ])('of the shape %s: %s', async (shape, hint) => {
    expect(await refusal(() => values(npy(ofType("'<f8'", shape), new Uint8Array(8 * 120))))).toContain(hint);
  });

  it('does not make a matrix of nothing, nor one too large to draw', async () => {
    for (const shape of ['(0, 3)', '(3, 0)', '(1000000, 0)']) {
      expect(await refusal(() => values(npy(ofType("'<f8'", shape), new Uint8Array())))).toContain(
        'at least one value',
      );
    }
    expect(await refusal(() => values(npy(ofType("'|u1'", '(400, 401)'), new Uint8Array(160_400))))).toContain(
      '400 × 400 cells',
    );
    expect(await refusal(() => values(npy(ofType("'|u1'", '(0, 99999999999)'), new Uint8Array())))).toContain('values');
  });
});
