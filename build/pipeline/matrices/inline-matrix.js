import { expected } from "../base/errors.js";
/** Rows of numbers as a matrix; null becomes NaN. @param at named in errors @throws UserError for rows of different lengths */
export function inlineMatrix(rows, at) {
    const width = rows[0]?.length ?? 0;
    const odd = rows.findIndex(({ length }) => length !== width);
    if (odd >= 0) {
        const received = `${rows[odd].length} in row ${odd + 1}`;
        throw expected(`${width} cells in every row, as in the first`, { at, received, hint: 'Fill the row or cut it.' });
    }
    return { values: rows.map((row) => row.map((value) => value ?? NaN)) };
}
