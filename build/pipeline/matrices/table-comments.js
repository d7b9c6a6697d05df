import { bounds } from "../../schema/bounds.js";
import { expected, quoted } from "../base/errors.js";
import { couldBeLabels, isName } from "./table-labels.js";
import { isMissing, isNumberLike } from "./table-numbers.js";
/** What Excel writes for a value that it could not compute: a cell, no comment. */
const EXCEL_ERROR = /#(?:N\/A|DIV\/0!|REF!|VALUE!|NUM!|NAME\?|NULL!)/iy;
/** What may stand before a comment's mark: empty lines and blanks. */
const BEFORE = /(?: {0,1000}(?:\r\n|\r|\n)){0,1000} {0,1000}(?=#)/y;
/** The block of lines that begin with `#`, empty ones among them, and where what follows begins. */
export function leadingComments(text, from, fromLine, limits) {
    const comments = [];
    const start = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
    let index = from;
    let line = fromLine;
    for (;;) {
        BEFORE.lastIndex = index;
        const before = BEFORE.exec(text)?.[0];
        if (before === undefined)
            break;
        EXCEL_ERROR.lastIndex = index + before.length;
        if (EXCEL_ERROR.test(text))
            break;
        index += before.length;
        line += before.match(/\r\n|\r|\n/g)?.length ?? 0;
        start.lastIndex = index;
        const found = start.exec(text)[0];
        comments.push({ text: found.trimEnd(), line });
        const { most, unit } = bounds.tableComments;
        if (comments.length > most)
            throw limits.excess(`more than ${most.toLocaleString('en')} ${unit}`, 'lines');
        index += found.length;
        line += 1;
    }
    return { comments, index, line };
}
/** Whether a comment is none, but a line whose corner is `#`. */
export function hasHashCorner({ text }, separator) {
    return separator !== ' ' && text.slice(1).replace(/^ +/, '').startsWith(separator) && !text.startsWith('##');
}
/** @param cells of what follows the comment's mark @param inMark those cells with their blanks */
export function isTidy(cells, body, separator) {
    if (!cells.every(isName))
        return false;
    if (separator === ' ')
        return !/[=:,;]/.test(body);
    return !/[=:]/.test(body) && !/\s/.test(separator === '\t' ? body.replaceAll('\t', '') : body.trim());
}
/**
 * A table with the header that a comment holds (`numpy.savetxt(header='a,b')`), where it is clear that it is one; without its comments else.
 *
 * @throws UserError where a comment may be prose as well as labels, or a row whose label begins with `#`
 */
export function withCommentedHeader(lines, comments, separator, labels, at) {
    const [first] = lines;
    const last = comments.at(-1);
    if (first === undefined || last === undefined || labels === 'none')
        return lines;
    // The header stands in the table itself.
    if (first.cells.slice(1).some(isName))
        return lines;
    const row = comments.find(({ cells }) => {
        const values = cells.slice(1);
        return values.every(isNumberLike) && !values.every(isMissing);
    });
    if (row !== undefined) {
        const hint = 'Quote its first cell if it is a row, or remove the line.';
        throw unclear(row, 'which could be a row', hint, at);
    }
    if (labels === 'rows')
        return lines;
    const isHeader = last.isTidy && last.isLast && comments.filter((one) => one.isTidy).length === 1;
    if (labels === undefined) {
        if (isHeader && separator !== ' ')
            return [last, ...lines];
        const hint = "Set `labels` to 'none' or 'rows' if it is none; else write it without `#`.";
        throw unclear(last, 'which could be column labels', hint, at);
    }
    const others = lines.slice(1).flatMap(({ cells }) => cells);
    const isRow = first.cells.every(isNumberLike) ? !couldBeLabels(first.cells, others) : false;
    if (isHeader && isRow)
        return [last, ...lines];
    throw unclear(last, 'which could be column labels', 'Write them without `#`, or remove the line.', at);
}
function unclear({ text, line }, what, hint, at) {
    const received = `a comment ${quoted(text.slice(0, 40))} in line ${line}, ${what}`;
    return expected('a table that shows which cells are labels', { at, received, hint });
}
