import { describe, expect, it } from 'vitest';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { differentiate } from '../pipeline/graph/differentiate.ts';
import { float, float32, type Graph, int, int64, ints, type Node, type Tensor } from '../pipeline/graph/graph.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { inferShapes } from '../pipeline/graph/shapes.ts';
import { type NdArray, ndArray, sizeOf } from '../numerics/nd-array.ts';
import { randomArray, runGraph } from './graph.ts';

type Constants = Record<string, Tensor>;

const tensor = (shape: readonly number[], seed: number, std = 1): Tensor =>
  float32(shape, randomArray(shape, seed, std).data);

function oneNode(node: Omit<Node, 'inputs' | 'outputs'>, shape: readonly number[], constants: Constants = {}): Graph {
  return {
    inputs: [{ name: 'x', shape }],
    outputs: ['y'],
    nodes: [{ ...node, inputs: ['x', ...Object.keys(constants)], outputs: ['y'] }],
    initializers: new Map(Object.entries(constants)),
  };
}

/** The graph with a seed for its output, differentiated. */
function withSeed(graph: Graph) {
  const shape = inferShapes(graph).get('y')!;
  return {
    shape,
    ...differentiate({ ...graph, inputs: [...graph.inputs, { name: 'seed', shape }] }, 'y', 'seed', 'x'),
  };
}

async function gradientOf(graph: Graph, x: NdArray, seed?: NdArray): Promise<Float32Array> {
  const { graph: both, gradient, patterns, shape } = withSeed(graph);
  const ones = ndArray(shape, new Float32Array(sizeOf(shape)).fill(1));
  return (await runGraph(both, { x, seed: seed ?? ones, ...Object.fromEntries(patterns) }))[gradient]!.data;
}

/** (f(x + h) − f(x − h)) / 2h for a few pixels, f = Σ seed · y in float64. */
async function finiteDifferences(
  graph: Graph,
  x: NdArray,
  seed: NdArray,
  pixels: readonly number[],
): Promise<number[]> {
  const session = await openOnnxruntime('cpu').open(encodeOnnx(graph));
  const step = 2 ** -9;
  const value = async (pixel: number, by: number): Promise<number> => {
    const data = Float32Array.from(x.data);
    data[pixel]! += by;
    const { y } = await session.run({ x: ndArray(x.shape, data) });
    return y!.data.reduce((total, each, i) => total + each * seed.data[i]!, 0);
  };
  const slopes: number[] = [];
  for (const pixel of pixels) slopes.push(((await value(pixel, step)) - (await value(pixel, -step))) / (2 * step));
  return slopes;
}

const conv = (attributes: Node['attributes'], shape: readonly number[], weight: readonly number[]): Graph =>
  oneNode({ op: 'Conv', attributes }, shape, { w: tensor(weight, 2), b: tensor([weight[0]!], 3) });

const pool = (op: string, attributes: Node['attributes'], shape: readonly number[]): Graph =>
  oneNode({ op, attributes }, shape);

/** Several nodes from `x` to `y`, with constants for what they may need. */
function steps(
  shape: readonly number[],
  ...nodes: readonly (readonly [string, string[], string, Node['attributes']?])[]
): Graph {
  return {
    inputs: [{ name: 'x', shape }],
    outputs: ['y'],
    nodes: nodes.map(([op, inputs, output, attributes = {}]) => ({ op, inputs, outputs: [output], attributes })),
    initializers: new Map([
      ['m', tensor([3, 4], 5)],
      ['stack', tensor([2, 3, 4], 6)],
    ]),
  };
}

const cases: Readonly<Record<string, Graph>> = {
  'Conv 3×3, padded': conv({ pads: ints([1, 1, 1, 1]) }, [2, 3, 7, 6], [4, 3, 3, 3]),
  'Conv of a picture with even sides': conv({ pads: ints([1, 1, 1, 1]) }, [2, 3, 6, 8], [5, 3, 3, 3]),
  'Conv of a picture with even sides, unpadded, 2×3': conv({}, [1, 3, 8, 6], [5, 3, 2, 3]),
  'Conv of a picture with even sides, unequal padding': conv({ pads: ints([0, 2, 1, 0]) }, [1, 2, 8, 6], [5, 2, 3, 3]),
  'Conv without padding': conv({}, [1, 2, 6, 7], [3, 2, 3, 2]),
  'Conv with unequal padding': conv({ pads: ints([0, 1, 2, 0]) }, [1, 2, 6, 5], [3, 2, 3, 3]),
  'Conv with more padding than its kernel reaches': conv({ pads: ints([3, 2, 3, 2]) }, [1, 2, 5, 6], [3, 2, 2, 3]),
  'Conv with stride 2': conv({ strides: ints([2, 2]), pads: ints([1, 1, 1, 1]) }, [2, 2, 8, 7], [3, 2, 3, 3]),
  'Conv with stride 3 that leaves pixels over': conv({ strides: ints([3, 2]) }, [1, 2, 9, 8], [3, 2, 2, 3]),
  'Conv with dilation': conv({ dilations: ints([2, 3]), pads: ints([2, 0, 1, 2]) }, [1, 2, 9, 10], [3, 2, 3, 3]),
  'Conv in groups': conv({ group: int(2), pads: ints([1, 1, 1, 1]) }, [2, 4, 5, 6], [6, 2, 3, 3]),
  'Conv in groups, strided and dilated': conv(
    { group: int(3), strides: ints([2, 2]), dilations: ints([2, 1]) },
    [1, 3, 10, 9],
    [6, 1, 3, 2],
  ),
  'Conv, depthwise': conv({ group: int(4), pads: ints([1, 1, 1, 1]) }, [1, 4, 6, 6], [4, 1, 3, 3]),
  'MaxPool 2×2': pool('MaxPool', { kernel_shape: ints([2, 2]), strides: ints([2, 2]) }, [2, 3, 6, 8]),
  'MaxPool 2×2 of odd sides': pool('MaxPool', { kernel_shape: ints([2, 2]), strides: ints([2, 2]) }, [1, 3, 7, 5]),
  'MaxPool 3×2 apart': pool('MaxPool', { kernel_shape: ints([3, 2]), strides: ints([3, 2]) }, [1, 2, 6, 8]),
  'MaxPool 3×3 with stride 2': pool('MaxPool', { kernel_shape: ints([3, 3]), strides: ints([2, 2]) }, [2, 2, 9, 8]),
  'MaxPool with padding': pool(
    'MaxPool',
    { kernel_shape: ints([3, 3]), strides: ints([2, 2]), pads: ints([1, 1, 1, 1]) },
    [1, 2, 8, 7],
  ),
  'MaxPool with ceil_mode': pool(
    'MaxPool',
    { kernel_shape: ints([3, 3]), strides: ints([2, 2]), ceil_mode: int(1) },
    [1, 2, 8, 8],
  ),
  'MaxPool with gaps': pool('MaxPool', { kernel_shape: ints([2, 2]), strides: ints([3, 3]) }, [1, 2, 9, 8]),
  'AveragePool 2×2': pool('AveragePool', { kernel_shape: ints([2, 2]), strides: ints([2, 2]) }, [2, 3, 6, 7]),
  'AveragePool overlapping, padding not counted': pool(
    'AveragePool',
    { kernel_shape: ints([3, 3]), strides: ints([2, 2]), pads: ints([1, 1, 1, 1]) },
    [1, 2, 8, 7],
  ),
  'AveragePool overlapping, padding counted': pool(
    'AveragePool',
    { kernel_shape: ints([3, 3]), strides: ints([1, 2]), pads: ints([1, 1, 1, 1]), count_include_pad: int(1) },
    [1, 2, 8, 7],
  ),
  GlobalAveragePool: pool('GlobalAveragePool', {}, [2, 3, 4, 5]),
  Relu: pool('Relu', {}, [2, 3, 4, 5]),
  LeakyRelu: pool('LeakyRelu', { alpha: float(0.2) }, [2, 3, 4, 5]),
  'Clip to [0, 1]': oneNode({ op: 'Clip', attributes: {} }, [2, 3, 4, 5], {
    low: float32([], Float32Array.of(0)),
    high: float32([], Float32Array.of(1)),
  }),
  BatchNormalization: oneNode({ op: 'BatchNormalization', attributes: { epsilon: float(1e-3) } }, [2, 3, 4, 5], {
    scale: tensor([3], 4),
    shift: tensor([3], 5),
    mean: tensor([3], 6),
    variance: float32([3], Float32Array.of(0.5, 1, 2)),
  }),
  Gemm: oneNode({ op: 'Gemm', attributes: {} }, [3, 5], { w: tensor([5, 4], 7), b: tensor([4], 8) }),
  'Gemm, transposed and scaled': oneNode({ op: 'Gemm', attributes: { transB: int(1), alpha: float(0.5) } }, [3, 5], {
    w: tensor([4, 5], 7),
    b: tensor([4], 8),
  }),
  Flatten: pool('Flatten', { axis: int(1) }, [2, 3, 4]),
  Reshape: oneNode({ op: 'Reshape', attributes: {} }, [2, 3, 4], { shape: int64([2, 12]) }),
  Identity: pool('Identity', {}, [2, 3]),
  'Add of a row': oneNode({ op: 'Add', attributes: {} }, [3, 4], { b: tensor([4], 2) }),
  'Add to a column, which is copied': oneNode({ op: 'Add', attributes: {} }, [3, 1], { b: tensor([4, 1, 5], 2) }),
  'Mul with itself': steps([2, 3], ['Mul', ['x', 'x'], 'y']),
  'Sub from a matrix, by a row that is copied': steps([1, 4], ['Exp', ['x'], 'e'], ['Sub', ['m', 'e'], 'y']),
  'Div of two values that depend on it': steps([3, 4], ['Exp', ['x'], 'e'], ['Div', ['x', 'e'], 'y']),
  Sqrt: steps([3, 4], ['Exp', ['x'], 'e'], ['Sqrt', ['e'], 'y']),
  Erf: pool('Erf', {}, [4, 5]),
  'Softmax over the last axis': pool('Softmax', { axis: int(-1) }, [2, 3, 5]),
  'Softmax over another axis': pool('Softmax', { axis: int(1) }, [2, 3, 5]),
  LayerNormalization: oneNode(
    { op: 'LayerNormalization', attributes: { axis: int(-1), epsilon: float(1e-3) } },
    [3, 6],
    {
      scale: tensor([6], 4),
      shift: tensor([6], 5),
    },
  ),
  Transpose: pool('Transpose', { perm: ints([1, 2, 0]) }, [2, 3, 4]),
  'MatMul with a constant': oneNode({ op: 'MatMul', attributes: {} }, [2, 3, 4], { w: tensor([4, 5], 7) }),
  'MatMul of a stack by a matrix that depends on it': steps([4, 5], ['MatMul', ['stack', 'x'], 'y']),
  'MatMul with its own transpose': steps(
    [2, 3, 4],
    ['Transpose', ['x'], 't', { perm: ints([0, 2, 1]) }],
    ['MatMul', ['x', 't'], 'y'],
  ),
  'Gather of rows, one of them twice, one from the end': oneNode({ op: 'Gather', attributes: {} }, [4, 3], {
    rows: int64([2, 0, 2, -1]),
  }),
};

describe('every gradient rule agrees with finite differences', () => {
  it.each(Object.entries(cases))('%s', async (_, graph) => {
    const x = randomArray(graph.inputs[0]!.shape, 1);
    const seed = randomArray(inferShapes(graph).get('y')!, 9);
    const gradient = await gradientOf(graph, x, seed);
    const pixels = Array.from({ length: Math.min(x.data.length, 120) }, (_, i) => (i * 37) % x.data.length);
    const slopes = await finiteDifferences(graph, x, seed, pixels);
    const scale = Math.max(...gradient.map(Math.abs));
    expect(scale).toBeGreaterThan(0.1);
    const wrong = pixels.filter((pixel, i) => Math.abs(gradient[pixel]! - slopes[i]!) > 2e-3 * scale);
    // A step of 2⁻⁹ crosses a kink of a ReLU or a change of maximum now and then; there a difference is no derivative.
    expect(wrong.length).toBeLessThanOrEqual(Math.ceil(pixels.length * 0.02));
  });
});

describe('ties of a max pool', () => {
  const ramp = [1, 3, 3, 3, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 5];

  it('go to the first maximum in row-major order where windows lie apart', async () => {
    const graph = pool('MaxPool', { kernel_shape: ints([2, 2]), strides: ints([2, 2]) }, [1, 1, 4, 4]);
    const gradient = await gradientOf(graph, ndArray([1, 1, 4, 4], Float32Array.from(ramp)));
    expect([...gradient]).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('go to the first maximum where windows overlap, and add up', async () => {
    const graph = pool('MaxPool', { kernel_shape: ints([2, 2]), strides: ints([1, 1]) }, [1, 1, 4, 4]);
    const gradient = await gradientOf(graph, ndArray([1, 1, 4, 4], Float32Array.from(ramp)));
    // windows by their first pixel: row 0 → 1, 1, 2; row 1 → 4, 5, 6; row 2 → 8, 9, 15
    expect([...gradient]).toEqual([0, 2, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 1]);
  });

  it('need no more than a difference of rounding to be told apart', async () => {
    const graph = pool('MaxPool', { kernel_shape: ints([2, 2]), strides: ints([2, 2]) }, [1, 1, 2, 2]);
    const close = Float32Array.of(1, 1 + 2 ** -23, 1, 1);
    expect([...(await gradientOf(graph, ndArray([1, 1, 2, 2], close)))]).toEqual([0, 1, 0, 0]);
  });
});

describe('a rectifier passes the gradient', () => {
  const values = Float32Array.of(-1, -1e-20, 0, 1e-20, 1, 6, 7);
  const x = ndArray([1, 7], values);

  it('of a ReLU where the value is positive, not at 0', async () => {
    expect([...(await gradientOf(pool('Relu', {}, [1, 7]), x))]).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });

  it('of a ReLU6 strictly between its bounds', async () => {
    const bounds = { low: float32([], Float32Array.of(0)), high: float32([], Float32Array.of(6)) };
    const graph = oneNode({ op: 'Clip', attributes: {} }, [1, 7], bounds);
    expect([...(await gradientOf(graph, x))]).toEqual([0, 0, 0, 1, 1, 0, 0]);
  });
});

describe('where there is no one slope, PyTorch’s is taken', () => {
  const of = async (graph: Graph, ...values: number[]): Promise<number[]> => [
    ...(await gradientOf(graph, ndArray(graph.inputs[0]!.shape, Float32Array.from(values)))),
  ];
  const zeros = { c: float32([1, 3], Float32Array.of(0, 0, 0)) };

  it('of two that are equal half for each, of the larger or the smaller all', async () => {
    expect(await of(oneNode({ op: 'Max', attributes: {} }, [1, 3], zeros), -1, 0, 1)).toEqual([0, 0.5, 1]);
    expect(await of(oneNode({ op: 'Min', attributes: {} }, [1, 3], zeros), -1, 0, 1)).toEqual([1, 0.5, 0]);
  });

  it('of all that equal a maximum over axes an equal share', async () => {
    expect(await of(pool('ReduceMax', { axes: ints([1]), keepdims: int(0) }, [1, 4]), 2, 1, 2, 0)).toEqual([
      0.5, 0, 0.5, 0,
    ]);
  });

  it('of Abs none at 0, of HardSigmoid and ELU that of the side below', async () => {
    expect(await of(pool('Abs', {}, [1, 3]), -2, 0, 2)).toEqual([-1, 0, 1]);
    expect(await of(pool('Elu', { alpha: float(0.5) }, [1, 3]), 0, 1, -1)).toEqual([
      0.5,
      1,
      Math.fround(0.5 * Math.exp(-1)),
    ]);
    const sixth = pool('HardSigmoid', { alpha: float(0.25), beta: float(0.5) }, [1, 3]);
    expect(await of(sixth, -2, 0, 2)).toEqual([0, 0.25, 0]);
  });

  it('of a power of 0 none, also at 0', async () => {
    const none = oneNode({ op: 'Pow', attributes: {} }, [1, 3], { c: float32([], Float32Array.of(0)) });
    expect(await of(none, -1, 0, 2)).toEqual([-0, 0, 0]);
  });
});

describe('differentiate', () => {
  it('hands back the gradients of all outputs of a node, and of those that nothing reads zeros', async () => {
    const split: Graph = {
      inputs: [{ name: 'x', shape: [1, 6] }],
      outputs: ['y'],
      nodes: [
        { op: 'Split', inputs: ['x', 'sizes'], outputs: ['a', 'b', 'c'], attributes: { axis: int(1) } },
        { op: 'Mul', inputs: ['b', 'c'], outputs: ['y'], attributes: {} },
      ],
      initializers: new Map([['sizes', int64([2, 2, 2])]]),
    };
    const x = ndArray([1, 6], Float32Array.of(1, 2, 3, 4, 5, 6));
    expect([...(await gradientOf(split, x))]).toEqual([0, 0, 5, 6, 3, 4]);
  });

  it('refuses weights that depend on the picture where a rule takes them for constants', () => {
    const graph = { ...oneNode({ op: 'PRelu', attributes: {} }, [1, 4]), initializers: new Map() };
    const both = { ...graph, nodes: [{ ...graph.nodes[0]!, inputs: ['x', 'x'] }] };
    expect(() => withSeed(both)).toThrow('PRelu whose weights depend on the picture');
  });

  it('adds the gradients of a value that is read twice', async () => {
    const twice: Graph = {
      inputs: [{ name: 'x', shape: [1, 4] }],
      outputs: ['y'],
      nodes: [
        { op: 'Gemm', inputs: ['x', 'a'], outputs: ['h'], attributes: {} },
        { op: 'Relu', inputs: ['h'], outputs: ['unused'], attributes: {} },
        { op: 'Gemm', inputs: ['h', 'b'], outputs: ['y'], attributes: {} },
      ],
      initializers: new Map([
        [
          'a',
          float32(
            [4, 4],
            Float32Array.from({ length: 16 }, (_, i) => (i % 5 === 0 ? 2 : 0)),
          ),
        ],
        ['b', float32([4, 1], Float32Array.of(1, 2, 3, 4))],
      ]),
    };
    expect([...(await gradientOf(twice, randomArray([1, 4], 1)))]).toEqual([2, 4, 6, 8]);
  });

  it('names the operator that has no rule', () => {
    const graph = pool('Floor', {}, [1, 4]);
    expect(() => withSeed(graph)).toThrow('but received Floor');
  });

  it('refuses an input that the value does not depend on', () => {
    const graph = {
      ...pool('Relu', {}, [1, 4]),
      inputs: [
        { name: 'x', shape: [1, 4] },
        { name: 'z', shape: [1, 4] },
      ],
    };
    expect(() => differentiate(graph, 'y', 'x', 'z')).toThrow('does not depend on `z`');
  });
});
