import { encodeNpy } from '../../pipeline/base/npy.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { parseConfig } from '../../pipeline/config/config.ts';
import { readMatrix } from '../../pipeline/matrices/read-matrix.ts';
import { readAttention } from '../../pipeline/texts/read-attention.ts';
import { assert, jsonOf, textFile, type Family } from './family.ts';

const rows = [
  [0.5, 0.25, 0.25],
  [0, 1, 0],
  [0.2, 0.3, 0.5],
];
const tokens = ['[CLS]', 'wolf', '[SEP]'];
const npy = (shape: readonly number[], values: readonly number[]): Uint8Array =>
  encodeNpy(ndArray(shape, Float32Array.from(values)));

async function matrix(folder: string, file: string): Promise<void> {
  const config = parseConfig({ title: 'Fuzz', matrices: [{ id: 'm', title: 'M', data: { file } }] });
  const { values, vmin, vmax, rows: named, columns } = await readMatrix(config.matrices[0]!, folder);
  const width = values[0]!.length;
  assert(values.length > 0 && width > 0 && values.every((row) => row.length === width), 'rows of different lengths');
  assert(
    values.flat().every((value) => value === null || Number.isFinite(value)),
    'values that are not finite',
  );
  assert(Number.isFinite(vmin) && Number.isFinite(vmax) && vmin < vmax, `colours from ${vmin} to ${vmax}`);
  assert(named === undefined || named.length === values.length, 'another number of row labels');
  assert(columns === undefined || columns.length === width, 'another number of column labels');
  const labels = JSON.stringify([named, columns]);
  assert(!labels.includes('\ufffd'), 'a replacement character in a label');
}

async function attention(folder: string, file: string, own: readonly string[] | undefined): Promise<void> {
  const read = await readAttention(
    parseConfig({ title: 'Fuzz', attentions: [{ id: 'a', title: 'A', file, ...(own && { tokens: own }) }] })
      .attentions[0]!,
    folder,
  );
  const { layers, heads, tokens: found, values } = read;
  assert(values.length === layers * heads * found.length ** 2, 'another number of weights');
  assert(
    values.every((value) => value >= 0 && Number.isFinite(value)),
    'a weight that is none',
  );
  assert(!found.join('').includes('\ufffd'), 'a replacement character in a token');
}

function family(id: string, file: string, bytes: readonly Uint8Array[], read: Family['read'], isJson = false): Family {
  return { id, file, isJson, seeds: () => bytes.map((one) => ({ [file]: one })), read };
}

const table = ['name,a,b,c', ...rows.map((row, index) => `r${index},${row.join(',')}`), ''];
const at =
  (read: typeof matrix, file: string): Family['read'] =>
  (folder) =>
    read(folder, file);

export const tableFamilies: readonly Family[] = [
  family(
    'matrix-csv',
    'm.csv',
    [table.join('\n'), table.join('\r\n').replaceAll(',', ';')].map(textFile),
    at(matrix, 'm.csv'),
  ),
  family(
    'matrix-json',
    'm.json',
    [jsonOf(rows), jsonOf({ rows: ['x', 'y', 'z'], columns: ['a', 'b', 'c'], values: rows })],
    at(matrix, 'm.json'),
    true,
  ),
  family('matrix-npy', 'm.npy', [npy([3, 3], rows.flat()), npy([1, 5], [1, -2, 3e30, 0, 5])], at(matrix, 'm.npy')),
  family(
    'attention-json',
    'a.json',
    [jsonOf({ tokens, attention: [[rows, rows]] })],
    (folder) => attention(folder, 'a.json', undefined),
    true,
  ),
  family('attention-npy', 'a.npy', [npy([1, 2, 3, 3], [...rows.flat(), ...rows.flat()])], (folder) =>
    attention(folder, 'a.npy', tokens),
  ),
  family(
    'attention-csv',
    'a.csv',
    [textFile([`layer,head,${tokens.join(',')}`, ...rows.map((row) => `1,1,${row.join(',')}`), ''].join('\n'))],
    (folder) => attention(folder, 'a.csv', undefined),
  ),
];
