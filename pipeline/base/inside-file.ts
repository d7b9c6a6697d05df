import { open, realpath, stat } from 'node:fs/promises';
import type { Bound } from '../../schema/bounds.ts';
import { OPEN_FLAGS } from '../../schema/open-flags.ts';
import { readInside } from '../../schema/read-inside.ts';
import { expected } from './errors.ts';

/**
 * The bytes of a regular file that lies in a folder by its real path; undefined where there is none.
 *
 * @param path relative to the folder, with `/` @throws UserError for a path that leads out, a link, a folder, a pipe, or too many bytes
 */
export async function readFileInside(folder: string, path: string, bound: Bound): Promise<Uint8Array | undefined> {
  const { bytes, refusal, isAbsent } = await readInside(
    { open, realpath, stat },
    { folder, path, most: bound.most, flags: OPEN_FLAGS },
  );
  if (refusal === undefined || isAbsent) return bytes;
  throw expected(`a file of at most ${bound.most.toLocaleString('en')} bytes`, { at: path, received: refusal });
}
