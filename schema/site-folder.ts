/** A file in every site that Vitrine builds: a folder without it is not emptied for one. */
export const SITE_MARK = '.vitrine-site';

/** What that file says to whoever opens it. */
export const SITE_MARK_TEXT =
  'Vitrine built this site and empties this folder, but for .git, before it builds the next one.\n';

/** What {@link siteFolderFault} needs of a file system. */
export interface SiteFolder {
  /** Names in the folder; none where there is no folder. */
  readonly list: () => Promise<readonly string[]>;
  /** The bytes of a file in it; undefined where there is none. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
}

/**
 * Why a folder is not one that a site may be built into, as a noun phrase; null where it is: absent, empty, or of a site that Vitrine built.
 * Sites of version 0.1 have no mark, and are known by their icon.
 *
 * @param icon the bytes of the icon that every site has
 */
export async function siteFolderFault({ list, read }: SiteFolder, icon: Uint8Array): Promise<string | null> {
  const names = (await list()).filter((name) => name !== '.git');
  if (names.length === 0 || names.includes(SITE_MARK)) return null;
  if (names.includes('index.html') && names.includes('_astro')) {
    const theirs = await read('favicon.svg');
    if (theirs !== undefined && Buffer.from(theirs).equals(icon)) return null;
  }
  return 'a folder with files that Vitrine did not build';
}
