import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { codeExtension } from "../base/tool-place.js";
/** One worker a core on a CPU; a GPU is kept busy by one. */
function defaultWorkers({ provider }) {
    return ['cpu', 'wasm'].includes(provider) ? availableParallelism() : 1;
}
/** Starts the workers; each loads its engine when its first job comes. */
export function openPool(choice, workers = defaultWorkers(choice)) {
    const pool = new Tinypool({
        filename: new URL(`./worker${codeExtension}`, import.meta.url).href,
        runtime: 'worker_threads',
        minThreads: workers,
        maxThreads: workers,
        workerData: choice,
        isolateWorkers: false,
        useAtomics: false, // a worker that sleeps in Atomics.wait does not hear a GPU's callbacks
    });
    const begun = new Set();
    return {
        workers,
        run: (job) => {
            const result = pool.run(job);
            begun.add(result);
            void result.catch(() => undefined).finally(() => begun.delete(result));
            return result;
        },
        close: async () => {
            pool.cancelPendingTasks();
            await Promise.allSettled(begun); // a thread that is ended inside a runtime takes the process with it
            await pool.destroy();
        },
    };
}
