import { type Tensor } from './graph.ts';
import type { GradientBuilder } from './gradient-builder.ts';
/** Whether {@link narrowConvolution} can stand for a convolution of stride 1 to `channels` maps of the given sides. */
export declare function isNarrow(channels: number, sides: readonly number[]): boolean;
/**
 * A convolution of stride 1 to a few channels, as one of stride 2 to four times as many: each computes one pixel of every
 * 2×2 block, and DepthToSpace puts the pixels side by side. Runtimes compute 8 or 16 channels at once; with three, most of
 * that work is thrown away.
 *
 * `kernel` is `[channels, in, kh, kw]`; `pads` are those of the convolution that it stands for.
 */
export declare function narrowConvolution(input: string, name: string, kernel: Tensor & {
    dtype: 'float32';
}, pads: readonly number[], build: GradientBuilder): string;
