import { type Operator } from './operator.ts';
/** alpha · A B + beta · C with A or B transposed on request; C broadcasts to the product. */
export declare const gemm: Operator;
/** The matrix product over the last two axes, the others broadcast; a vector is a row on the left, a column on the right. */
export declare const matMul: Operator;
