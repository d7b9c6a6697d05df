/** `vitrine/method`: what a method outside of this repository is written with; `vitrine/metric` is that of a metric. */
export { z } from 'zod';
export { enlargeBilinear } from '../../numerics/enlarge.ts';
export { ndArray, type NdArray } from '../../numerics/nd-array.ts';
export { Random } from '../../numerics/random.ts';
export { mean, pearson, softmax } from '../../numerics/statistics.ts';
export type { Axis, Measure, Remark, Series, Target } from '../../schema/result.ts';
export { expected } from '../base/errors.ts';
export { channelSums, largestOverChannels, strengthOf } from '../../numerics/channels.ts';
export { classOf, plannedClass, taskPerPicture } from './class-target.ts';
export { GRADIENT_COST } from './cost.ts';
export { defineMethod, defineTextMethod } from './define-method.ts';
export type { EncoderRunner } from './encoder-runner.ts';
export { storedMap } from './flat-map.ts';
export type * from './method.ts';
export type * from './runner.ts';
export type * from './text-method.ts';
export { tokenAxis, tokensOf } from './tokens-of.ts';
