import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../pipeline/engine/engine.ts';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { programOf } from '../pipeline/engine/program.ts';
import { openTensorflow } from '../pipeline/engine/tensorflow.ts';
import { float32, type Graph, int, type Tensor } from '../pipeline/graph/graph.ts';
import { decodeOnnx, encodeOnnx } from '../pipeline/graph/onnx.ts';
import { placedTensor } from '../pipeline/graph/placed-tensor.ts';
import { randomArray } from './graph.ts';

const FILE = 'weights.bin';
const [rows, columns] = [400, 300];
const matrix = randomArray([rows, columns], 1).data;
const bias = randomArray([rows], 2).data;
/** The matrix does not lie at the beginning, and the bias lies before it. */
const [biasAt, matrixAt] = [64, 64 + 4 * rows + 32];
const input = randomArray([2, columns], 3);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-placed-'));
  await writeFile(join(folder, FILE), fileBytes());
});
afterAll(() => rm(folder, { recursive: true }));

function fileBytes(): Uint8Array {
  const bytes = new Uint8Array(matrixAt + matrix.byteLength).fill(0x7f);
  bytes.set(new Uint8Array(bias.buffer), biasAt);
  bytes.set(new Uint8Array(matrix.buffer), matrixAt);
  return bytes;
}

/** x·Wᵀ + b with the weights of the file, or with these. */
function dense(weight: Tensor, added: Tensor): Graph {
  return {
    inputs: [{ name: 'x', shape: [2, columns] }],
    outputs: ['y'],
    nodes: [{ op: 'Gemm', inputs: ['x', 'weight', 'bias'], outputs: ['y'], attributes: { transB: int(1) } }],
    initializers: new Map([
      ['weight', weight],
      ['bias', added],
    ]),
  };
}
const embedded = (): Graph => dense(float32([rows, columns], matrix), float32([rows], bias));
const placed = (place = folder): Graph =>
  dense(
    placedTensor([rows, columns], { folder: place, file: FILE, offset: matrixAt }),
    placedTensor([rows], { folder: place, file: FILE, offset: biasAt }),
  );

async function run(engine: Engine, graph: Graph, place?: string): Promise<Float32Array> {
  const session = await engine.open(encodeOnnx(graph), place);
  try {
    return (await session.run({ x: input }))['y']!.data;
  } finally {
    await session.release();
  }
}

describe('a tensor that stays in its file', () => {
  it('has the values that lie there', () => {
    const { initializers } = placed();
    expect(initializers.get('weight')!.data).toEqual(matrix);
    expect(initializers.get('bias')!.data).toEqual(bias);
  });

  it('is written as a place: the graph’s bytes hold none of its values, nor the folder', () => {
    const bytes = Buffer.from(encodeOnnx(placed()));
    expect(bytes.byteLength).toBeLessThan(500);
    expect(bytes.includes(FILE)).toBe(true);
    expect(bytes.includes(folder)).toBe(false);
    expect(encodeOnnx(embedded()).byteLength).toBeGreaterThan(matrix.byteLength);
  });

  it('is read again by whoever knows the folder', () => {
    const { initializers, nodes } = decodeOnnx(encodeOnnx(placed()), folder);
    expect(nodes).toEqual(embedded().nodes);
    expect(initializers.get('weight')).toMatchObject({ shape: [rows, columns], dtype: 'float32' });
    expect(initializers.get('weight')!.data).toEqual(matrix);
    expect(initializers.get('bias')!.data).toEqual(bias);
  });

  it('is refused without the folder', () => {
    expect(() => decodeOnnx(encodeOnnx(placed()))).toThrow('The values of `weight` lie in an unknown file');
  });

  it('lies at the beginning where a file of others says no offset', () => {
    const start = dense(placedTensor([rows, columns], { folder, file: FILE, offset: 0 }), float32([rows], bias));
    const bytes = Buffer.from(encodeOnnx(start));
    // The key `offset` becomes one that nobody knows.
    const unnamed = Buffer.from(bytes.toString('latin1').replace('offset', 'offsot'), 'latin1');
    const values = decodeOnnx(unnamed, folder).initializers.get('weight')!.data;
    expect(Buffer.from((values as Float32Array).buffer, 0, 64)).toEqual(Buffer.alloc(64, 0x7f));
  });

  it('ends with one clear error where the file does', async () => {
    await writeFile(join(folder, 'cut.bin'), fileBytes());
    await truncate(join(folder, 'cut.bin'), matrixAt + matrix.byteLength - 1);
    const tensor = placedTensor([rows, columns], { folder, file: 'cut.bin', offset: matrixAt });
    const line = `cut.bin ends before byte ${matrixAt + matrix.byteLength}`;
    expect(() => tensor.data).toThrow(line);
    const graph = dense(tensor, float32([rows], bias));
    await expect(run(await openTensorflow('wasm'), graph, folder)).rejects.toThrow(line);
    await expect(run(openOnnxruntime('cpu'), graph, folder)).rejects.toThrow(/cut\.bin|out of bounds|exceeds/);
  });
});

describe.each(['onnxruntime cpu', 'tensorflow wasm'])('%s', (name) => {
  it('computes the same with weights in a file as with weights in the graph', async () => {
    const engine = name === 'onnxruntime cpu' ? openOnnxruntime('cpu') : await openTensorflow('wasm');
    const within = await run(engine, embedded());
    expect(await run(engine, placed(), folder)).toEqual(within);
    const [first] = within;
    const wanted = matrix.subarray(0, columns).reduce((sum, weight, at) => sum + weight * input.data[at]!, bias[0]!);
    expect(first).toBeCloseTo(wanted, 3);
  });
});

describe('a program', () => {
  it('knows the folder and counts the weights in it; another folder makes it another program', () => {
    const program = programOf(placed());
    expect(program).toMatchObject({ folder, weightBytes: matrix.byteLength + bias.byteLength });
    expect(programOf(placed()).digest).toBe(program.digest);
    expect(programOf(placed('/elsewhere')).digest).not.toBe(program.digest);
    expect(programOf(embedded())).not.toHaveProperty('folder');
  });

  it('has its weights in one folder', () => {
    const initializers = new Map([...placed().initializers, ['other', placed('/elsewhere').initializers.get('bias')!]]);
    expect(() => programOf({ ...placed(), initializers })).toThrow('several folders');
  });
});
