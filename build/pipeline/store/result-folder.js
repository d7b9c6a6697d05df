import { dirname, join } from 'node:path';
import { filesOf, intactRunFacts, isIntact, sha256 } from "../../schema/digests.js";
import { MEASUREMENTS_FOLDER, measurementFile } from "../../schema/measurements.js";
import { Failure, Measurement, Result, RunFacts } from "../../schema/result.js";
/** What every result consists of beside its arrays and figures. */
const OWN_FILES = ['run.json', 'error.json', 'result.json'];
/**
 * Whether a task has been done in a folder: its result is there, valid, its own, and all files are those that were written.
 *
 * @param folder relative to `content/`
 */
export async function inspectFolder(task, content, folder, disk) {
    const read = readerOf(join(content, folder), disk);
    const bytes = await read('result.json');
    if (bytes !== undefined) {
        const result = parseJson(bytes, Result);
        if (result === undefined)
            return { state: 'missing', damage: 'result.json' };
        if (!isOf(task, result)) {
            const run = await read('run.json');
            const isWritten = run !== undefined && intactRunFacts(run, sha256(bytes)) !== null;
            return { state: 'missing', ...(isWritten ? { other: sha256(bytes) } : { damage: 'result.json' }) };
        }
        const found = await factsOf(result, sha256(bytes), read);
        if (typeof found === 'string')
            return { state: 'missing', damage: found };
        const digest = sha256(bytes);
        const { damage, ...measured } = await inspectMeasurements(task, found, read);
        const done = { state: 'done', folder, result, sha256: digest, facts: found, ...measured };
        return damage === undefined ? done : { ...done, damage: `${folder}/${damage}` };
    }
    const error = await read('error.json');
    const failure = error && parseJson(error, Failure);
    if (error !== undefined && failure?.key === task.key) {
        return { state: 'failed', message: failure.message, sha256: sha256(error) };
    }
    const isCut = error === undefined && (await read('run.json')) !== undefined;
    return { state: 'missing', ...(isCut && { damage: 'result.json' }) };
}
/** What of a task's planned measurements has been made. @param facts of the run, which name every measurement that was written */
async function inspectMeasurements({ key, measurements = [] }, { measurements: written = {} }, read) {
    const measured = new Map();
    const damages = [];
    for (const planned of measurements) {
        const facts = written[planned.id];
        if (facts === undefined)
            continue;
        const file = measurementFile(planned.id);
        const bytes = await read(file);
        const measurement = bytes && parseJson(bytes, Measurement);
        if (bytes === undefined || measurement === undefined || sha256(bytes) !== facts.sha256)
            damages.push(file);
        else if (measurement.key === planned.key && measurement.map === key)
            measured.set(planned.id, facts.sha256);
    }
    const unplanned = Object.keys(written).filter((id) => !measurements.some((planned) => planned.id === id));
    const [damage] = damages;
    return { measured, unplanned, ...(damage !== undefined && { damage }) };
}
/** Whether a folder holds a result, of any task, with all its files as they were written, or a failure. */
export async function isIntactFolder(place, disk) {
    const read = readerOf(place, disk);
    const bytes = await read('result.json');
    const result = bytes && parseJson(bytes, Result);
    if (bytes && result) {
        const facts = await factsOf(result, sha256(bytes), read);
        if (typeof facts === 'string')
            return false;
        for (const [metric, { sha256: digest }] of Object.entries(facts.measurements ?? {})) {
            const measurement = await read(measurementFile(metric));
            if (measurement === undefined || sha256(measurement) !== digest)
                return false;
        }
        return true;
    }
    const error = await read('error.json');
    return error !== undefined && parseJson(error, Failure) !== undefined;
}
/** Digests of a folder's `result.json` or `error.json`, and of its measurements: what the report holds; undefined where it has neither. */
export async function folderDigests(place, disk) {
    const read = readerOf(place, disk);
    const bytes = (await read('result.json')) ?? (await read('error.json'));
    if (bytes === undefined)
        return undefined;
    const run = await read('run.json');
    const measurements = new Map();
    for (const metric of Object.keys((run && parseJson(run, RunFacts)?.measurements) ?? {})) {
        const measurement = await read(measurementFile(metric));
        if (measurement !== undefined)
            measurements.set(metric, sha256(measurement));
    }
    return { main: sha256(bytes), measurements };
}
/**
 * The files in a folder that Vitrine wrote: those that its own results name. A folder without a result of ours has none, unless it is known
 * to be ours.
 *
 * @param isKnown whether a report names the folder @param others names of files that are known to be ours @returns `result.json` last, so that what is left of a folder whose removal was cut off is still recognised
 */
export async function ownFiles(place, disk, isKnown, others = []) {
    const read = async (name, schema) => {
        const bytes = await disk.read(join(place, name));
        return bytes && parseJson(bytes, schema);
    };
    const result = await read('result.json', Result);
    const run = await read('run.json', RunFacts);
    const isOurs = isKnown || result !== undefined || (await read('error.json', Failure)) !== undefined || run !== undefined;
    if (!isOurs)
        return [];
    const described = result === undefined ? [] : filesOf(result).map(({ file }) => file);
    const measured = await measurementsIn(place, disk);
    const ownMeasured = [];
    for (const name of measured) {
        const named = Object.keys(run?.measurements ?? {}).some((metric) => measurementFile(metric) === name);
        const said = named ? undefined : await read(name, Measurement);
        if (named || (said !== undefined && measurementFile(said.metric.id) === name))
            ownMeasured.push(name);
    }
    const wanted = [...new Set([...described, ...ownMeasured, ...others])].filter((name) => !isOwnName(name));
    const names = new Set([...(await disk.list(place)), ...measured]);
    const own = [];
    for (const name of [...wanted, ...OWN_FILES]) {
        if (!names.has(name))
            continue; // a name that leads elsewhere (`../x`) is in no list either
        const kind = await disk.kindOf(join(place, name));
        if (kind === 'file' || kind === 'link')
            own.push(name);
    }
    return own;
}
function isOwnName(name) {
    return OWN_FILES.includes(name);
}
/** The files in a folder's `measures/`, as `measures/<metric>.json`; none where that is no folder of its own. */
export async function measurementsIn(place, disk) {
    const folder = join(place, MEASUREMENTS_FOLDER);
    if ((await disk.kindOf(folder)) !== 'folder')
        return [];
    return (await disk.list(folder)).map((name) => `${MEASUREMENTS_FOLDER}/${name}`);
}
/** Reads files of a folder. A site is not built through a link: what one leads to is as good as absent. */
function readerOf(place, disk) {
    return async (name) => {
        const above = dirname(name);
        if (above !== '.' && (await disk.kindOf(join(place, above))) !== 'folder')
            return undefined;
        return (await disk.kindOf(join(place, name))) === 'file' ? disk.read(join(place, name)) : undefined;
    };
}
/** The facts beside a result, or the first file that is not what was written with it. @param digest of its `result.json` */
async function factsOf(result, digest, read) {
    const run = await read('run.json');
    if (run === undefined)
        return 'run.json';
    const own = intactRunFacts(run, digest);
    if (own?.key !== result.key) {
        // Which of the two was changed: facts that cover themselves were not.
        const facts = parseJson(run, RunFacts);
        return facts !== undefined && intactRunFacts(run, facts.result) !== null ? 'result.json' : 'run.json';
    }
    for (const file of filesOf(result)) {
        const bytes = await read(file.file);
        if (bytes === undefined || !isIntact(file, bytes))
            return file.file;
    }
    return own;
}
function parseJson(bytes, schema) {
    try {
        return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
    }
    catch {
        return undefined; // no JSON: as good as absent
    }
}
/** Keys say that the numbers are the task's; the names may have changed without them. */
function isOf(task, result) {
    return (result.key === task.key &&
        result.model.id === task.model.id &&
        (result.input?.id ?? null) === (task.input?.id ?? null));
}
