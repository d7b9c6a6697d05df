import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import { expected } from '../base/errors.ts';

/** A file of which single ranges are read, so that what nobody asks for never reaches memory. */
export interface ByteSource {
  /** As the user wrote it; for messages. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Exactly `length` bytes from `position`, in a buffer of their own. @throws UserError when the file ends before. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

const whatWentWrong: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
};

/** Opens a regular file that holds something. @throws UserError for a missing, unreadable or empty file and for a folder. */
export async function openByteSource(path: string): Promise<ByteSource> {
  try {
    // Before it is opened: opening a named pipe would wait for a writer for ever.
    const status = await stat(path);
    if (status.isDirectory()) throw refusal(path, 'a folder', 'Name the file in it.');
    if (!status.isFile()) throw refusal(path, 'something that is not a regular file');
    if (status.size === 0) throw refusal(path, 'an empty file', 'Copy or download it again.');
    return fileSource(path, status.size, await open(path, 'r'));
  } catch (error) {
    const received = whatWentWrong[(error as NodeJS.ErrnoException).code ?? ''];
    throw received === undefined ? error : refusal(path, received, 'Check the path and who may read it.');
  }
}

function fileSource(path: string, sizeBytes: number, file: FileHandle): ByteSource {
  return {
    path,
    sizeBytes,
    async read(position, length) {
      // Checked before anything is allocated: the length may be what a hostile file claims.
      if (!(position >= 0 && length >= 0 && position + length <= sizeBytes)) throw truncated(path, position + length);
      const bytes = Buffer.allocUnsafeSlow(length);
      for (let filled = 0; filled < length;) {
        const { bytesRead } = await file.read(bytes, filled, Math.min(length - filled, 2 ** 30), position + filled);
        if (bytesRead === 0) throw truncated(path, position + length);
        filled += bytesRead;
      }
      return bytes;
    },
    close: () => file.close(),
  };
}

function truncated(path: string, endBytes: number) {
  return refusal(path, `a file that ends before byte ${endBytes}`, 'Copy or download it again.');
}

function refusal(path: string, received: string, hint?: string) {
  return expected('a checkpoint file', { at: path, received, ...(hint === undefined ? {} : { hint }) });
}
