import { type Node } from './graph.ts';
import type { GradientBuilder } from './gradient-builder.ts';
/**
 * Moves a window's gradient `[B, out, oh, ow]` back to the pixels `[B, in, h, w]` that the window saw.
 * `kernel` names a tensor `[in, out/groups, kh, kw]` that is already rotated.
 */
export declare function transposedConvolution(node: Node, gradient: string, kernel: string, kernelShape: readonly number[], groups: number, build: GradientBuilder): string;
/** `[B, C, h, w]` → `[B, C, h·sh, w·sw]` with each value in the corner of its block and zeros elsewhere. */
export declare function insertZeros(value: string, shape: readonly number[], strides: readonly number[], build: GradientBuilder): string;
