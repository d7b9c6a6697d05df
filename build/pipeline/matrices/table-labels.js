import { expected, quoted } from "../base/errors.js";
import { isMissing, isNumberLike, isWhole } from "./table-numbers.js";
import { isValueText } from "./value-text.js";
const HINT = "Set `labels` to 'both', 'columns', 'rows' or 'none'.";
/**
 * Which labels a table has, by what leaves no doubt: names in its first row or first column, and an empty corner, as pandas and Excel leave it.
 * Numbers at an edge could be labels (years, an index, thresholds beside a name for them), and texts of digits (`91%`, `5 ms`) could be values:
 * they are not guessed at.
 *
 * @param at named in errors @throws UserError where an edge could be labels as well as values
 */
export function labelSides(lines, at) {
    const [head] = lines;
    if (head === undefined)
        return 'none';
    const corner = head.cells[0];
    const top = head.cells.slice(1);
    const left = lines.slice(1).map(({ cells }) => cells[0]);
    const body = lines.slice(1).flatMap(({ cells }) => cells.slice(1));
    const doubt = (received) => expected('a table that shows which cells are labels', { at, received, hint: HINT });
    checkColumns(lines, at);
    const hashed = left.filter((cell) => cell.startsWith('#') && isName(cell));
    if (hashed.length > 0 && hashed.length < left.length)
        throw doubt(`a line that begins with "${hashed[0].slice(0, 30)}", which could be a comment`);
    if (corner === '') {
        if (top.every(isBlank) || top.some(isName) || left.some(isName))
            return 'both';
        if (isCount(top) && isCount(left))
            return 'both';
        if (areDistinctWholes(top) && areDistinctWholes(left) && !body.some(isMissing))
            return 'both';
        throw doubt(`an empty first cell beside ${shown(top)}`);
    }
    if (isValueText(corner))
        throw doubt(`a first cell "${corner.slice(0, 30)}", which could be a value`);
    if (isName(corner)) {
        if (REMARK.test(corner))
            throw doubt(`a first line that could be a comment: ${shown(head.cells)}`);
        // A confusion matrix: both sides have the same labels.
        if (top.length > 1 && top.every(isText) && top.join('\0') === left.join('\0'))
            return 'both';
        const value = [...top, ...left].find(isValueText);
        if (value !== undefined)
            throw doubt(`"${value.slice(0, 30)}" at an edge, which could be a value`);
        if (top.length > 0 && top.every(isName)) {
            if (left.length > 0 && left.every(isName))
                return 'both';
            if (left.some(isName))
                throw doubt(`a first column of numbers and texts: ${shown([corner, ...left])}`);
            if (left.length > 0 && areDistinctWholes(left))
                throw doubt(`a column "${corner.slice(0, 30)}" of ${shown(left)}, which could be an index`);
            return 'columns';
        }
        if (top.some(isName))
            throw doubt(`a first row of numbers and texts: ${shown(head.cells)}`);
        if (top.length === 0)
            return 'columns';
        if (left.every(isName) && (lines.length === 1 ? !couldBeLabels(top, body) : areNumberedAlike([corner, ...left])))
            return 'rows';
        throw doubt(`a first row ${shown(head.cells)}, whose numbers could be labels`);
    }
    if (top.some(isText) || left.some(isText))
        throw doubt(`a first cell "${corner.slice(0, 30)}" beside texts`);
    const below = lines.slice(1).flatMap(({ cells }) => cells);
    if (lines.length > 1 && couldBeLabels(head.cells, below))
        throw doubt(`a first row ${shown(head.cells)}, which could be labels`);
    const column = [corner, ...left];
    const beside = lines.flatMap(({ cells }) => cells.slice(1));
    if (top.length > 0 && column.length > 1 && couldBeLabels(column, beside))
        throw doubt(`a first column ${shown(column)}, which could be labels`);
    return 'none';
}
/** A table of one column of texts holds none: its separator is another one, or it is no table. @throws UserError that says so */
export function checkColumns(lines, at, labels = 1) {
    const cells = lines.map((line) => line.cells[0]);
    const isBare = lines.every((line) => line.cells.length <= labels);
    const texts = (cells.length === 1 ? cells : cells.slice(1)).filter((cell) => isName(cell) || (isText(cell) && /[\s:/，；｜]/.test(cell.trim())));
    const [text] = texts;
    if (!isBare || text === undefined)
        return;
    const hint = /[，；｜]/.test(text)
        ? 'Part its cells by plain commas: a full-width sign is none.'
        : /\d[dD][-+]?\d/.test(text)
            ? 'Write exponents with `E`, and name the `separator`.'
            : 'Part its cells by `,`, `;`, tabs, `|` or blanks, and name which with `separator`.';
    throw expected('a table of numbers', {
        at,
        received: `one column, with the text ${quoted(text.slice(0, 50))}`,
        hint,
    });
}
/** What begins a remark in other programs' files: MATLAB's and LaTeX's `%`, `//`, `--`, `!`. */
const REMARK = /^(?:%+|\/\/|--|!|\/\*)\s*\S/;
const isText = (cell) => !isNumberLike(cell);
/** A text that can only be a label. */
export const isName = (cell) => isText(cell) && !isValueText(cell);
const isBlank = (cell) => cell.trim() === '';
const isYear = (cell) => /^(?:19|20)\d\d$/.test(cell.trim());
const areDistinctWholes = (cells) => cells.every(isWhole) && new Set(cells.map(Number)).size === cells.length;
/** 0, 1, 2 … or 1, 2, 3 …, as programs number rows. */
function isCount(cells) {
    const from = Number(cells[0]);
    return (from === 0 || from === 1) && cells.every((cell, index) => isWhole(cell) && Number(cell) === from + index);
}
/** Whether labels differ in nothing but their digits: `head1`, `head2`; dates; ranges. Then the first is none of the names that head a column. */
function areNumberedAlike(cells) {
    const shape = (cell) => cell.replaceAll(/\d+/g, '0');
    return new Set(cells).size === cells.length && new Set(cells.map(shape)).size === 1;
}
/**
 * Whether an edge looks like labels: whole numbers that rise, or years; a single one, or numbers in no order, where the others are not whole;
 * and fractions in order where all others are whole.
 */
export function couldBeLabels(edge, others) {
    const known = others.filter((cell) => !isMissing(cell));
    if (edge.length > 0 && edge.every(isYear))
        return !others.every(isYear);
    if (!edge.every(isWhole))
        return edge.length > 2 && edge.every(isFraction) && isOrdered(edge) && known.every(isWhole);
    if (!areDistinctWholes(edge))
        return false;
    if (edge.length === 1)
        return known.some((cell) => !isWhole(cell));
    if (edge.every((cell, index) => index === 0 || Number(cell) > Number(edge[index - 1])))
        return true;
    return known.length > 0 && !known.some(isWhole) && (edge.length > 2 || isOrdered(edge));
}
const isFraction = (cell) => isNumberLike(cell) && !isWhole(cell) && !isMissing(cell);
function isOrdered(cells) {
    const numbers = cells.map((cell) => Number(cell.trim().replace('\u2212', '-').replace(',', '.')));
    const steps = numbers.slice(1).map((value, index) => value - numbers[index]);
    return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}
function shown(cells) {
    const first = cells.slice(0, 4).map((cell) => cell.slice(0, 15));
    return `"${first.join(', ')}${cells.length > first.length ? ', …' : ''}"`;
}
/** @throws UserError for labels that are partly empty: a table of several rows or columns of labels has such */
export function checkFullLabels(side, labels, at) {
    const empty = labels?.indexOf('') ?? -1;
    if (labels === undefined || empty < 0 || labels.every((label) => label === ''))
        return;
    const hint = `Write one, flatten labels of several levels (a MultiIndex), or set \`labels\`.`;
    throw expected(`a label for every ${side}`, { at, received: `none for ${side} ${empty + 1}`, hint });
}
