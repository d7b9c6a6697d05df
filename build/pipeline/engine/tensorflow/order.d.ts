import { type Operator } from './operator.ts';
/** Axes in another order; without `perm` in the reverse one. */
export declare const transpose: Operator;
/** Values one after the other along an axis. */
export declare const concat: Operator;
/** Slices along an axis, picked by their numbers; a negative one counts from the end. */
export declare const gather: Operator;
