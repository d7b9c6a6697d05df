import { type Operator } from './operator.ts';
/** (x − mean)/√(variance + epsilon) · scale + bias, over the last axis. */
export declare const layerNormalization: Operator;
