import { type Operator } from './operator.ts';
/** Largest value in each window; pads never win. */
export declare const maxPool: Operator;
/** Mean of each window; pads count as zeros if `count_include_pad` is 1, else not at all. */
export declare const averagePool: Operator;
/** Mean over the sides, [B, C, 1, 1]. */
export declare const globalAveragePool: Operator;
