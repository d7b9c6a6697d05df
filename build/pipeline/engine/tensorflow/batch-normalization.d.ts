import { type Operator } from './operator.ts';
/** scale · (x − mean) / √(variance + epsilon) + bias per channel, with constant statistics: inference. */
export declare const batchNormalization: Operator;
