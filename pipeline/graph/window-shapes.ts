import { intOf, intsOf, type Node } from './graph.ts';
import { same, type Shape, type ShapeRule } from './shape-rule.ts';

/** Sides after a window (a kernel or a pool) has moved over `[B, C, ...sides]`. */
function windowed(node: Node, sides: Shape, kernel: Shape): number[] {
  const ones = sides.map(() => 1);
  const strides = intsOf(node, 'strides', ones);
  const dilations = intsOf(node, 'dilations', ones);
  const pads = intsOf(node, 'pads', [...ones, ...ones].fill(0));
  const round = intOf(node, 'ceil_mode', 0) === 1 ? Math.ceil : Math.floor;
  return sides.map((side, axis) => {
    const padded = side + pads[axis]! + pads[axis + sides.length]!;
    return round((padded - dilations[axis]! * (kernel[axis]! - 1) - 1) / strides[axis]!) + 1;
  });
}

const pool: ShapeRule = (node, [x]) => [
  ...x!.slice(0, 2),
  ...windowed(node, x!.slice(2), intsOf(node, 'kernel_shape', [])),
];

const globalPool: ShapeRule = (_, [x]) => [...x!.slice(0, 2), ...x!.slice(2).map(() => 1)];

/** Every pixel writes a kernel: the sides that a convolution would have come from. */
const convTranspose: ShapeRule = (node, [x, w]) => {
  const sides = x!.slice(2);
  const ones = sides.map(() => 1);
  const strides = intsOf(node, 'strides', ones);
  const dilations = intsOf(node, 'dilations', ones);
  const pads = intsOf(node, 'pads', [...ones, ...ones].fill(0));
  const added = intsOf(node, 'output_padding', [...ones].fill(0));
  const out = sides.map(
    (side, axis) =>
      strides[axis]! * (side - 1) +
      added[axis]! +
      dilations[axis]! * (w![axis + 2]! - 1) +
      1 -
      pads[axis]! -
      pads[axis + sides.length]!,
  );
  return [x![0]!, w![1]! * intOf(node, 'group', 1), ...out];
};

/** Operators that move a window over maps, or change the pixels' order or number. */
export const windowShapes: Readonly<Record<string, ShapeRule>> = {
  BatchNormalization: same,
  InstanceNormalization: same,
  Conv: (node, [x, w]) => [x![0]!, w![0]!, ...windowed(node, x!.slice(2), w!.slice(2))],
  ConvTranspose: convTranspose,
  MaxPool: pool,
  AveragePool: pool,
  GlobalAveragePool: globalPool,
  DepthToSpace: (node, [x]) => {
    const [batch, channels, h, w] = x as readonly [number, number, number, number];
    const block = intOf(node, 'blocksize', 1);
    return [batch, channels / block ** 2, h * block, w * block];
  },
  Resize: (node, [x], [, , scales]) => {
    if (scales?.dtype !== 'float32') throw new Error(`${node.op} needs its scales as a constant`);
    return x!.map((size, axis) => size * scales.data[axis]!);
  },
};
