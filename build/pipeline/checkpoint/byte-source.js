import { open, stat } from 'node:fs/promises';
import { expected } from "../base/errors.js";
const whatWentWrong = {
    ENOENT: 'no such file',
    ENOTDIR: 'no such file',
    EACCES: 'a file that may not be read',
    EPERM: 'a file that may not be read',
};
/** Opens a regular file that holds something. @throws UserError for a missing, unreadable or empty file and for a folder. */
export async function openByteSource(path) {
    try {
        // Before it is opened: opening a named pipe would wait for a writer for ever.
        const status = await stat(path);
        if (status.isDirectory())
            throw refusal(path, 'a folder', 'Name the file in it.');
        if (!status.isFile())
            throw refusal(path, 'something that is not a regular file');
        if (status.size === 0)
            throw refusal(path, 'an empty file', 'Copy or download it again.');
        return fileSource(path, status.size, await open(path, 'r'));
    }
    catch (error) {
        const received = whatWentWrong[error.code ?? ''];
        throw received === undefined ? error : refusal(path, received, 'Check the path and who may read it.');
    }
}
function fileSource(path, sizeBytes, file) {
    return {
        path,
        sizeBytes,
        async read(position, length) {
            // Checked before anything is allocated: the length may be what a hostile file claims.
            if (!(position >= 0 && length >= 0 && position + length <= sizeBytes))
                throw truncated(path, position + length);
            const bytes = Buffer.allocUnsafeSlow(length);
            for (let filled = 0; filled < length;) {
                const { bytesRead } = await file.read(bytes, filled, Math.min(length - filled, 2 ** 30), position + filled);
                if (bytesRead === 0)
                    throw truncated(path, position + length);
                filled += bytesRead;
            }
            return bytes;
        },
        close: () => file.close(),
    };
}
function truncated(path, endBytes) {
    return refusal(path, `a file that ends before byte ${endBytes}`, 'Copy or download it again.');
}
function refusal(path, received, hint) {
    return expected('a checkpoint file', { at: path, received, ...(hint === undefined ? {} : { hint }) });
}
