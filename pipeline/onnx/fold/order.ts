import { sizeOf, stridesOf } from '../../../numerics/nd-array.ts';
import { sliceRange } from '../../graph/slice-range.ts';
import type { Constant } from '../constant.ts';
import type { Fold, Settings } from './fold.ts';

/** A constant of another shape whose every value is taken from a place of the first. */
function pick(
  { dtype, shape: from, data }: Constant,
  shape: readonly number[],
  placeOf: (index: number[]) => number[],
): Constant {
  const strides = stridesOf(from);
  const own = stridesOf(shape);
  const size = sizeOf(shape);
  const values = dtype === 'float32' ? new Float32Array(size) : Array<number>(size).fill(0);
  for (let i = 0; i < size; i++) {
    const place = placeOf(own.map((stride, axis) => Math.floor(i / stride) % shape[axis]!));
    let at = 0;
    for (let axis = 0; axis < place.length; axis++) at += place[axis]! * strides[axis]!;
    values[i] = data[at]!;
  }
  return { dtype, shape, data: values };
}

const transpose: Fold = ([x], { ints }) => {
  const order = ints('perm') ?? [...x!.shape.keys()].reverse();
  if (order.length !== x!.shape.length || !x!.shape.every((_, axis) => order.includes(axis))) return undefined;
  return pick(
    x!,
    order.map((axis) => x!.shape[axis]!),
    (index) => order.map((_, axis) => index[order.indexOf(axis)]!),
  );
};

const gather: Fold = ([x, indices], { axis, int }) => {
  const along = axis(int('axis', 0), x!.shape.length);
  const size = x!.shape[along]!;
  const places = Array.from(indices!.data, (place) => (place < 0 ? place + size : place));
  if (places.some((place) => !(place >= 0 && place < size))) return undefined;
  const own = stridesOf(indices!.shape);
  const rank = indices!.shape.length;
  const shape = [...x!.shape.slice(0, along), ...indices!.shape, ...x!.shape.slice(along + 1)];
  return pick(x!, shape, (index) => {
    const at = index.slice(along, along + rank).reduce((sum, each, i) => sum + each * own[i]!, 0);
    return [...index.slice(0, along), places[at]!, ...index.slice(along + rank)];
  });
};

const slice: Fold = ([x], { ints, axis }) => {
  const [starts, ends] = [ints('starts', 1), ints('ends', 2)];
  if (starts === undefined || ends === undefined) return undefined;
  const axes = ints('axes', 3) ?? [...starts.keys()];
  const steps = ints('steps', 4);
  const ranges = x!.shape.map((count) => ({ start: 0, step: 1, count }));
  axes.forEach((written, i) => {
    const along = axis(written, x!.shape.length);
    ranges[along] = sliceRange(starts[i]!, ends[i]!, steps?.[i] ?? 1, x!.shape[along]!);
  });
  return pick(
    x!,
    ranges.map(({ count }) => count),
    (index) => index.map((place, along) => ranges[along]!.start + place * ranges[along]!.step),
  );
};

const concat: Fold = (inputs, { axis, int }) => {
  const [first] = inputs;
  const along = axis(int('axis', 0), first!.shape.length);
  const fits = inputs.every(
    ({ shape }) => shape.length === first!.shape.length && shape.every((n, i) => i === along || n === first!.shape[i]),
  );
  if (!fits) return undefined;
  const shape = first!.shape.with(
    along,
    inputs.reduce((sum, each) => sum + each.shape[along]!, 0),
  );
  const blocks = sizeOf(shape.slice(0, along));
  const values: number[] = [];
  for (let block = 0; block < blocks; block++) {
    for (const { data, shape: own } of inputs) {
      const length = sizeOf(own.slice(along));
      for (let i = block * length; i < (block + 1) * length; i++) values.push(data[i]!);
    }
  }
  const { dtype } = first!;
  return { dtype, shape, data: dtype === 'float32' ? Float32Array.from(values) : values };
};

/** Copies along axes of length 1. */
const expand: Fold = ([x], settings) => {
  const wanted = settings.ints('shape', 1);
  if (wanted === undefined) return undefined;
  const rank = Math.max(wanted.length, x!.shape.length);
  const [own, other] = [x!.shape, wanted].map((shape) => [...Array<number>(rank - shape.length).fill(1), ...shape]);
  const shape = own!.map((length, axis) => (length === 1 ? other![axis]! : length));
  if (shape.some((length, axis) => other![axis] !== 1 && other![axis] !== length)) return undefined;
  if (!settings.fits(shape)) return undefined;
  return pick({ ...x!, shape: own! }, shape, (index) => index.map((place, axis) => (own![axis] === 1 ? 0 : place)));
};

const tile: Fold = ([x], settings) => {
  const repeats = settings.ints('repeats', 1);
  if (repeats?.length !== x!.shape.length) return undefined;
  const shape = x!.shape.map((length, axis) => length * repeats[axis]!);
  if (!settings.fits(shape)) return undefined;
  return pick(x!, shape, (index) => index.map((place, axis) => place % x!.shape[axis]!));
};

const split: Fold = ([x], { axis, int, ints, outputs }: Settings) => {
  const along = axis(int('axis', 0), x!.shape.length);
  const part = Math.ceil(x!.shape[along]! / outputs);
  const sizes =
    ints('split', 1) ?? Array.from({ length: outputs }, (_, i) => Math.min(part, x!.shape[along]! - i * part));
  if (sizes.some((size) => !(size >= 0)) || sizes.reduce((a, b) => a + b, 0) !== x!.shape[along]) return undefined;
  let end = 0;
  return sizes.map((size) => {
    const start = end;
    end += size;
    return pick(x!, x!.shape.with(along, size), (index) => index.with(along, index[along]! + start));
  });
};

/** Values in another order, some of them, or several times. */
export const order: Readonly<Record<string, Fold>> = {
  Transpose: transpose,
  Gather: gather,
  Slice: slice,
  Concat: concat,
  Expand: expand,
  Tile: tile,
  Split: split,
};
