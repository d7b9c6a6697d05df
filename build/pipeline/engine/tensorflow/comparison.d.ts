import { type Operator } from './operator.ts';
/** Whether a = b: truth values, which {@link where} and {@link cast} take. */
export declare const equal: Operator;
/** Whether a > b. */
export declare const greater: Operator;
/** Whether a < b. */
export declare const less: Operator;
/** Values of the second input where the first is true, of the third elsewhere. */
export declare const where: Operator;
/** To float32, whole numbers or truth values. */
export declare const cast: Operator;
