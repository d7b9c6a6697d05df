import { CONTENT_VERSION, Measurement, Result, } from "../../schema/result.js";
import { fitLine } from "../../schema/error-line.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { expected } from "../base/errors.js";
import { encodeNpy } from "../base/npy.js";
import { renderFigure } from "./figure.js";
import { jsonFile } from "../store/store.js";
import { withoutFolders } from "../base/without-folders.js";
/**
 * Draws an explanation's figures and writes all of it down.
 *
 * @param target what was explained, resolved
 * @throws Error when the explanation is not what the schema says (NaN in a measure, two arrays of one name): a defect
 */
export async function finishTask(task, target, explanation) {
    const files = new Map();
    const add = (file, bytes) => {
        if (files.has(file))
            throw new Error(`${task.method.id} writes ${file} twice`);
        files.set(file, bytes);
        return { file, sizeBytes: bytes.length, sha256: sha256(bytes) };
    };
    const unknown = task.arrays?.find((wanted) => !explanation.arrays.some(({ name }) => name === wanted));
    if (unknown !== undefined) {
        const names = explanation.arrays.map(({ name }) => `\`${name}\``).join(', ');
        throw expected(`an array of ${task.method.id} (${names})`, { at: 'methods[].arrays', received: `\`${unknown}\`` });
    }
    const stored = explanation.arrays.filter(({ name, isDrawnOnly = false }) => !isDrawnOnly && (task.arrays?.includes(name) ?? true));
    const arrays = stored.map(({ name, values, unit, definition }) => {
        return { name, ...add(`${name}.npy`, encodeNpy(values)), shape: [...values.shape], unit, definition };
    });
    const figures = [];
    for (const draft of explanation.figures) {
        const { png, array, ...figure } = await renderFigure(draft, explanation.arrays);
        const source = array !== undefined && stored.some(({ name }) => name === array) ? { array } : {};
        figures.push({ ...figure, ...source, ...add(`${figure.id}.png`, png) });
    }
    const { measures, series = {}, remarks = [], axes } = explanation;
    const { key, method, variant, params, model, input, seed } = task;
    const result = Result.parse({
        content: CONTENT_VERSION,
        key,
        method,
        variant,
        model,
        input: input === null ? null : { id: input.id, digest: input.digest },
        target,
        params: JSON.parse(canonicalJson(params)),
        seed,
        arrays,
        figures,
        measures,
        series,
        ...(axes !== undefined && { axes }),
        remarks,
    });
    files.set('result.json', jsonFile(result));
    return { result, files };
}
/**
 * The file of what a metric has found in a task's map.
 *
 * @throws Error when it is not what the schema says: a defect of the metric
 */
export function measurementBytes({ key: map }, { id, version, key }, found) {
    return jsonFile(Measurement.parse({ content: CONTENT_VERSION, key, map, metric: { id, version }, ...found }));
}
/** What a task that failed leaves: the reason, the same from every run that fails alike, without the folders of who ran it. */
export function failedTask({ key }, message) {
    const failure = { content: CONTENT_VERSION, key, message: fitLine(withoutFolders(message)) };
    return new Map([['error.json', jsonFile(failure)]]);
}
