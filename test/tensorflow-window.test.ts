import { type Attribute, int, ints } from '../pipeline/graph/graph.ts';
import type { NdArray } from '../numerics/nd-array.ts';
import { type Case, conform, constant, values } from './tensorflow-case.ts';
import * as naive from './tensorflow-reference.ts';

const x = values([2, 4, 7, 5]);

const windowed = (options: naive.Window, kernel: readonly number[]): Record<string, Attribute> => ({
  kernel_shape: ints(kernel),
  ...(options.strides && { strides: ints(options.strides) }),
  ...(options.dilations && { dilations: ints(options.dilations) }),
  ...(options.pads && { pads: ints(options.pads) }),
  ...(options.group && { group: int(options.group) }),
  ...(options.ceil && { ceil_mode: int(1) }),
});

const convolution = (title: string, w: NdArray, options: naive.Window, bias?: NdArray): Case => ({
  title: `Conv ${title}`,
  op: 'Conv',
  inputs: [x, constant(w), ...(bias ? [constant(bias)] : [])],
  attributes: windowed(options, w.shape.slice(2)),
  expected: naive.conv(x, w, bias, options),
});

const convolutions: Case[] = [
  convolution('3×3 with equal pads', values([6, 4, 3, 3]), { pads: [1, 1, 1, 1] }, values([6])),
  convolution('3×3 with pads above and to the left', values([6, 4, 3, 3]), { pads: [1, 1, 0, 0] }),
  convolution('2×2 with pads above and to the left', values([6, 4, 2, 2]), { pads: [1, 1, 0, 0] }),
  convolution('2×2 with pads below and to the right', values([6, 4, 2, 2]), { pads: [0, 0, 1, 1] }),
  convolution('1×1 without bias', values([3, 4, 1, 1]), {}),
  convolution(
    '3×2 with unequal pads and strides',
    values([6, 4, 3, 2]),
    { pads: [0, 2, 1, 0], strides: [2, 3] },
    values([6]),
  ),
  convolution('3×3 with stride 2 and pads 1', values([6, 4, 3, 3]), { pads: [1, 1, 1, 1], strides: [2, 2] }),
  convolution('dilated', values([2, 4, 3, 2]), { dilations: [2, 3], pads: [1, 2, 3, 0] }, values([2])),
  convolution('dilated and strided', values([2, 4, 3, 3]), { dilations: [2, 1], strides: [2, 2], pads: [2, 1, 2, 1] }),
  convolution('in two groups', values([6, 2, 3, 3]), { group: 2, pads: [1, 1, 1, 1] }, values([6])),
  convolution('in two dilated, strided groups', values([2, 2, 3, 2]), { group: 2, dilations: [2, 2], strides: [1, 2] }),
  convolution('depthwise', values([4, 1, 3, 3]), { group: 4, pads: [1, 1, 1, 1] }, values([4])),
  convolution(
    'depthwise with stride 2',
    values([4, 1, 3, 3]),
    { group: 4, pads: [1, 0, 1, 2], strides: [2, 2] },
    values([4]),
  ),
  convolution(
    'depthwise with two outputs a channel',
    values([8, 1, 3, 2]),
    { group: 4, pads: [1, 0, 1, 1] },
    values([8]),
  ),
  convolution('depthwise with unequal strides', values([4, 1, 3, 3]), {
    group: 4,
    pads: [1, 1, 1, 1],
    strides: [1, 2],
  }),
  convolution('depthwise and dilated', values([4, 1, 3, 2]), { group: 4, dilations: [2, 2], pads: [2, 1, 2, 1] }),
  convolution('depthwise 1×1', values([4, 1, 1, 1]), { group: 4 }),
  {
    title: 'ConvTranspose',
    op: 'ConvTranspose',
    inputs: [x, constant(values([4, 3, 3, 2])), constant(values([3]))],
    attributes: { strides: ints([2, 1]), pads: ints([1, 0, 0, 1]) },
    expected: naive.convTranspose(x, values([4, 3, 3, 2]), values([3]), { strides: [2, 1], pads: [1, 0, 0, 1] }),
  },
  {
    title: 'ConvTranspose with output padding',
    op: 'ConvTranspose',
    inputs: [x, constant(values([4, 3, 2, 2])), constant(values([3]))],
    attributes: { strides: ints([3, 3]), output_padding: ints([2, 1]) },
    expected: naive.convTranspose(x, values([4, 3, 2, 2]), values([3]), { strides: [3, 3] }, [2, 1]),
  },
];

const pool = (
  op: 'MaxPool' | 'AveragePool',
  title: string,
  kernel: [number, number],
  options: naive.Window,
  include = false,
): Case => ({
  title: `${op} ${title}`,
  op,
  inputs: [x],
  attributes: { ...windowed(options, kernel), ...(include && { count_include_pad: int(1) }) },
  expected: op === 'MaxPool' ? naive.maxPool(x, kernel, options) : naive.averagePool(x, kernel, options, include),
});

const pools: Case[] = [
  ...(['MaxPool', 'AveragePool'] as const).flatMap((op) => [
    pool(op, '2×2 with stride 2', [2, 2], { strides: [2, 2] }),
    pool(op, '3×2 with strides 1 and 2', [3, 2], { strides: [1, 2] }),
    pool(op, '3×3 with pads 1', [3, 3], { pads: [1, 1, 1, 1] }),
    pool(op, 'with unequal pads', [3, 3], { strides: [2, 2], pads: [0, 1, 2, 0] }),
    pool(op, 'rounding sides up', [2, 2], { strides: [2, 2], ceil: true }),
    pool(op, 'rounding sides up, with pads', [3, 3], { strides: [2, 3], pads: [1, 1, 0, 1], ceil: true }),
    pool(op, '1×1', [1, 1], {}),
    pool(op, '1×1 with stride 3', [1, 1], { strides: [3, 3] }),
  ]),
  pool('AveragePool', 'counting pads', [3, 3], { strides: [2, 2], pads: [1, 1, 1, 1] }, true),
  pool('AveragePool', 'counting pads, rounding up', [3, 3], { strides: [2, 2], pads: [1, 0, 0, 1], ceil: true }, true),
  {
    title: 'GlobalAveragePool',
    op: 'GlobalAveragePool',
    inputs: [x],
    expected: naive.reduce(x, [2, 3], (all) => naive.sum(all) / all.length),
  },
];

conform([...convolutions, ...pools]);
