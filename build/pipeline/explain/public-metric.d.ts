/** `vitrine/metric`: what a metric outside of this repository is written with. */
export { ndArray, type NdArray } from '../../numerics/nd-array.ts';
export { Random } from '../../numerics/random.ts';
export type { Measure, Series } from '../../schema/result.ts';
export { defineMetric } from './define-metric.ts';
export { isFlat } from './flat-map.ts';
export type * from './metric.ts';
export type { PictureRef } from './method.ts';
export type { Runner } from './runner.ts';
