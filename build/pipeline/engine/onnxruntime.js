import { env, InferenceSession, Tensor } from 'onnxruntime-node';
import { ndArray } from "../../numerics/nd-array.js";
/** Execution providers in the order in which `auto` tries them. */
export const onnxruntimeProviders = ['cuda', 'dml', 'coreml', 'webgpu', 'cpu'];
/**
 * ONNX Runtime. On the CPU a session uses one thread: two workers with one thread each beat one session with two, and a
 * result then does not depend on how many there are.
 */
export function openOnnxruntime(provider) {
    env.logLevel = 'fatal'; // what goes wrong is thrown, and need not be printed as well
    return {
        id: 'onnxruntime',
        provider,
        async open(graph, folder) {
            const session = await InferenceSession.create(graph, {
                executionProviders: [provider],
                // `all` includes the blocked NCHWc layout, 1.8 times as fast on these graphs as `extended`.
                graphOptimizationLevel: 'all',
                intraOpNumThreads: 1,
                interOpNumThreads: 1,
                executionMode: 'sequential',
                logSeverityLevel: 4,
                // Weights that lie in a file are mapped into memory, not copied.
                ...(folder !== undefined && {
                    extra: { session: { model_external_initializers_file_folder_path: folder } },
                }),
            });
            return sessionOf(session);
        },
    };
}
function sessionOf(session) {
    return {
        async run(feeds) {
            const tensors = Object.entries(feeds).map(([name, { shape, data }]) => [
                name,
                new Tensor('float32', data, shape),
            ]);
            const results = await session.run(Object.fromEntries(tensors));
            return Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, ndArray(tensor.dims, tensor.data)]));
        },
        release: () => session.release(),
    };
}
