import { availableParallelism } from 'node:os';
import { UserError } from "../base/errors.js";
import { Explainer } from "./explainer.js";
import { mapAtOnce } from "../../schema/map-at-once.js";
import { outcomeFiles } from "./outcome-files.js";
import { failedTask } from "./task-result.js";
const NO_FILES = new Map();
/**
 * Does what is left to do for tasks, several at once, and stores each as it ends. A task that fails becomes a stored failure and takes no other
 * down; where its map stays, only what could not be measured is missing. The next run tries both again.
 *
 * @throws UserError when the engine does not open or the disk takes no more; the signal's reason when it was stopped, after what was under way
 *   has ended: a worker must not be cut off inside of an engine
 */
export async function runTasks(request, effects) {
    const { store, signal, progress } = effects;
    const summary = { done: 0, failed: 0, measured: 0, again: 0 };
    const save = async (folder, files) => {
        if (signal.reason instanceof UserError)
            throw signal.reason; // the lock is lost: another run writes here
        await store.replaceFolder(folder, files);
    };
    const keptOf = async ({ map }) => map === undefined ? NO_FILES : store.readMap(map, [...map.measured.keys()]);
    const isComputing = ({ map, measurements }) => map === undefined || measurements.length > 0;
    for (const work of request.works) {
        if (isComputing(work))
            continue;
        const files = outcomeFiles(work, { state: 'done', measurements: [] }, await keptOf(work), nothingComputed);
        await save(work.task.folder, files);
    }
    const works = request.works.filter(isComputing);
    if (works.length === 0)
        return summary;
    const engine = await effects.openEngine(request.engine);
    try {
        progress.start(works);
        const explainer = new Explainer(request.inputs, request.rendered, request.texts, request.rooms, engine, () => effects.now());
        const factsOf = ({ startedAt, durationMs }) => ({
            engine: engine.engine,
            provider: engine.provider,
            ...effects.host,
            startedAt: startedAt.toISOString(),
            durationMs,
            peakMemoryBytes: effects.peakMemoryBytes(),
        });
        // Model after model, since each model's graphs take memory in every worker.
        const models = new Set(works.map(({ task }) => task.model.id));
        const ordered = [...models].flatMap((id) => works.filter(({ task }) => task.model.id === id));
        const compute = async (work) => {
            const { task } = work;
            const startedAt = effects.now();
            const kept = await keptOf(work);
            const outcome = await explainer.explain(work, kept);
            if (outcome.state === 'failed') {
                if (work.map === undefined)
                    await save(task.folder, failedTask(task, outcome.message));
                summary.failed++;
                progress.failed(work, outcome.message, outcome.stack);
                return;
            }
            await save(task.folder, outcomeFiles(work, outcome, kept, factsOf));
            if (outcome.map !== undefined)
                summary.done++;
            summary.measured += work.measurements.length;
            summary.again += work.measurements.filter(({ isAgain }) => isAgain).length;
            progress.done(work, effects.now().getTime() - startedAt.getTime());
        };
        await mapAtOnce(ordered, compute, 2 * (engine.workers || availableParallelism()), signal);
        return summary;
    }
    finally {
        progress.stop();
        await engine.close();
    }
}
function nothingComputed() {
    throw new Error('What only goes says nothing of a machine');
}
