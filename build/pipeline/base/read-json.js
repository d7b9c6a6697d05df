import { bounds } from "../../schema/bounds.js";
import { lineAt } from "../../schema/decode-text.js";
import { scanJson } from "../../schema/scan-json.js";
import { expected } from "./errors.js";
import { readText } from "./text-file.js";
/**
 * The value in a JSON file. A byte order mark is left out; depth, number of values and repeated keys are looked at before anything is built.
 *
 * @param what it is to be, for the error: `an architecture` @throws UserError when it cannot be read or is not JSON, with line and column
 */
export async function readJson(path, what, options = {}) {
    const { at = path, bound = bounds.jsonBytes, checkText } = options;
    const text = await readText(path, { ...options, what, at, bound });
    checkText?.(text, at);
    return parseJson(text, at, options);
}
/**
 * The value that a JSON text stands for. With `hasPythonNumbers`, NaN becomes null and ±Infinity a number that is not finite.
 *
 * @param at named in errors @throws UserError for what is not JSON, with line and column
 */
export function parseJson(text, at, rules = {}) {
    const { fault, pythonNumbers } = scanJson(text, rules);
    if (fault !== undefined) {
        if (text.trim() === '')
            throw expected('JSON', { at, received: 'an empty file', hint: 'Write it again.' });
        const { expected: what, received, index, hint } = fault;
        const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
        const place = `line ${lineAt(text, index)}, column ${before.length + 1}`;
        const advice = hint === undefined ? {} : { hint };
        if (received === undefined)
            throw expected(`JSON of ${what}`, { at, received: `more, from ${place} on`, ...advice });
        throw expected('JSON', { at, received: `${received} instead of ${what} in ${place}`, ...advice });
    }
    return JSON.parse(pythonNumbers.length === 0 ? text : withoutPythonNumbers(text, pythonNumbers));
}
/** NaN is a missing value, null; an infinite one overflows as it is read. */
function withoutPythonNumbers(text, places) {
    const parts = [];
    let from = 0;
    for (const [start, end] of places) {
        const word = text.slice(start, end);
        parts.push(text.slice(from, start), word === 'NaN' ? 'null' : word.startsWith('-') ? '-1e999' : '1e999');
        from = end;
    }
    parts.push(text.slice(from));
    return parts.join('');
}
