import { open } from 'node:fs/promises';
import { bounds, type Bound } from '../schema/bounds.ts';
import { checkBound } from './bounded.ts';
import { expected, quoted, type UserError } from './errors.ts';

export interface TextOptions {
  /** What the file is to be, for the error: `a matrix`. */
  readonly what: string;
  /** The file as the user wrote it, for the error; default: its path. */
  readonly at?: string;
  /** An encoding by its WHATWG label (`gbk`, `utf-16le`, `windows-1252`); default: what the byte order mark says, else UTF-8. */
  readonly encoding?: string | undefined;
  readonly bound?: Bound;
}

/**
 * A text file, decoded without a replacement character.
 *
 * @throws UserError when it cannot be read, is too large, or is not in its encoding
 */
export async function readText(
  path: string,
  { what, at = path, encoding, bound = bounds.textBytes }: TextOptions,
): Promise<string> {
  return decodeText(await readBytes(path, what, at, bound), at, encoding);
}

/**
 * All bytes of a regular file, whose size is looked at first.
 *
 * @throws UserError when it is absent, a folder, a device, or larger than its bound
 */
export async function readBytes(path: string, what: string, at: string, bound: Bound): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const entry = await file.stat();
      if (!entry.isFile()) throw refusal(what, at, entry.isDirectory() ? 'a folder' : 'something that is no file');
      checkBound(bound, entry.size, at);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refusal(what, at, 'no such file');
    if (code === 'EISDIR') throw refusal(what, at, 'a folder');
    if (code === 'EACCES' || code === 'EPERM') throw refusal(what, at, 'a file that may not be read');
    throw error;
  }
}

/**
 * Decodes a text: a byte order mark is read and left out, UTF-16 by its mark; anything else is UTF-8 unless `encoding` names it.
 *
 * @param at named in errors @param encoding a WHATWG label @throws UserError for bytes that are not in the encoding, or an unknown label
 */
export function decodeText(bytes: Uint8Array, at: string, encoding?: string): string {
  const label = markedEncoding(bytes) ?? encoding ?? 'utf-8';
  try {
    return decoderOf(label, at).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw expected(`text in ${label.toUpperCase()}`, {
      at,
      received: 'bytes that are not',
      mend: 'Save it as UTF-8, or name its encoding with `encoding`, for example `gbk`.',
    });
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoderOf(label: string, at: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw expected('an encoding by its name on the web (`utf-8`, `gbk`, `shift_jis` …)', {
      at,
      received: quoted(label),
    });
  }
}

function refusal(what: string, at: string, received: string): UserError {
  return expected(what, { at, received, mend: 'Paths are relative to the configuration.' });
}
