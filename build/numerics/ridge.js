/**
 * Weighted ridge regression with an intercept that is not penalised, on a design of zeros and ones: for each target the
 * coefficients b and intercept a that minimise Σ weight · (target − a − row · b)² + alpha · |b|². As scikit-learn's
 * `Ridge(alpha).fit(design, target, sample_weight)` with `score` and `predict`; all targets share one factorisation.
 *
 * @param targets each of `rows` values
 * @param weights of the samples, ≥ 0, not all 0
 * @throws RangeError where lengths do not fit, or for an alpha of 0 with columns that depend on one another
 */
export function ridge(design, targets, weights, alpha = 1) {
    const { data, rows, columns } = design;
    for (const length of [data.length / columns, weights.length, ...targets.map((target) => target.length)]) {
        if (length !== rows)
            throw new RangeError(`A design of ${rows} rows does not fit ${length} samples`);
    }
    const totalWeight = weights.reduce((total, weight) => total + weight, 0);
    const factor = weightedGram(design, weights);
    const columnWeights = Float64Array.from({ length: columns }, (_, i) => factor[i * columns + i]);
    for (let i = 0; i < columns; i++) {
        for (let j = 0; j <= i; j++)
            factor[i * columns + j] -= (columnWeights[i] * columnWeights[j]) / totalWeight;
        factor[i * columns + i] += alpha;
    }
    factorise(factor, columns);
    return targets.map((target) => {
        const shift = target[0]; // so that a constant target has exactly its value as the mean
        let mean = shift;
        for (let row = 0; row < rows; row++)
            mean += (weights[row] / totalWeight) * (target[row] - shift);
        const coefficients = new Float64Array(columns);
        for (let row = 0; row < rows; row++) {
            const pull = weights[row] * (target[row] - mean);
            for (let j = 0, i = row * columns; j < columns; j++, i++)
                coefficients[j] += data[i] * pull;
        }
        substitute(factor, columns, coefficients);
        const intercept = coefficients.reduce((rest, b, j) => rest - (b * columnWeights[j]) / totalWeight, mean);
        const predictions = new Float64Array(rows);
        for (let row = 0; row < rows; row++) {
            let prediction = intercept;
            for (let j = 0, i = row * columns; j < columns; j++, i++)
                prediction += data[i] * coefficients[j];
            predictions[row] = prediction;
        }
        return { coefficients, intercept, score: weightedR2(target, predictions, weights, mean), predictions };
    });
}
/** How many rows are looked up at once in {@link weightedGram}: a table of 2¹⁰ sums still lies in the first cache. */
const BLOCK = 10;
/**
 * Xᵀ · diag(weights) · X, the lower triangle, `[columns, columns]`. Since X holds only zeros and ones, ten rows of two columns are
 * multiplied by one look-up: the AND of their bits names a subset of the ten weights whose sum is in a table (the Method
 * of Four Russians).
 */
function weightedGram({ data, rows, columns }, weights) {
    const gram = new Float64Array(columns * columns);
    const subsetSums = new Float64Array(2 ** BLOCK);
    const bits = new Int32Array(columns);
    for (let start = 0; start < rows; start += BLOCK) {
        const block = Math.min(BLOCK, rows - start);
        bits.fill(0);
        for (let k = 0; k < block; k++) {
            const half = 1 << k;
            const weight = weights[start + k];
            for (let subset = 0; subset < half; subset++)
                subsetSums[half + subset] = subsetSums[subset] + weight;
            for (let j = 0, i = (start + k) * columns; j < columns; j++, i++)
                bits[j] |= data[i] << k;
        }
        for (let i = 0; i < columns; i++) {
            const ones = bits[i];
            for (let j = 0, at = i * columns; j <= i; j++, at++)
                gram[at] += subsetSums[ones & bits[j]];
        }
    }
    return gram;
}
/** Cholesky's L with L · Lᵀ = A, in place of A's lower triangle. @throws RangeError where A is not positive definite */
function factorise(matrix, size) {
    for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++) {
            let rest = matrix[i * size + j];
            for (let k = 0; k < j; k++)
                rest -= matrix[i * size + k] * matrix[j * size + k];
            if (i !== j) {
                matrix[i * size + j] = rest / matrix[j * size + j];
            }
            else if (rest > 0) {
                matrix[i * size + i] = Math.sqrt(rest);
            }
            else {
                throw new RangeError(`Column ${i} of the design depends on those before it: alpha must be greater than 0`);
            }
        }
    }
}
/** Solves L · Lᵀ · x = values, in place. */
function substitute(factor, size, values) {
    for (let i = 0; i < size; i++) {
        let rest = values[i];
        for (let k = 0; k < i; k++)
            rest -= factor[i * size + k] * values[k];
        values[i] = rest / factor[i * size + i];
    }
    for (let i = size - 1; i >= 0; i--) {
        const solved = (values[i] /= factor[i * size + i]);
        for (let k = 0; k < i; k++)
            values[k] -= factor[i * size + k] * solved;
    }
}
/** 1 − Σ w (y − ŷ)² / Σ w (y − ȳ)²; for a constant target 1 where it is met and else 0, as scikit-learn says. */
function weightedR2(target, predictions, weights, mean) {
    let residual = 0;
    let total = 0;
    for (let i = 0; i < predictions.length; i++) {
        residual += weights[i] * (target[i] - predictions[i]) ** 2;
        total += weights[i] * (target[i] - mean) ** 2;
    }
    return total > 0 ? 1 - residual / total : Number(residual === 0);
}
