import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { expected } from "../base/errors.js";
import { holds, realPath } from "../store/guarded-folder.js";
import { isSealedArchive } from "./archive-seal.js";
/** The last line of a PDF that Vitrine printed: a comment, which readers pass over. */
export const PDF_MARK = '\n% Printed with Vitrine\n';
/**
 * Whether an archive or a PDF may be written: nothing lies there, or a file that Vitrine wrote, or the user allows it.
 *
 * @param file absolute @throws UserError naming what lies there
 */
export async function requireWritable(file, { content, sources, overwrite }) {
    const refuse = (received, hint = 'Name another file.') => expected('a file of its own to write', { at: file, received, hint });
    const real = await realPath(file);
    for (const source of sources) {
        if ((await realPath(source)) === real)
            throw refuse('an input of the configuration');
    }
    for (const name of ['results', 'inputs', 'report.json']) {
        if (await holds(await realPath(join(content, name)), file))
            throw refuse('a place among the results');
    }
    const entry = await lstat(file).catch(() => undefined);
    if (entry === undefined)
        return;
    if (entry.isDirectory())
        throw refuse('a folder');
    if (overwrite || (entry.isFile() && (await isOurs(file))))
        return;
    throw refuse(entry.isFile() ? 'a file that Vitrine did not write' : 'a link, or something else that is no file', 'Name another file, or give `--overwrite`.');
}
async function isOurs(file) {
    if (file.toLowerCase().endsWith('.pdf'))
        return hasPdfMark(file);
    return opened(file, (handle) => isSealedArchive(file, handle));
}
async function hasPdfMark(file) {
    return opened(file, async (handle, size) => {
        const end = Buffer.alloc(Math.min(size, PDF_MARK.length));
        await handle.read(end, 0, end.length, size - end.length);
        return end.toString('latin1') === PDF_MARK;
    });
}
async function opened(file, act) {
    const handle = await open(file, 'r');
    try {
        return await act(handle, (await handle.stat()).size);
    }
    finally {
        await handle.close();
    }
}
