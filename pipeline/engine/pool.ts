import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { codeExtension } from '../base/tool-place.ts';
import type { EngineChoice } from './engine.ts';
import type { Job, JobResults } from './job.ts';

/** Does jobs on worker threads: one thread and one engine each, whatever the number of jobs. */
export interface EnginePool {
  readonly workers: number;
  run<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<JobResults[Kind]>;
  /** Lets jobs that have begun end, drops the others (they reject), and stops the workers. */
  close(): Promise<void>;
}

/** One worker a core on a CPU; a GPU is kept busy by one. */
function defaultWorkers({ provider }: EngineChoice): number {
  return ['cpu', 'wasm'].includes(provider) ? availableParallelism() : 1;
}

/** Starts the workers; each loads its engine when its first job comes. */
export function openPool(choice: EngineChoice, workers: number = defaultWorkers(choice)): EnginePool {
  const pool = new Tinypool({
    filename: new URL(`./worker${codeExtension}`, import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    workerData: choice,
    isolateWorkers: false,
    useAtomics: false, // a worker that sleeps in Atomics.wait does not hear a GPU's callbacks
  });
  const begun = new Set<Promise<unknown>>();
  return {
    workers,
    run: <Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>) => {
      const result = pool.run(job) as Promise<JobResults[Kind]>;
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
