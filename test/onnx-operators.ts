import { Random } from '../numerics/random.ts';
import type { AttributeValue, NodeParts } from './onnx-file.ts';

type Other =
  | readonly number[]
  | { readonly ints: readonly number[]; readonly shape?: readonly number[] }
  | { readonly floats: readonly number[] }
  | { readonly truths: readonly number[]; readonly shape: readonly number[] }
  | null;

/** One node of a file, read by itself: what it gets besides the picture `x`, and how often to draw its numbers. */
export interface OperatorCase {
  readonly op: string;
  readonly opset: number;
  readonly shape: readonly number[];
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  /** Further inputs: float32 values of a shape, integers, or given numbers; null for one that is left out. */
  readonly others?: readonly Other[];
  readonly outputs?: number;
  /** What the values of `x` and of the others are drawn from. */
  readonly values?: 'normal' | 'positive' | 'wide';
  /** Names of the inputs, where `x` is not the first and only one. */
  readonly inputs?: readonly string[];
}

type Draw = (random: Dice) => Omit<OperatorCase, 'op'>;

/** Whole numbers and choices from a seed. */
export class Dice {
  readonly #random: Random;
  constructor(seed: number) {
    this.#random = new Random(seed);
  }
  int(low: number, high: number): number {
    return low + Math.floor(this.#random.uniform() * (high - low + 1));
  }
  of<T>(...choices: readonly T[]): T {
    return choices[this.int(0, choices.length - 1)]!;
  }
  shape(rank: number, low = 1, high = 4): number[] {
    return Array.from({ length: rank }, () => this.int(low, high));
  }
  order(rank: number): number[] {
    const order = Array.from({ length: rank }, (_, i) => i);
    for (let i = rank - 1; i > 0; i--) {
      const j = this.int(0, i);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }
}

const anyShape = (dice: Dice): number[] => [1, ...dice.shape(dice.int(1, 3), 2, 4)];

const unary =
  (
    attributes: (dice: Dice) => OperatorCase['attributes'] = () => ({}),
    opset = 17,
    values: OperatorCase['values'] = 'normal',
  ): Draw =>
  (dice) => ({ opset, shape: anyShape(dice), attributes: attributes(dice) ?? {}, values });

const binary =
  (values: OperatorCase['values'] = 'normal', oldest = 7): Draw =>
  (dice) => {
    const shape = anyShape(dice);
    const other = shape.slice(dice.int(0, shape.length - 1)).map((size) => dice.of(1, size));
    const wider = dice.of(false, true) ? shape.map((size) => (size === 1 ? dice.int(1, 3) : size)) : other;
    return {
      opset: dice.of(oldest, 13, 17),
      shape,
      others: [wider],
      values,
      inputs: dice.of(['x', 'c0'], ['c0', 'x']),
    };
  };

const itself: Draw = (dice) => ({ opset: 13, shape: anyShape(dice), inputs: ['x', 'x'] });

function window(dice: Dice, dilated: boolean) {
  const kernel = [dice.int(1, 3), dice.int(1, 3)];
  const dilations = dilated ? [dice.int(1, 2), dice.int(1, 2)] : [1, 1];
  const pads = [0, 1, 0, 1].map((axis) => dice.int(0, Math.floor(kernel[axis]! / 2)));
  return { kernel, dilations, pads, strides: [dice.int(1, 3), dice.int(1, 3)] };
}

const conv: Draw = (dice) => {
  const groups = dice.of(1, 1, 2);
  const [inputs, outputs] = [groups * dice.int(1, 2), groups * dice.int(1, 3)];
  const { kernel, dilations, pads, strides } = window(dice, true);
  const auto = dice.of('NOTSET', 'NOTSET', 'SAME_UPPER', 'SAME_LOWER', 'VALID');
  const padded = auto === 'NOTSET' ? { pads: { ints: pads } } : { auto_pad: { text: auto } };
  return {
    opset: dice.of(7, 11, 17),
    shape: [1, inputs, dice.int(6, 9), dice.int(6, 9)],
    attributes: {
      strides: { ints: strides },
      dilations: { ints: auto.startsWith('SAME') ? [1, 1] : dilations },
      group: { int: groups },
      ...padded,
    },
    others: [[outputs, inputs / groups, ...kernel], ...dice.of([], [[outputs]])],
  };
};

const convTranspose: Draw = (dice) => {
  const groups = dice.of(1, 2);
  const [inputs, outputs] = [groups * dice.int(1, 2), dice.int(1, 2)];
  const { kernel, dilations, pads, strides } = window(dice, true);
  const added = strides.map((stride) => dice.int(0, stride - 1));
  const shape = [1, inputs, dice.int(3, 5), dice.int(3, 5)];
  const whole = shape
    .slice(2)
    .map((side, axis) => strides[axis]! * (side - 1) + dilations[axis]! * (kernel[axis]! - 1) + 1);
  const padding = dice.of<NonNullable<OperatorCase['attributes']>>(
    { pads: { ints: pads }, output_padding: { ints: added } },
    { output_shape: { ints: whole.map((side) => Math.max(1, side - dice.int(0, 2))) } },
    { auto_pad: { text: 'VALID' } },
  );
  return {
    opset: dice.of(11, 17),
    shape,
    attributes: { strides: { ints: strides }, dilations: { ints: dilations }, group: { int: groups }, ...padding },
    others: [[inputs, outputs, ...kernel], ...dice.of([], [[outputs * groups]])],
  };
};

const pool =
  (counted: boolean): Draw =>
  (dice) => {
    const { kernel, dilations, pads, strides } = window(dice, !counted);
    const same = dice.of('SAME_UPPER', 'SAME_LOWER', 'VALID');
    // ONNX Runtime takes no pads below 0, and forgets dilations where it finds the pads itself.
    const short = strides.map((stride, axis) => Math.min(stride, kernel[axis]!));
    const moved = dice.of<NonNullable<OperatorCase['attributes']>>(
      { pads: { ints: pads }, strides: { ints: strides }, ceil_mode: { int: dice.of(0, 1) } },
      { pads: { ints: pads }, strides: { ints: strides } },
      { auto_pad: { text: same }, strides: { ints: short } },
    );
    const isDilated = !counted && moved['auto_pad'] === undefined;
    return {
      opset: dice.of(10, 12, 17),
      shape: [1, dice.int(1, 3), dice.int(6, 9), dice.int(6, 9)],
      values: 'wide',
      attributes: {
        kernel_shape: { ints: kernel },
        ...moved,
        ...(counted && { count_include_pad: { int: dice.of(0, 1) } }),
        ...(isDilated && { dilations: { ints: dilations } }),
      },
    };
  };

const reduction =
  (byInput: readonly number[], values: OperatorCase['values'] = 'normal'): Draw =>
  (dice) => {
    const shape = anyShape(dice);
    const axes = [dice.int(1, shape.length - 1), ...(shape.length > 2 ? dice.of([], [0]) : [])].map((axis) =>
      dice.of(axis, axis - shape.length),
    );
    const opset = dice.of(11, 17, 18);
    const isInput = byInput.includes(opset);
    return {
      opset,
      shape,
      values,
      attributes: { keepdims: { int: dice.of(0, 1) }, ...(isInput ? {} : { axes: { ints: axes } }) },
      others: isInput ? [{ ints: axes }] : [],
    };
  };

const from18 = [18];
const from13 = [17, 18];

const axisOf = (dice: Dice, rank: number): number => dice.of(dice.int(0, rank - 1), dice.int(-rank, -1));

const softmax: Draw = (dice) => {
  const shape = anyShape(dice);
  const opset = dice.of(11, 13, 17);
  return {
    opset,
    shape,
    attributes: { axis: { int: opset < 13 ? dice.int(0, shape.length - 1) : axisOf(dice, shape.length) } },
  };
};

const matMul: Draw = (dice) => {
  const [rows, inner, columns] = dice.shape(3) as [number, number, number];
  const [left, right] = dice.of<[number[], number[]]>(
    [
      [1, rows, inner],
      [inner, columns],
    ],
    [
      [1, 2, rows, inner],
      [1, 2, inner, columns],
    ],
    [
      [2, rows, inner],
      [3, 1, inner, columns],
    ],
    [[inner], [inner, columns]],
    [[rows, inner], [inner]],
    [[2, rows, inner], [inner]],
    [[inner], [inner]],
    [[inner], [2, inner, columns]],
  );
  const isLeft = dice.of(true, false);
  return isLeft
    ? { opset: 13, shape: left, others: [right] }
    : { opset: 9, shape: right, others: [left], inputs: ['c0', 'x'] };
};

const gemm: Draw = (dice) => {
  const [m, k, n] = dice.shape(3) as [number, number, number];
  const [a, b] = [dice.int(0, 1), dice.int(0, 1)];
  const [shapeA, shapeB] = [a === 1 ? [k, m] : [m, k], b === 1 ? [n, k] : [k, n]];
  const shapeC = dice.of([n], [m, n], [m, 1], [1]);
  const role = dice.int(0, 2);
  const shape = [shapeA, shapeB, shapeC][role]!;
  const others = [shapeA, shapeB, shapeC].filter((_, i) => i !== role);
  const inputs = [
    ['x', 'c0', 'c1'],
    ['c0', 'x', 'c1'],
    ['c0', 'c1', 'x'],
  ][role]!;
  const attributes = {
    transA: { int: a },
    transB: { int: b },
    alpha: { float: dice.of(1, 0.5) },
    beta: { float: dice.of(1, 2) },
  };
  return { opset: dice.of(7, 13), shape, others, inputs, attributes };
};

const resize: Draw = (dice) => {
  const mode = dice.of('nearest', 'linear', 'cubic');
  const shape = [1, dice.int(1, 2), dice.int(3, 6), dice.int(3, 6)];
  const coordinates = dice.of('half_pixel', 'asymmetric', 'align_corners', 'pytorch_half_pixel');
  const attributes = {
    mode: { text: mode },
    coordinate_transformation_mode: { text: coordinates },
    nearest_mode: { text: dice.of('floor', 'ceil', 'round_prefer_floor', 'round_prefer_ceil') },
    cubic_coeff_a: { float: dice.of(-0.75, -0.5) },
  };
  const sizes = { ints: [...shape.slice(0, 2), dice.int(2, 9), dice.int(2, 9)] };
  const isSized = dice.of(true, false);
  const scales = { floats: [1, 1, dice.of(0.6, 1.5, 2), dice.of(0.75, 2, 2.3)] };
  const opset = dice.of(11, 13, 17);
  // Before opset 13 nothing could be left out.
  const none = opset === 11 ? { floats: [] } : null;
  return { opset, shape, attributes, others: isSized ? [none, none, sizes] : [none, scales] };
};

const slice: Draw = (dice) => {
  const shape = [1, ...dice.shape(2, 3, 6)];
  const axes = dice.of([1], [2], [1, 2], [-1]);
  const steps = axes.map(() => dice.of(1, 2, -1, -2, 3));
  const starts = steps.map((step) => (step > 0 ? dice.of(0, 1, -3) : dice.of(-1, 2, 100)));
  const ends = steps.map((step) => (step > 0 ? dice.of(100, -1, 2 ** 62) : dice.of(-100, -(2 ** 62))));
  return { opset: 13, shape, others: [starts, ends, axes, steps].map((ints) => ({ ints })) };
};

const gather: Draw = (dice) => {
  const shape = [1, ...dice.shape(2, 2, 5)];
  const axis = dice.int(1, 2);
  const size = shape[axis]!;
  const places = Array.from({ length: dice.int(1, 4) }, () => dice.int(-size, size - 1));
  const scalar = { ints: [places[0]!], shape: [] };
  const rows = { ints: [0, 1, 1, 0], shape: [2, 2] };
  return {
    opset: dice.of(11, 13),
    shape,
    attributes: { axis: { int: dice.of(axis, axis - 3) } },
    others: [dice.of<Other>(scalar, rows, { ints: places })],
  };
};

const pad: Draw = (dice) => {
  const shape = [1, dice.int(1, 2), dice.int(3, 5), dice.int(3, 5)];
  const mode = dice.of('constant', 'constant', 'reflect', 'edge');
  const counts = [2, 3].map(() => (mode === 'constant' ? dice.int(-1, 2) : dice.int(0, 2)));
  const pads = [0, 0, ...counts, 0, 0, ...counts.map(() => dice.int(0, 2))];
  const isOld = dice.of(true, false);
  if (isOld) return { opset: 10, shape, attributes: { mode: { text: mode }, pads: { ints: pads } } };
  return { opset: 13, shape, attributes: { mode: { text: mode } }, others: [{ ints: pads }] };
};

const split: Draw = (dice) => {
  const axis = dice.int(1, 2);
  const [one, two] = dice.shape(2, 1, 3) as [number, number];
  const isEqual = dice.of(true, false);
  const shape = [1, 2, 2].with(axis, isEqual ? 2 * one : one + two);
  const sizes = [one, two];
  const opset = dice.of(11, 13);
  const attributes = {
    axis: { int: dice.of(axis, axis - 3) },
    ...(isEqual || opset === 13 ? {} : { split: { ints: sizes } }),
  };
  return { opset, shape, attributes, outputs: 2, others: isEqual || opset < 13 ? [] : [{ ints: sizes }] };
};

const einsums: readonly (readonly [equation: string, shape: number[], other?: number[]])[] = [
  ['bhid,bhjd->bhij', [1, 2, 3, 4], [1, 2, 5, 4]],
  ['bhij,bhjd->bhid', [1, 2, 3, 4], [1, 2, 4, 3]],
  ['bqhd,bkhd->bhqk', [1, 3, 2, 4], [1, 5, 2, 4]],
  ['bhqk,bkhd->bqhd', [1, 2, 3, 5], [1, 5, 2, 4]],
  ['bchw,oc->bohw', [1, 3, 2, 4], [5, 3]],
  ['nchw->nhwc', [1, 2, 3, 4]],
  ['bij->bi', [1, 3, 4]],
  ['ij,jk', [3, 4], [4, 2]],
  ['bi,bi->b', [2, 4], [2, 4]],
];
const einsum: Draw = (dice) => {
  const [equation, shape, other] = dice.of(...einsums);
  return { opset: 12, shape, attributes: { equation: { text: equation } }, others: other ? [other] : [] };
};

const norm =
  (opset: number): Draw =>
  (dice) => {
    const shape = anyShape(dice);
    const axis = dice.int(1, shape.length - 1);
    const rest = shape.slice(axis);
    return {
      opset,
      shape,
      attributes: { axis: { int: dice.of(axis, axis - shape.length) } },
      others: [rest, ...dice.of([], [rest])],
    };
  };

const maps = (dice: Dice): readonly number[] => [1, dice.int(2, 4), dice.int(2, 4), dice.int(2, 4)];

/** How the numbers of each operator's cases are drawn, and how many cases there are. */
export const operators: readonly (readonly [op: string, cases: number, draw: Draw])[] = [
  ['Conv', 24, conv],
  ['ConvTranspose', 16, convTranspose],
  ['MaxPool', 30, pool(false)],
  ['AveragePool', 24, pool(true)],
  ['GlobalAveragePool', 2, (dice) => ({ opset: 13, shape: maps(dice) })],
  ['GlobalMaxPool', 3, (dice) => ({ opset: 13, shape: maps(dice) })],
  ['Gemm', 16, gemm],
  ['MatMul', 20, matMul],
  ['Einsum', 12, einsum],
  [
    'BatchNormalization',
    4,
    (dice) => {
      const shape = maps(dice);
      return {
        opset: dice.of(9, 14, 15),
        shape,
        others: [[shape[1]!], [shape[1]!], [shape[1]!], [shape[1]!]],
        values: 'positive',
      };
    },
  ],
  [
    'InstanceNormalization',
    4,
    (dice) => {
      const shape = maps(dice);
      return { opset: 13, shape, others: [[shape[1]!], [shape[1]!]] };
    },
  ],
  ['LayerNormalization', 8, norm(17)],
  [
    'GroupNormalization',
    4,
    (dice) => {
      const [shape, isPerGroup] = [[1, 4, 2, 3], dice.of(true, false)];
      const size = isPerGroup ? 2 : 4;
      return { opset: isPerGroup ? 18 : 21, shape, attributes: { num_groups: { int: 2 } }, others: [[size], [size]] };
    },
  ],
  ['LpNormalization', 4, unary((dice) => ({ p: { int: dice.of(1, 2) }, axis: { int: -1 } }))],
  [
    'LRN',
    4,
    (dice) => ({
      opset: 13,
      shape: maps(dice),
      attributes: { size: { int: dice.of(1, 3, 5) }, alpha: { float: 0.5 } },
    }),
  ],
  ['Softmax', 8, softmax],
  ['LogSoftmax', 8, softmax],
  ['Relu', 2, unary()],
  ['LeakyRelu', 3, unary((dice) => ({ alpha: { float: dice.of(0.1, 0.3) } }))],
  [
    'PRelu',
    4,
    (dice) => {
      const shape = maps(dice);
      return { opset: dice.of(9, 16), shape, others: [dice.of([shape[1]!, 1, 1], [1])] };
    },
  ],
  ['Elu', 3, unary((dice) => ({ alpha: { float: dice.of(1, 0.5) } }))],
  ['Selu', 3, unary()],
  ['Celu', 3, unary((dice) => ({ alpha: { float: dice.of(1, 0.5) } }))],
  ['Softplus', 2, unary()],
  ['Softsign', 2, unary()],
  ['Sigmoid', 2, unary()],
  ['Tanh', 2, unary()],
  ['HardSigmoid', 3, unary((dice) => ({ alpha: { float: dice.of(0.2, 1 / 6) } }))],
  ['HardSwish', 3, unary(undefined, 14, 'wide')],
  ['Mish', 2, unary(undefined, 18)],
  ['Gelu', 4, unary((dice) => ({ approximate: { text: dice.of('none', 'tanh') } }), 20)],
  ['ThresholdedRelu', 2, unary((dice) => ({ alpha: { float: dice.of(0.5, 1) } }))],
  ['Erf', 2, unary()],
  ['Add', 6, binary()],
  ['Sub', 6, binary()],
  ['Mul', 6, binary()],
  ['Div', 6, binary('positive')],
  ['Mul', 2, itself],
  ['Min', 4, binary('normal', 8)],
  ['Max', 4, binary('normal', 8)],
  ['Sum', 4, binary('normal', 8)],
  ['Mean', 4, binary('normal', 8)],
  ['Pow', 6, (dice) => ({ ...binary('positive')(dice), opset: 13 })],
  [
    'Where',
    6,
    (dice) => {
      const shape = [1, ...dice.shape(2, 2, 4)];
      const truths = Array.from({ length: shape[2]! }, () => dice.int(0, 1));
      const inputs = dice.of(['c0', 'x', 'c1'], ['c0', 'c1', 'x'], ['c0', 'x', 'x']);
      return { opset: dice.of(9, 16), shape, others: [{ truths, shape: [shape[2]!] }, dice.of(shape, [1])], inputs };
    },
  ],
  ['Neg', 2, unary()],
  ['Abs', 2, unary()],
  ['Sqrt', 2, unary(undefined, 13, 'positive')],
  ['Exp', 2, unary()],
  ['Log', 2, unary(undefined, 13, 'positive')],
  ['Reciprocal', 2, unary(undefined, 13, 'positive')],
  [
    'Clip',
    4,
    (dice) =>
      dice.of(
        { opset: 10, shape: [1, 3, 4], attributes: { min: { float: -0.5 }, max: { float: 0.75 } } },
        { opset: 13, shape: [1, 3, 4], others: [dice.of(null, [])] },
      ),
  ],
  ['ReduceMean', 8, reduction(from18)],
  ['ReduceSum', 8, reduction(from13)],
  ['ReduceMax', 8, reduction(from18)],
  ['ReduceMin', 6, reduction(from18)],
  ['ReduceL1', 4, reduction(from18)],
  ['ReduceL2', 6, reduction(from18)],
  ['ReduceSumSquare', 4, reduction(from18)],
  ['ReduceLogSum', 3, reduction(from18, 'positive')],
  ['ReduceLogSumExp', 4, reduction(from18)],
  [
    'Concat',
    6,
    (dice) => {
      const shape = [1, ...dice.shape(2, 2, 4)];
      const axis = dice.int(1, 2);
      return {
        opset: 13,
        shape,
        attributes: { axis: { int: dice.of(axis, axis - 3) } },
        others: [shape.with(axis, 2)],
        inputs: dice.of(['x', 'c0'], ['c0', 'x', 'x']),
      };
    },
  ],
  ['Split', 8, split],
  ['Slice', 16, slice],
  ['Gather', 10, gather],
  ['Pad', 14, pad],
  ['Resize', 24, resize],
  [
    'Resize',
    4,
    (dice) => ({
      opset: 10,
      shape: [1, 2, 3, 4],
      attributes: { mode: { text: dice.of('nearest', 'linear') } },
      others: [{ floats: [1, 1, 2, dice.of(2, 3)] }],
    }),
  ],
  [
    'Upsample',
    4,
    (dice) => ({
      opset: 7,
      shape: [1, 2, 3, 4],
      attributes: { mode: { text: dice.of('nearest', 'linear') }, scales: { floats: [1, 1, 2, dice.of(2, 3)] } },
    }),
  ],
  [
    'DepthToSpace',
    4,
    (dice) => ({
      opset: dice.of(11, 13),
      shape: [1, 8, 2, 3],
      attributes: { blocksize: { int: 2 }, mode: { text: dice.of('DCR', 'CRD') } },
    }),
  ],
  ['SpaceToDepth', 2, () => ({ opset: 13, shape: [1, 2, 4, 6], attributes: { blocksize: { int: 2 } } })],
  [
    'Transpose',
    4,
    (dice) => {
      const shape = anyShape(dice);
      return { opset: 13, shape, attributes: dice.of({}, { perm: { ints: dice.order(shape.length) } }) };
    },
  ],
  [
    'Reshape',
    4,
    (dice) => ({
      opset: 13,
      shape: [1, 4, 6],
      others: [{ ints: dice.of([0, -1], [1, 2, 12], [-1, 3], [0, 0, 2, 3]) }],
    }),
  ],
  ['Flatten', 3, (dice) => ({ opset: 13, shape: [1, 3, 4], attributes: { axis: { int: dice.of(0, 1, 2, -1) } } })],
  [
    'Squeeze',
    4,
    (dice) =>
      dice.of(
        { opset: 11, shape: [1, 3, 1, 2], attributes: { axes: { ints: [2] } } },
        { opset: 13, shape: [1, 3, 1, 2], others: [{ ints: [-2] }] },
        { opset: 13, shape: [2, 3, 1] },
      ),
  ],
  [
    'Unsqueeze',
    4,
    (dice) =>
      dice.of(
        { opset: 11, shape: [1, 3], attributes: { axes: { ints: [1, 3] } } },
        { opset: 13, shape: [1, 3], others: [{ ints: [-1] }] },
      ),
  ],
  [
    'Expand',
    4,
    (dice) => ({ opset: 13, shape: [1, 3, 1], others: [{ ints: dice.of([2, 1, 1, 4], [3, 2], [2, 1, 5]) }] }),
  ],
  [
    'Tile',
    4,
    (dice) => ({ opset: 13, shape: [1, 3, 2], others: [{ ints: dice.of([1, 2, 3], [2, 1, 1], [1, 1, 1]) }] }),
  ],
];

/** A case as the node of a file. */
export function nodeOf({ op, attributes = {}, others = [], inputs, outputs = 1 }: OperatorCase): NodeParts {
  const named = inputs ?? ['x', ...others.map((each, i) => (each === null ? '' : `c${i}`))];
  return {
    op,
    inputs: named,
    outputs: Array.from({ length: outputs }, (_, i) => (i === 0 ? 'y' : `y${i}`)),
    attributes,
    name: op,
  };
}
