import { extname, resolve } from 'node:path';
import { bounds } from "../../schema/bounds.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { expected, quoted } from "../base/errors.js";
import { readJson } from "../base/read-json.js";
import { checkUndamaged, readBytes, readText } from "../base/text-file.js";
import { checkCellTexts, checkLabels, checkSettings, checkSize, checkValues } from "./check-matrix.js";
import { checkTexts } from "./check-texts.js";
import { readCsvMatrix } from "./csv-matrix.js";
import { inlineMatrix } from "./inline-matrix.js";
import { readJsonMatrix } from "./json-matrix.js";
import { matrixRange } from "./matrix-range.js";
import { readNpyMatrix } from "./npy-matrix.js";
import { numbersAlone, refuseForeignKeys, tableExtensions } from "./table-file.js";
/**
 * Reads a matrix, checks it against its settings and fixes the ends of its colours.
 *
 * @param folder the configuration's, which the file's path starts from
 * @throws UserError for a file that cannot be read, and for labels, values, range, colour map or format that do not fit
 */
export async function readMatrix(config, folder) {
    const { data, missing, rows, columns, ...settings } = config;
    const at = `matrices: ${config.id}`;
    checkSettings(config, at);
    const raw = Array.isArray(data) ? inlineMatrix(data, at) : await openMatrixFile(data, folder, `${at}: ${data.file}`);
    const named = Array.isArray(data) ? at : `${at}: ${data.file}`;
    checkSize(raw, named);
    const labels = {
        ...checkLabels('row', rows ?? raw.rows, raw.values.length, named),
        ...checkLabels('column', columns ?? raw.columns, raw.values[0].length, named),
    };
    await checkTexts({ ...config, ...labels }, at);
    checkValues(raw, missing, named);
    // JSON has no -0, so a report that is read again would differ from one that is made.
    const values = raw.values.map((row) => row.map((value) => (Number.isNaN(value) ? null : value === 0 ? 0 : value)));
    checkCellTexts(values, config, at);
    return {
        ...settings,
        values,
        ...labels,
        ...matrixRange(values, config, at),
        digest: sha256(canonicalJson({ values, ...labels })),
    };
}
async function openMatrixFile(data, folder, at) {
    const { file, key, encoding } = data;
    const path = resolve(folder, file);
    const extension = extname(file).toLowerCase();
    const isTable = tableExtensions.includes(extension);
    if (!isTable && extension !== '.json' && extension !== '.npy') {
        const received = extension === '' ? 'no extension' : quoted(extension);
        throw expected('a matrix in .npy, .csv, .tsv, .txt or .json', { at, received });
    }
    refuseForeignKeys(data, extension, at);
    const what = 'a matrix';
    if (extension === '.npy')
        return readNpyMatrix(await readBytes(path, what, at, bounds.matrixBytes), at);
    const options = { what, at, encoding, isNameable: true };
    if (extension === '.json')
        return readJsonMatrix(await readJson(path, what, { ...options, ...numbersAlone }), key, at);
    const text = await readText(path, options);
    checkUndamaged(text, at);
    return readCsvMatrix(text, data, at);
}
