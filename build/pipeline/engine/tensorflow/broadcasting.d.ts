import * as tf from '@tensorflow/tfjs-core';
import type { Operator } from './operator.ts';
/** An operator on several values whose shapes broadcast as ONNX has it: aligned at the last axis. */
export declare function broadcasting(count: number, apply: (...tensors: tf.Tensor[]) => tf.Tensor): Operator;
