import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expected } from "./errors.js";
/** What a line for users calls what lies somewhere. */
export const kindNames = {
    file: 'a file',
    folder: 'a folder',
    link: 'a link',
    other: 'something that is neither a file nor a folder',
};
/** The real one. What a user can fix (no space, no permission) is thrown as UserError. */
export const disk = {
    read: (path) => unlessAbsent(path, () => readRegular(path)),
    kindOf: (path) => unlessAbsent(path, async () => {
        const entry = await lstat(path);
        if (entry.isSymbolicLink())
            return 'link';
        if (entry.isDirectory())
            return 'folder';
        return entry.isFile() ? 'file' : 'other';
    }),
    list: async (path) => (await unlessAbsent(path, () => readdir(path)))?.toSorted() ?? [],
    makeFolder: (path) => translated(path, () => makeFolder(path)),
    write: (path, bytes) => translated(path, async () => {
        const file = await open(path, 'wx'); // follows no link and overwrites nothing
        try {
            await file.writeFile(bytes);
            await file.sync();
        }
        finally {
            await file.close();
        }
    }),
    move: (from, to) => translated(to, async () => {
        await rename(from, to);
        await syncFolder(dirname(to));
    }),
    removeFile: async (path) => {
        await unlessAbsent(path, () => unlink(path));
    },
    removeEmptyFolder: async (path) => {
        try {
            await rmdir(path);
            return true;
        }
        catch (error) {
            if (codeOf(error) === 'ENOENT')
                return true;
            if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error)))
                return false;
            throw userErrorOf(path, error);
        }
    },
};
/** Opening a pipe to read waits for who writes, for good, unless told not to. */
async function readRegular(path) {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
        return (await file.stat()).isFile() ? await file.readFile() : undefined;
    }
    finally {
        await file.close();
    }
}
/** Not mkdir's own `recursive`: it never returns where a folder denies that it exists when asked to hold another, as `/proc`. */
async function makeFolder(path) {
    try {
        await makeOneFolder(path);
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT')
            throw error;
        await makeFolder(dirname(path));
        await makeOneFolder(path);
    }
}
async function makeOneFolder(path) {
    try {
        await mkdir(path);
    }
    catch (error) {
        if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory())
            throw error;
    }
}
/** A move is on the disk when the folder is. Windows cannot sync a folder and does not need to. */
async function syncFolder(path) {
    if (process.platform === 'win32')
        return;
    const folder = await open(path, 'r');
    try {
        await folder.sync();
    }
    finally {
        await folder.close();
    }
}
async function unlessAbsent(path, act) {
    try {
        return await act();
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error)))
            return undefined;
        throw userErrorOf(path, error);
    }
}
async function translated(path, act) {
    try {
        await act();
    }
    catch (error) {
        throw userErrorOf(path, error);
    }
}
const codeOf = (error) => error.code ?? '';
/** What a file system's refusal means to a user; what means nothing to one is returned as it came. */
export function userErrorOf(path, error) {
    switch (codeOf(error)) {
        case 'ENOSPC':
        case 'EDQUOT':
        case 'EFBIG':
            return expected('room on the disk', {
                at: path,
                received: `a full disk (${codeOf(error)})`,
                hint: 'Make room and run again: finished results are kept.',
            });
        case 'ENOENT': // a parent that is there but takes no folders
        case 'EROFS':
        case 'EACCES':
        case 'EPERM':
            return expected('a folder that may be read and written', {
                at: path,
                received: `a refusal (${codeOf(error)})`,
                hint: 'Change its permissions, or name another folder with `--content`.',
            });
        case 'EEXIST':
        case 'ENOTDIR':
            return expected('a folder', { at: path, received: 'a file', hint: 'Name another folder with `--content`.' });
        default:
            return error;
    }
}
