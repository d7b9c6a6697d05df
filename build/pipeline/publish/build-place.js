import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expected } from "../base/errors.js";
/** What the site is made of, and what its guides show. */
const FOLDERS = ['src', 'methods', 'metrics', 'numerics', 'schema', 'public', 'pipeline', 'examples', 'test'];
const PROSE = ['content/docs', 'content/matrices', 'content/pages'];
const LARGEST_FILE_BYTES = 1e6;
/**
 * The checkout itself; where it may not be written to, or its path has signs that mean something in an address or a pattern (`#`, `?`, `%`,
 * brackets), which Vite takes for that, a copy of its sources in the folder for temporary files.
 *
 * @throws UserError where a copy is needed and that folder is not fit for it
 */
export async function openBuildPlace(checkout, temporary = tmpdir()) {
    if (isPlain(checkout) && (await isWritable(checkout))) {
        return { folder: checkout, nodeOptions: [], environment: {}, remove: () => Promise.resolve() };
    }
    const parent = await realpath(temporary).catch(() => temporary);
    const refuse = (received) => expected('a folder for temporary files that may be written to and has a plain name', {
        at: parent,
        received,
        hint: 'The checkout is read-only or has signs such as `#` in its path. Name a folder in `TMPDIR`.',
    });
    if (!isPlain(parent))
        throw refuse('one with signs such as `#` in its path');
    const folder = await mkdtemp(join(parent, 'vitrine-site-')).catch((error) => {
        throw refuse(`a refusal (${error.code ?? ''})`);
    });
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
        await copySources(checkout, folder);
    }
    catch (error) {
        await remove();
        throw error;
    }
    return {
        folder,
        // Else Node and Vite would find every package where the link leads to: in the checkout.
        nodeOptions: ['--preserve-symlinks', '--preserve-symlinks-main'],
        environment: { VITRINE_LINKED_PACKAGES: '1' },
        remove,
    };
}
async function copySources(from, to) {
    const isOwn = async (path) => {
        const entry = await lstat(path);
        return entry.isDirectory() || (entry.isFile() && entry.size <= LARGEST_FILE_BYTES);
    };
    for (const entry of await readdir(from, { withFileTypes: true })) {
        if (entry.isFile() && (await isOwn(join(from, entry.name))))
            await cp(join(from, entry.name), join(to, entry.name));
    }
    await mkdir(join(to, 'content'));
    for (const name of [...FOLDERS, ...PROSE]) {
        const isThere = await lstat(join(from, name)).then(Boolean, () => false);
        const fixtures = join(from, 'test', 'fixtures');
        const filter = async (path) => path !== fixtures && (await isOwn(path));
        if (isThere)
            await cp(join(from, name), join(to, name), { recursive: true, filter });
    }
    await symlink(join(from, 'node_modules'), join(to, 'node_modules'), 'junction');
    await makeWritable(to);
}
/** A copy has the modes of what it was made from: those of a read-only checkout. */
async function makeWritable(folder) {
    await chmod(folder, 0o700);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await makeWritable(join(folder, entry.name));
    }
}
/** Letters of any script, digits, and signs that mean nothing in an address or a pattern of names. */
function isPlain(path) {
    return /^[\p{L}\p{M}\p{N} ._~:@=,+/\\-]*$/u.test(path);
}
/** Astro writes into the checkout and into its packages' folder. */
async function isWritable(checkout) {
    const places = [checkout, join(checkout, 'node_modules')];
    const refused = places.map((place) => access(place, constants.W_OK).then(() => false, () => true));
    return !(await Promise.all(refused)).includes(true);
}
