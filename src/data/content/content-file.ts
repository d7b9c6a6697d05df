import type { Dirent } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bounds, type Bound } from '../../../schema/bounds.ts';
import { pathFault } from '../../../schema/content-path.ts';
import { quoted } from '../../../schema/error-line.ts';
import { isWithinDepth } from '../../../schema/json-depth.ts';
import { OPEN_FLAGS } from '../../../schema/open-flags.ts';
import { readInside } from '../../../schema/read-inside.ts';
import { expectedContent, SiteError } from '../base/site-error.ts';

// The one way to a file of the content folder, which may come from a stranger: nothing in `src` reads one otherwise.

export interface ContentFileOptions {
  readonly bound: Bound;
  /** What to do where the file is not what it has to be, as a sentence. */
  readonly hint: string;
}

/**
 * The bytes of a file of the content folder.
 *
 * @param path relative to the folder, as the report has it
 * @throws SiteError in one line for a path that leads out, a link, a folder, a pipe, a file that is absent or larger than its bound
 */
export async function readContentFile(folder: string, path: string, options: ContentFileOptions): Promise<Uint8Array> {
  const bytes = await readIfThere(folder, path, options);
  if (bytes !== undefined) return bytes;
  throw new SiteError(`Expected ${quoted(path)} in \`${folder}\`, but received no such file. ${options.hint}`);
}

/** As {@link readContentFile}; undefined where there is no such file. */
export async function readIfThere(
  folder: string,
  path: string,
  { bound, hint }: ContentFileOptions,
): Promise<Uint8Array | undefined> {
  requireInside(path);
  const { bytes, refusal, isAbsent } = await readFlags(folder, path, bound.most);
  if (refusal === undefined) return bytes;
  if (isAbsent) return undefined;
  throw expectedContent(`a file of at most ${bound.most.toLocaleString('en')} bytes`, {
    at: path,
    received: refusal,
    hint,
  });
}

/** A text of the content folder, as UTF-8. @throws SiteError as {@link readContentFile}, and for bytes that are no UTF-8 */
export async function readContentText(folder: string, path: string, options: ContentFileOptions): Promise<string> {
  return decodeUtf8(await readContentFile(folder, path, options), path, options.hint);
}

/** A picture of the content folder, whose content has been checked before any page is made. @throws SiteError as {@link readContentFile} */
export function readContentPicture(folder: string, path: string): Promise<Uint8Array> {
  return readContentFile(folder, path, { bound: bounds.contentPictureBytes, hint: 'Run `npm run vitrine -- run`.' });
}

/** The text of a file. @throws SiteError for bytes that are no UTF-8 */
export function decodeUtf8(bytes: Uint8Array, path: string, hint: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw expectedContent('text in UTF-8', { at: path, received: 'bytes that are not', hint });
  }
}

/** What JSON says. @throws SiteError for text that does not parse or nests too deep */
export function parseContentJson(text: string, path: string, hint: string): unknown {
  const { most, unit } = bounds.jsonDepth;
  if (!isWithinDepth(text, most)) {
    throw expectedContent(`JSON of at most ${most} ${unit}`, { at: path, received: 'one of more', hint });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw expectedContent('JSON', { at: path, received: 'text that does not parse', hint });
  }
}

/** What lies in a folder, without looking through links. */
export interface ContentEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What lies in a folder of the content folder, nothing where it is absent. @throws SiteError for a link, or a file in its place */
export async function contentEntries(folder: string, path: string): Promise<readonly ContentEntry[]> {
  requireInside(path);
  let place = folder;
  for (const name of path.split('/')) {
    place = join(place, name);
    const entry = await lstat(place).catch(() => undefined);
    if (entry === undefined) return [];
    if (entry.isDirectory()) continue;
    throw expectedContent('a folder', { at: path, received: entry.isSymbolicLink() ? 'a link' : 'a file' });
  }
  const entries = await readdir(place, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

function kindOf(entry: Dirent): ContentEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** @throws SiteError where a path leads out of the folder, whose other files are not published, or is no path of ours */
function requireInside(path: string): void {
  const fault = pathFault(path);
  if (fault === null) return;
  throw new SiteError(
    `Expected a path inside the content folder, but received ${quoted(path)}. Run \`npm run report\` to write the report anew.`,
  );
}

const readFlags = (folder: string, path: string, most: number): ReturnType<typeof readInside> =>
  readInside({ open, realpath, stat }, { folder, path, most, flags: OPEN_FLAGS });
