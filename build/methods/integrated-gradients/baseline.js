import { z } from 'zod';
import { gaussianBlur } from "../../numerics/gaussian.js";
import { Random } from "../../numerics/random.js";
import { mean } from "../../numerics/statistics.js";
/** Pictures that stand for "nothing to see", from which Integrated Gradients starts. */
export const BaselineKind = z.enum(['black', 'white', 'mean-colour', 'blurred', 'noise']);
/** The baseline of a picture `[3, H, W]`, of the same shape. */
export function baselineOf(kind, picture, { height, width, blurSigma, seed }) {
    switch (kind) {
        case 'black':
            return new Float32Array(picture.length);
        case 'white':
            return new Float32Array(picture.length).fill(1);
        case 'mean-colour':
            return meanColour(picture, height * width);
        case 'blurred':
            return Float32Array.from(gaussianBlur(picture, height, width, blurSigma));
        case 'noise': {
            const random = new Random(seed);
            return Float32Array.from(picture, () => random.uniform());
        }
    }
}
/** Each channel filled with its mean. */
function meanColour(picture, pixels) {
    const filled = new Float32Array(picture.length);
    for (let start = 0; start < picture.length; start += pixels) {
        filled.fill(mean(picture.subarray(start, start + pixels)), start, start + pixels);
    }
    return filled;
}
