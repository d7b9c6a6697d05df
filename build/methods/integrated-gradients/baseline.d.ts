import { z } from 'zod';
/** Pictures that stand for "nothing to see", from which Integrated Gradients starts. */
export declare const BaselineKind: z.ZodEnum<{
    noise: "noise";
    black: "black";
    white: "white";
    "mean-colour": "mean-colour";
    blurred: "blurred";
}>;
export type BaselineKind = z.output<typeof BaselineKind>;
export interface BaselineOptions {
    readonly height: number;
    readonly width: number;
    /** Standard deviation in pixels, for `blurred`. */
    readonly blurSigma: number;
    /** For `noise`: uniform in [0, 1] for every value. */
    readonly seed: number;
}
/** The baseline of a picture `[3, H, W]`, of the same shape. */
export declare function baselineOf(kind: BaselineKind, picture: Float32Array, { height, width, blurSigma, seed }: BaselineOptions): Float32Array;
