import { describe, expect, it } from 'vitest';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { cut, withBatch } from '../pipeline/graph/cut.ts';
import { foldBatchNorm, poolBeforeRectifier } from '../pipeline/graph/fold.ts';
import { float, float32, type Graph, int, int64, ints, text } from '../pipeline/graph/graph.ts';
import { decodeOnnx, encodeOnnx } from '../pipeline/graph/onnx.ts';
import { ModelProtoSchema, OperatorSetIdProtoSchema } from '../pipeline/graph/onnx_pb.js';
import { inferShapes } from '../pipeline/graph/shapes.ts';
import { withoutUnevenGroups } from '../pipeline/graph/uneven-groups.ts';
import { randomArray, runGraph } from './graph.ts';

const weights = (shape: readonly number[], seed: number) => float32(shape, randomArray(shape, seed).data);

/** conv → norm → relu → pool, and a second convolution that reads the pool. */
const network: Graph = {
  inputs: [{ name: 'x', shape: [1, 2, 8, 8] }],
  outputs: ['last'],
  nodes: [
    { op: 'Conv', inputs: ['x', 'w', 'b'], outputs: ['conv'], attributes: { pads: ints([1, 1, 1, 1]) } },
    {
      op: 'BatchNormalization',
      inputs: ['conv', 'scale', 'shift', 'mean', 'variance'],
      outputs: ['norm'],
      attributes: { epsilon: float(1e-5) },
    },
    { op: 'Relu', inputs: ['norm'], outputs: ['relu'], attributes: {} },
    {
      op: 'MaxPool',
      inputs: ['relu'],
      outputs: ['pool'],
      attributes: { kernel_shape: ints([2, 2]), strides: ints([2, 2]) },
    },
    { op: 'Conv', inputs: ['pool', 'w2'], outputs: ['last'], attributes: {} },
  ],
  initializers: new Map([
    ['w', weights([3, 2, 3, 3], 1)],
    ['b', weights([3], 2)],
    ['scale', weights([3], 3)],
    ['shift', weights([3], 4)],
    ['mean', weights([3], 5)],
    ['variance', float32([3], Float32Array.of(0.5, 1, 2))],
    ['w2', weights([1, 3, 1, 1], 6)],
  ]),
};

const x = randomArray([1, 2, 8, 8], 7);
const operators = (graph: Graph): string[] => graph.nodes.map(({ op }) => op);

async function largestDifference(a: Graph, b: Graph, value: string): Promise<number> {
  const [of, other] = await Promise.all([runGraph(a, { x }), runGraph(b, { x })]);
  return Math.max(...of[value]!.data.map((each, i) => Math.abs(each - other[value]!.data[i]!)));
}

describe('folding BatchNorm', () => {
  it('keeps the values and drops the node', async () => {
    const folded = foldBatchNorm(network);
    expect(operators(folded)).toEqual(['Conv', 'Relu', 'MaxPool', 'Conv']);
    expect(folded.initializers.has('variance')).toBe(false);
    expect(await largestDifference(network, folded, 'last')).toBeLessThan(1e-5);
  });

  it('leaves a convolution alone whose own output is asked for', async () => {
    const both = { ...network, outputs: ['conv', 'norm'] };
    expect(operators(foldBatchNorm(both))).toContain('BatchNormalization');
    expect(await largestDifference(both, foldBatchNorm(both), 'conv')).toBe(0);
  });
});

describe('moving a pool before its rectifier', () => {
  it('keeps the values', async () => {
    const moved = poolBeforeRectifier(network);
    expect(operators(moved)).toEqual(['Conv', 'BatchNormalization', 'MaxPool', 'Relu', 'Conv']);
    expect(await largestDifference(network, moved, 'last')).toBe(0);
  });

  it('leaves a rectifier alone whose own output is asked for', () => {
    const both = { ...network, outputs: ['relu', 'last'] };
    expect(operators(poolBeforeRectifier(both))).toEqual(operators(network));
  });
});

describe('groups that a provider would mix up', () => {
  const grouped = (filters: number): Graph => ({
    inputs: [{ name: 'x', shape: [1, 8, 5, 5] }],
    outputs: ['y'],
    nodes: [{ op: 'Conv', inputs: ['x', 'w'], outputs: ['y'], attributes: { group: int(4), strides: ints([2, 1]) } }],
    initializers: new Map([['w', weights([filters, 2, 3, 2], 1)]]),
  });

  it('become one group with the same values', async () => {
    const whole = withoutUnevenGroups(grouped(24));
    expect(whole.nodes[0]!.attributes['group']).toEqual(int(1));
    expect([...whole.initializers].map(([name, { shape }]) => [name, shape])).toEqual([['w/whole', [24, 8, 3, 2]]]);
    const input = randomArray([1, 8, 5, 5], 2);
    const [one, other] = await Promise.all([runGraph(grouped(24), { x: input }), runGraph(whole, { x: input })]);
    expect(other['y']!.data.map((value, i) => Math.abs(value - one['y']!.data[i]!)).every((d) => d < 1e-5)).toBe(true);
  });

  it('are left alone where they are even, or too narrow to be mixed up', () => {
    for (const filters of [4, 8, 12, 16, 32]) expect(withoutUnevenGroups(grouped(filters))).toEqual(grouped(filters));
  });
});

describe('cutting', () => {
  it('leaves out what the value does not depend on', () => {
    const shallow = cut(network, ['norm']);
    expect(operators(shallow)).toEqual(['Conv', 'BatchNormalization']);
    expect([...shallow.initializers.keys()]).toEqual(['w', 'b', 'scale', 'shift', 'mean', 'variance']);
  });

  it('names a value that the graph does not have', () => {
    expect(() => cut(network, ['cnn.99'])).toThrow('The graph has no value `cnn.99`');
  });
});

describe('shapes', () => {
  it('follow the batch to every value', () => {
    const shapes = inferShapes(withBatch(network, 5));
    expect(['conv', 'pool', 'last'].map((name) => shapes.get(name))).toEqual([
      [5, 3, 8, 8],
      [5, 3, 4, 4],
      [5, 1, 4, 4],
    ]);
  });

  it('name an operator that they do not know', () => {
    const strange = { ...network, nodes: [{ op: 'Loop', inputs: ['x'], outputs: ['y'], attributes: {} }] };
    expect(() => inferShapes(strange)).toThrow('but received Loop');
  });
});

describe('ONNX files', () => {
  const every: Graph = {
    inputs: [{ name: 'x', shape: [1, 4] }],
    outputs: ['y'],
    nodes: [
      {
        op: 'Anything',
        inputs: ['x', '', 'k'],
        outputs: ['y'],
        attributes: {
          i: int(-3),
          is: ints([1, 2]),
          f: float(0.5),
          fs: { type: 'floats', value: [0.25] },
          s: text('mode'),
        },
      },
    ],
    initializers: new Map([
      ['k', int64([-1, 2 ** 40])],
      ['w', float32([2, 1], Float32Array.of(1.5, -2))],
    ]),
  };

  it('give back the graph that was written', () => {
    expect(decodeOnnx(encodeOnnx(every))).toEqual(every);
  });

  it('are the same bytes for the same graph', () => {
    expect(encodeOnnx(network)).toEqual(encodeOnnx(network));
  });

  it('of another operator set are refused by its number', () => {
    const model = fromBinary(ModelProtoSchema, encodeOnnx(every));
    model.opsetImport = [create(OperatorSetIdProtoSchema, { domain: '', version: 7n })];
    expect(() => decodeOnnx(toBinary(ModelProtoSchema, model))).toThrow('but received 7');
  });

  it('with operators of a foreign domain are refused by name', () => {
    const model = fromBinary(ModelProtoSchema, encodeOnnx(every));
    model.graph!.node[0]!.domain = 'com.example';
    expect(() => decodeOnnx(toBinary(ModelProtoSchema, model))).toThrow('com.example.Anything');
  });

  it('with half precision weights are refused by tensor', () => {
    const model = fromBinary(ModelProtoSchema, encodeOnnx(every));
    model.graph!.initializer[1]!.dataType = 10;
    expect(() => decodeOnnx(toBinary(ModelProtoSchema, model))).toThrow('in tensor `w`');
  });
});
