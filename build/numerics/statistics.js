/** The smallest and the largest value. @throws RangeError for no values, or where one is NaN: a defect of the caller */
export function extent(values) {
    let minimum = Infinity;
    let maximum = -Infinity;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (Number.isNaN(value))
            throw new RangeError(`Value ${i} of ${values.length} is NaN`);
        if (value < minimum)
            minimum = value;
        if (value > maximum)
            maximum = value;
    }
    if (values.length === 0)
        throw new RangeError('No values have no extent');
    return { minimum, maximum };
}
/**
 * (x − min) / (max − min) with every step rounded to float32, as the course computes it on float32 tensors; where all
 * values are equal, zeros.
 */
export function minMaxScaled(values) {
    const { minimum, maximum } = extent(values);
    const range = Math.fround(maximum - minimum);
    const scaled = new Float32Array(values.length);
    if (range > 0)
        for (let i = 0; i < values.length; i++)
            scaled[i] = Math.fround(values[i] - minimum) / range;
    return scaled;
}
/** The sum, with the rounding errors of all additions carried along (Neumaier 1974): as good as in twice the precision. */
export function sum(values) {
    let total = 0;
    let lost = 0;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
    }
    return total + lost;
}
/** The arithmetic mean; NaN for no values. */
export function mean(values) {
    return sum(values) / values.length;
}
/** The largest absolute value; 0 for no values, and NaN where one is. */
export function largestMagnitude(values) {
    let largest = 0;
    for (let i = 0; i < values.length; i++) {
        const size = Math.abs(values[i]);
        if (size > largest || Number.isNaN(size))
            largest = size;
    }
    return largest;
}
/** √(mean of squares); NaN for no values. */
export function rootMeanSquare(values) {
    let squares = 0;
    for (let i = 0; i < values.length; i++)
        squares += values[i] * values[i];
    return Math.sqrt(squares / values.length);
}
/**
 * The value below which a share `q` (0 … 1) of the values lies, interpolated linearly between neighbours: numpy's default
 * and type 7 of Hyndman & Fan (1996). NaN for no values.
 */
export function quantile(values, q) {
    const sorted = Float64Array.from(values).sort();
    const position = q * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below] ?? NaN;
    const high = sorted[below + 1] ?? low;
    return low + (position - below) * (high - low);
}
/** Pearson's correlation, −1 … 1; 0 where either side is constant, since nothing varies together there. */
export function pearson(x, y) {
    requirePairs(x, y);
    const meanX = mean(x);
    const meanY = mean(y);
    let xx = 0;
    let yy = 0;
    let xy = 0;
    for (let i = 0; i < x.length; i++) {
        const dx = x[i] - meanX;
        const dy = y[i] - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    if (xx === 0 || yy === 0)
        return 0;
    return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
}
/**
 * Spearman's rank correlation, −1 … 1: {@link pearson} of the {@link ranks}, so 0 where either side is constant; NaN where
 * either holds a NaN (scipy's policy `propagate`).
 */
export function spearman(x, y) {
    return pearson(ranks(x), ranks(y));
}
/**
 * The rank of each value from 1, equal values sharing the mean of their ranks (scipy's `rankdata`, method `average`); all NaN
 * where one value is NaN, since it has no place among the others.
 */
export function ranks(values) {
    for (let i = 0; i < values.length; i++) {
        if (Number.isNaN(values[i]))
            return new Float64Array(values.length).fill(NaN);
    }
    const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
    const ranked = new Float64Array(values.length);
    for (let start = 0, end; start < order.length; start = end) {
        end = start + 1;
        while (end < order.length && values[order[end]] === values[order[start]])
            end++;
        for (let i = start; i < end; i++)
            ranked[order[i]] = (start + 1 + end) / 2;
    }
    return ranked;
}
/** Jaccard's index of two sets: members in both over members in either; 1 for two empty sets. */
export function jaccard(one, other) {
    const first = new Set(one);
    const second = new Set(other);
    const shared = [...first].filter((member) => second.has(member)).length;
    const either = first.size + second.size - shared;
    return either === 0 ? 1 : shared / either;
}
/** Probabilities of scores; they sum to 1, and no score is too large for the exponential. */
export function softmax(logits) {
    return logSoftmax(logits).map(Math.exp);
}
/** Logarithms of the {@link softmax}, exact also where a probability would round to 0 or 1. */
export function logSoftmax(logits) {
    const { maximum } = extent(logits);
    const top = indexOfMaximum(logits);
    // The largest term is 1 and stays outside the sum, so that log1p keeps what is tiny beside it.
    let others = 0;
    for (let i = 0; i < logits.length; i++)
        if (i !== top)
            others += Math.exp(logits[i] - maximum);
    const logOfSum = Math.log1p(others);
    return Float64Array.from(logits, (logit) => logit - maximum - logOfSum);
}
/** Where the largest value stands: the first of equal ones, as numpy's and PyTorch's `argmax` choose; −1 for no values. */
export function indexOfMaximum(values) {
    let top = values.length > 0 ? 0 : -1;
    for (let i = 1; i < values.length; i++)
        if (values[i] > values[top])
            top = i;
    return top;
}
function requirePairs(x, y) {
    if (x.length !== y.length)
        throw new RangeError(`${x.length} values cannot be paired with ${y.length}`);
}
