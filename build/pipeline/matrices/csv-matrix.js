import { bounds } from "../../schema/bounds.js";
import { expected, quoted } from "../base/errors.js";
import { readTable } from "./read-table.js";
import { withCommentedHeader } from "./table-comments.js";
import { checkColumns, checkFullLabels, labelSides } from "./table-labels.js";
import { decimalMark, isNumberLike, tableNumber } from "./table-numbers.js";
const HINT = 'Correct it, or say with `labels` where the labels stand.';
/** @param received the size of a matrix with more cells a side than figures have */
export function matrixTooLarge(received, at) {
    const { most } = bounds.matrixSide;
    const hint = 'Show a part of it, or means of blocks.';
    return expected(`at most ${most} × ${most} cells`, { at, received, hint });
}
/**
 * Reads a matrix from a table, its labels from its first row and first column where it has them.
 *
 * @param options what the file does not show of itself @param at named in errors
 * @throws UserError as {@link readTable}, for labels or a decimal mark that are not clear, and for a cell that is no number, with its place
 */
export function readCsvMatrix(text, options, at) {
    // A side may have a label more, and a line a separator at its end.
    const most = bounds.matrixSide.most + 2;
    const limits = { columns: most, lines: most, excess: (received) => matrixTooLarge(received, at) };
    checkPrinted(text, at);
    const table = readTable(text, options, limits, at);
    const { separator } = table;
    const lines = withCommentedHeader(table.lines, table.comments, separator, options.labels, at);
    const labels = options.labels ?? labelSides(lines, at);
    const hasColumns = labels === 'both' || labels === 'columns';
    const skip = labels === 'both' || labels === 'rows' ? 1 : 0;
    const body = hasColumns ? lines.slice(1) : lines;
    const numbers = body.map(({ cells, line }) => cells.slice(skip).map((cell, index) => ({ text: cell, line, column: index + skip + 1 })));
    const columns = hasColumns ? lines[0]?.cells.slice(skip).map((cell) => cell.trim()) : undefined;
    const rows = skip > 0 ? body.map(({ cells }) => cells[0].trim()) : undefined;
    if (skip > 0)
        checkColumns(lines, at);
    const isHeaded = hasColumns && columns?.every((label) => !isNumberLike(label)) === true;
    if (separator === ',' && !table.isNamed && options.decimal === undefined && !isHeaded)
        checkPairs(numbers, at);
    const decimal = options.decimal ?? decimalMark(numbers.flat(), separator, at);
    const values = numbers.map((row) => row.map((cell) => tableNumber(cell, decimal, at, HINT)));
    checkFullLabels('column', columns, at);
    checkFullLabels('row', rows, at);
    return {
        values,
        ...(columns !== undefined && { columns }),
        ...(rows !== undefined && { rows }),
        place: (row, column) => `line ${body[row].line}, column ${column + skip + 1}`,
    };
}
/** @throws UserError for an array as Python prints it, which is no table */
function checkPrinted(text, at) {
    const start = text.slice(0, 200).trimStart();
    if (!/^(?:(?:array|tensor)\(|\[\s*\[|\[[-+\d., eE]*\]\s*$)/.test(start))
        return;
    const hint = 'Write it with numpy.savetxt(file, array, delimiter=",") or numpy.save(file, array).';
    throw expected('a table of numbers', { at, received: 'an array as Python prints it', hint });
}
/**
 * Whole numbers among commas could be numbers with decimal commas, each cut in two: their first halves are then 0 or little more throughout,
 * or their second ones begin with a 0.
 *
 * @throws UserError where they could
 */
function checkPairs(rows, at) {
    const width = rows[0]?.length ?? 0;
    const cells = rows.map((row) => row.map(({ text }) => text.trim().replace('\u2212', '-')));
    if (width < 2 || width % 2 > 0 || !cells.flat().every((cell) => /^[-+]?\d+$/.test(cell)))
        return;
    const firsts = cells.flatMap((row) => row.filter((_, index) => index % 2 === 0));
    const seconds = cells.flatMap((row) => row.filter((_, index) => index % 2 === 1));
    if (seconds.some((cell) => !/^\d+$/.test(cell)))
        return;
    const isLarge = seconds.some((cell) => Number(cell) > 1);
    const isSmall = firsts.every((cell) => Number(cell) === 0);
    const isUnit = firsts.length > 2 && firsts.every((cell) => Math.abs(Number(cell)) <= 1);
    const isOdd = seconds.some((cell) => /^0\d/.test(cell)) || firsts.includes('-0');
    if (!isOdd && !(isLarge && (isSmall || isUnit)))
        return;
    const { line } = rows[0][0];
    const received = `${quoted(cells[0].slice(0, 6).join(','))} in line ${line}, which could have decimal commas`;
    const hint = "Set `decimal: '.'` if not; else put numbers into quotes, or part them by another `separator`.";
    throw expected('a table whose decimal mark is clear', { at, received, hint });
}
