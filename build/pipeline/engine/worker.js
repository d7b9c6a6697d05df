import Tinypool from 'tinypool';
import { Executor } from "./executor.js";
import { openEngine } from "./open-engine.js";
/** The entry of a worker thread: the pool sends the choice of the engine once, then jobs one by one. */
const executor = openEngine(Tinypool.workerData).then((engine) => new Executor(engine));
export default async function work(job) {
    return (await executor).execute(job);
}
