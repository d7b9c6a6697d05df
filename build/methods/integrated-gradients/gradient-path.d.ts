import type { Quadrature } from '../../numerics/quadrature.ts';
import type { Runner } from '../../pipeline/explain/runner.ts';
/** The straight path between two pictures, along which the gradient of a class score is averaged. */
export interface GradientPath {
    readonly runner: Runner;
    readonly classIndex: number;
    /** The baseline, `[3, H, W]`. */
    readonly from: Float32Array;
    /** The picture, `[3, H, W]`. */
    readonly to: Float32Array;
    /** Score of the class at the picture minus that at the baseline, in logits. */
    readonly scoreDifference: number;
}
/** Runs the network at both ends of the path. */
export declare function openPath(runner: Runner, classIndex: number, from: Float32Array, to: Float32Array): Promise<GradientPath>;
/** The gradient integrated along a path. */
export interface PathIntegral {
    readonly steps: number;
    /** Weighted mean of ∂score/∂x, `[3, H, W]`. */
    readonly gradient: Float64Array;
    /** The gradient times the way from baseline to picture: each value's share in the difference of the scores, in logits. */
    readonly attribution: Float64Array;
    /** Completeness residual |Σ attribution − score difference| / |score difference|; null where the scores do not differ. */
    readonly residual: number | null;
}
/** ∫ ∂score/∂x along the path by a rule over [0, 1] that cuts it into `steps`. */
export declare function integrateAlong({ runner, classIndex, from, to, scoreDifference }: GradientPath, { nodes, weights }: Quadrature, steps: number): Promise<PathIntegral>;
