import { type Attribute, float32, int, int64, ints, type Tensor, text } from '../pipeline/graph/graph.ts';
import type { NdArray } from '../numerics/nd-array.ts';
import { type Case, conform, scalar, values } from './tensorflow-case.ts';
import * as naive from './tensorflow-reference.ts';

const x = values([2, 4, 7, 5]);
const thin = values([1, 4, 1, 1]);

const reshaped = (
  op: string,
  input: NdArray,
  argument: number[] | Record<string, Attribute>,
  shape: number[],
): Case => {
  const [inputs, attributes] = Array.isArray(argument) ? [[input, int64(argument)], {}] : [[input], argument];
  const title = `${op} of [${input.shape.join(', ')}] to [${shape.join(', ')}]`;
  return { title, op, inputs, attributes, expected: { shape, data: input.data } };
};

const reshapes = [
  reshaped('Reshape', x, [8, 35], [8, 35]),
  reshaped('Reshape', x, [0, -1], [2, 140]),
  reshaped('Reshape', x, [0, 2, -1, 0], [2, 2, 14, 5]),
  reshaped('Reshape', values([2, 140]), [2, -1, 7, 5], [2, 4, 7, 5]),
  reshaped('Reshape', thin, [4], [4]),
  reshaped('Flatten', x, {}, [2, 140]),
  reshaped('Flatten', x, { axis: int(0) }, [1, 280]),
  reshaped('Flatten', x, { axis: int(-1) }, [56, 5]),
  reshaped('Flatten', x, { axis: int(4) }, [280, 1]),
  reshaped('Squeeze', thin, [2, -1], [1, 4]),
  reshaped('Squeeze', thin, {}, [4]),
  reshaped('Unsqueeze', x, [0, -1], [1, 2, 4, 7, 5, 1]),
  reshaped('Unsqueeze', values([3, 5]), [1, 2], [3, 1, 1, 5]),
];

const expanded = (input: NdArray, shape: number[]): Case => ({
  title: `Expand of [${input.shape.join(', ')}] to [${shape.join(', ')}]`,
  op: 'Expand',
  inputs: [input, int64(shape)],
  expected: naive.broadcast(
    (value) => value,
    input,
    naive.filled(shape, () => 0),
  ),
});

const expansions = [
  expanded(thin, [3, 1, 2, 5]),
  expanded(values([4, 1, 5]), [2, 1, 7, 1]),
  expanded(x, [1, 1, 1]),
  expanded(values([1]), [2, 3]),
];

const transposed = (input: NdArray, order: number[], attributes = { perm: ints(order) }): Case => ({
  title: `Transpose of [${input.shape.join(', ')}] by ${order.join(', ')}`,
  op: 'Transpose',
  inputs: [input],
  attributes,
  expected: naive.transpose(input, order),
});

const joined = (axis: number, ...shapes: number[][]): Case => {
  const arrays = shapes.map((shape, index) => values(shape, index));
  return {
    title: `Concat along axis ${axis} of ${shapes.length}`,
    op: 'Concat',
    inputs: arrays,
    attributes: { axis: int(axis) },
    expected: naive.concat(arrays, axis < 0 ? axis + shapes[0]!.length : axis),
  };
};

const orders: Case[] = [
  transposed(x, [0, 2, 3, 1]),
  transposed(x, [3, 1, 0, 2]),
  { ...transposed(x, [3, 2, 1, 0]), title: 'Transpose in reverse', attributes: {} },
  transposed(values([3, 5]), [1, 0]),
  transposed(values([2, 3, 4, 5, 2]), [4, 0, 3, 1, 2]),
  joined(1, [2, 4, 7, 5], [2, 1, 7, 5], [2, 3, 7, 5]),
  joined(-1, [2, 4, 7, 5], [2, 4, 7, 2]),
  joined(0, [2, 3], [1, 3]),
  joined(2, [2, 4, 7, 5]),
];

const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.max(Math.ceil((to - from) / step), 0) }, (_, index) => from + index * step);
const all = [range(0, 2), range(0, 4), range(0, 7), range(0, 5)];

const sliced = (title: string, args: (number[] | undefined)[], positions: number[][]): Case => ({
  title: `Slice ${title}`,
  op: 'Slice',
  inputs: [x, ...args.map((each): Tensor | undefined => each && int64(each))],
  expected: naive.gather(x, positions),
});

const slices = [
  sliced(
    'of the first axes',
    [
      [1, 0],
      [2, 3],
    ],
    [[1], range(0, 3), all[2]!, all[3]!],
  ),
  sliced(
    'of named axes',
    [
      [1, 2],
      [4, 5],
      [1, 3],
    ],
    [all[0]!, range(1, 4), all[2]!, range(2, 5)],
  ),
  sliced(
    'with steps',
    [
      [0, 1],
      [7, 5],
      [2, 3],
      [2, 3],
    ],
    [all[0]!, all[1]!, range(0, 7, 2), range(1, 5, 3)],
  ),
  sliced(
    'counted from the end, beyond it',
    [
      [-3, -3],
      [999, -1],
      [2, -1],
    ],
    [all[0]!, all[1]!, range(4, 7), range(2, 4)],
  ),
  sliced(
    'backwards',
    [
      [-1, 3],
      [-999, 0],
      [2, 1],
      [-1, -2],
    ],
    [all[0]!, [3, 1], range(6, -1, -1), all[3]!],
  ),
  sliced('backwards from the middle', [[5], [1], [2], [-3]], [all[0]!, all[1]!, [5, 2], all[3]!]),
  sliced('with steps but no axes', [[0, 1, 1], [2, 4, 7], undefined, [1, 2, 3]], [all[0]!, [1, 3], [1, 4], all[3]!]),
];

const padded = (title: string, pads: number[], positions: number[][], fill?: number): Case => ({
  title: `Pad ${title}`,
  op: 'Pad',
  inputs: [x, int64(pads), ...(fill === undefined ? [] : [scalar(fill)])],
  expected: naive.gather(x, positions, fill),
});

const pads = [
  padded(
    'around the sides',
    [0, 0, 1, 2, 0, 0, 3, 0],
    [all[0]!, all[1]!, [-1, ...all[2]!, -1, -1, -1], [-1, -1, ...all[3]!]],
  ),
  padded(
    'with a number',
    [1, 0, 0, 0, 0, 2, 0, 1],
    [[-1, 0, 1], [...all[1]!, -1, -1], all[2]!, [...all[3]!, -1]],
    -2.5,
  ),
  padded('by less than nothing', [0, -1, 0, 1, 0, -1, -2, 0], [all[0]!, [1, 2], range(0, 5), [-1, ...all[3]!]]),
];

const enlarged = (rows: number, columns: number): Case => ({
  title: `Resize by ${rows} × ${columns}`,
  op: 'Resize',
  inputs: [x, undefined, float32([4], Float32Array.of(1, 1, rows, columns))],
  attributes: {
    mode: text('nearest'),
    coordinate_transformation_mode: text('asymmetric'),
    nearest_mode: text('floor'),
  },
  expected: naive.filled([2, 4, 7 * rows, 5 * columns], ([n, c, row, column]) =>
    naive.at(x, [n!, c!, Math.floor(row! / rows), Math.floor(column! / columns)]),
  ),
});

const channels = values([2, 12, 3, 2]);
const spread = (mode: 'DCR' | 'CRD', input: NdArray, side: number): Case => ({
  title: `DepthToSpace ${mode} by ${side}`,
  op: 'DepthToSpace',
  inputs: [input],
  attributes: { mode: text(mode), blocksize: int(side) },
  expected: naive.filled([2, 12 / side ** 2, 3 * side, 2 * side], ([n, c, row, column]) => {
    const place = (row! % side) * side + (column! % side);
    const channel = mode === 'DCR' ? place * (12 / side ** 2) + c! : c! * side ** 2 + place;
    return naive.at(input, [n!, channel, Math.floor(row! / side), Math.floor(column! / side)]);
  }),
});

const resamplings = [
  enlarged(2, 2),
  enlarged(3, 1),
  enlarged(1, 7),
  enlarged(1, 1),
  spread('DCR', channels, 2),
  spread('CRD', channels, 2),
  spread('DCR', channels, 1),
];

conform([...reshapes, ...expansions, ...orders, ...slices, ...pads, ...resamplings]);
