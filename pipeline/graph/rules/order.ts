import { sizeOf } from '../../../numerics/nd-array.ts';
import { axisFrom, float32, int, intOf, intsOf } from '../graph.ts';
import type { GradientBuilder, GradientRule } from '../gradient-builder.ts';
import { sliceRange } from '../slice-range.ts';

/** The order of axes is put back. */
export const Transpose: GradientRule = (node, gradient, build) => {
  const order = intsOf(node, 'perm', [...build.shape(node.inputs[0]!).keys()].reverse());
  return build.transpose(
    gradient,
    order.map((_, axis) => order.indexOf(axis)),
  );
};

/** Each input gets its part. */
export const Concat: GradientRule = (node, gradient, build) => {
  const axis = axisFrom(intOf(node, 'axis', 0), build.shape(node.outputs[0]!).length);
  let end = 0;
  return node.inputs.map((input) => {
    const start = end;
    end += build.shape(input)[axis]!;
    return build.depends(input) ? build.slice(gradient, [axis], [start], [end], [1]) : undefined;
  });
};

/** The parts are put together again, with zeros for those that nothing depends on. */
export const Split: GradientRule = (node, _, build, gradients) => {
  const parts = gradients.map((gradient, index) => gradient ?? build.zeros(build.shape(node.outputs[index]!)));
  return build.node('Concat', parts, { axis: int(intOf(node, 'axis', 0)) });
};

/** Each value goes back to its place among zeros. */
export const Slice: GradientRule = ({ inputs, outputs }, gradient, build) => {
  const [source, ...bounds] = inputs as readonly [string, ...string[]];
  const [starts, ends, axes, steps] = bounds.map((name) => build.integerConstant(name));
  const shape = build.shape(source);
  const ranges = shape.map((size) => ({ start: 0, step: 1, count: size }));
  (axes ?? [...starts!.keys()]).forEach((written, i) => {
    const axis = axisFrom(written, shape.length);
    ranges[axis] = sliceRange(starts![i]!, ends![i]!, steps?.[i] ?? 1, shape[axis]!);
  });
  let value = reversed(
    gradient,
    axesWhere(ranges, ({ step }) => step < 0),
    build,
  );
  const strides = ranges.map(({ step }) => Math.abs(step));
  value = spread(value, build.shape(outputs[0]!), strides, build);
  const first = ranges.map(({ start, step, count }) => (step < 0 ? start + (count - 1) * step : start));
  const after = ranges.map(({ count }, axis) => shape[axis]! - first[axis]! - count * strides[axis]!);
  const long = axesWhere(after, (places) => places < 0); // the zeros behind the last value reach over the end
  if (long.length > 0) {
    const kept = long.map((axis) => shape[axis]! - first[axis]!);
    value = build.slice(value, long, [...long].fill(0), kept, [...long].fill(1));
  }
  return build.pad(
    value,
    first,
    after.map((places) => Math.max(places, 0)),
  );
};

const axesWhere = <T>(each: readonly T[], is: (one: T) => boolean): number[] =>
  each.flatMap((one, axis) => (is(one) ? [axis] : []));

function reversed(value: string, axes: readonly number[], build: GradientBuilder): string {
  if (axes.length === 0) return value;
  const all = (place: number): number[] => axes.map(() => place);
  return build.slice(value, axes, all(-1), all(-(2 ** 31)), all(-1));
}

/** Each value at the beginning of `strides` places along every axis, with zeros behind it. */
function spread(value: string, shape: readonly number[], strides: readonly number[], build: GradientBuilder): string {
  if (strides.every((stride) => stride === 1)) return value;
  const apart = build.reshape(
    value,
    shape.flatMap((size) => [size, 1]),
  );
  const none = shape.flatMap(() => [0, 0]);
  const padded = build.pad(
    apart,
    none,
    strides.flatMap((stride) => [0, stride - 1]),
  );
  return build.reshape(
    padded,
    shape.map((size, axis) => size * strides[axis]!),
  );
}

/**
 * Values picked by a constant list along an axis: each gets the sum of its copies' gradients. A run of neighbours is put among zeros; any
 * other list is a matrix of zeros and ones.
 */
export const Gather: GradientRule = (node, gradient, build) => {
  const [source, picked] = node.inputs as readonly [string, string];
  const shape = build.shape(source);
  const axis = axisFrom(intOf(node, 'axis', 0), shape.length);
  const size = shape[axis]!;
  const places = build.integerConstant(picked).map((place) => axisFrom(place, size));
  const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
  if (places.every((place, i) => place === places[0]! + i)) {
    const run = build.reshape(gradient, [...before, places.length, ...after]);
    const none = shape.map(() => 0);
    return build.pad(run, none.with(axis, places[0]!), none.with(axis, size - places[0]! - places.length));
  }
  const matrix = build.initializer(`gradient/places/${size}/${picked}`, () => {
    const ones = new Float32Array(size * places.length);
    places.forEach((place, copy) => (ones[place * places.length + copy] = 1));
    return float32([size, places.length], ones);
  });
  const flat = build.reshape(gradient, [sizeOf(before), places.length, sizeOf(after)]);
  return build.reshape(build.node('MatMul', [matrix, flat]), shape);
};

/** What was added is cut off; what was cut off had no part in the result. */
export const Pad: GradientRule = ({ inputs, outputs }, gradient, build) => {
  const pads = build.integerConstant(inputs[1]!);
  const shape = build.shape(inputs[0]!);
  const output = build.shape(outputs[0]!);
  const axes = [...shape.keys()];
  const starts = axes.map((axis) => Math.max(pads[axis]!, 0));
  const ends = axes.map((axis) => output[axis]! - Math.max(pads[axis + shape.length]!, 0));
  const isCut = axes.some((axis) => starts[axis]! > 0 || ends[axis]! < output[axis]!);
  const inside = isCut
    ? build.slice(
        gradient,
        axes,
        starts,
        ends,
        axes.map(() => 1),
      )
    : gradient;
  return build.pad(
    inside,
    axes.map((axis) => Math.max(-pads[axis]!, 0)),
    axes.map((axis) => Math.max(-pads[axis + shape.length]!, 0)),
  );
};

/** The copies' gradients are summed. */
export const Expand: GradientRule = ({ inputs, outputs }, gradient, build) =>
  build.unbroadcast(gradient, build.shape(outputs[0]!), build.shape(inputs[0]!));

/** The same, where whole blocks were repeated. */
export const Tile: GradientRule = ({ inputs }, gradient, build) => {
  const repeats = build.integerConstant(inputs[1]!);
  const shape = build.shape(inputs[0]!);
  const blocks = build.reshape(
    gradient,
    shape.flatMap((size, axis) => [repeats[axis]!, size]),
  );
  const summed = build.sum(
    blocks,
    shape.map((_, axis) => 2 * axis),
  );
  return build.reshape(summed, shape);
};
