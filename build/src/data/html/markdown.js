import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { claimError } from "../../../schema/answers/claim-error.js";
import { bounds } from "../../../schema/bounds.js";
const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
/** What begins a quotation or an item of a list. */
const MARK = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]?/y;
/**
 * The Markdown of guides and answers as a tree.
 *
 * @param file for errors @throws ClaimError where quotations and lists nest too deeply: what works on trees does so by recursion
 */
export function parseMarkdown(markdown, file) {
    const { most } = bounds.proseDepth;
    for (const line of markdown.split('\n'))
        if (containersOf(line) > most)
            throw tooDeep(file);
    return withinStack(() => reader.parse(markdown), file);
}
/** Works on a tree; where it nests too deeply for that, in emphasis say, the file is refused. @throws ClaimError */
export function withinStack(act, file) {
    try {
        return act();
    }
    catch (error) {
        throw error instanceof RangeError ? tooDeep(file) : error;
    }
}
function containersOf(line) {
    let count = 0;
    MARK.lastIndex = 0;
    while (MARK.test(line))
        count += 1;
    return count;
}
function tooDeep(file) {
    const { of, most, unit } = bounds.proseDepth;
    return claimError(`${of} of at most ${most} ${unit}`, file, 'more', 'Take some marks away.');
}
