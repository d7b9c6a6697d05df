import { sizeOf } from '../../../numerics/nd-array.ts';
import { type Constant, constantLike, integersOf } from '../constant.ts';
import { reshapedTo, squeezed, unsqueezed } from '../shape-words.ts';
import type { Fold, Settings } from './fold.ts';

const inShape = (x: Constant, shape: readonly number[] | undefined): Constant | undefined =>
  shape === undefined || sizeOf(shape) !== sizeOf(x.shape) ? undefined : { ...x, shape };

/** One value, or one a row of the axes that are left. */
function reduce([x]: readonly Constant[], settings: Settings, of: (values: readonly number[]) => number): Constant {
  const { shape, data, dtype } = x!;
  const written = settings.ints('axes', 1) ?? [];
  const none = written.length === 0 && settings.int('noop_with_empty_axes', 0) === 1;
  if (none) return x!;
  const axes = written.length === 0 ? [...shape.keys()] : written.map((axis) => settings.axis(axis, shape.length));
  const kept = shape.map((length, axis) => (axes.includes(axis) ? 1 : length));
  const rows = Array.from({ length: sizeOf(kept) }, (): number[] => []);
  for (let i = 0; i < data.length; i++) {
    let [place, rest, row, stride] = [shape.length - 1, i, 0, 1];
    for (; place >= 0; place--) {
      const index = rest % shape[place]!;
      rest = Math.floor(rest / shape[place]!);
      if (!axes.includes(place)) row += index * stride;
      stride *= kept[place]!;
    }
    rows[row]!.push(data[i]!);
  }
  const isKept = settings.int('keepdims', 1) === 1;
  const result = isKept ? kept : shape.filter((_, axis) => !axes.includes(axis));
  return constantLike(dtype, result, rows.map(of));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const reductions: Readonly<Record<string, (values: readonly number[]) => number>> = {
  ReduceSum: sum,
  ReduceMean: (values) => sum(values) / values.length,
  ReduceMax: (values) => values.reduce((most, value) => Math.max(most, value), -Infinity),
  ReduceMin: (values) => values.reduce((least, value) => Math.min(least, value), Infinity),
  ReduceProd: (values) => values.reduce((product, value) => product * value, 1),
  ReduceL2: (values) => Math.sqrt(sum(values.map((value) => value ** 2))),
  ReduceSumSquare: (values) => sum(values.map((value) => value ** 2)),
};

const range: Fold = ([start, limit, delta], settings) => {
  const [from, to, by] = [start!.data[0]!, limit!.data[0]!, delta!.data[0]!];
  const count = Math.max(0, Math.ceil((to - from) / by));
  if (!settings.fits([count])) return undefined;
  return constantLike(
    start!.dtype,
    [count],
    Array.from({ length: count }, (_, i) => from + i * by),
  );
};

const constantOfShape: Fold = ([wanted], settings) => {
  const shape = Array.from(wanted!.data);
  if (!settings.fits(shape)) return undefined;
  const filling = settings.tensor('value') ?? constantLike('float32', [1], [0]);
  return constantLike(filling.dtype, shape, Array<number>(sizeOf(shape)).fill(filling.data[0] ?? 0));
};

/** ONNX's element types: 1, 10, 11, 16 are floats, 9 is truth. */
const cast: Fold = ([x], { int }) => {
  const to = int('to', 1);
  return constantLike([1, 10, 11, 16].includes(to) ? 'float32' : to === 9 ? 'bool' : 'int64', x!.shape, x!.data);
};

/** Arithmetic of shapes, and one value of many. */
export const shape: Readonly<Record<string, Fold>> = {
  ...Object.fromEntries(
    Object.entries(reductions).map(([op, of]): [string, Fold] => [
      op,
      (inputs, settings) => reduce(inputs, settings, of),
    ]),
  ),
  Cast: cast,
  CastLike: ([x, like]) => constantLike(like!.dtype, x!.shape, x!.data),
  Identity: ([x]) => x,
  Dropout: ([x]) => x,
  Shape: ([x]) => integersOf(x!.shape),
  Size: ([x]) => integersOf([sizeOf(x!.shape)], []),
  Range: range,
  ConstantOfShape: constantOfShape,
  Reshape: ([x], settings) => {
    const wanted = settings.ints('shape', 1);
    return wanted && inShape(x!, reshapedTo(x!.shape, wanted, settings.int('allowzero', 0) === 1));
  },
  Flatten: ([x], { int }) => {
    const axis = int('axis', 1) < 0 ? int('axis', 1) + x!.shape.length : int('axis', 1);
    return inShape(x!, [sizeOf(x!.shape.slice(0, axis)), sizeOf(x!.shape.slice(axis))]);
  },
  Squeeze: ([x], { ints }) => inShape(x!, squeezed(x!.shape, ints('axes', 1))),
  Unsqueeze: ([x], { ints }) => inShape(x!, unsqueezed(x!.shape, ints('axes', 1) ?? [])),
  NonZero: ([x]) => {
    if (x!.shape.length !== 1) return undefined;
    const places = [...x!.data.keys()].filter((place) => x!.data[place] !== 0);
    return integersOf(places, [1, places.length]);
  },
};
