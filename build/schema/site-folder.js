/** A file in every site that Vitrine builds: it names the site's files and their bytes. A folder with files and without it is not built into. */
export const SITE_MARK = '.vitrine-site';
const FIRST_LINE = '# Vitrine built this site. It replaces and removes these files as long as these are their SHA-256, and no others.';
/** The text of a mark: the same for the same files. */
export function siteMark(files) {
    const lines = new Set([...files].map(([path, sha256]) => `${sha256}  ${path}\n`));
    const place = (line) => line.slice(66) + line.slice(0, 64);
    const sorted = [...lines].sort((one, other) => (place(one) < place(other) ? -1 : 1));
    return `${FIRST_LINE}\n${sorted.join('')}`;
}
/** What a mark names; undefined for one that names nothing, as marks once did, or was written by others: with a path that leads out, say. */
export function readSiteMark(mark) {
    const [first, ...lines] = new TextDecoder().decode(mark).split(/\r?\n/);
    if (first !== FIRST_LINE || lines.pop() !== '')
        return undefined;
    const files = new Map();
    for (const line of lines) {
        const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        if (sha256 === undefined || path === undefined || !isInSite(path))
            return undefined;
        files.set(path, (files.get(path) ?? new Set()).add(sha256));
    }
    return files;
}
/** Whether a path stays in the folder that a site lies in, or is unpacked to, on every system. */
export function isInSite(path) {
    const [top] = path.split('/');
    return !/[\\:\0]/.test(path) && top !== '.git' && !path.split('/').some((name) => ['', '.', '..'].includes(name));
}
const BUILDING = /^\.vitrine-new-(\d{1,10})-[0-9a-f]{12}$/;
/** The name of the folder in a site's own in which the next site is built, until it is whole. */
export function buildingName(pid, random) {
    return `.vitrine-new-${pid}-${random}`;
}
/** The number of the process that builds in a folder of such a name; undefined for any other name. */
export function builderOf(name) {
    const pid = BUILDING.exec(name)?.[1];
    return pid === undefined ? undefined : Number(pid);
}
/**
 * Null where a site may be built into a folder: it is absent, empty, or of a site whose mark tells its files from others. Older sites
 * have none, and nothing of theirs is touched: who removes them knows what else lies there.
 */
export async function siteFolderFault({ list, readMark }) {
    const names = (await list()).filter((name) => name !== '.git' && builderOf(name) === undefined);
    if (names.length === 0)
        return null;
    if (names.includes(SITE_MARK)) {
        const mark = await readMark();
        if (mark !== undefined && readSiteMark(mark) !== undefined)
            return null;
        return { received: 'a site of an older Vitrine, which did not note its files', isOlderSite: true };
    }
    if (['index.html', '_astro', 'favicon.svg'].every((name) => names.includes(name)))
        return { received: 'a site that does not note which files Vitrine built', isOlderSite: true };
    return { received: 'a folder with files that Vitrine did not build', isOlderSite: false };
}
/** What to do about a fault. @param option how another folder is named */
export function siteFolderAdvice({ isOlderSite }, option) {
    if (!isOlderSite)
        return `Name another with ${option}.`;
    return `Remove that folder if nothing in it is yours, or name another with ${option}.`;
}
