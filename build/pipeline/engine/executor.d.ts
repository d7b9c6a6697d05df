import type { Engine } from './engine.ts';
import type { Job, JobResults } from './job.ts';
/** Does jobs on one engine, one after the other: the part of the pipeline that lives in a worker. */
export declare class Executor {
    #private;
    constructor(engine: Engine);
    execute(job: Job): Promise<JobResults[Job['kind']]>;
    /** Releases every session. */
    close(): Promise<void>;
}
