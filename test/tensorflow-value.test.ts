import { float, int, int64, ints } from '../pipeline/graph/graph.ts';
import { type NdArray, ndArray } from '../numerics/nd-array.ts';
import { type Case, conform, constant, scalar, values } from './tensorflow-case.ts';
import * as naive from './tensorflow-reference.ts';

const x = values([2, 4, 7, 5]);
const y = values([2, 4, 7, 5], 2);
const positive = ndArray(
  x.shape,
  x.data.map((value) => Math.abs(value) + 0.1),
);
const matrix = values([3, 5]);
const vector = values([5], 3);

const each = (op: string, apply: (value: number) => number, input: NdArray = x, attributes = {}): Case => ({
  title: op,
  op,
  inputs: [input],
  attributes,
  expected: naive.broadcast(apply, input),
});

const pointwise: Case[] = [
  each('Relu', (v) => Math.max(v, 0)),
  each('LeakyRelu', (v) => (v < 0 ? v * Math.fround(0.01) : v)),
  { ...each('LeakyRelu', (v) => (v < 0 ? v * 0.25 : v), x, { alpha: float(0.25) }), title: 'LeakyRelu with alpha' },
  each('HardSigmoid', (v) => Math.min(Math.max(v * Math.fround(0.2) + 0.5, 0), 1)),
  {
    ...each('HardSigmoid', (v) => Math.min(Math.max(v * 2 - 0.25, 0), 1), x, { alpha: float(2), beta: float(-0.25) }),
    title: 'HardSigmoid with alpha and beta',
  },
  ...(['Neg', 'Abs', 'Sign', 'Exp'] as const).map((op) =>
    each(op, { Neg: (v: number) => -v, Abs: Math.abs, Sign: Math.sign, Exp: Math.exp }[op]),
  ),
  each('Log', Math.log, positive),
  each('Sqrt', Math.sqrt, positive),
  each('Reciprocal', (v) => 1 / v, positive),
  each('Identity', (v) => v),
  each('Dropout', (v) => v),
  { ...each('Relu', (v) => Math.max(v, 0), matrix), title: 'Relu of a matrix' },
  ...[
    [-0.5, 0.25],
    [undefined, 0.25],
    [-0.5, undefined],
  ].map(([min, max]) => ({
    title: `Clip to ${min} … ${max}`,
    op: 'Clip',
    inputs: [x, min === undefined ? undefined : scalar(min), max === undefined ? undefined : scalar(max)],
    expected: naive.broadcast((v) => Math.min(Math.max(v, min ?? -9), max ?? 9), x),
  })),
];

const pair = (op: string, apply: (a: number, b: number) => number, a: NdArray, b: NdArray, fixed = false): Case => ({
  title: `${op} of [${a.shape.join(', ')}] and ${fixed ? 'constant ' : ''}[${b.shape.join(', ')}]`,
  op,
  inputs: [a, fixed ? constant(b) : b],
  expected: naive.broadcast(apply, a, b),
});

const binary: Case[] = [
  ...[y, values([4, 1, 1]), values([7, 5]), values([5]), values([1]), values([]), values([1, 4, 1, 5])].flatMap((b) => [
    pair('Add', (p, q) => p + q, x, b),
    pair('Mul', (p, q) => p * q, x, b, true),
    pair('Sub', (p, q) => p - q, b, x),
  ]),
  pair('Div', (p, q) => p / q, x, positive),
  pair(
    'Div',
    (p, q) => p / q,
    matrix,
    ndArray(
      [5],
      vector.data.map((v) => v + 2),
    ),
    true,
  ),
  pair('Add', (p, q) => p + q, x, values([3, 1, 1, 1, 1])),
  pair('Add', (p, q) => p + q, values([1, 1, 7, 1]), values([2, 4, 1, 5])),
];

const product = (
  title: string,
  left: number[],
  right: number[],
  third: number[] | undefined,
  options: Gemm = {},
): Case => {
  const { transA = 0, transB = 0, alpha = 1, beta = 1 } = options;
  const [a, b, c] = [values(left), values(right, 2), values(third ?? [], 3)];
  const turned = (array: NdArray, turn: number): naive.Plain => (turn ? naive.transpose(array, [1, 0]) : array);
  const plain = naive.matMul(turned(a, transA), turned(b, transB));
  return {
    title: `Gemm ${title}`,
    op: 'Gemm',
    inputs: [a, constant(b), ...(third ? [constant(c)] : [])],
    attributes: { transA: int(transA), transB: int(transB), alpha: float(alpha), beta: float(beta) },
    expected: naive.broadcast((p, q) => alpha * p + (third ? beta * q : 0), plain, c),
  };
};

interface Gemm {
  readonly transA?: number;
  readonly transB?: number;
  readonly alpha?: number;
  readonly beta?: number;
}

const matMul = (left: number[], right: number[]): Case => ({
  title: `MatMul of [${left.join(', ')}] and [${right.join(', ')}]`,
  op: 'MatMul',
  inputs: [values(left), values(right, 2)],
  expected: naive.matMul(values(left), values(right, 2)),
});

const linear: Case[] = [
  product('with a bias row', [3, 5], [5, 4], [4]),
  product('without C', [3, 5], [5, 4], undefined, { alpha: 0.25 }),
  product('with transB', [3, 5], [4, 5], [3, 4], { transB: 1 }),
  product('with transA, alpha and beta', [5, 3], [5, 4], [3, 1], { transA: 1, alpha: 0.5, beta: -2 }),
  product('with all of them', [5, 3], [4, 5], [1], { transA: 1, transB: 1, alpha: -0.5, beta: 0.5 }),
  matMul([3, 5], [5, 4]),
  matMul([2, 4, 7, 5], [5, 6]),
  matMul([2, 4, 7, 5], [2, 4, 5, 3]),
  matMul([2, 1, 3, 5], [4, 5, 2]),
  matMul([2, 4, 3, 5], [2, 1, 5, 2]),
  matMul([1, 1, 3, 5], [4, 5, 2]),
  {
    ...matMul([2, 3, 5], [5, 1]),
    title: 'MatMul with a vector on the right',
    inputs: [values([2, 3, 5]), values([5], 2)],
  },
  { ...matMul([1, 5], [5, 4]), title: 'MatMul with a vector on the left', inputs: [values([5]), values([5, 4], 2)] },
].map((each) =>
  each.title.includes('vector')
    ? { ...each, expected: { shape: each.expected.shape.filter((side) => side !== 1), data: each.expected.data } }
    : each,
);

const soft = (axis: number, input: NdArray): Case[] => {
  const counted = axis < 0 ? axis + input.shape.length : axis;
  const attributes = { axis: int(axis) };
  const softmax = naive.softmax(input, counted);
  const title = `along axis ${axis} of [${input.shape.join(', ')}]`;
  return [
    { title: `Softmax ${title}`, op: 'Softmax', inputs: [input], attributes, expected: softmax },
    {
      title: `LogSoftmax ${title}`,
      op: 'LogSoftmax',
      inputs: [input],
      attributes,
      expected: naive.broadcast(Math.log, softmax),
    },
  ];
};

const large = ndArray([2, 3], Float32Array.of(1000, 1001, 1002, -2000, -2000, -2001));
const softmaxes = [...[0, 1, 2, -1].flatMap((axis) => soft(axis, x)), ...soft(1, matrix), ...soft(1, large)];

const folds = {
  ReduceSum: naive.sum,
  ReduceMean: (all: number[]) => naive.sum(all) / all.length,
  ReduceMax: (all: number[]) => Math.max(...all),
};
const reductions: Case[] = (['ReduceSum', 'ReduceMean', 'ReduceMax'] as const).flatMap((op) =>
  [[1], [2, 3], [0, -1], [1, 3], [2], []].flatMap((axes) =>
    [0, 1].map((keepdims): Case => {
      const counted = axes.length === 0 ? [0, 1, 2, 3] : axes.map((axis) => (axis + 4) % 4);
      const kept = naive.reduce(x, counted, folds[op]);
      const shape = keepdims ? kept.shape : kept.shape.filter((_, axis) => !counted.includes(axis));
      return {
        title: `${op} over [${axes.join(', ')}]${keepdims ? '' : ' without keeping them'}`,
        op,
        inputs: [x, ...(op === 'ReduceSum' && axes.length > 0 ? [int64(axes)] : [])],
        attributes: { keepdims: int(keepdims), ...(op !== 'ReduceSum' && axes.length > 0 && { axes: ints(axes) }) },
        expected: { shape, data: kept.data },
      };
    }),
  ),
);

const statistics = [values([4], 4), values([4], 5), values([4], 6), ndArray([4], Float32Array.of(0.5, 2, 0.01, 1))];
const batchNormalization: Case[] = [x, values([3, 4])].map((input) => {
  const [scale, bias, mean, variance] = statistics.map(({ data }) => ({
    shape: [4, ...input.shape.slice(2).fill(1)],
    data,
  }));
  const line = (v: number, s: number, b: number, m: number, sq: number): number =>
    (s * (v - m)) / Math.sqrt(sq + 1e-3) + b;
  return {
    title: `BatchNormalization of [${input.shape.join(', ')}]`,
    op: 'BatchNormalization',
    inputs: [input, ...statistics.map(constant)],
    attributes: { epsilon: float(1e-3) },
    expected: naive.broadcast(line, input, scale!, bias!, mean!, variance!),
  };
});

const noop: Case = {
  title: 'ReduceSum over no axes when that means none',
  op: 'ReduceSum',
  inputs: [x],
  attributes: { noop_with_empty_axes: int(1) },
  expected: x,
};

conform([...pointwise, ...binary, ...linear, ...softmaxes, ...reductions, noop, ...batchNormalization]);
