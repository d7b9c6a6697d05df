import { describeValue } from "../base/config-issue.js";
import { expected, quoted } from "../base/errors.js";
import { valueUnder } from "../matrices/json-matrix.js";
import { checkShape } from "./attention-weights.js";
const LAYOUT = 'lists [layers][heads][tokens][tokens]';
/**
 * Reads attention from JSON: `{ "tokens": …, "attention": [layers][heads][n][n] }`, in an object that may have other keys. null is
 * a missing value.
 *
 * @param key where in the file such an object lies, or such lists alone, with `tokens` beside them; absent: the file is the object
 * @param file named in errors
 * @throws UserError for an unknown key, a missing one (with those that would do), and lists of other depths or lengths
 */
export function readJsonAttention(data, key, file) {
    const found = key === undefined ? data : valueUnder(data, key, file);
    const at = key === undefined ? file : `${file}: ${key}`;
    const beside = isObject(data) ? data['tokens'] : undefined;
    // A key may name the lists themselves.
    const holder = key !== undefined && Array.isArray(found) ? { attention: found } : found;
    if (!isObject(holder)) {
        const hint = 'Put the lists under `attention`, beside `tokens`.';
        throw expected('an object with `attention` and `tokens`', { at, received: describeValue(holder), hint });
    }
    if (!('attention' in holder)) {
        const candidates = key === undefined ? Object.keys(holder).filter((one) => isCandidate(holder[one])) : [];
        const names = candidates.slice(0, 3).map(quoted).join(' or ');
        const hint = candidates.length > 0 ? `Set \`key\` to ${names}.` : `Put ${LAYOUT} there.`;
        throw expected('the key `attention`', { at, received: 'none', hint });
    }
    return { ...readLists(holder['attention'], at), tokens: holder['tokens'] ?? beside };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isCandidate(value) {
    return isObject(value) ? 'attention' in value : depthOf(value) === 4;
}
function depthOf(value) {
    return Array.isArray(value) ? 1 + depthOf(value[0]) : 0;
}
/** Checks every list against the first of its kind, and every weight. */
function readLists(value, at) {
    const depth = depthOf(value);
    if (depth > 4) {
        const hint = 'Save the attention of one text, without an axis for the batch.';
        throw expected(LAYOUT, { at, received: `lists of ${depth} levels`, hint });
    }
    const layers = listOf(value, '', at);
    const heads = Array.isArray(layers[0]) ? layers[0].length : 0;
    const first = heads > 0 ? layers[0][0] : undefined;
    const size = Array.isArray(first) ? first.length : 0;
    checkShape({ layers: layers.length, heads, size }, at);
    const lists = layers.map((layer, l) => listOf(layer, ` in layer ${l + 1}`, at, heads, 'heads in every layer').map((head, h) => listOf(head, ` in layer ${l + 1}, head ${h + 1}`, at, size, 'rows in every head').map((row, r) => {
        const where = ` in layer ${l + 1}, head ${h + 1}, row ${r + 1}`;
        return listOf(row, where, at, size, 'weights in every row').map((weight) => numberOf(weight, where, at));
    })));
    return { layers: layers.length, heads, size, weight: (l, h, row, column) => lists[l][h][row][column] };
}
function listOf(value, where, at, length, what = '') {
    if (!Array.isArray(value))
        throw expected(LAYOUT, { at, received: `${describeValue(value)}${where}` });
    if (length === undefined || value.length === length)
        return value;
    const hint = 'All have as many as the first.';
    throw expected(`${length} ${what}`, { at, received: `${value.length}${where}`, hint });
}
function numberOf(value, where, at) {
    if (value === null)
        return NaN;
    if (typeof value === 'number')
        return value;
    throw expected(LAYOUT, { at, received: `${describeValue(value)} as a weight${where}`, hint: 'Replace it.' });
}
