import { type Operator } from './operator.ts';
/** Convolution of [B, C, H, W] with kernels [M, C / group, h, w] and a bias [M]; each group sees its own channels. */
export declare const conv: Operator;
/** Transposed convolution of [B, C, H, W] with kernels [C, M, h, w] and a bias [M]; one group, no dilation. */
export declare const convTranspose: Operator;
