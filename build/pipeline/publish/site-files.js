import { lstat, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { bounds } from "../../schema/bounds.js";
import { readSiteMark, SITE_MARK, isInSite } from "../../schema/site-folder.js";
import { disk } from "../base/disk.js";
/** Paths of the files of a built site, sorted: those that its mark names, so that what else lies in its folder is not published. */
export async function siteFiles(site) {
    const names = (await readdir(site, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && entry.name !== SITE_MARK)
        .map((entry) => join(entry.parentPath, entry.name).slice(join(site, sep).length).replaceAll(sep, '/'))
        // A name may have a backslash here, and would lead out where it is unpacked on Windows.
        .filter(isInSite)
        .sort();
    const mark = await readMark(site);
    const named = mark && readSiteMark(mark);
    return named === undefined ? names : names.filter((name) => named.has(name));
}
/** The mark in the folder of a site; undefined where there is none that could be ours. */
export async function readMark(site) {
    const place = join(site, SITE_MARK);
    const entry = await lstat(place).catch(() => undefined);
    return entry?.isFile() && entry.size <= bounds.siteMarkBytes.most ? disk.read(place) : undefined;
}
