import Tinypool from 'tinypool';
import type { EngineChoice } from './engine.ts';
import { Executor } from './executor.ts';
import type { Job, JobResults } from './job.ts';
import { openEngine } from './open-engine.ts';

/** The entry of a worker thread: the pool sends the choice of the engine once, then jobs one by one. */
const executor = openEngine(Tinypool.workerData as EngineChoice).then((engine) => new Executor(engine));

export default async function work(job: Job): Promise<JobResults[Job['kind']]> {
  return (await executor).execute(job);
}
