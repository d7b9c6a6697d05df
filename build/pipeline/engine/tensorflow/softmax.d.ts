import { type Operator } from './operator.ts';
/** exp(x) / Σ exp(x) along an axis. Written out, since TensorFlow.js has it for the last axis only. */
export declare const softmax: Operator;
/** x − log Σ exp(x) along an axis. */
export declare const logSoftmax: Operator;
