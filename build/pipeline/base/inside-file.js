import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { readInside } from "../../schema/read-inside.js";
import { expected } from "./errors.js";
/** Windows knows neither flag: it has no such pipes, and its links are found by their real path. */
const FLAGS = constants.O_RDONLY |
    (constants.O_NOFOLLOW ?? 0) |
    (constants.O_NONBLOCK ?? 0);
/**
 * The bytes of a regular file that lies in a folder by its real path; undefined where there is none.
 *
 * @param path relative to the folder, with `/` @throws UserError for a path that leads out, a link, a folder, a pipe, or too many bytes
 */
export async function readFileInside(folder, path, bound) {
    const { bytes, refusal, isAbsent } = await readInside({ open, realpath, stat }, { folder, path, most: bound.most, flags: FLAGS });
    if (refusal === undefined || isAbsent)
        return bytes;
    throw expected(`a file of at most ${bound.most.toLocaleString('en')} bytes`, { at: path, received: refusal });
}
