import { open, stat } from 'node:fs/promises';
import { bounds } from "../../schema/bounds.js";
import { damagedLine, decodeText as decodeBytes } from "../../schema/decode-text.js";
import { checkBound } from "./bounded.js";
import { expected } from "./errors.js";
/**
 * A text file, decoded without a replacement character.
 *
 * @throws UserError when it cannot be read, is too large, or is not in its encoding
 */
export async function readText(path, { what, at = path, encoding, isNameable, bound = bounds.textBytes }) {
    return decodeText(await readBytes(path, what, at, bound), at, encoding, isNameable);
}
/**
 * All bytes of a regular file, whose size is looked at first.
 *
 * @throws UserError when it is absent, a folder, a device, or larger than its bound
 */
export async function readBytes(path, what, at, bound) {
    try {
        // Opening a pipe waits for a writer, so it is asked first.
        const found = await stat(path);
        if (!found.isFile())
            throw refusal(what, at, found.isDirectory() ? 'a folder' : 'something that is no file');
        const file = await open(path, 'r');
        try {
            const entry = await file.stat();
            checkBound(bound, entry.size, at);
            return await file.readFile();
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw refusal(what, at, 'no such file');
        if (code === 'EISDIR')
            throw refusal(what, at, 'a folder');
        if (code === 'EACCES' || code === 'EPERM')
            throw refusal(what, at, 'a file that may not be read');
        if (code === 'ERR_INVALID_ARG_VALUE')
            throw refusal(what, at, 'a path with a NUL character');
        if (code !== undefined)
            throw refusal(what, at, `the error ${code}`);
        throw error;
    }
}
/**
 * Decodes a text: a byte order mark is read and left out, UTF-16 by its mark; anything else is UTF-8 unless `encoding` names it.
 *
 * @param at named in errors @param encoding a WHATWG label @param isNameable whether the user can name an encoding, so that errors advise it
 * @throws UserError for bytes that are not in the encoding, an unknown label, UTF-32, or a NUL character
 */
export function decodeText(bytes, at, encoding, isNameable) {
    const decoded = decodeBytes(bytes, { encoding, ...(isNameable !== undefined && { isNameable }) });
    if ('text' in decoded)
        return decoded.text;
    const { expected: what, received, hint } = decoded.fault;
    throw expected(what, { at, received, hint });
}
/**
 * Refuses a text in which another program has lost characters: it holds U+FFFD, which stands for what could not be decoded.
 *
 * @param at named in errors @throws UserError with the line
 */
export function checkUndamaged(text, at) {
    const line = damagedLine(text);
    if (line === undefined)
        return;
    const received = `\ufffd (U+FFFD) in line ${line}: a program that misread its encoding wrote it`;
    throw expected('text without lost characters', { at, received, hint: 'Save it again from its source, as UTF-8.' });
}
function refusal(what, at, received) {
    return expected(what, { at, received, hint: 'Paths are relative to the configuration.' });
}
