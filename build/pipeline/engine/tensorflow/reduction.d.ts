import { type Operator } from './operator.ts';
/** Σ over axes. Opset 13 made them an input here; those of the other reductions are an attribute until 18. */
export declare const reduceSum: Operator;
/** Mean over axes. */
export declare const reduceMean: Operator;
/** Maximum over axes. */
export declare const reduceMax: Operator;
