import type { Remark } from '../../schema/result.ts';
import { type UserError } from '../base/errors.ts';
import type { RawAttention } from './raw-attention.ts';
type Shape = Pick<RawAttention, 'layers' | 'heads' | 'size'>;
/** @throws UserError for attention without a weight, and for one beyond a bound */
export declare function checkAttentionSize(shape: Shape, at: string): void;
/** Looks at a shape before anything of that size is made. @throws UserError for layers, heads, tokens or weights beyond their bounds */
export declare function checkShape({ layers, heads, size }: Shape, at: string): void;
/** @param received how many tokens, or what says so */
export declare function tooManyTokens(received: string, at: string): UserError;
/**
 * The weights as float32, [layers, heads, n, n], and a remark where rows do not sum to 1 within 0.001: such attention can still
 * be drawn, but the reader must know.
 *
 * @throws UserError for a weight that is missing, infinite as float32, or negative, with its place
 */
export declare function collectWeights(raw: RawAttention, at: string): {
    values: Float32Array;
    remarks: readonly Remark[];
};
export {};
