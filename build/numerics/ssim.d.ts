import { type Values } from './statistics.ts';
/** The least side of a picture that has a structural similarity: one whole window. */
export declare const SSIM_WINDOW: number;
/**
 * Mean structural similarity, −1 … 1 (Wang, Bovik, Sheikh & Simoncelli 2004): 1 for equal pictures; luminance, contrast and
 * structure are compared under a Gaussian window (11 × 11, σ 1.5) at every place where it lies wholly inside.
 *
 * Variances are those of the population, as in the paper and in scikit-image's `structural_similarity` with
 * `gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=1`.
 *
 * @param one [H, W] in 0 … 1 @param other the same
 * @throws RangeError for pictures of other sizes, or smaller than the window
 */
export declare function structuralSimilarity(one: Values, other: Values, height: number, width: number): number;
