import { readFile } from 'node:fs/promises';
import { expected } from './errors.ts';

/**
 * The value in a JSON file.
 *
 * @param what it is to be, for the error: `an architecture` @throws UserError when it cannot be read or is not JSON
 */
export async function readJson(path: string, what: string, { at = path }: { at?: string } = {}): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    const received = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : `the error ${String(code)}`;
    throw expected(what, { at, received, mend: 'Paths are relative to the configuration.' });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const received = `something else: ${(error as Error).message.split('\n')[0]!}`;
    throw expected('JSON', { at, received });
  }
}
