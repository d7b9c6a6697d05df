/**
 * ONNX operators written as slowly and plainly as their definitions, to check an engine against. Arrays are in C order;
 * sums are in double precision.
 */

export interface Plain {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

type Index = readonly number[];

const size = (shape: Index): number => shape.reduce((product, side) => product * side, 1);

const offset = (shape: Index, index: Index): number => index.reduce((sum, at, axis) => sum * shape[axis]! + at, 0);

/** Every index of a shape in C order. */
function indices(shape: Index): number[][] {
  return Array.from({ length: size(shape) }, (_, flat) => {
    const index: number[] = [];
    for (let axis = shape.length - 1, rest = flat; axis >= 0; axis--) {
      index[axis] = rest % shape[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return index;
  });
}

/** An array by the value at each index. */
export function filled(shape: Index, value: (index: number[]) => number): Plain {
  return { shape, data: indices(shape).map(value) };
}

export const at = ({ shape, data }: Plain, index: Index): number => data[offset(shape, index)]!;

export interface Window {
  readonly strides?: readonly [number, number];
  readonly dilations?: readonly [number, number];
  readonly pads?: readonly [number, number, number, number];
  readonly ceil?: boolean;
  readonly group?: number;
}

/** Positions that the window covers at each place of the result, with those in the pads left out. */
function windows(
  sides: Index,
  kernel: Index,
  { strides = [1, 1], dilations = [1, 1], pads = [0, 0, 0, 0], ceil }: Window,
) {
  const result = [0, 1].map((axis) => {
    const room = sides[axis]! + pads[axis]! + pads[axis + 2]! - dilations[axis]! * (kernel[axis]! - 1) - 1;
    const steps = ceil ? Math.ceil(room / strides[axis]!) : Math.floor(room / strides[axis]!);
    return ceil && steps * strides[axis]! >= sides[axis]! + pads[axis]! ? steps : steps + 1;
  });
  const cover = (y: number, x: number) =>
    indices(kernel)
      .map(([down, across]) => ({
        tap: [down!, across!],
        row: y * strides[0] + down! * dilations[0] - pads[0],
        column: x * strides[1] + across! * dilations[1] - pads[1],
      }))
      .map((place) => ({
        ...place,
        inside: place.row >= 0 && place.row < sides[0]! && place.column >= 0 && place.column < sides[1]!,
        padded:
          place.row >= -pads[0] &&
          place.row < sides[0]! + pads[2] &&
          place.column >= -pads[1] &&
          place.column < sides[1]! + pads[3],
      }));
  return { result, cover };
}

export function conv(x: Plain, w: Plain, bias: Plain | undefined, options: Window): Plain {
  const { group = 1 } = options;
  const [outputs, perGroup, ...kernel] = w.shape as [number, number, number, number];
  const { result, cover } = windows(x.shape.slice(2), kernel, options);
  return filled([x.shape[0]!, outputs, ...result], ([n, m, y, z]) => {
    const first = Math.floor(m! / (outputs / group)) * perGroup;
    let sum = bias ? at(bias, [m!]) : 0;
    for (const { tap, row, column, inside } of cover(y!, z!)) {
      for (let c = 0; inside && c < perGroup; c++) sum += at(x, [n!, first + c, row, column]) * at(w, [m!, c, ...tap]);
    }
    return sum;
  });
}

/** Each input pixel adds its kernel, scaled, to the result. */
export function convTranspose(
  x: Plain,
  w: Plain,
  bias: Plain,
  { strides = [1, 1], pads = [0, 0, 0, 0] }: Window,
  extra = [0, 0],
): Plain {
  const [batch, channels, ...sides] = x.shape as [number, number, number, number];
  const [, outputs, ...kernel] = w.shape as [number, number, number, number];
  const result = [0, 1].map((a) => (sides[a]! - 1) * strides[a]! + kernel[a]! + extra[a]! - pads[a]! - pads[a + 2]!);
  return filled([batch, outputs, ...result], ([n, m, y, z]) => {
    let sum = at(bias, [m!]);
    for (const [row, column] of indices(sides)) {
      const tap = [y! + pads[0] - row! * strides[0], z! + pads[1] - column! * strides[1]];
      if (tap.some((t, a) => t < 0 || t >= kernel[a]!)) continue;
      for (let c = 0; c < channels; c++) sum += at(x, [n!, c, row!, column!]) * at(w, [c, m!, ...tap]);
    }
    return sum;
  });
}

export function maxPool(x: Plain, kernel: Index, options: Window): Plain {
  const { result, cover } = windows(x.shape.slice(2), kernel, options);
  return filled([...x.shape.slice(0, 2), ...result], ([n, c, y, z]) =>
    Math.max(...cover(y!, z!).map(({ inside, row, column }) => (inside ? at(x, [n!, c!, row, column]) : -Infinity))),
  );
}

export function averagePool(x: Plain, kernel: Index, options: Window, includePads: boolean): Plain {
  const { result, cover } = windows(x.shape.slice(2), kernel, options);
  return filled([...x.shape.slice(0, 2), ...result], ([n, c, y, z]) => {
    const places = cover(y!, z!);
    const values = places.filter(({ inside }) => inside).map(({ row, column }) => at(x, [n!, c!, row, column]));
    const count = includePads ? places.filter(({ padded }) => padded).length : values.length;
    return values.reduce((sum, value) => sum + value, 0) / count;
  });
}

/** Value by value, shapes aligned at the last axis. */
export function broadcast(apply: (...values: number[]) => number, ...arrays: Plain[]): Plain {
  const rank = Math.max(...arrays.map(({ shape }) => shape.length));
  const side = (shape: Index, axis: number): number => shape[axis - rank + shape.length] ?? 1;
  const shape = Array.from({ length: rank }, (_, axis) => Math.max(...arrays.map((array) => side(array.shape, axis))));
  return filled(shape, (index) =>
    apply(
      ...arrays.map((array) =>
        at(
          array,
          array.shape.map((own, axis) => (own === 1 ? 0 : index[axis + rank - array.shape.length]!)),
        ),
      ),
    ),
  );
}

/** Folds the values along some axes, which stay with size 1. */
export function reduce(x: Plain, axes: Index, fold: (values: number[]) => number): Plain {
  const along = x.shape.map((side, axis) => (axes.includes(axis) ? side : 1));
  const kept = x.shape.map((side, axis) => (axes.includes(axis) ? 1 : side));
  return filled(kept, (index) =>
    fold(
      indices(along).map((move) =>
        at(
          x,
          index.map((i, axis) => i + move[axis]!),
        ),
      ),
    ),
  );
}

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function softmax(x: Plain, axis: number): Plain {
  const largest = reduce(x, [axis], (all) => Math.max(...all));
  const powers = broadcast((value, most) => Math.exp(value - most), x, largest);
  return broadcast((power, total) => power / total, powers, reduce(powers, [axis], sum));
}

/** Matrix product over the last two axes, the others broadcast. */
export function matMul(a: Plain, b: Plain): Plain {
  const [rows, inner] = a.shape.slice(-2) as [number, number];
  const columns = b.shape.at(-1)!;
  const outer = [a, b].map(({ shape }) => ({ shape: shape.slice(0, -2), data: shape.slice(0, -2).fill(0) }));
  const rank = Math.max(...outer.map(({ shape }) => shape.length));
  const side = (shape: Index, axis: number): number => shape[axis - rank + shape.length] ?? 1;
  const stack = Array.from({ length: rank }, (_, axis) => Math.max(...outer.map(({ shape }) => side(shape, axis))));
  const own = (shape: Index, index: Index): number[] =>
    shape.map((s, axis) => (s === 1 ? 0 : index[axis + rank - shape.length]!));
  return filled([...stack, rows, columns], (index) => {
    const [row, column] = index.slice(-2) as [number, number];
    let total = 0;
    for (let k = 0; k < inner; k++) {
      total += at(a, [...own(outer[0]!.shape, index), row, k]) * at(b, [...own(outer[1]!.shape, index), k, column]);
    }
    return total;
  });
}

export function transpose(x: Plain, order: Index): Plain {
  const shape = order.map((axis) => x.shape[axis]!);
  return filled(shape, (index) => {
    const source: number[] = [];
    for (const [to, from] of order.entries()) source[from] = index[to]!;
    return at(x, source);
  });
}

export function concat(arrays: readonly Plain[], axis: number): Plain {
  const shape = arrays[0]!.shape.map((side, a) => (a === axis ? sum(arrays.map((each) => each.shape[a]!)) : side));
  return filled(shape, (index) => {
    let position = index[axis]!;
    const own = arrays.find(({ shape: each }) => position < each[axis]! || ((position -= each[axis]!), false))!;
    return at(own, index.with(axis, position));
  });
}

/** Values at the listed positions of each axis; −1 stands for a position outside, which holds `fill`. */
export function gather(x: Plain, positions: readonly Index[], fill = 0): Plain {
  return filled(
    positions.map(({ length }) => length),
    (index) => {
      const source = index.map((i, axis) => positions[axis]![i]!);
      return source.includes(-1) ? fill : at(x, source);
    },
  );
}
