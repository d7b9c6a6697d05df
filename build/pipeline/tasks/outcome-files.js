import { sealRunFacts, sha256 } from "../../schema/digests.js";
import { measurementFile } from "../../schema/measurements.js";
import { CONTENT_VERSION } from "../../schema/result.js";
import { jsonFile } from "../store/store.js";
import { measurementBytes } from "./task-result.js";
/**
 * All files of a task's folder after an outcome: the map, new or as it was, the measurements that were kept and those that were made, and the
 * facts of all of them.
 *
 * @param kept files of the map that stays, and of its measurements that stay @param factsOf what this machine says
 */
export function outcomeFiles({ task, map, measurements }, outcome, kept, factsOf) {
    const files = new Map([...kept, ...(outcome.map?.files ?? [])]);
    const facts = new Map();
    for (const metric of map?.measured.keys() ?? [])
        facts.set(metric, map.facts.measurements[metric]);
    for (const { id, found, timing } of outcome.measurements) {
        const planned = measurements.find((one) => one.id === id);
        const bytes = measurementBytes(task, planned, found);
        files.set(measurementFile(id), bytes);
        facts.set(id, { sha256: sha256(bytes), ...factsOf(timing) });
    }
    const own = outcome.map ? mapFacts(task.key, outcome.map, factsOf) : { ...map.facts };
    delete own.measurements;
    if (facts.size > 0)
        own.measurements = Object.fromEntries(facts);
    return files.set('run.json', jsonFile(sealRunFacts(own)));
}
function mapFacts(key, { files, timing }, factsOf) {
    return { content: CONTENT_VERSION, key, result: sha256(files.get('result.json')), ...factsOf(timing) };
}
