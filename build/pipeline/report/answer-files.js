import { join } from 'node:path';
import { readAnswers } from "../../schema/answers/read-answers.js";
import { ClaimError } from "../../schema/answers/claim-error.js";
import { judgeAnswers } from "../../schema/answers/judge-answers.js";
import { measurementFile, withMeasurements } from "../../schema/measurements.js";
import { Report } from "../../schema/report.js";
import { Measurement, Result } from "../../schema/result.js";
import { bounds } from "../../schema/bounds.js";
import { isWithinDepth } from "../../schema/json-depth.js";
import { withOwnKeys } from "../../schema/own-keys.js";
import { taskPlace } from "../../schema/task-place.js";
import { REPORT_FILE } from "../store/content-names.js";
import { sha256 } from "../../schema/digests.js";
import { expected, UserError } from "../base/errors.js";
import { readFileInside } from "../base/inside-file.js";
import { decodeText } from "../base/text-file.js";
/**
 * Reads answers, report and results from a content folder and judges every claim; null where there are no answers.
 *
 * @throws UserError for what the author of an answer can fix, or where there is no report
 */
export async function readAnswerEvidence(folder, disk) {
    const readBytes = (file) => readFileInside(folder, file, bounds.jsonBytes);
    const read = async (file) => {
        const bytes = await readBytes(file);
        return bytes && decodeText(bytes, file);
    };
    const files = { list: (name) => disk.list(join(folder, name)), read };
    try {
        const answers = await readAnswers(files);
        if (answers === null)
            return null;
        const report = await readReport(read);
        const readAll = (tasks) => Promise.all(tasks.map(async (task) => ({ task, ...(await readTask(task, readBytes)) })));
        const found = await readAll(report.tasks);
        const tried = await readAll((report.trials ?? []).flatMap(({ tasks }) => tasks)); // no claim reads them, but they are in the report
        const states = new Map(found.map(({ task, state }) => [task.folder, state]));
        const evidence = { report, states, thresholds: answers.thresholds };
        return {
            answers,
            judged: judgeAnswers(answers.list, evidence),
            sources: new Map(found.map(({ task, source }) => [task.key, source])),
            altered: [...found, ...tried].filter(({ isAltered }) => isAltered).map(({ task }) => task.folder),
        };
    }
    catch (error) {
        throw error instanceof ClaimError ? new UserError(error.message) : error;
    }
}
async function readReport(read) {
    const text = await read(REPORT_FILE);
    const hint = 'Run `npm run vitrine -- run`.';
    if (text === undefined)
        throw expected('a report', { at: REPORT_FILE, received: 'no such file', hint });
    const parsed = Report.safeParse(parseJson(text));
    if (!parsed.success)
        throw expected('a report', { at: REPORT_FILE, received: 'something else', hint });
    return parsed.data;
}
/** A result that is not the task's own counts as missing: the claims that rest on it change, and are named. One with other bytes is judged, and named. */
async function readTask(task, read) {
    const { key, state } = task;
    const place = await taskPlace(task, read);
    const bytes = (await read(`${place}/result.json`)) ?? new Uint8Array();
    const result = sha256(bytes);
    if (state === 'failed')
        return { state: { state }, source: { result, measurements: [] }, isAltered: false };
    const parsed = Result.safeParse(parseJson(new TextDecoder().decode(bytes)));
    const isOwn = state === 'done' && parsed.success && parsed.data.key === key;
    const named = (task.measurements ?? []).filter((one) => state === 'done' && one.state === 'done');
    const found = await Promise.all(named.map((one) => readMeasurement(one, key, place, read)));
    const measured = found.flatMap(({ measurement }) => measurement ?? []);
    return {
        state: isOwn
            ? {
                state,
                result: withOwnKeys(withMeasurements(parsed.data, measured)),
                isPartial: measured.length < (task.measurements ?? []).length,
            }
            : { state: 'missing' },
        source: {
            result,
            measurements: found.flatMap(({ measurement, digest }) => measurement ? [{ sha256: digest, names: namesOf(measurement) }] : []),
        },
        isAltered: state === 'done' && (result !== task.sha256 || found.some(({ isAltered }) => isAltered)),
    };
}
/** One that is not what the report names counts as absent, and is named. */
async function readMeasurement({ metric, key, sha256: named }, map, place, read) {
    const bytes = (await read(`${place}/${measurementFile(metric)}`)) ?? new Uint8Array();
    const digest = sha256(bytes);
    const parsed = Measurement.safeParse(parseJson(new TextDecoder().decode(bytes)));
    const isOwn = parsed.success && parsed.data.key === key && parsed.data.map === map;
    return { measurement: isOwn ? parsed.data : undefined, digest, isAltered: digest !== named };
}
function namesOf({ measures, series }) {
    return [...Object.keys(measures), ...Object.keys(series)];
}
/** What JSON says; undefined for what does not parse or nests too deep: what reads it says so. */
function parseJson(text) {
    if (!isWithinDepth(text, bounds.jsonDepth.most))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
