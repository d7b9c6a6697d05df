import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expected } from "../base/errors.js";
/**
 * Looks whether something can be written at a path, or in the first folder above it that is there, before anything is computed for it.
 *
 * @param option named in the error @param kind what is to lie there @throws UserError where it cannot
 */
export async function checkOutput(path, option, kind) {
    const entry = await stat(path).catch(() => undefined);
    if (entry !== undefined && entry.isDirectory() !== (kind === 'folder')) {
        throw refusal(kind, option, entry.isDirectory() ? `a folder, \`${path}\`` : `a file, \`${path}\``);
    }
    const place = entry === undefined ? await standingFolder(dirname(path)) : path;
    const isFolder = place === path || (await stat(place)).isDirectory();
    if (!isFolder)
        throw refusal(kind, option, `a path through the file \`${place}\``);
    try {
        await access(place, constants.W_OK);
    }
    catch (error) {
        throw refusal(kind, option, `a refusal (${error.code ?? ''}) by \`${place}\``);
    }
}
function refusal(kind, option, received) {
    return expected(`a ${kind} that can be written`, { at: option, received, hint: 'Name another.' });
}
/** The path itself or the first above it that is there. */
async function standingFolder(path) {
    const isThere = await stat(path).then(Boolean, () => false);
    return isThere || dirname(path) === path ? path : standingFolder(dirname(path));
}
