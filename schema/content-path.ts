/** What the name of a folder begins with whose result is being replaced, until the report names the new one. */
export const OLD_PREFIX = '.old-';

/** Names that Windows keeps for devices, whatever extension follows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;
const LONGEST_NAME = 200;
const DEEPEST = 8;

/**
 * Why a path of a content folder is none of ours; null where it is one.
 *
 * Paths become addresses and names of files in the site, on any system: names of ASCII letters, digits, `.`, `_` and `-` that do not begin with a dot
 * or digit, joined by `/`. So nothing leads up or to a root, and nothing is hidden, escaped, or means a drive, a stream or a device.
 */
export function pathFault(path: string): string | null {
  const names = path.split('/');
  if (names.length > DEEPEST) return `more than ${DEEPEST} folders deep`;
  for (const name of names) {
    const fault = nameFault(name);
    if (fault !== null) return fault;
  }
  return null;
}

/** Whether a path lies in a folder, both relative and free of faults. */
export function isPathInside(folder: string, path: string): boolean {
  return pathFault(path) === null && path.startsWith(`${folder}/`);
}

/** What two paths have in common that one file has on a disk that does not tell `A` from `a`. */
export function placeOf(path: string): string {
  return path.toLowerCase();
}

/** @param name of a file or folder; a result that is being replaced lies aside under its own name behind a prefix */
function nameFault(name: string): string | null {
  if (name.startsWith(OLD_PREFIX)) return nameFault(name.slice(OLD_PREFIX.length));
  if (name === '') return 'an empty name in it';
  if (name === '.' || name === '..') return `\`${name}\` in it`;
  if (name.length > LONGEST_NAME) return `a name of more than ${LONGEST_NAME} characters`;
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name))
    return 'a name of other characters than letters, digits, `.`, `_`, `-`';
  if (name.endsWith('.')) return 'a name that ends in a dot';
  return DEVICES.test(name) ? 'the name of a device' : null;
}
