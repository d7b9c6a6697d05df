import { bounds } from "../../schema/bounds.js";
import { expected, quoted } from "../base/errors.js";
import { readTable } from "../matrices/read-table.js";
import { decimalMark, tableNumber } from "../matrices/table-numbers.js";
import { checkShape, tooManyTokens } from "./attention-weights.js";
/**
 * Reads attention from a table: a header `layer,head,<token 1>,…,<token n>`, then a line for every row of every head. Layers and
 * heads count from 1; the rows of a head stand in the order of the tokens, wherever the lines of other heads are.
 *
 * @param options what the file does not show of itself @param at named in errors
 * @throws UserError as {@link readTable}, for another header, a cell that is no number, and a head that has not n rows
 */
export function readCsvAttention(text, options, at) {
    const columns = bounds.attentionTokens.most + 3;
    const lines = bounds.tableCells.most;
    const excess = (received) => tooManyTokens(received, at);
    const table = readTable(text, options, { columns, lines, excess }, at);
    const [first] = table.lines;
    // numpy.savetxt writes its header as a comment.
    const commented = isHeader(first) ? undefined : table.comments.findLast(isHeader);
    const [header, ...body] = commented === undefined ? table.lines : [commented, ...table.lines];
    const tokens = tokensOf(header, at);
    const cells = body.map(weightsOf);
    const decimal = options.decimal ?? decimalMark(cells.flat(), table.separator, at);
    const rows = new Map();
    let layers = 0;
    let heads = 0;
    for (const [index, one] of body.entries()) {
        const layer = countIn(one, 0, at);
        const head = countIn(one, 1, at);
        layers = Math.max(layers, layer);
        heads = Math.max(heads, head);
        checkShape({ layers, heads, size: tokens.length }, at);
        const own = rows.get(`${layer},${head}`) ?? [];
        own.push(cells[index].map((cell) => tableNumber(cell, decimal, at, 'Correct it.')));
        rows.set(`${layer},${head}`, own);
    }
    const found = headsInOrder(rows, layers, heads, tokens.length, at);
    return { layers, heads, size: tokens.length, tokens, weight: (l, h, row, column) => found[l][h][row][column] };
}
function isHeader(line) {
    const [layer = '', head = ''] = line?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    return layer === 'layer' && head === 'head';
}
function tokensOf(header, file) {
    if (header !== undefined && isHeader(header))
        return header.cells.slice(2).map((cell) => cell.trim());
    const hint = 'Put it into the first line.';
    const received = header === undefined ? 'no line at all' : quoted(`${header.cells.slice(0, 3).join(',')}…`);
    throw expected('the header `layer,head,<token 1>,…`', { at: file, received, hint });
}
/** The layer or head of a line, from 1. */
function countIn({ cells, line }, column, file) {
    const text = cells[column].trim();
    if (/^[1-9]\d{0,5}$/.test(text))
        return Number(text);
    const received = text === '' ? `nothing in line ${line}` : `the text "${text.slice(0, 60)}" in line ${line}`;
    throw expected(`the number of a ${column === 0 ? 'layer' : 'head'}, from 1`, {
        at: file,
        received,
        hint: 'Correct it.',
    });
}
function weightsOf({ cells, line }) {
    return cells.slice(2).map((text, index) => ({ text, line, column: index + 3 }));
}
/** [layers][heads][n][n] */
function headsInOrder(rows, layers, heads, size, file) {
    const upTo = (count) => Array.from({ length: count }, (_, index) => index + 1);
    return upTo(layers).map((layer) => upTo(heads).map((head) => {
        const own = rows.get(`${layer},${head}`) ?? [];
        if (own.length === size)
            return own;
        const received = `${own.length === 0 ? 'none' : own.length} for layer ${layer}, head ${head}`;
        const hint = 'Every head of every layer has a line for each token.';
        throw expected(`${size} lines for every head`, { at: file, received, hint });
    }));
}
