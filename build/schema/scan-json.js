import { bounds } from "./bounds.js";
const NUMBER = /-?(?:0|[1-9]\d{0,400})(?:\.\d{1,2000})?(?:[eE][-+]?\d{1,9})?/y;
const WORD = /-?[A-Za-z]{1,20}/y;
const SEVERAL = 'Put them into one list, `[…]`, with commas between them.';
/**
 * Looks a text through as JSON (RFC 8259) before anything is built of it: grammar, depth, number of values, keys that an object has twice
 * (`JSON.parse` would keep the last in silence). Takes no stack, and memory for keys alone.
 */
export function scanJson(text, rules = {}) {
    const pythonNumbers = [];
    /** The keys of every open object, undefined for a list. */
    const open = [];
    let index = 0;
    let count = 0;
    let keyCount = 0;
    const isBlank = (code) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
    const skipBlanks = () => {
        while (isBlank(text.charCodeAt(index)))
            index += 1;
    };
    const fault = (expected, hint, at = index, received = wordAt(text, at)) => ({
        fault: { expected, received, index: at, ...(hint !== undefined && { hint }) },
        pythonNumbers,
    });
    const excess = (expected) => ({ fault: { expected, received: undefined, index }, pythonNumbers });
    const match = (pattern) => {
        pattern.lastIndex = index;
        return pattern.exec(text)?.[0];
    };
    for (;;) {
        // A value is to stand here, or the end of a list that has just begun, or a key.
        skipBlanks();
        let code = text.charCodeAt(index);
        const keys = open.at(-1);
        if (keys !== undefined) {
            if (code !== 0x22)
                return fault('a key in double quotes', code === 0x7d ? 'Remove the comma before it.' : undefined);
            const start = index;
            const end = stringEnd(text, index);
            if (end < 0)
                return fault('a text that closes its quotes', undefined, start, stringFault(text, start, end));
            const key = keyOf(text, start, end);
            if (key === undefined)
                return fault('a key that is well-formed', undefined, start);
            if (keys.has(key))
                return fault('keys that differ', 'Remove one of them.', start, `a second ${text.slice(start, Math.min(end, start + 60))}`);
            keys.add(key);
            keyCount += 1;
            if (keyCount > bounds.jsonKeys.most) {
                return excess(`at most ${bounds.jsonKeys.most.toLocaleString('en')} ${bounds.jsonKeys.unit}`);
            }
            index = end;
            skipBlanks();
            if (text[index] !== ':')
                return fault('a colon after a key');
            index += 1;
            skipBlanks();
            code = text.charCodeAt(index);
        }
        count += 1;
        if (count > bounds.jsonEntries.most) {
            return excess(`at most ${bounds.jsonEntries.most.toLocaleString('en')} ${bounds.jsonEntries.unit}`);
        }
        if (code === 0x5b || code === 0x7b) {
            if (open.length === bounds.jsonDepth.most) {
                return excess(`at most ${bounds.jsonDepth.most} ${bounds.jsonDepth.unit}`);
            }
            open.push(code === 0x7b ? new Set() : undefined);
            index += 1;
            skipBlanks();
            if (text.charCodeAt(index) !== code + 2)
                continue;
            // An empty list or object: closed below.
        }
        else if (code === 0x22) {
            const end = stringEnd(text, index);
            if (end < 0)
                return fault('a text that closes its quotes', undefined, index, stringFault(text, index, end));
            index = end;
        }
        else {
            const number = match(NUMBER);
            if (number !== undefined) {
                if (rules.hasExactIntegers === true && isInexact(number)) {
                    const hint = 'Write it as a float (`1.0e20`) if the nearest one will do.';
                    return fault('whole numbers that a float64 holds', hint, index, number.slice(0, 40));
                }
                index += number.length;
            }
            else {
                const word = match(WORD);
                const isPython = word !== undefined && /^(?:NaN|-?Infinity)$/.test(word);
                if (isPython && rules.hasPythonNumbers === true)
                    pythonNumbers.push([index, index + word.length]);
                else if (isPython)
                    return fault('a number or null', 'JSON has neither NaN nor Infinity: write null.');
                else if (word !== 'true' && word !== 'false' && word !== 'null')
                    return fault('a value');
                index += word.length;
            }
        }
        // A value has ended: what it was in ends, or goes on.
        for (;;) {
            skipBlanks();
            const depth = open.length;
            if (depth === 0) {
                return index === text.length
                    ? { fault: undefined, pythonNumbers }
                    : fault('the end after one value', /[[{"\d]/.test(text[index] ?? '') ? SEVERAL : undefined);
            }
            const next = text.charCodeAt(index);
            if (next === (open[depth - 1] === undefined ? 0x5d : 0x7d)) {
                open.pop();
                index += 1;
                continue;
            }
            if (next !== 0x2c)
                return fault(`a comma or \`${open[depth - 1] === undefined ? ']' : '}'}\``);
            index += 1;
            break;
        }
    }
}
/** Where a text in quotes ends, after its closing quote; -1 minus the place where it breaks off otherwise. */
function stringEnd(text, start) {
    let index = start + 1;
    for (; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === 0x22)
            return index + 1;
        if (code < 0x20)
            break;
        if (code !== 0x5c)
            continue;
        index += 1;
        const escape = text[index] ?? '';
        if (escape === 'u') {
            if (!/^[\da-fA-F]{4}$/.test(text.slice(index + 1, index + 5)))
                break;
            index += 4;
        }
        else if (escape === '' || !'"\\/bfnrt'.includes(escape))
            break;
    }
    return -1 - index;
}
function stringFault(text, start, end) {
    const at = -1 - end;
    if (at >= text.length)
        return `${text.slice(start, start + 40)}… to the end of the file`;
    return text.charCodeAt(at) < 0x20 ? 'a line break or control character in it' : `the escape \\${text[at] ?? ''}`;
}
function keyOf(text, start, end) {
    const raw = text.slice(start + 1, end - 1);
    return raw.includes('\\') ? JSON.parse(`"${raw}"`) : raw;
}
function isInexact(number) {
    const value = Number(number);
    return number.length > 15 && /^-?\d+$/.test(number) && Number.isFinite(value) && BigInt(number) !== BigInt(value);
}
/** What stands at a place, for an error. */
function wordAt(text, index) {
    if (index >= text.length)
        return 'the end of the file';
    const word = /^(?:[\w.+-]+|.)/su.exec(text.slice(index, index + 40))?.[0] ?? '';
    return `\`${word}\``;
}
