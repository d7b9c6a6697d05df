import { lstat, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { expected } from '../base/errors.ts';
import { holds, realPath } from '../store/guarded-folder.ts';
import { isSealedArchive } from './archive-seal.ts';

/** The last line of a PDF that Vitrine printed: a comment, which readers pass over. */
export const PDF_MARK = '\n% Printed with Vitrine\n';

/** What must not be overwritten, whatever a user allows. */
export interface WrittenFileOptions {
  /** Folder with `report.json`. */
  readonly content: string;
  /** The configuration and the files that it names. */
  readonly sources: readonly string[];
  /** Whether files that Vitrine did not write may be overwritten. */
  readonly overwrite: boolean;
}

/**
 * Whether an archive or a PDF may be written: nothing lies there, or a file that Vitrine wrote, or the user allows it.
 *
 * @param file absolute @throws UserError naming what lies there
 */
export async function requireWritable(
  file: string,
  { content, sources, overwrite }: WrittenFileOptions,
): Promise<void> {
  const refuse = (received: string, hint = 'Name another file.'): Error =>
    expected('a file of its own to write', { at: file, received, hint });
  const real = await realPath(file);
  for (const source of sources) {
    if ((await realPath(source)) === real) throw refuse('an input of the configuration');
  }
  for (const name of ['results', 'inputs', 'report.json']) {
    if (await holds(await realPath(join(content, name)), file)) throw refuse('a place among the results');
  }
  const entry = await lstat(file).catch(() => undefined);
  if (entry === undefined) return;
  if (entry.isDirectory()) throw refuse('a folder');
  if (overwrite || (entry.isFile() && (await isOurs(file)))) return;
  throw refuse(
    entry.isFile() ? 'a file that Vitrine did not write' : 'a link, or something else that is no file',
    'Name another file, or give `--overwrite`.',
  );
}

async function isOurs(file: string): Promise<boolean> {
  if (file.toLowerCase().endsWith('.pdf')) return hasPdfMark(file);
  return opened(file, (handle) => isSealedArchive(file, handle));
}

async function hasPdfMark(file: string): Promise<boolean> {
  return opened(file, async (handle, size) => {
    const end = Buffer.alloc(Math.min(size, PDF_MARK.length));
    await handle.read(end, 0, end.length, size - end.length);
    return end.toString('latin1') === PDF_MARK;
  });
}

async function opened(file: string, act: (handle: FileHandle, size: number) => Promise<boolean>): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    return await act(handle, (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}
