import { createHash } from 'node:crypto';
import { canonicalJson } from "../../schema/digests.js";
/**
 * sha256, in hexadecimal, over a model's operators, weights and preprocessing: the same numbers, the same digest, whatever
 * file they came from and in whatever order.
 */
export function digestModel(graph, preprocess) {
    const { inputs, outputs, nodes } = graph;
    const hash = createHash('sha256');
    hash.update(canonicalJson({ inputs, outputs, nodes, preprocess }));
    for (const [name, { dtype, shape, data }] of [...graph.initializers].sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(canonicalJson({ name, dtype, shape }));
        hash.update(dtype === 'float32' ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : data.join(' '));
    }
    return hash.digest('hex');
}
