import { readdir, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import validatePackageName from 'validate-npm-package-name';
import { expected, quoted, type UserError } from '../../pipeline/base/errors.ts';
import type { Effects } from '../effects.ts';

const INITIAL = 'my-report';

/** Where a project goes. */
export interface ProjectPlace {
  /** Absolute. */
  readonly folder: string;
  /** As the user wrote it. */
  readonly shown: string;
  /** The package's: what the folder is called. */
  readonly name: string;
  /** An empty folder is there already. */
  readonly exists: boolean;
}

/** Asks where the project goes, unless it has been said. @throws UserError for a name that npm refuses, or a folder that is not empty */
export async function askFolder(given: string | undefined, { ask, workingFolder }: Effects): Promise<ProjectPlace> {
  const shown =
    given ??
    (await ask?.text('Where is the project to go?', INITIAL, (answer) => {
      return nameFault(answer, workingFolder)?.message;
    })) ??
    INITIAL;
  const fault = nameFault(shown, workingFolder);
  if (fault !== undefined) throw fault;
  const folder = resolve(workingFolder, shown);
  return { folder, shown, name: basename(folder), exists: await isEmptyFolder(folder, shown) };
}

/** What is wrong with the folder's name as that of a package. */
function nameFault(shown: string, workingFolder: string): UserError | undefined {
  const name = basename(resolve(workingFolder, shown));
  const { validForNewPackages, errors = [], warnings = [] } = validatePackageName(name);
  if (validForNewPackages) return undefined;
  const reason = [...errors, ...warnings][0] ?? 'npm refuses it';
  const better = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const isBetter = better !== name && validatePackageName(better).validForNewPackages;
  return expected('a folder whose name npm takes for a package', {
    at: shown,
    received: `${quoted(name)}: ${reason}`,
    hint: `Try ${quoted(isBetter ? better : INITIAL)}.`,
  });
}

/** Whether there is a folder already. @throws UserError where it is not empty, or not a folder */
async function isEmptyFolder(folder: string, shown: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return false;
  const names = found.isDirectory() ? await readdir(folder) : [];
  if (found.isDirectory() && names.length === 0) return true;
  const more = names.length > 1 ? ` and ${names.length - 1} more` : '';
  throw expected('an empty folder, or one that is not there yet', {
    at: shown,
    received: found.isDirectory() ? `one that holds ${quoted(names.toSorted()[0]!)}${more}` : 'a file',
    hint: 'Name another folder.',
  });
}
