import { ndArray } from "../../numerics/nd-array.js";
/** One head's matrix [n, n], as a view. @param layer @param head counted from 0 */
export function headOf({ heads, length, values }, layer, head) {
    const size = length * length;
    const start = (layer * heads + head) * size;
    return values.subarray(start, start + size);
}
/** The mean over the heads of each layer, [L, n, n]. */
export function headMeans(stack) {
    const { layers, heads, length } = stack;
    const size = length * length;
    const means = new Float32Array(layers * size);
    for (let layer = 0; layer < layers; layer++) {
        const sum = new Float64Array(size);
        for (let head = 0; head < heads; head++) {
            const matrix = headOf(stack, layer, head);
            for (let i = 0; i < size; i++)
                sum[i] += matrix[i] / heads;
        }
        means.set(sum, layer * size);
    }
    return means;
}
/**
 * Attention rollout (Abnar & Zuidema 2020), [n, n]: how much of each token's first state arrives at each place after the last layer, if heads
 * are averaged and half of every state is passed on unread. The layers' matrices (mean + identity)/2, rows scaled to sum to 1,
 * are multiplied, the last layer's on the left. In float64.
 */
export function rollout(stack) {
    const { layers, length: n } = stack;
    const means = headMeans(stack);
    let product = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
        product[i * n + i] = 1;
    for (let layer = 0; layer < layers; layer++) {
        const step = new Float64Array(n * n);
        for (let row = 0; row < n; row++) {
            let sum = 0;
            for (let column = 0; column < n; column++) {
                const weight = (means[layer * n * n + row * n + column] + (row === column ? 1 : 0)) / 2;
                step[row * n + column] = weight;
                sum += weight;
            }
            for (let column = 0; column < n; column++)
                step[row * n + column] /= sum;
        }
        product = multiplied(step, product, n);
    }
    return product;
}
function multiplied(a, b, n) {
    const product = new Float64Array(n * n);
    for (let row = 0; row < n; row++) {
        for (let k = 0; k < n; k++) {
            const factor = a[row * n + k];
            for (let column = 0; column < n; column++)
                product[row * n + column] += factor * b[k * n + column];
        }
    }
    return product;
}
/** The stack as an array of a result. */
export function attentionArray({ layers, heads, length, values }) {
    return {
        name: 'attention',
        values: ndArray([layers, heads, length, length], values),
        unit: '1',
        definition: 'Attention: layer, head, reading token, token that is read; the weights of a reading token sum to 1.',
    };
}
