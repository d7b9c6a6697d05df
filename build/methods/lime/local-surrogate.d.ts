import { type Masks } from '../../numerics/masks.ts';
import type { NumpyRandom } from '../../numerics/numpy-random.ts';
import type { Segmentation } from '../../numerics/connectivity.ts';
import type { Runner } from '../../pipeline/explain/runner.ts';
/** What a linear model is to imitate: the score of a class near one picture, by which superpixels are shown. */
export interface SurrogateProblem {
    readonly picture: Float32Array;
    readonly cut: Segmentation;
    /**
     * Label of the superpixel that column 0 of the masks stands for: 1 is right. The course has lime count from 0 while its
     * labels begin at 1, so that there column 0 hides nothing and the last superpixel is never hidden.
     */
    readonly firstLabel: 0 | 1;
    readonly classIndex: number;
    readonly kernelWidth: number;
    readonly alpha: number;
}
/** A linear model of a class score. */
export interface Surrogate {
    /** One a column of the masks, in logits. */
    readonly coefficients: Float64Array;
    /** Weighted R²; null where the score never changed. */
    readonly score: number | null;
    /** What the linear model says of the picture itself, in logits. */
    readonly prediction: number;
    /** What the network says of it, in logits. */
    readonly logit: number;
}
/** The masks of a picture, drawn as lime draws them. */
export declare function drawLimeMasks(random: NumpyRandom, samples: number, segments: number): Masks;
/** Moves past the masks of another picture. */
export declare function skipLimeMasks(random: NumpyRandom, samples: number, segments: number): void;
/** Runs the network on every masked picture and fits a ridge regression to the logits of the class. */
export declare function fitSurrogate(runner: Runner, problem: SurrogateProblem, masks: Masks): Promise<Surrogate>;
/** The coefficient of each pixel's superpixel, `[H, W]`; 0 where no column hides it. */
export declare function coefficientMap({ cut, firstLabel }: Pick<SurrogateProblem, 'cut' | 'firstLabel'>, coefficients: Float64Array): Float32Array;
