import type { Engine } from './engine.ts';
import { type TensorflowProvider } from './tensorflow/backend.ts';
export { type TensorflowProvider, tensorflowProviders } from './tensorflow/backend.ts';
/**
 * The second, independent engine: ONNX graphs interpreted with the operators of TensorFlow.js. Its packages are optional: `node-gpu` and
 * `node` run native TensorFlow, `wasm` (SIMD, one thread) and `cpu` (plain JavaScript) run anywhere. Works in the main thread and in worker
 * threads.
 *
 * @throws {UserError} where the provider is not installed or finds no GPU; it names the command that fixes it.
 */
export declare function openTensorflow(provider: TensorflowProvider): Promise<Engine>;
