import { squaredDistance } from "./distances.js";
import { requireFinite } from "./matrix.js";
/** No probability is taken for less: the step from 1 to the next float64, as scikit-learn has it. */
const LEAST = 2 ** -52;
/** The search for a perplexity ends when its logarithm is this near, or after so many halvings. */
const TOLERANCE = 1e-5;
const MOST_HALVINGS = 100;
/**
 * How likely row i would choose row j as its neighbour, `[n, n]` with 0 on the diagonal and rows that sum to 1: a Gaussian about
 * row i, as wide as gives its choice the perplexity (van der Maaten & Hinton 2008). Squared distances are rounded to
 * float32, as in scikit-learn. Where so many rows are the same as row i that no width is narrow enough, these share
 * the probability evenly.
 *
 * @param matrix n different or equal points, `[n, d]`
 * @param perplexity effective number of neighbours, greater than 0 and less than n
 * @throws RangeError for any other perplexity
 * @throws RangeError for NaN and infinities
 */
export function conditionalProbabilities(matrix, perplexity) {
    const { rows, columns, values } = matrix;
    if (!(perplexity > 0 && perplexity < rows)) {
        throw new RangeError(`Expected a perplexity greater than 0 and less than the ${rows} points, but received ${perplexity}.`);
    }
    requireFinite(matrix);
    const conditional = new Float64Array(rows * rows);
    const excess = new Float64Array(rows); // of each squared distance over the least, so that not every exponential vanishes
    for (let i = 0; i < rows; i++) {
        let least = Infinity;
        for (let j = 0; j < rows; j++) {
            excess[j] = Math.fround(squaredDistance(values, i * columns, j * columns, columns));
            if (j !== i)
                least = Math.min(least, excess[j]);
        }
        for (let j = 0; j < rows; j++)
            excess[j] -= least;
        fillToPerplexity(conditional.subarray(i * rows, (i + 1) * rows), excess, i, Math.log(Math.fround(perplexity)));
    }
    return { rows, columns: rows, values: conditional };
}
/** Fills a row with the Gaussian whose entropy, in nats, is the given one; `self` gets 0. */
function fillToPerplexity(row, excess, self, entropy) {
    let precision = 1;
    let low = -Infinity;
    let high = Infinity;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
        let total = 0;
        for (let j = 0; j < row.length; j++) {
            row[j] = j === self ? 0 : Math.exp(-excess[j] * precision);
            total += row[j];
        }
        let spread = 0;
        for (let j = 0; j < row.length; j++) {
            row[j] /= total;
            spread += excess[j] * row[j];
        }
        const beyond = Math.log(total) + precision * spread - entropy;
        if (Math.abs(beyond) <= TOLERANCE)
            return;
        if (beyond > 0) {
            low = precision;
            precision = high === Infinity ? precision * 2 : (precision + high) / 2;
        }
        else {
            high = precision;
            precision = low === -Infinity ? precision / 2 : (precision + low) / 2;
        }
    }
}
/**
 * (p(j|i) + p(i|j)) / 2n for each pair i < j in the order 01, 02, …, 12, …: n(n − 1)/2 numbers that sum to ½ (each pair stands for
 * two), none below 2⁻⁵².
 *
 * @param conditional `[n, n]`
 */
export function conditionalToJoint({ rows, values }) {
    const joint = new Float64Array((rows * (rows - 1)) / 2);
    let total = 0;
    for (let i = 0, at = 0; i < rows; i++) {
        for (let j = i + 1; j < rows; j++, at++) {
            joint[at] = values[i * rows + j] + values[j * rows + i];
            total += 2 * joint[at];
        }
    }
    return joint.map((pair) => Math.max(LEAST, pair / Math.max(LEAST, total)));
}
/** The {@link conditionalToJoint} of the {@link conditionalProbabilities}; it throws what they throw. */
export function jointProbabilities(matrix, perplexity) {
    return conditionalToJoint(conditionalProbabilities(matrix, perplexity));
}
/**
 * Kullback and Leibler's divergence Σ p log(p / q) of a drawing in nats, ≥ 0, where q of two points is 1 / (1 + squared distance)
 * over the sum of all such.
 *
 * @param joint as {@link conditionalToJoint} orders it
 * @param points n times x and y
 * @throws RangeError where the numbers of points differ
 */
export function klDivergence(joint, points) {
    const total = 2 * kernelSum(joint, points);
    let divergence = 0;
    for (let i = 0, at = 0; i < points.length; i += 2) {
        for (let j = i + 2; j < points.length; j += 2, at++) {
            const q = Math.max(LEAST, kernel(points[i] - points[j], points[i + 1] - points[j + 1]) / total);
            divergence += 2 * joint[at] * Math.log(Math.max(LEAST, joint[at]) / q);
        }
    }
    return divergence;
}
/**
 * The {@link klDivergence}'s derivative by each coordinate, 4 Σ (p − q) · kernel · difference, in the order of `points`. The
 * differences of coordinates are rounded to float32, as in scikit-learn: t-SNE is a chaotic descent, and ends elsewhere if
 * they are not.
 *
 * @param exaggeration what every p is multiplied by
 * @param out where to write; a new array if left out
 * @throws RangeError where the numbers of points differ
 */
export function klGradient(joint, points, exaggeration = 1, out = new Float64Array(points.length)) {
    const total = 2 * kernelSum(joint, points);
    out.fill(0);
    for (let i = 0, at = 0; i < points.length; i += 2) {
        const x = points[i];
        const y = points[i + 1];
        for (let j = i + 2; j < points.length; j += 2, at++) {
            const dx = x - points[j];
            const dy = y - points[j + 1];
            const near = kernel(dx, dy);
            const pull = (joint[at] * exaggeration - Math.max(LEAST, near / total)) * near;
            const pullX = pull * Math.fround(dx);
            const pullY = pull * Math.fround(dy);
            out[i] += pullX;
            out[i + 1] += pullY;
            out[j] -= pullX;
            out[j + 1] -= pullY;
        }
    }
    for (let i = 0; i < out.length; i++)
        out[i] *= 4;
    return out;
}
/** Student's t-distribution with one degree of freedom, not normalised. */
function kernel(dx, dy) {
    return 1 / (1 + dx * dx + dy * dy);
}
function kernelSum(joint, points) {
    const count = points.length / 2;
    if (joint.length !== (count * (count - 1)) / 2) {
        throw new RangeError(`${joint.length} pairs do not fit ${count} points`);
    }
    let total = 0;
    for (let i = 0; i < points.length; i += 2) {
        for (let j = i + 2; j < points.length; j += 2) {
            total += kernel(points[i] - points[j], points[i + 1] - points[j + 1]);
        }
    }
    return total;
}
