import { float32, type Tensor } from '../graph/graph.ts';

/** A value that is known before a picture is: weights, shapes, indices. Truth values are 0 and 1. */
export interface Constant {
  readonly dtype: 'float32' | 'int64' | 'bool';
  readonly shape: readonly number[];
  readonly data: Float32Array | readonly number[];
}

export const integersOf = (data: readonly number[], shape: readonly number[] = [data.length]): Constant => ({
  dtype: 'int64',
  shape,
  data,
});

/** Values in the form that goes with a type. */
export function constantLike(dtype: Constant['dtype'], shape: readonly number[], values: ArrayLike<number>): Constant {
  if (dtype === 'float32')
    return { dtype, shape, data: values instanceof Float32Array ? values : Float32Array.from(values) };
  const whole = Array.from(values, dtype === 'bool' ? (value) => (value === 0 ? 0 : 1) : Math.trunc);
  return { dtype, shape, data: whole };
}

/** As a tensor of a graph, which knows no truth values: they are numbers there. */
export function tensorOf({ dtype, shape, data }: Constant): Tensor {
  if (dtype === 'int64') return { dtype, shape, data: data as readonly number[] };
  return float32(shape, data instanceof Float32Array ? data : Float32Array.from(data));
}
