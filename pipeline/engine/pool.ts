import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { EngineChoice } from './engine.ts';
import type { Job, JobResults } from './job.ts';

/** Does jobs on worker threads: one thread and one engine each, whatever the number of jobs. */
export interface EnginePool {
  readonly workers: number;
  run<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<JobResults[Kind]>;
  close(): Promise<void>;
}

/** One worker a core on a CPU; a GPU is kept busy by one. */
export function defaultWorkers({ provider }: EngineChoice): number {
  return ['cpu', 'wasm'].includes(provider) ? availableParallelism() : 1;
}

/** Starts the workers; each loads its engine when its first job comes. */
export function openPool(choice: EngineChoice, workers: number = defaultWorkers(choice)): EnginePool {
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    workerData: choice,
    isolateWorkers: false,
    useAtomics: false, // a worker that sleeps in Atomics.wait does not hear a GPU's callbacks
  });
  return {
    workers,
    run: <Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>) => pool.run(job) as Promise<JobResults[Kind]>,
    close: () => pool.destroy(),
  };
}
