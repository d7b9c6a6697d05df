import type * as fs from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { bounds } from './bounds.ts';
import { sha256 } from './digests.ts';
import { builderOf, readSiteMark, SITE_MARK, siteMark, type SiteManifest } from './site-folder.ts';

/** What a swap needs of `node:fs`, handed in: this folder touches no disk. */
export type SwapDisk = Pick<
  typeof fs,
  | 'lstatSync'
  | 'mkdirSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'rmSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;

/** Something lies where a site is to have a file. Whoever reads it makes a line of it. */
export class TakenPlaceError extends Error {
  override readonly name = 'TakenPlaceError';
  readonly what = 'a place where the site’s files can be written';
  readonly at: string;
  readonly received = 'something that Vitrine did not write, or that was changed since';

  constructor(at: string) {
    super(`${at} is taken`);
    this.at = at;
  }
}

/**
 * Puts a whole site in the place of the last one. Of the last one go the files that its mark names and whose bytes still are those, and the
 * folders that this empties; whatever else lies there stays.
 *
 * Synchronous: a signal finds the one site or the other. After a loss of power, the mark names the files of both.
 *
 * @param built folder of the new site, on the same disk @param folder of the last one, absent or with a mark
 * @returns paths of what was kept @throws TakenPlaceError naming what lies where the new site has a file, before anything is changed
 */
export function swapSite(built: string, folder: string, disk: SwapDisk): readonly string[] {
  const written = walk(disk, built).filter(({ isFolder }) => !isFolder);
  const fresh = new Map(written.map(({ path }) => [path, digestOf(disk, join(built, path))!]));
  disk.mkdirSync(folder, { recursive: true });
  const entries = walk(disk, folder).filter(({ path }) => !isKeptAside(path));
  const own = ownFiles(disk, folder, entries);
  const others = entries.filter(({ path }) => !own.has(path) && path !== SITE_MARK);
  // A file of the same bytes is as good as ours.
  const stays = others.filter(({ path }) => !fresh.has(path) || fresh.get(path) !== digestOf(disk, join(folder, path)));
  refuseFirst(entriesInWay(fresh, [], stays), folder);

  writeMark(disk, built, folder, [...own, ...fresh]);
  const gone = [...own.keys()].filter((path) => !fresh.has(path));
  for (const path of gone) disk.unlinkSync(join(folder, path));
  removeEmptied(disk, folder, gone);
  for (const path of fresh.keys()) {
    disk.mkdirSync(dirname(join(folder, path)), { recursive: true });
    disk.renameSync(join(built, path), join(folder, path));
  }
  writeMark(disk, built, folder, fresh);
  return stays.map(({ path }) => path).sort();
}

/**
 * Looks, before a site is built, at the places of files that it is certain to have: a build takes minutes.
 *
 * @param files of the new site @param folders of the new site in which other files of it will lie
 * @throws TakenPlaceError as {@link swapSite}
 */
export function requirePlaces(
  folder: string,
  files: readonly string[],
  folders: readonly string[],
  disk: SwapDisk,
): void {
  if (disk.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const entries = walk(disk, folder).filter(({ path }) => !isKeptAside(path) && path !== SITE_MARK);
  const inWay = entriesInWay(new Set(files), folders, entries);
  const own = ownFiles(disk, folder, inWay);
  refuseFirst(
    inWay.filter(({ path }) => !own.has(path)),
    folder,
  );
}

interface Entry {
  /** Relative, with slashes. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** All that lies below a folder and is no folder, or an empty one; links are not followed. */
function walk(disk: SwapDisk, top: string, below = ''): readonly Entry[] {
  return disk.readdirSync(join(top, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isKeptAside(path) || !entry.isDirectory()) return [{ path, isFolder: false }];
    const inside = walk(disk, top, path);
    return inside.length === 0 ? [{ path, isFolder: true }] : inside;
  });
}

/** What is neither a site's nor looked into: a repository, and sites that are being built. */
function isKeptAside(path: string): boolean {
  return path === '.git' || builderOf(path) !== undefined;
}

/** Of all that lies in a folder the files that its mark names, as they were written. */
function ownFiles(disk: SwapDisk, folder: string, entries: readonly Entry[]): ReadonlyMap<string, string> {
  const named = readMark(disk, folder);
  const own = new Map<string, string>();
  for (const { path } of entries) {
    const digests = named.get(path);
    const digest = digests && digestOf(disk, join(folder, path));
    if (digest !== undefined && digests?.has(digest)) own.set(path, digest);
  }
  return own;
}

function readMark(disk: SwapDisk, folder: string): SiteManifest {
  const place = join(folder, SITE_MARK);
  const entry = disk.lstatSync(place, { throwIfNoEntry: false });
  if (!entry?.isFile() || entry.size > bounds.siteMarkBytes.most) return new Map();
  return readSiteMark(disk.readFileSync(place)) ?? new Map<string, ReadonlySet<string>>();
}

/** Of what stays in a folder that which lies at a place of the new site, above it or below it. @param inside more folders of the new site */
function entriesInWay(
  fresh: Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>,
  inside: readonly string[],
  stays: readonly Entry[],
): readonly Entry[] {
  const above = (path: string): readonly string[] =>
    path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
  const folders = new Set([...inside.flatMap(above), ...[...fresh.keys()].flatMap((path) => above(path).slice(0, -1))]);
  return stays.filter(
    // An empty folder is in the way of a file alone.
    ({ path, isFolder }) => (!isFolder && folders.has(path)) || above(path).some((place) => fresh.has(place)),
  );
}

/** @throws TakenPlaceError naming the first of what is in the way */
function refuseFirst([first]: readonly Entry[], folder: string): void {
  if (first !== undefined) throw new TakenPlaceError(join(folder, ...first.path.split('/')));
}

/** Removes folders that held the files and hold nothing now, from the deepest up. */
function removeEmptied(disk: SwapDisk, folder: string, files: readonly string[]): void {
  const folders = new Set<string>();
  for (const file of files) {
    for (let above = posix.dirname(file); above !== '.'; above = posix.dirname(above)) folders.add(above);
  }
  for (const one of [...folders].sort((a, b) => b.length - a.length)) removeIfEmpty(join(folder, one), disk);
}

/** Removes a folder that is there and empty. */
export function removeIfEmpty(folder: string, disk: Pick<SwapDisk, 'rmdirSync'>): void {
  try {
    disk.rmdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Removes from a site's folder what builds left that were killed. @param isAlive whether a process is there */
export function removeAbandoned(folder: string, isAlive: (pid: number) => boolean, disk: SwapDisk): void {
  if (disk.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const entry of disk.readdirSync(folder, { withFileTypes: true })) {
    const pid = builderOf(entry.name);
    if (pid === undefined || isAlive(pid) || !entry.isDirectory()) continue;
    disk.rmSync(join(folder, entry.name), { recursive: true, force: true });
  }
}

/** Writes a mark beside the new site first, so that it appears whole. */
function writeMark(disk: SwapDisk, built: string, folder: string, files: Iterable<readonly [string, string]>): void {
  const place = join(built, SITE_MARK);
  disk.writeFileSync(place, siteMark(files));
  disk.renameSync(place, join(folder, SITE_MARK));
}

/** The SHA-256 of a file; undefined where there is no real one. */
function digestOf(disk: SwapDisk, path: string): string | undefined {
  if (!disk.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return sha256(disk.readFileSync(path));
}
