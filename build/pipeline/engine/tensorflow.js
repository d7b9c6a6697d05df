import { decodeOnnx } from "../graph/onnx.js";
import { startBackend } from "./tensorflow/backend.js";
import { openSession, promised } from "./tensorflow/session.js";
export { tensorflowProviders } from "./tensorflow/backend.js";
/**
 * The second, independent engine: ONNX graphs interpreted with the operators of TensorFlow.js. Its packages are optional: `node-gpu` and
 * `node` run native TensorFlow, `wasm` (SIMD, one thread) and `cpu` (plain JavaScript) run anywhere. Works in the main thread and in worker
 * threads.
 *
 * @throws {UserError} where the provider is not installed or finds no GPU; it names the command that fixes it.
 */
export async function openTensorflow(provider) {
    const backend = await startBackend(provider);
    return {
        id: 'tensorflow',
        provider,
        open: (graph, folder) => promised(() => openSession(decodeOnnx(graph, folder), backend)),
    };
}
