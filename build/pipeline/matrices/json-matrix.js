import { z } from 'zod';
import { bounds } from "../../schema/bounds.js";
import { issueError } from "../base/config-issue.js";
import { expected, quoted } from "../base/errors.js";
import { hintName } from "../base/nearest-name.js";
import { matrixTooLarge } from "./csv-matrix.js";
import { inlineMatrix } from "./inline-matrix.js";
const Rows = z.array(z.array(z.number().nullable()));
const Labelled = z.strictObject({
    values: Rows,
    rows: z.array(z.string()).optional(),
    columns: z.array(z.string()).optional(),
});
const JsonMatrix = z.union([Rows, Labelled]);
/**
 * Reads a matrix from JSON: `{ "rows": …, "columns": …, "values": … }`, or a plain list of lists. null is a missing value.
 *
 * @param key where the matrix lies in the file's object; absent: the file is the matrix
 * @throws UserError for an unknown key, by its name, and for anything that is no matrix
 */
export function readJsonMatrix(data, key, file) {
    const found = key === undefined ? data : valueUnder(data, key, file);
    const at = key === undefined ? file : `${file}: ${key}`;
    checkRows(found, at);
    const parsed = JsonMatrix.safeParse(found);
    if (!parsed.success)
        throw issueError(parsed.error, JsonMatrix, found, at);
    const { values, rows, columns } = Array.isArray(parsed.data) ? { values: parsed.data } : parsed.data;
    return { ...inlineMatrix(values, at), ...(rows && { rows }), ...(columns && { columns }) };
}
/** Looks at what may be rows before each cell is. @throws UserError for more than figures have, and for infinite values, with their place */
function checkRows(found, at) {
    const rows = Array.isArray(found) ? found : found?.values;
    if (!Array.isArray(rows))
        return;
    const width = rows.reduce((most, row) => (Array.isArray(row) ? Math.max(most, row.length) : most), 0);
    if (Math.max(rows.length, width) > bounds.matrixSide.most)
        throw matrixTooLarge(`${rows.length} × ${width}`, at);
    for (const [index, row] of rows.entries()) {
        const column = Array.isArray(row) ? row.findIndex((value) => value === Infinity || value === -Infinity) : -1;
        if (column < 0)
            continue;
        const received = `${String(row[column])} in row ${index + 1}, column ${column + 1}`;
        throw expected('a finite number in every cell', { at, received, hint: 'Replace it.' });
    }
}
/** The value under a key of a file’s object. @throws UserError where there is none, with the nearest key */
export function valueUnder(data, key, file) {
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    const keys = isObject ? Object.keys(data) : [];
    if (keys.includes(key))
        return data[key];
    const received = isObject ? 'no such key' : 'a file that is no object';
    throw expected(`the key ${quoted(key)}`, { at: file, received, hint: hintName(key, keys) });
}
