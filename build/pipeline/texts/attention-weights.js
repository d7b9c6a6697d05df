import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected } from "../base/errors.js";
/** How far from 1 the sum of a row may be: float16 and six printed digits stay within it. */
const SUM_TOLERANCE = 1e-3;
/** @throws UserError for attention without a weight, and for one beyond a bound */
export function checkAttentionSize(shape, at) {
    const { layers, heads, size } = shape;
    if (layers * heads * size === 0) {
        const received = `${layers} × ${heads} × ${size} × ${size}`;
        throw expected('at least one layer, head and token', { at, received, hint: 'Add what is missing.' });
    }
    checkShape(shape, at);
}
/** Looks at a shape before anything of that size is made. @throws UserError for layers, heads, tokens or weights beyond their bounds */
export function checkShape({ layers, heads, size }, at) {
    if (size > bounds.attentionTokens.most)
        throw tooManyTokens(String(size), at);
    checkBound(bounds.attentionLayers, layers, at);
    checkBound(bounds.attentionHeads, heads, at);
    checkBound(bounds.attentionWeights, layers * heads * size * size, at, 'Take a shorter text, or fewer layers.');
}
/** @param received how many tokens, or what says so */
export function tooManyTokens(received, at) {
    return expected(`at most ${bounds.attentionTokens.most} tokens`, { at, received, hint: 'Take a shorter text.' });
}
/**
 * The weights as float32, [layers, heads, n, n], and a remark where rows do not sum to 1 within 0.001: such attention can still
 * be drawn, but the reader must know.
 *
 * @throws UserError for a weight that is missing, infinite as float32, or negative, with its place
 */
export function collectWeights(raw, at) {
    const { layers, heads, size, weight } = raw;
    const values = new Float32Array(layers * heads * size * size);
    const odd = { count: 0, sum: 1, place: '' };
    let index = 0;
    for (let layer = 0; layer < layers; layer += 1) {
        for (let head = 0; head < heads; head += 1) {
            for (let row = 0; row < size; row += 1) {
                let sum = 0;
                for (let column = 0; column < size; column += 1) {
                    const value = weight(layer, head, row, column);
                    if (!Number.isFinite(Math.fround(value)) || value < 0) {
                        throw badWeight(value, `${placeOf(layer, head, row)}, column ${column + 1}`, at);
                    }
                    values[index] = value;
                    index += 1;
                    sum += value;
                }
                if (Math.abs(sum - 1) <= SUM_TOLERANCE)
                    continue;
                odd.count += 1;
                if (Math.abs(sum - 1) <= Math.abs(odd.sum - 1))
                    continue;
                odd.sum = sum;
                odd.place = placeOf(layer, head, row);
            }
        }
    }
    return { values, remarks: sumRemarks(odd, layers * heads * size) };
}
function placeOf(layer, head, row) {
    return `layer ${layer + 1}, head ${head + 1}, row ${row + 1}`;
}
function badWeight(value, place, at) {
    if (Number.isFinite(value) && value < 0) {
        const hint = 'Give the weights after the softmax, not the scores before it.';
        return expected('weights of at least 0', { at, received: `${value} in ${place}`, hint });
    }
    const received = `${Number.isNaN(value) ? 'a missing value (NaN)' : value} in ${place}`;
    return expected('a finite weight everywhere', { at, received, hint: 'Replace it.' });
}
function sumRemarks({ count, sum, place }, rows) {
    if (count === 0)
        return [];
    const told = Number(sum.toPrecision(6));
    const text = `${count} of ${rows} rows do not sum to 1 within ${SUM_TOLERANCE}; the furthest is ${place}, with ${told}.`;
    return [{ code: 'row-sums', text }];
}
