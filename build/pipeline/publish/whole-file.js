import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expected } from "../base/errors.js";
/** What a file system may refuse for reasons that the user knows. */
const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOSPC', 'EDQUOT', 'EFBIG'];
/**
 * Writes a file under another name beside its place and moves it there when it is whole. What was there before stays until then.
 *
 * @param write makes the file at the path that it is given @throws UserError where the disk refuses
 */
export async function writeWhole(file, write) {
    let part = `${file}.part`;
    try {
        await mkdir(dirname(file), { recursive: true });
        // Somebody’s file of that name stays.
        for (let count = 2; await isTaken(part); count++)
            part = `${file}.part-${count}`;
        await write(part);
        await rename(part, file);
    }
    catch (error) {
        await rm(part, { force: true }).catch(() => undefined); // the first error says more
        const code = error.code ?? '';
        if (!REFUSALS.includes(code))
            throw error;
        throw expected('a file that can be written', { at: file, received: `a refusal (${code})`, hint: 'Name another.' });
    }
}
async function isTaken(path) {
    return lstat(path).then(() => true, (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
}
