import { expected } from "../base/errors.js";
import { openNpyValues } from "../matrices/npy-values.js";
import { checkShape } from "./attention-weights.js";
/**
 * Reads attention from `.npy`: [layers, heads, n, n], [heads, n, n] of one layer, or [n, n] of one head.
 *
 * @param file named in errors @throws UserError for any other shape, for types and orders that are not read, and damaged bytes
 */
export function readNpyAttention(bytes, file) {
    const { shape, at } = openNpyValues(bytes, file, (found) => {
        if (found.length >= 2 && found.length <= 4 && found.at(-1) === found.at(-2)) {
            const [size = 0, , heads = 1, layers = 1] = found.toReversed();
            checkShape({ layers, heads, size }, file);
            return;
        }
        throw expected('an array [layers, heads, n, n], [heads, n, n] or [n, n]', {
            at: file,
            received: `one of the shape (${found.join(', ')})`,
            hint: 'Save the attention of one text, without an axis for the batch.',
        });
    });
    const [size = 0, , heads = 1, layers = 1] = shape.toReversed();
    return { layers, heads, size, weight: (...place) => at(...place.slice(4 - shape.length)) };
}
