import { createHash } from 'node:crypto';
import { encodeOnnx } from "../graph/onnx.js";
import { sizeOf } from "../../numerics/nd-array.js";
/** A graph, serialised once for all workers. @throws Error when its weights lie in several folders */
export function programOf(graph) {
    const tensors = [...graph.initializers.values()];
    const places = tensors.flatMap((tensor) => (tensor.dtype === 'float32' && tensor.place ? [tensor.place] : []));
    const [folder, ...others] = new Set(places.map((place) => place.folder));
    if (others.length > 0)
        throw new Error('The weights of a graph lie in several folders');
    const encoded = encodeOnnx(graph);
    const bytes = new SharedArrayBuffer(encoded.byteLength);
    new Uint8Array(bytes).set(encoded);
    // The same graph in another folder is another program.
    const digest = createHash('sha256')
        .update(encoded)
        .update(folder ?? '')
        .digest('hex');
    const weightBytes = tensors.reduce((sum, { shape }) => sum + 4 * sizeOf(shape), 0);
    return { digest, bytes, weightBytes, ...(folder !== undefined && { folder }) };
}
