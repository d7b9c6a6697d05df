import { z } from 'zod';
const LIMIT = 65_536;
const count = z.int().min(1).max(LIMIT);
const margin = z.int().min(0).max(LIMIT);
/** One number for both sides, or `[rows, columns]`; afterwards always the pair. */
function pairOf(number) {
    return z
        .union([number, z.tuple([number, number])])
        .transform((value) => (typeof value === 'number' ? [value, value] : value));
}
const sides = pairOf(count);
const margins = pairOf(margin);
/** What can be said of each kind of layer, under PyTorch's meanings and defaults; input channels follow from the layer before. */
export const layerOptions = {
    conv2d: z.strictObject({
        in: count.optional().describe('Input channels; checked against the layer before where it is given.'),
        out: count.describe('Output channels: the number of filters.'),
        kernel: sides,
        stride: sides.default([1, 1]),
        padding: margins.default([0, 0]).describe('Zeros around the input, on every side.'),
        dilation: sides.default([1, 1]),
        groups: count.default(1).describe('Equal to the input channels in a depthwise convolution.'),
        bias: z.boolean().default(true),
    }),
    batchNorm2d: z.strictObject({
        features: count.optional(),
        // Float32 has nothing between 0 and 1.2e-38: a smaller one would divide by 0.
        eps: z.number().min(1e-37).max(1).default(1e-5).describe('Added to the variance.'),
    }),
    relu: z.strictObject({}),
    relu6: z.strictObject({}),
    leakyRelu: z.strictObject({ slope: z.number().min(-100).max(100).default(0.01) }),
    maxPool2d: z.strictObject({
        kernel: sides,
        stride: sides.optional().describe('Default: the kernel.'),
        padding: margins.default([0, 0]),
        ceil: z.boolean().default(false).describe('Whether a window that hangs over the far border counts.'),
    }),
    avgPool2d: z.strictObject({
        kernel: sides,
        stride: sides.optional().describe('Default: the kernel.'),
        padding: margins.default([0, 0]),
        countIncludePad: z.boolean().default(true).describe('Whether zeros of the padding enter the mean.'),
    }),
    adaptiveAvgPool2d: z.strictObject({
        size: z.literal(1).default(1).describe('The mean of the whole map is the only size that there is.'),
    }),
    flatten: z.strictObject({}),
    linear: z.strictObject({
        in: count.optional(),
        out: count,
        bias: z.boolean().default(true),
    }),
    dropout: z.strictObject({ p: z.number().min(0).max(1).default(0.5) }),
};
