import { pathFault } from "./content-path.js";
/**
 * Reads a regular file that lies in a folder by its real path: no link on its way, no folder, pipe or device, no more bytes than it may have.
 *
 * The folder itself may be reached through links; they are its owner's.
 *
 * @param path relative to the folder, with `/` @param most the largest size, in bytes; looked at before any is read
 * @throws what the file system throws for other reasons than the file's nature
 */
export async function readInside(files, { folder, path, most, flags }) {
    const fault = pathFault(path);
    if (fault !== null)
        return refused(`a path with ${fault}`);
    let file;
    try {
        file = await files.open(`${folder}/${path}`, flags);
    }
    catch (error) {
        return refusalOf(error);
    }
    try {
        const entry = await file.stat();
        if (entry.isDirectory())
            return refused('a folder');
        if (!entry.isFile())
            return refused('something that is no file');
        if (!(await isInPlace(files, folder, path, entry)))
            return refused('a link');
        if (entry.size > most)
            return refused(`${entry.size} bytes, more than ${most}`);
        return { bytes: await readWhole(file, entry.size) };
    }
    finally {
        await file.close();
    }
}
/** Whether the very file that was opened is reached from the folder without a link. */
async function isInPlace(files, folder, path, opened) {
    const separated = (place) => place.replaceAll('\\', '/').replace(/\/$/, '');
    try {
        const [root, real] = await Promise.all([files.realpath(folder), files.realpath(`${folder}/${path}`)]);
        if (separated(real) !== `${separated(root)}/${path}`)
            return false;
        const entry = await files.stat(real);
        return entry.dev === opened.dev && entry.ino === opened.ino;
    }
    catch {
        return false; // changed while it is read
    }
}
/** Not more than the size that was looked at: the file may grow meanwhile. */
async function readWhole(file, size) {
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
        const { bytesRead } = await file.read(bytes, length, size - length, length);
        if (bytesRead === 0)
            break;
        length += bytesRead;
    }
    return bytes.subarray(0, length);
}
function refused(refusal) {
    return { refusal, isAbsent: false };
}
function refusalOf(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return { refusal: 'no such file', isAbsent: true };
        case 'ELOOP':
        case 'EMLINK': // FreeBSD's word for a link that is not followed
            return refused('a link');
        case 'EISDIR':
            return refused('a folder');
        case 'ENXIO': // a socket
        case 'ENODEV':
        case 'EOPNOTSUPP':
            return refused('something that is no file');
        case 'EACCES':
        case 'EPERM':
            return refused('a file that may not be read');
        case 'ENAMETOOLONG':
            return refused('a path that is too long for this disk');
        default:
            throw error;
    }
}
