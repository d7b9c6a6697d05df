import * as tf from '@tensorflow/tfjs-core';
import { broadcasting } from "./broadcasting.js";
/** a + b. */
export const add = broadcasting(2, (a, b) => tf.add(a, b));
/** a − b. */
export const sub = broadcasting(2, (a, b) => tf.sub(a, b));
/** a · b. */
export const mul = broadcasting(2, (a, b) => tf.mul(a, b));
/** a / b. */
export const div = broadcasting(2, (a, b) => tf.div(a, b));
