/**
 * Decodes a text without a replacement character. A byte order mark says UTF-8 or UTF-16 and is left out; it goes before `encoding`, as on
 * the web (WHATWG, Encoding, "decode"), since it stands in the file itself. Anything else is UTF-8 unless `encoding` names it.
 */
export function decodeText(bytes, { encoding, isNameable = encoding !== undefined } = {}) {
    const mark = markedEncoding(bytes);
    const label = mark ?? encoding ?? 'utf-8';
    const hint = hintOf(bytes, isNameable);
    if (label === 'utf-32') {
        return {
            fault: { expected: 'text in UTF-8', received: 'UTF-32 by its byte order mark', hint: 'Save it as UTF-8.' },
        };
    }
    const decoder = decoderOf(label);
    if (decoder === undefined) {
        const known = 'an encoding by its name on the web (`utf-8`, `gbk`, `shift_jis` …)';
        return { fault: { expected: known, received: `\`${label.slice(0, 40)}\``, hint: 'Correct the name.' } };
    }
    let text;
    try {
        text = decoder.decode(bytes);
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        const received = `bytes that are not, first in line ${faultLine(bytes, label)}`;
        return { fault: { expected: `text in ${label.toUpperCase()}`, received, hint } };
    }
    if (text.startsWith('\ufeff'))
        text = text.slice(1); // only UTF-8 and UTF-16 leave it out of themselves
    const nul = text.indexOf('\0');
    if (nul >= 0) {
        const wide = mark === undefined ? unmarkedUtf16(bytes) : undefined;
        const received = wide === undefined ? `a NUL character in line ${lineAt(text, nul)}` : 'UTF-16 without a byte order mark';
        return { fault: { expected: `text in ${label.toUpperCase()}`, received, hint } };
    }
    const isNamed = mark !== undefined || encoding !== undefined;
    const fault = controlFault(text, label, isNameable) ?? (isNamed || !isNameable ? undefined : sevenBitFault(text));
    if (fault !== undefined)
        return { fault };
    return { text: decoder.encoding === 'windows-1252' ? text.replaceAll(/[\u0080-\u009f]/g, windowsSign) : text };
}
/** Controls of ASCII that no text has: all but tab, LF, FF and CR. */
const CONTROL = /[^\P{Cc}\t\n\f\r\u007f-\u009f]/u;
const CONTROL_NAMES = {
    0x08: 'a backspace (U+0008)',
    0x0e: 'SO (U+000E), which switches character sets',
    0x0f: 'SI (U+000F), which switches character sets',
    0x1a: 'Ctrl-Z (U+001A)',
    0x1b: 'ESC (U+001B), which switches character sets or colours',
};
/** A control character is what remains of an encoding of 7 bits, of a terminal's colours, or of bytes that are no text. */
function controlFault(text, label, isNameable) {
    const index = text.search(CONTROL);
    if (index < 0)
        return undefined;
    const code = text.charCodeAt(index);
    const name = CONTROL_NAMES[code] ?? `a control character (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
    const isJapanese = code === 0x1b && /^[$(]/.test(text.slice(index + 1, index + 2));
    const hint = isJapanese
        ? isNameable
            ? "Save it as UTF-8, or set `encoding: 'iso-2022-jp'` if it is that."
            : 'Save it as UTF-8.'
        : 'Remove it, or save the text again as UTF-8.';
    return {
        expected: `text in ${label.toUpperCase()}`,
        received: `${name} in line ${lineAt(text, index)}`,
        hint,
    };
}
/** Encodings that write other scripts with the letters of ASCII; the web has no names for them. */
function sevenBitFault(text) {
    const hz = text.search(/~\{(?:[!-}][!-~])+~\}/);
    const index = hz < 0 ? utf7Index(text) : hz;
    // A text with other characters is in UTF-8.
    if (index < 0 || /[^\p{ASCII}]/u.test(text))
        return undefined;
    const received = `what looks like ${hz < 0 ? 'UTF-7' : 'HZ'} in line ${lineAt(text, index)}`;
    return { expected: 'text in UTF-8', received, hint: "Save it as UTF-8; if it is, set `encoding: 'utf-8'`." };
}
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** As many places as show it. */
const UTF7_PLACES = 50;
const SCRIPTS = [/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u, /^\p{sc=Hangul}+$/u, /^\p{sc=Cyrillic}+$/u];
/** Where UTF-7 begins; -1 where a text has none: every plus sign of it begins letters of one script, in UTF-16 as Base64, and there are two. */
function utf7Index(text) {
    let first = -1;
    let decoded = '';
    let places = 0;
    for (const { index, 1: code = '' } of text.matchAll(/\+([A-Za-z0-9+/]{0,400})/g)) {
        if (code === '' && text[index + 1] === '-')
            continue;
        const letters = utf7Letters(code);
        if (letters === undefined)
            return -1;
        if (first < 0)
            first = index;
        decoded += letters;
        places += 1;
        if (places === UTF7_PLACES)
            break;
    }
    return places > 1 && SCRIPTS.some((script) => script.test(decoded)) ? first : -1;
}
/** What stands in Base64 as UTF-16, undefined where something is left over. */
function utf7Letters(code) {
    const bits = Array.from(code, (letter) => BASE64.indexOf(letter).toString(2).padStart(6, '0')).join('');
    const units = bits.match(/.{16}/g);
    const rest = bits.slice(16 * (units?.length ?? 0));
    if (units === null || rest.length > 5 || rest.includes('1'))
        return undefined;
    return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 2)));
}
/** The line, from 1, in which a text has a replacement character: another program has lost a character there. Undefined where there is none. */
export function damagedLine(text) {
    const index = text.indexOf('\ufffd');
    return index < 0 ? undefined : lineAt(text, index);
}
/** The line, from 1, that a place in a text belongs to. */
export function lineAt(text, index) {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
}
function markedEncoding(bytes) {
    const [first, second, third, fourth] = bytes;
    if (first === 0xef && second === 0xbb && third === 0xbf)
        return 'utf-8';
    if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
        return 'utf-32';
    if (first === 0xff && second === 0xfe)
        return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
    if (first === 0xfe && second === 0xff)
        return 'utf-16be';
    return first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33 ? 'gb18030' : undefined;
}
function decoderOf(label) {
    try {
        return new TextDecoder(label, { fatal: true });
    }
    catch {
        return undefined;
    }
}
function hintOf(bytes, isNameable) {
    if (!isNameable)
        return 'Save it as UTF-8.';
    const wide = unmarkedUtf16(bytes);
    if (wide !== undefined)
        return `Save it as UTF-8, or set \`encoding: '${wide}'\`.`;
    return "Save it as UTF-8, or name its encoding, for example `encoding: 'gbk'`.";
}
/** UTF-16 by its look: of a line of Latin letters, digits or separators every second byte is 0. */
function unmarkedUtf16(bytes) {
    const zeros = [0, 0];
    const length = Math.min(bytes.length, 4096);
    for (let index = 0; index < length; index += 1)
        if (bytes[index] === 0)
            zeros[index % 2] += 1;
    const [even = 0, odd = 0] = zeros;
    if (Math.max(even, odd) < length / 20 || Math.min(even, odd) > 0)
        return undefined;
    return odd > even ? 'utf-16le' : 'utf-16be';
}
const CHUNK = 65_536;
/** The line in which bytes cease to be text, found without a second copy of them. */
function faultLine(bytes, label) {
    const decoder = new TextDecoder(label);
    let line = 1;
    for (let start = 0; start < bytes.length; start += CHUNK) {
        const isLast = start + CHUNK >= bytes.length;
        const text = decoder.decode(bytes.subarray(start, start + CHUNK), { stream: !isLast });
        const damaged = text.indexOf('\ufffd');
        line += lineAt(text, damaged < 0 ? text.length : damaged) - 1;
        if (damaged >= 0)
            break;
    }
    return line;
}
/** 0x80 to 0x9f of windows-1252, which Node 20 decodes as Latin-1's control characters. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windowsSign = (control) => WINDOWS_SIGNS[control.charCodeAt(0) - 0x80];
