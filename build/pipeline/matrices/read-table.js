import { expected, quoted, UserError } from "../base/errors.js";
import { cutTable } from "./cut-table.js";
import { hasHashCorner, isTidy, leadingComments } from "./table-comments.js";
import { isMissing, isNumberLike } from "./table-numbers.js";
const SEPARATORS = [',', ';', '\t', '|'];
/** So many lines show what parts their cells. */
const SAMPLE = 30;
/**
 * Reads a table as spreadsheets, pandas, R and numpy.savetxt write it. The separator is the one that is asked for, or that a first line
 * `sep=;` names, or by which lines have one width and their bodies are numbers. Comments (`# …`) before and after the table are left out, a
 * separator at the end of every line too; R's header of one cell less gets its corner.
 *
 * @param options what the user has named @param at named in errors
 * @throws UserError where two separators would do, for lines of different lengths (with both counts), and as {@link cutTable}
 */
export function readTable(text, options, limits, at) {
    const declared = declaredSeparator(text, at);
    const { comments, index, line } = leadingComments(text, declared.end, declared.end === 0 ? 1 : 2, limits);
    const named = options.separator ?? declared.separator;
    const separator = named ?? findSeparator(text, { index, line }, limits, at);
    const cut = [...cutTable(text, separator, limits, at, { index, line })];
    if (cut.length === 0 && comments.length > 0) {
        const hint = 'If they are rows, put their first cells into quotes.';
        throw expected('a table', { at, received: 'lines that begin with `#`, as comments do, alone', hint });
    }
    const { fitting, header } = fittingComments(comments, separator, cut[0]?.cells.length ?? 0, limits, at);
    const lines = withoutLastBlank(withoutTail([...header, ...cut], separator));
    checkCorner(lines, separator, options.decimal, at);
    return {
        lines: sameWidth(withCorner(lines, separator), separator, at),
        separator,
        isNamed: named !== undefined,
        comments: fitting,
    };
}
/** Excel's first line `sep=;`. */
function declaredSeparator(text, at) {
    const match = /^"?sep=(.?)"?[ ]*(?:\r\n|\r|\n|$)/i.exec(text.slice(0, 40));
    if (match === null)
        return { end: 0 };
    const separator = [...SEPARATORS, ' '].find((one) => one === match[1]);
    if (separator !== undefined)
        return { separator, end: match[0].length };
    const received = quoted(match[0].trim());
    throw expected('a separator of `,`, `;`, a tab, `|` or a blank', { at, received: `${received} in line 1` });
}
/** Comments that have as many cells as the table, and the line whose corner is `#` if the last one is that. */
function fittingComments(comments, separator, width, limits, at) {
    if (width < 2)
        return { fitting: [], header: [] };
    const fitting = comments.flatMap((comment, index) => {
        const { text, line } = comment;
        const body = text.replace(/^#+[ ]*/, '');
        const [found] = sample(body, { index: 0, line }, separator, limits, at)?.lines ?? [];
        if (found?.cells.length !== width)
            return [];
        const isLast = index === comments.length - 1;
        return [{ ...comment, cells: found.cells, isTidy: isTidy(found.cells, body, separator), isLast }];
    });
    const last = fitting.at(-1);
    if (last?.isLast !== true || !hasHashCorner(last, separator))
        return { fitting, header: [] };
    return { fitting: [], header: [{ cells: last.cells, line: last.line }] };
}
/** Lines without the comments at their end. */
function withoutTail(lines, separator) {
    const width = lines[0]?.cells.length;
    const isComment = ({ cells }) => cells[0].startsWith('#') &&
        (cells.length !== width || (separator === ' ' && cells.slice(1).some((cell) => !isNumberLike(cell))));
    const end = lines.findLastIndex((one) => !isComment(one)) + 1;
    return end === lines.length ? lines : lines.slice(0, end);
}
/** Lines without the empty cell that a separator at the end of all of them, or of all but the header, makes. */
function withoutLastBlank(lines) {
    const [first, second] = lines;
    const width = (second ?? first)?.cells.length ?? 0;
    if (width < 2 || !lines.every(({ cells }, row) => (cells.length === width ? cells.at(-1) === '' : row === 0)))
        return lines;
    if (first.cells.length !== width && first.cells.length !== width - 1)
        return lines;
    return lines.map(({ cells, line }) => ({ cells: cells.slice(0, width - 1), line }));
}
/** R leaves the corner out: its header has one cell less than all other lines. */
function withCorner(lines, separator) {
    const [first, ...rest] = lines;
    if (first === undefined || !lacksCorner(first, rest, separator))
        return lines;
    return [{ cells: ['', ...first.cells], line: first.line }, ...rest];
}
/**
 * R's and pandas' header without a corner, by row names that are texts and differ, or a count from 1 or 0; beside commas a count could be the
 * whole part of numbers with a decimal comma.
 */
function lacksCorner(first, rest, separator) {
    if (rest.length === 0 || first.cells.length < 2 || first.cells.some(isNumberLike))
        return false;
    if (rest.some(({ cells }) => cells.length !== first.cells.length + 1))
        return false;
    const names = rest.map(({ cells }) => cells[0]);
    if (new Set(names).size !== names.length)
        return false;
    if (!names.some(isNumberLike))
        return true;
    const from = Number(names[0]);
    return separator !== ',' && (from === 0 || from === 1) && names.every((name, row) => name === String(row + from));
}
/**
 * Among commas, a header of one cell less is also what one number a line with a decimal comma makes (`cat,0,5` beneath `class,acc`). A point
 * in a number rules that out, and so does the user.
 *
 * @throws UserError where neither does
 */
function checkCorner(lines, separator, decimal, at) {
    const [first, ...rest] = lines;
    if (separator !== ',' || decimal === '.' || first === undefined || !lacksCorner(first, rest, separator))
        return;
    const values = rest.flatMap(({ cells }) => cells.slice(1));
    if (decimal === undefined && values.some((cell) => isNumberLike(cell) && !isMissing(cell) && cell.includes('.')))
        return;
    const { cells, line } = rest[0];
    const received = `${first.cells.length} labels over ${quoted(cells.slice(0, 4).join(','))} in line ${line}`;
    const hint = "Set `decimal: '.'` if the header lacks its corner; numbers with decimal commas need quotes, or another `separator`.";
    throw expected('a table whose decimal mark is clear', { at, received, hint });
}
function sameWidth(lines, separator, at) {
    const width = lines[0]?.cells.length;
    for (const { cells, line } of lines) {
        if (cells.length === width)
            continue;
        const received = `${cells.length} in line ${line}`;
        const isDecimal = separator === ',' && cells.some((cell) => /^\d+$/.test(cell));
        const hint = isDecimal
            ? 'Fill the row or cut it; numbers with decimal commas need quotes, or another `separator`.'
            : 'Fill the row or cut it, or name the `separator`.';
        throw expected(`${width} cells in every line, as in the first`, { at, received, hint });
    }
    return lines;
}
/** The separator by which a table's first lines have one width and numbers for their body. A comma may be a decimal mark, so others go first. */
function findSeparator(text, start, limits, at) {
    const samples = SEPARATORS.flatMap((separator) => {
        const found = sample(text, start, separator, limits, at);
        return found === undefined ? [] : [{ separator, ...found }];
    });
    const apart = samples.filter(({ lines, isExcess }) => isExcess || lines.some(({ cells }) => cells.length > 1));
    const fitting = apart.filter(({ lines, isExcess, separator }) => isExcess || hasNumbers(lines, separator));
    const others = fitting.filter(({ separator }) => separator !== ',');
    if (others.length > 1) {
        const received = `one that ${others.map(({ separator }) => literal(separator)).join(' and ')} would both part`;
        throw expected('a table of one separator', { at, received, hint: 'Name it with `separator`.' });
    }
    const [best] = others.length > 0 ? others : fitting;
    if (best !== undefined)
        return best.separator;
    const blank = sample(text, start, ' ', limits, at);
    const hasBlanks = blank !== undefined && (blank.isExcess ? apart.length === 0 : (blank.lines[0]?.cells.length ?? 0) > 1);
    if (hasBlanks && (blank.isExcess || hasNumbers(blank.lines, ' ')))
        return ' ';
    return (apart.toSorted((one, other) => (other.lines[0]?.cells.length ?? 0) - (one.lines[0]?.cells.length ?? 0))[0]
        ?.separator ?? ',');
}
const literal = (separator) => (separator === '\t' ? 'tabs' : `\`${separator}\``);
/** Whether lines have one width (a first one may lack its corner, or have no blank at its end) and a body of numbers. */
function hasNumbers(lines, separator) {
    const [first, ...rest] = lines;
    const width = (rest[0] ?? first).cells.length;
    if (width < 2 || rest.some(({ cells }) => cells.length !== width))
        return false;
    const isShort = first.cells.length === width - 1;
    if (isShort && !lacksCorner(first, rest, separator) && rest.some(({ cells }) => cells.at(-1) !== ''))
        return false;
    if (!isShort && first.cells.length !== width)
        return false;
    const body = rest.length > 0 ? rest : [first];
    return body.every(({ cells }) => cells.slice(1).every(isNumberLike));
}
/** The first lines; undefined where they cannot be cut so. */
function sample(text, start, separator, limits, at) {
    const lines = [];
    const beyond = [];
    const excess = (received, counted) => {
        beyond.push(counted);
        return limits.excess(received, counted);
    };
    try {
        for (const line of cutTable(text, separator, { ...limits, excess }, at, start)) {
            if (!(line.cells[0].startsWith('#') && lines.length > 0))
                lines.push(line);
            if (lines.length === SAMPLE)
                break;
        }
        return { lines, isExcess: false };
    }
    catch (error) {
        if (!(error instanceof UserError))
            throw error;
        return beyond.includes('columns') ? { lines, isExcess: true } : undefined;
    }
}
