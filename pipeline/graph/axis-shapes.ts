import { axisFrom, intOf, intsOf, type Node, type Tensor } from './graph.ts';
import { broadcast, integers, type Shape, type ShapeRule } from './shape-rule.ts';
import { sliceRange } from './slice-range.ts';

function reduced(node: Node, x: Shape, written: readonly number[]): Shape {
  const axes = new Set((written.length === 0 ? [...x.keys()] : written).map((axis) => axisFrom(axis, x.length)));
  const kept = intOf(node, 'keepdims', 1) === 1;
  return kept ? x.map((size, axis) => (axes.has(axis) ? 1 : size)) : x.filter((_, axis) => !axes.has(axis));
}

const reducedByAttribute: ShapeRule = (node, [x]) => reduced(node, x!, intsOf(node, 'axes', []));

/** Sizes of the parts that a Split makes, one an output. */
export function splitSizes(node: Node, x: Shape, sizes: Tensor | undefined): readonly number[] {
  if (sizes !== undefined) return integers(node, sizes, 'sizes');
  return node.outputs.map(() => x[axisFrom(intOf(node, 'axis', 0), x.length)]! / node.outputs.length);
}

const slice: ShapeRule = (node, [x], [, ...constants]) => {
  const [starts, ends] = constants.slice(0, 2).map((constant) => integers(node, constant, 'bounds'));
  const [axes, steps] = [constants[2], constants[3]].map((constant) => constant && integers(node, constant, 'bounds'));
  const shape = [...x!];
  (axes ?? [...starts!.keys()]).forEach((written, i) => {
    const axis = axisFrom(written, shape.length);
    shape[axis] = sliceRange(starts![i]!, ends![i]!, steps?.[i] ?? 1, x![axis]!).count;
  });
  return shape;
};

const reshape: ShapeRule = (node, [x], [, constant]) => {
  const wanted = integers(node, constant, 'shape').map((size, axis) => (size === 0 ? x![axis]! : size));
  const known = wanted.filter((size) => size !== -1).reduce((total, size) => total * size, 1);
  const total = x!.reduce((product, size) => product * size, 1);
  const shape = wanted.map((size) => (size === -1 ? total / known : size));
  if (shape.every(Number.isInteger) && shape.reduce((product, size) => product * size, 1) === total) return shape;
  throw new Error(`${node.op} cannot make [${wanted.join(', ')}] of [${x!.join(', ')}]`);
};

/** Operators that pick, move or put together values along axes. */
export const axisShapes: Readonly<Record<string, ShapeRule>> = {
  Transpose: (node, [x]) => intsOf(node, 'perm', [...x!.keys()].reverse()).map((axis) => x![axis]!),
  Gather: (node, [x, indices]) => {
    const axis = axisFrom(intOf(node, 'axis', 0), x!.length);
    return [...x!.slice(0, axis), ...indices!, ...x!.slice(axis + 1)];
  },
  Concat: (node, shapes) => {
    const [first] = shapes;
    const axis = axisFrom(intOf(node, 'axis', 0), first!.length);
    const fits = shapes.every(
      (shape) => shape.length === first!.length && shape.every((size, i) => i === axis || size === first![i]),
    );
    if (!fits) throw new Error(`${node.op} cannot join [${shapes.map((shape) => shape.join(', ')).join('] and [')}]`);
    return first!.map((size, i) => (i === axis ? shapes.reduce((total, shape) => total + shape[i]!, 0) : size));
  },
  Flatten: (node, [x]) => {
    const axis = axisFrom(intOf(node, 'axis', 1), x!.length);
    const product = (sizes: Shape): number => sizes.reduce((total, size) => total * size, 1);
    return [product(x!.slice(0, axis)), product(x!.slice(axis))];
  },
  Reshape: reshape,
  Pad: (node, [x], [, constant]) => {
    const pads = integers(node, constant, 'pads');
    return x!.map((size, axis) => size + pads[axis]! + pads[axis + x!.length]!);
  },
  Slice: slice,
  Expand: (node, [x], [, constant]) => broadcast(node, [x!, integers(node, constant, 'shape')], []),
  Tile: (node, [x], [, constant]) => {
    const repeats = integers(node, constant, 'repeats');
    return x!.map((size, axis) => size * repeats[axis]!);
  },
  ReduceMean: reducedByAttribute,
  ReduceMax: reducedByAttribute,
  ReduceMin: reducedByAttribute,
  ReduceProd: reducedByAttribute,
  ReduceSum: (node, [x], [, constant]) =>
    reduced(node, x!, constant === undefined ? [] : integers(node, constant, 'axes')),
};
