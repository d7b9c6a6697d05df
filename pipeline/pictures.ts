import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Config, FolderConfig, LocalText, PictureConfig } from '../schema/config.ts';
import { Slug } from '../schema/config.ts';
import { expected } from './errors.ts';
import type { PictureRef } from './methods/method.ts';
import { nearestName } from './nearest-name.ts';
import { pictureFileDigest } from './picture.ts';

/** A picture of the report, with its file. */
export interface Picture extends PictureRef {
  /** Absolute. */
  readonly path: string;
  readonly alt?: LocalText | undefined;
  readonly credit?: LocalText | undefined;
}

/** A picture whose file has not been read and whose id is not settled. */
interface Draft {
  readonly path: string;
  /** What the configuration says; such an id is never changed. */
  readonly id: string | undefined;
  /** The folder that brought it in. */
  readonly folder: string | undefined;
  readonly label: number | string | undefined;
  readonly alt?: LocalText | undefined;
  readonly credit?: LocalText | undefined;
}

const extensions = ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.tif', '.tiff', '.avif'];

/**
 * All pictures of a configuration, in its order; folders are opened where they stand. Paths are relative to `baseFolder`.
 *
 * An id that is not given comes from the file's name. Where two folders hold files of one name, their ids begin with the
 * folders' names.
 *
 * @param classes Names by index, which labels must be among.
 * @throws UserError when a folder or file cannot be read, there are no pictures, a label is no class, or an id comes twice.
 */
export async function listPictures(
  configured: Config['pictures'],
  baseFolder: string,
  classes: readonly string[],
): Promise<readonly Picture[]> {
  const drafts: Draft[] = [];
  for (const entry of configured) {
    drafts.push(...('folder' in entry ? await openFolder(entry, baseFolder) : [draftOf(entry, baseFolder)]));
  }
  const labels = drafts.map(({ label, path }) => (label === undefined ? null : classIndexOf(label, classes, path)));
  const digests: string[] = [];
  for (const { path } of drafts) digests.push(await pictureFileDigest(path));
  const ids = settleIds(drafts, digests);
  return drafts.map(({ path, alt, credit }, index) => {
    return { id: ids[index]!, path, digest: digests[index]!, label: labels[index]!, alt, credit };
  });
}

function draftOf({ id, image, label, alt, credit }: PictureConfig, baseFolder: string): Draft {
  return { path: resolve(baseFolder, image), id, folder: undefined, label, alt, credit };
}

async function openFolder({ folder, names, credit }: FolderConfig, baseFolder: string): Promise<readonly Draft[]> {
  const path = resolve(baseFolder, folder);
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    const received = code === 'ENOENT' ? 'none' : code === 'ENOTDIR' ? 'a file' : `the error ${String(code)}`;
    throw expected('a folder of pictures', { at: path, received });
  });
  const files = entries
    .filter((entry) => !entry.isDirectory() && extensions.includes(extname(entry.name).toLowerCase()))
    .map(({ name }) => name)
    .sort(byName.compare);
  if (files.length === 0) {
    throw expected('pictures', {
      at: path,
      received: 'none',
      mend: `Taken are files that end in ${extensions.join(', ')}.`,
    });
  }
  const drafts = files.map((name) => ({ path: join(path, name), id: undefined, folder: basename(path), credit }));
  if (names === 'plain') return drafts.map((draft) => ({ ...draft, label: undefined }));
  return drafts.map((draft) => ({ ...draft, ...labelAndPosition(draft.path) })).sort((a, b) => a.position - b.position);
}

/** `img_9` before `img_10`, on every machine. */
const byName = new Intl.Collator('en', { numeric: true });

function labelAndPosition(path: string): { readonly label: number; readonly position: number } {
  const found = /^(\d{1,6})_(\d{1,6})$/.exec(stemOf(path));
  if (found) return { label: Number(found[1]), position: Number(found[2]) };
  const mend = 'Rename it, move it away, or set `names: "plain"`.';
  throw expected('a name of class index and position such as `5_4.png`', { at: path, received: basename(path), mend });
}

function classIndexOf(label: number | string, classes: readonly string[], path: string): number {
  const index = typeof label === 'number' ? label : classes.indexOf(label);
  if (index >= 0 && index < classes.length) return index;
  const nearest = typeof label === 'string' ? nearestName(label, classes) : undefined;
  const known = classes.map((name, i) => `${i} ${name}`).join(', ');
  const mend = `${nearest === undefined ? '' : `Did you mean \`${nearest}\`? `}The classes are: ${known}.`;
  throw expected('a class of the model as label', { at: path, received: `\`${label}\``, mend });
}

/** @throws UserError when an id comes twice although folders' names were put in front. */
function settleIds(drafts: readonly Draft[], digests: readonly string[]): readonly string[] {
  const own = drafts.map(
    ({ id, path }, index) => id ?? slugOf(stemOf(path)) ?? `picture-${digests[index]!.slice(0, 8)}`,
  );
  const isTaken = (id: string, index: number): boolean => own.some((other, i) => i !== index && other === id);
  const ids = drafts.map(({ id, folder }, index) => {
    const short = own[index]!;
    if (id !== undefined || folder === undefined || !isTaken(short, index)) return short;
    return slugOf(`${folder}-${short}`) ?? short;
  });
  const places = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const first = places.get(id);
    if (first === undefined) places.set(id, index);
    else {
      const received = `\`${id}\` for \`${drafts[first]!.path}\` too`;
      throw expected('an id of its own', { at: drafts[index]!.path, received, mend: 'Set `id`, or rename the file.' });
    }
  }
  return ids;
}

const stemOf = (path: string): string => basename(path, extname(path));

/** A text as a name for files and addresses: `Img_0 (2)` is `img-0-2`; undefined where no letter or digit is left. */
function slugOf(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-|-$/g, '');
  return Slug.safeParse(slug).success ? slug : undefined;
}
