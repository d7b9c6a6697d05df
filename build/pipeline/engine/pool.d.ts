import type { EngineChoice } from './engine.ts';
import type { Job, JobResults } from './job.ts';
/** Does jobs on worker threads: one thread and one engine each, whatever the number of jobs. */
export interface EnginePool {
    readonly workers: number;
    run<Kind extends Job['kind']>(job: Extract<Job, {
        kind: Kind;
    }>): Promise<JobResults[Kind]>;
    /** Lets jobs that have begun end, drops the others (they reject), and stops the workers. */
    close(): Promise<void>;
}
/** Starts the workers; each loads its engine when its first job comes. */
export declare function openPool(choice: EngineChoice, workers?: number): EnginePool;
