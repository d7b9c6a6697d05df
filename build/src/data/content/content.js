import { resolve } from 'node:path';
import { bounds } from "../../../schema/bounds.js";
import { intactRunFacts, sha256 } from "../../../schema/digests.js";
import { measurementFile, withMeasurements } from "../../../schema/measurements.js";
import { Report, } from "../../../schema/report.js";
import { Failure, Measurement, Result, RunFacts } from "../../../schema/result.js";
import { mapAtOnce } from "../../../schema/map-at-once.js";
import { readCatalogue } from "./catalogue.js";
import { altered, parsedAs, readJson } from "./content-json.js";
import { checkReport, checkResultFiles } from "./report-checks.js";
import { expectedContent, SiteError } from "../base/site-error.js";
import { withPlaces } from "./task-places.js";
/** What became of every task, those of trials last. */
export function allOutcomes({ outcomes, trials }) {
    return [...outcomes, ...trials.flatMap((each) => each.outcomes)];
}
/** The variants of a method that the report plans. */
export function variantsOf(method, { report }) {
    return new Set(report.tasks.filter((task) => task.method === method).map(({ variant }) => variant));
}
/** The models that have pictures or results of their own beside trials; pages name a model only where there are several. */
export function shownModels({ models, pictures, tasks }) {
    return models.filter(({ id }) => tasks.some(({ model }) => model === id) || pictures.some(({ files }) => files[id] !== undefined));
}
/** The folder with `report.json`: `CONTENT_DIR`, else `content` in the working directory. */
export function contentFolder(environment) {
    const folder = environment['CONTENT_DIR'] ?? 'content';
    if (folder.trim() === '')
        throw new SiteError('Expected a folder for `CONTENT_DIR`, but received an empty path. Name one.');
    return resolve(folder);
}
/**
 * Reads the report and every result that it names.
 *
 * @throws SiteError naming the file and what to run, when one is absent or not what its schema says.
 */
export async function readContent(folder) {
    const hint = 'Run `npm run report`.';
    const named = parsedAs(Report, await readJson(folder, 'report.json', { bound: bounds.jsonBytes, hint }));
    checkReport(named);
    const report = await withPlaces(named, folder);
    const catalogue = await readCatalogue(folder, report);
    const readAll = (tasks) => mapAtOnce(tasks, (task) => readOutcome(folder, task));
    const outcomes = await readAll(report.tasks);
    const trials = (report.trials ?? []).map(async (trial) => ({ trial, outcomes: await readAll(trial.tasks) }));
    return { folder, report, catalogue, outcomes, trials: await Promise.all(trials) };
}
async function readOutcome(folder, task) {
    if (task.state === 'planned')
        return { state: 'missing', task };
    const hint = `Run \`npm run vitrine -- run --only ${task.method}\` to compute it again.`;
    const read = (name) => readJson(folder, `${task.folder}/${name}`, { bound: bounds.contentResultBytes, hint });
    if (task.state === 'failed') {
        const file = await read('error.json');
        requireWritten(file, task);
        const { key, message } = parsedAs(Failure, file);
        if (key !== task.key)
            throw ofOtherTask(task, file, key);
        return { state: 'failed', task, message };
    }
    const [file, runFile] = await Promise.all([read('result.json'), read('run.json')]);
    requireWritten(file, task);
    const result = parsedAs(Result, file);
    if (result.key !== task.key)
        throw ofOtherTask(task, file, result.key);
    if (result.method.id !== task.method || result.variant !== task.variant || result.model.id !== task.model) {
        throw new SiteError(`Expected a result of \`${task.method}\`, variant \`${task.variant}\`, model \`${task.model}\` for \`${task.folder}/result.json\`, ` +
            `but received one of \`${result.method.id}\`, \`${result.variant}\`, \`${result.model.id}\`. Run \`npm run vitrine -- run --only ${task.method} --force\`.`);
    }
    checkResultFiles(result, `${task.folder}/result.json`, hint);
    const run = intactRunFacts(runFile.bytes, task.sha256);
    if (run?.key !== task.key)
        throw altered(runFile.file, `${task.folder}/result.json`, hint);
    const measured = doneMeasurements(task).map(async (named) => {
        const measurement = await read(measurementFile(named.metric));
        if (run.measurements?.[named.metric]?.sha256 !== named.sha256)
            throw altered(runFile.file, measurement.file, hint);
        return measurementOf(measurement, named, task);
    });
    return { state: 'done', task, result: withMeasurements(result, await Promise.all(measured)), run };
}
/** What the report says was measured of a task's map. */
export function doneMeasurements({ measurements = [] }) {
    return measurements.filter(({ state }) => state === 'done');
}
/** A measurement, which has to be what was written and of this map by this metric. */
function measurementOf(file, { metric, key, sha256: digest }, task) {
    if (sha256(file.bytes) !== digest)
        throw altered(file.file, 'report.json', file.hint);
    const measurement = parsedAs(Measurement, file);
    const isOwn = measurement.key === key && measurement.map === task.key && measurement.metric.id === metric;
    if (isOwn)
        return measurement;
    throw expectedContent(`what \`${metric}\` measured of task ${task.key.slice(0, 8)}`, {
        at: file.file,
        received: `what \`${measurement.metric.id}\` measured of ${measurement.map.slice(0, 8)}`,
        hint: file.hint,
    });
}
/** What is shown is what was written: the report has the digest of each result. */
function requireWritten({ file, bytes, hint }, task) {
    if (sha256(bytes) !== task.sha256)
        throw altered(file, 'report.json', hint);
}
function ofOtherTask(task, { file, hint }, key) {
    const received = `that of ${key.slice(0, 8)}`;
    return expectedContent(`the result of task ${task.key.slice(0, 8)}`, { at: file, received, hint });
}
