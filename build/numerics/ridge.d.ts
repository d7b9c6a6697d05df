import type { Masks } from './masks.ts';
/** A linear model of one target. */
export interface RidgeFit {
    /** One a column of the design. */
    readonly coefficients: Float64Array<ArrayBuffer>;
    readonly intercept: number;
    /** Weighted R² on the samples it was fitted to: at most 1, 0 for a model as good as the mean. */
    readonly score: number;
    /** What the model says of each sample; in LIME, sample 0 is the picture itself and its value the local prediction. */
    readonly predictions: Float64Array<ArrayBuffer>;
}
/**
 * Weighted ridge regression with an intercept that is not penalised, on a design of zeros and ones: for each target the
 * coefficients b and intercept a that minimise Σ weight · (target − a − row · b)² + alpha · |b|². As scikit-learn's
 * `Ridge(alpha).fit(design, target, sample_weight)` with `score` and `predict`; all targets share one factorisation.
 *
 * @param targets each of `rows` values
 * @param weights of the samples, ≥ 0, not all 0
 * @throws RangeError where lengths do not fit, or for an alpha of 0 with columns that depend on one another
 */
export declare function ridge(design: Masks, targets: readonly ArrayLike<number>[], weights: Float64Array, alpha?: number): RidgeFit[];
