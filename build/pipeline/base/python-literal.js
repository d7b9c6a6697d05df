/** Deeper than any header; a text of brackets must not end the program by its stack. */
const DEEPEST = 16;
/** The tokens: white space, a text with its prefix, a whole number (Python 2's long ones have an `L`), a name, a sign. */
const TOKEN = /\s+|([uUbB]?)('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(\d+)[lL]?(?![\w.])|(True|False|None)(?!\w)|([()[\]{},:])/y;
class NoLiteral extends Error {
}
/** The value of a Python literal of dictionaries, tuples, lists, texts, whole numbers, True, False and None; undefined for any other text. */
export function readPythonLiteral(text) {
    try {
        const tokens = tokenize(text);
        const [value, end] = readValue(tokens, 0, 0);
        return end === tokens.length ? value : undefined;
    }
    catch (error) {
        if (error instanceof NoLiteral)
            return undefined;
        throw error;
    }
}
function tokenize(text) {
    const tokens = [];
    const token = new RegExp(TOKEN);
    while (token.lastIndex < text.length) {
        const found = token.exec(text);
        if (found === null)
            throw new NoLiteral();
        const [, , quoted, digits, name, sign] = found;
        if (quoted !== undefined)
            tokens.push([unescape(quoted.slice(1, -1))]);
        else if (digits !== undefined)
            tokens.push([Number(digits)]);
        else if (name !== undefined)
            tokens.push([name === 'None' ? null : name === 'True']);
        else if (sign !== undefined)
            tokens.push(sign);
    }
    return tokens;
}
function readValue(tokens, at, depth) {
    const token = tokens[at];
    if (token === undefined || depth > DEEPEST)
        throw new NoLiteral();
    if (typeof token !== 'string')
        return [token[0], at + 1];
    if (token === '{')
        return readItems(tokens, at + 1, '}', depth);
    if (token === '[')
        return readItems(tokens, at + 1, ']', depth);
    if (token !== '(')
        throw new NoLiteral();
    const [items, end] = readItems(tokens, at + 1, ')', depth);
    // `(3)` is a number in brackets, `(3,)` a tuple of one.
    const isTuple = !Array.isArray(items) || items.length !== 1 || tokens[end - 2] === ',';
    return [isTuple ? items : items[0], end];
}
/** What stands up to a closing bracket, with commas between and perhaps at the end. */
function readItems(tokens, start, close, depth) {
    const items = [];
    const entries = new Map();
    let at = start;
    while (tokens[at] !== close) {
        const [value, end] = readValue(tokens, at, depth + 1);
        at = end;
        if (close === '}') {
            if (tokens[at] !== ':')
                throw new NoLiteral();
            const [under, after] = readValue(tokens, at + 1, depth + 1);
            entries.set(value, under);
            at = after;
        }
        else
            items.push(value);
        if (tokens[at] === ',')
            at += 1;
        else if (tokens[at] !== close)
            throw new NoLiteral();
    }
    return [close === '}' ? entries : items, at + 1];
}
function unescape(text) {
    return text.replace(/\\(.)/g, (_, character) => character);
}
