import { float32, int, ints, text } from "./graph.js";
/** Fewer output channels than a quarter of what a processor computes at once. */
const NARROW = 4;
/** Whether {@link narrowConvolution} can stand for a convolution of stride 1 to `channels` maps of the given sides. */
export function isNarrow(channels, sides) {
    return channels <= NARROW && sides.every((side) => side % 2 === 0);
}
/**
 * A convolution of stride 1 to a few channels, as one of stride 2 to four times as many: each computes one pixel of every
 * 2×2 block, and DepthToSpace puts the pixels side by side. Runtimes compute 8 or 16 channels at once; with three, most of
 * that work is thrown away.
 *
 * `kernel` is `[channels, in, kh, kw]`; `pads` are those of the convolution that it stands for.
 */
export function narrowConvolution(input, name, kernel, pads, build) {
    const [, , kh, kw] = kernel.shape;
    const blocks = build.node('Conv', [input, build.initializer(`${name}/blocks`, () => shiftedKernels(kernel))], {
        kernel_shape: ints([kh + 1, kw + 1]),
        strides: ints([2, 2]),
        pads: ints(pads),
    });
    return build.node('DepthToSpace', [blocks], { blocksize: int(2), mode: text('DCR') });
}
/** `[C, in, kh, kw]` → `[4·C, in, kh + 1, kw + 1]`: the kernel moved by each pixel's place in its block. */
function shiftedKernels({ shape, data }) {
    const [channels, inputs, kh, kw] = shape;
    const shifted = new Float32Array(4 * channels * inputs * (kh + 1) * (kw + 1));
    for (let place = 0; place < 4; place++) {
        const [down, right] = [place >> 1, place & 1];
        for (let plane = 0; plane < channels * inputs; plane++) {
            const to = (place * channels * inputs + plane) * (kh + 1) * (kw + 1);
            for (let row = 0; row < kh; row++) {
                const from = (plane * kh + row) * kw;
                shifted.set(data.subarray(from, from + kw), to + (row + down) * (kw + 1) + right);
            }
        }
    }
    return float32([4 * channels, inputs, kh + 1, kw + 1], shifted);
}
