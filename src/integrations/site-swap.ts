import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { bounds } from '../../schema/bounds.ts';
import { builderOf, readSiteMark, SITE_MARK, siteMark, type SiteManifest } from '../../schema/site-folder.ts';
import { expectedContent } from '../data/base/site-error.ts';

/**
 * Puts a whole site in the place of the last one. Of the last one go the files that its mark names and whose bytes still are those, and the
 * folders that this empties; whatever else lies there stays.
 *
 * Synchronous: a signal finds the one site or the other. After a loss of power, the mark names the files of both.
 *
 * @param built folder of the new site, on the same disk @param folder of the last one, absent or with a mark
 * @returns paths of what was kept @throws SiteError naming what lies where the new site has a file, before anything is changed
 */
export function swapSite(built: string, folder: string): readonly string[] {
  const written = walk(built).filter(({ isFolder }) => !isFolder);
  const fresh = new Map(written.map(({ path }) => [path, digestOf(join(built, path))!]));
  mkdirSync(folder, { recursive: true });
  const entries = walk(folder).filter(({ path }) => !isKeptAside(path));
  const own = ownFiles(folder, entries);
  const others = entries.filter(({ path }) => !own.has(path) && path !== SITE_MARK);
  // A file of the same bytes is as good as ours.
  const stays = others.filter(({ path }) => !fresh.has(path) || fresh.get(path) !== digestOf(join(folder, path)));
  refuseFirst(entriesInWay(fresh, [], stays), folder);

  writeMark(built, folder, [...own, ...fresh]);
  const gone = [...own.keys()].filter((path) => !fresh.has(path));
  for (const path of gone) unlinkSync(join(folder, path));
  removeEmptied(folder, gone);
  for (const path of fresh.keys()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(built, path), join(folder, path));
  }
  writeMark(built, folder, fresh);
  return stays.map(({ path }) => path).sort();
}

/**
 * Looks, before a site is built, at the places of files that it is certain to have: a build takes minutes.
 *
 * @param files of the new site @param folders of the new site in which other files of it will lie
 * @throws SiteError as {@link swapSite}
 */
export function requirePlaces(folder: string, files: readonly string[], folders: readonly string[] = []): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const entries = walk(folder).filter(({ path }) => !isKeptAside(path) && path !== SITE_MARK);
  const inWay = entriesInWay(new Set(files), folders, entries);
  const own = ownFiles(folder, inWay);
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
function walk(top: string, below = ''): readonly Entry[] {
  return readdirSync(join(top, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isKeptAside(path) || !entry.isDirectory()) return [{ path, isFolder: false }];
    const inside = walk(top, path);
    return inside.length === 0 ? [{ path, isFolder: true }] : inside;
  });
}

/** What is neither a site's nor looked into: a repository, and sites that are being built. */
function isKeptAside(path: string): boolean {
  return path === '.git' || builderOf(path) !== undefined;
}

/** Of all that lies in a folder the files that its mark names, as they were written. */
function ownFiles(folder: string, entries: readonly Entry[]): ReadonlyMap<string, string> {
  const named = readMark(folder);
  const own = new Map<string, string>();
  for (const { path } of entries) {
    const digests = named.get(path);
    const digest = digests && digestOf(join(folder, path));
    if (digest !== undefined && digests?.has(digest)) own.set(path, digest);
  }
  return own;
}

function readMark(folder: string): SiteManifest {
  const place = join(folder, SITE_MARK);
  const entry = lstatSync(place, { throwIfNoEntry: false });
  if (!entry?.isFile() || entry.size > bounds.siteMarkBytes.most) return new Map();
  return readSiteMark(readFileSync(place)) ?? new Map<string, ReadonlySet<string>>();
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

/** @throws SiteError naming the first of what is in the way */
function refuseFirst([first]: readonly Entry[], folder: string): void {
  if (first === undefined) return;
  throw expectedContent('a place where the site’s files can be written', {
    at: join(folder, ...first.path.split('/')),
    received: 'something that Vitrine did not write, or that was changed since',
    hint: 'Move it elsewhere, or name another folder with `VITRINE_OUT` or `--out`.',
  });
}

/** Removes folders that held the files and hold nothing now, from the deepest up. */
function removeEmptied(folder: string, files: readonly string[]): void {
  const folders = new Set<string>();
  for (const file of files) {
    for (let above = posix.dirname(file); above !== '.'; above = posix.dirname(above)) folders.add(above);
  }
  for (const one of [...folders].sort((a, b) => b.length - a.length)) removeIfEmpty(join(folder, one));
}

/** Removes a folder that is there and empty. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Writes a mark beside the new site first, so that it appears whole. */
function writeMark(built: string, folder: string, files: Iterable<readonly [string, string]>): void {
  const place = join(built, SITE_MARK);
  writeFileSync(place, siteMark(files));
  renameSync(place, join(folder, SITE_MARK));
}

/** The SHA-256 of a file; undefined where there is no real one. */
function digestOf(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
