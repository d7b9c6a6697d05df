import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { expected } from '../base/errors.ts';

/** The folder that Astro builds the site from. */
export interface BuildPlace {
  readonly folder: string;
  /** Words for Node before the name of the program. */
  readonly nodeOptions: readonly string[];
  /** What Astro's process is to find in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** The folders that the site is made of, with what its guides show; the files at the top belong to it as well. */
export const siteFolders: readonly string[] = [
  'src',
  'methods',
  'metrics',
  'numerics',
  'schema',
  'public',
  'examples',
  'content/docs',
  'content/matrices',
];
const LARGEST_FILE_BYTES = 1e6;

/** Where a project keeps what is made for the time of a build. */
const PROJECT_FOLDER = '.vitrine';

/**
 * The checkout itself; for a package that is installed in a project, a copy of its sources in the project's `.vitrine/`. Where that may not be
 * written to, or its path has signs that mean something in an address or a pattern (`#`, `?`, `%`, brackets), which Vite takes for that, the copy
 * lies in the folder for temporary files.
 *
 * @param tool the folder of the checkout or of the package @param project the folder that the command was called in
 * @throws UserError where a copy is needed and no folder is fit for it
 */
export async function openBuildPlace(tool: string, project: string, temporary: string = tmpdir()): Promise<BuildPlace> {
  const isInstalled = tool.split(sep).includes('node_modules');
  if (!isInstalled && isPlain(tool) && (await isWritable([tool, join(tool, 'node_modules')]))) {
    return { folder: tool, nodeOptions: [], environment: {}, remove: () => Promise.resolve() };
  }
  if (isInstalled && isPlain(project) && (await isWritable([project]))) {
    const parent = join(project, PROJECT_FOLDER);
    await mkdir(parent, { recursive: true });
    // Git is not to offer it to anybody.
    await writeFile(join(parent, '.gitignore'), '*\n');
    const place = await copyTo(await mkdtemp(join(parent, 'site-')), tool, linkEachPackage);
    return { ...place, nodeOptions: [], environment: {} };
  }
  const parent = await realpath(temporary).catch(() => temporary);
  const refuse = (received: string): Error =>
    expected('a folder for temporary files that may be written to and has a plain name', {
      at: parent,
      received,
      hint: 'The folder of Vitrine is read-only or has signs such as `#` in its path. Name a folder in `TMPDIR`.',
    });
  if (!isPlain(parent)) throw refuse('one with signs such as `#` in its path');
  const folder = await mkdtemp(join(parent, 'vitrine-site-')).catch((error: unknown) => {
    throw refuse(`a refusal (${(error as NodeJS.ErrnoException).code ?? ''})`);
  });
  return {
    ...(await copyTo(folder, tool, linkPackages)),
    // Else Node and Vite would find every package where the link leads to: beside the tool.
    nodeOptions: ['--preserve-symlinks', '--preserve-symlinks-main'],
    environment: { VITRINE_LINKED_PACKAGES: '1' },
  };
}

async function copyTo(
  folder: string,
  tool: string,
  link: (tool: string, folder: string) => Promise<void>,
): Promise<Pick<BuildPlace, 'folder' | 'remove'>> {
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await copySources(tool, folder);
    await link(tool, join(folder, 'node_modules'));
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, remove };
}

/** The folder of the packages that the tool needs: in a checkout within it, else the one that it is installed in. */
function packagesOf(tool: string): string {
  const own = join(tool, 'node_modules');
  return existsSync(join(own, 'astro')) ? own : dirname(tool);
}

async function linkPackages(tool: string, folder: string): Promise<void> {
  await symlink(packagesOf(tool), folder, 'junction');
}

/** Links every package by itself, so that those of which the tool has another version than its neighbours are its own. */
async function linkEachPackage(tool: string, folder: string): Promise<void> {
  const packages = new Map<string, string>();
  for (const top of [dirname(tool), join(tool, 'node_modules')]) {
    for (const name of await namesIn(top)) {
      const scoped = name.startsWith('@') ? (await namesIn(join(top, name))).map((each) => join(name, each)) : [name];
      for (const each of scoped) packages.set(each, join(top, each));
    }
  }
  for (const [name, from] of packages) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(from, join(folder, name), 'junction');
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.'));
}

async function copySources(from: string, to: string): Promise<void> {
  const isOwn = async (path: string): Promise<boolean> => {
    const entry = await lstat(path);
    return entry.isDirectory() || (entry.isFile() && entry.size <= LARGEST_FILE_BYTES);
  };
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isFile() && (await isOwn(join(from, entry.name)))) await cp(join(from, entry.name), join(to, entry.name));
  }
  for (const name of siteFolders) {
    const isThere = await lstat(join(from, name)).then(Boolean, () => false);
    if (isThere) await cp(join(from, name), join(to, name), { recursive: true, filter: isOwn });
  }
  await makeWritable(to);
}

/** A copy has the modes of what it was made from: those of a read-only checkout. */
async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
  }
}

/** Letters of any script, digits, and signs that mean nothing in an address or a pattern of names. */
function isPlain(path: string): boolean {
  return /^[\p{L}\p{M}\p{N} ._~:@=,+/\\-]*$/u.test(path);
}

/** Astro writes into the folder that it builds from, and into its packages'. */
async function isWritable(places: readonly string[]): Promise<boolean> {
  const refused = places.map((place) =>
    access(place, constants.W_OK).then(
      () => false,
      () => true,
    ),
  );
  return !(await Promise.all(refused)).includes(true);
}
