import { gaussianBlur } from "./gaussian.js";
import { mean } from "./statistics.js";
/** The window of Wang et al. (2004): a Gaussian that is cut off at 11 × 11 pixels. */
const SIGMA = 1.5;
const TRUNCATE = 3.5;
const RADIUS = 5;
/** The least side of a picture that has a structural similarity: one whole window. */
export const SSIM_WINDOW = 2 * RADIUS + 1;
/** What keeps the two quotients finite, for values that span a range of 1. */
const C1 = 0.01 ** 2;
const C2 = 0.03 ** 2;
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
export function structuralSimilarity(one, other, height, width) {
    if (one.length !== height * width || other.length !== height * width) {
        throw new RangeError(`${one.length} and ${other.length} values are no two pictures of ${width}×${height}`);
    }
    if (Math.min(height, width) < SSIM_WINDOW) {
        throw new RangeError(`A window of ${SSIM_WINDOW} pixels does not fit into ${width}×${height}`);
    }
    const smooth = (valueAt) => gaussianBlur(Float64Array.from({ length: one.length }, (_, i) => valueAt(i)), height, width, SIGMA, TRUNCATE);
    const x = smooth((i) => one[i]);
    const y = smooth((i) => other[i]);
    const xx = smooth((i) => one[i] ** 2);
    const yy = smooth((i) => other[i] ** 2);
    const xy = smooth((i) => one[i] * other[i]);
    const similarities = [];
    for (let row = RADIUS; row < height - RADIUS; row++) {
        for (let i = row * width + RADIUS; i < row * width + width - RADIUS; i++) {
            const squares = x[i] ** 2 + y[i] ** 2;
            const product = x[i] * y[i];
            const luminance = (2 * product + C1) / (squares + C1);
            const structure = (2 * (xy[i] - product) + C2) / (xx[i] + yy[i] - squares + C2);
            similarities.push(luminance * structure);
        }
    }
    return mean(similarities);
}
