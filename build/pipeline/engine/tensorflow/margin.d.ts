import { type Operator } from './operator.ts';
/** value[start : end : step] along constant axes; a negative step goes backwards. */
export declare const slice: Operator;
/** Constant margins around a value, 0 or the given number; a negative margin cuts off. */
export declare const pad: Operator;
