import { describe, expect, it } from 'vitest';
import {
  readInside,
  type FileEntry,
  type InsideFiles,
  type OpenedFile,
  type ReadInside,
} from '../schema/read-inside.ts';

interface Setting {
  /** What the file holds when it is read. */
  readonly bytes?: Uint8Array;
  /** What it says of itself once it is open. */
  readonly entry?: Partial<FileEntry>;
  /** What lies at its path afterwards. */
  readonly there?: Partial<FileEntry>;
  readonly root?: string;
  readonly real?: string;
  /** The most that one read gives. */
  readonly atOnce?: number;
  readonly openError?: string;
  readonly placeError?: string;
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });
const content = Uint8Array.of(1, 2, 3, 4, 5);

/** A disk with one file, `/top/a/b`, and what is done with it. */
function diskOf(setting: Setting): { readonly files: InsideFiles; readonly log: string[] } {
  const { bytes = content, atOnce = 100, root = '/top', real = `${root}/a/b` } = setting;
  const log: string[] = [];
  const plain: FileEntry = { size: 5, dev: 7, ino: 8, isFile: () => true, isDirectory: () => false };
  const file: OpenedFile = {
    stat: () => Promise.resolve({ ...plain, ...setting.entry }),
    read(buffer, offset, length, position) {
      log.push(`read ${length} at ${position}`);
      const part = bytes.subarray(position, position + Math.min(length, atOnce));
      buffer.set(part, offset);
      return Promise.resolve({ bytesRead: part.length });
    },
    close: () => {
      log.push('closed');
      return Promise.resolve();
    },
  };
  const files: InsideFiles = {
    open(path, flags) {
      log.push(`open ${path} ${flags}`);
      return setting.openError === undefined ? Promise.resolve(file) : Promise.reject(failure(setting.openError));
    },
    realpath(path) {
      if (setting.placeError !== undefined) return Promise.reject(failure(setting.placeError));
      return Promise.resolve(path === 'top' ? root : real);
    },
    stat: () => Promise.resolve({ ...plain, ...setting.there }),
  };
  return { files, log };
}

const read = (setting: Setting, path = 'a/b', most = 5): Promise<ReadInside> =>
  readInside(diskOf(setting).files, { folder: 'top', path, most, flags: 42 });

describe('a file in a folder', () => {
  it('is read whole, with the flags that are asked for, and closed', async () => {
    const { files, log } = diskOf({});
    expect(await readInside(files, { folder: 'top', path: 'a/b', most: 5, flags: 42 })).toEqual({ bytes: content });
    expect(log).toEqual(['open top/a/b 42', 'read 5 at 0', 'closed']);
  });

  it('is read in as many parts as the disk gives', async () => {
    const { files, log } = diskOf({ atOnce: 2 });
    expect(await readInside(files, { folder: 'top', path: 'a/b', most: 5, flags: 0 })).toEqual({ bytes: content });
    expect(log.slice(1)).toEqual(['read 5 at 0', 'read 3 at 2', 'read 1 at 4', 'closed']);
  });

  it('that grows while it is read has the bytes that were looked at, and one that shrinks those that are left', async () => {
    expect(await read({ bytes: Uint8Array.of(1, 2, 3, 4, 5, 6, 7) })).toEqual({ bytes: content });
    expect(await read({ bytes: Uint8Array.of(1, 2) })).toEqual({ bytes: Uint8Array.of(1, 2) });
  });

  it('may be empty', async () => {
    expect(await read({ bytes: new Uint8Array(), entry: { size: 0 } })).toEqual({ bytes: new Uint8Array() });
  });

  it('may lie in a folder that is reached through a link, on Windows as well', async () => {
    expect(await read({ root: '/elsewhere' })).toEqual({ bytes: content });
    expect(await read({ root: 'C:\\top\\', real: 'C:\\top\\a\\b' })).toEqual({ bytes: content });
  });

  it.each<[string, Setting, string]>([
    ['a folder', { entry: { isFile: () => false, isDirectory: () => true } }, 'a folder'],
    ['a pipe', { entry: { isFile: () => false } }, 'something that is no file'],
    ['more bytes than it may have', { entry: { size: 6 } }, '6 bytes, more than 5'],
    ['a link on its way', { real: '/top/c/b' }, 'a link'],
    ['a link that leads out', { real: '/other/a/b' }, 'a link'],
    ['another file by now', { there: { ino: 9 } }, 'a link'],
    ['a file of another disk by now', { there: { dev: 9 } }, 'a link'],
    ['nothing by now', { placeError: 'ENOENT' }, 'a link'],
  ])('is refused where it is %s, and nothing of it is read', async (_, setting, refusal) => {
    const { files, log } = diskOf(setting);
    const found = await readInside(files, { folder: 'top', path: 'a/b', most: 5, flags: 0 });
    expect(found).toEqual({ refusal, isAbsent: false });
    expect(log.slice(1)).toEqual(['closed']);
  });

  it.each([
    ['ENOENT', 'no such file', true],
    ['ENOTDIR', 'no such file', true],
    ['ELOOP', 'a link', false],
    ['EMLINK', 'a link', false],
    ['EISDIR', 'a folder', false],
    ['ENXIO', 'something that is no file', false],
    ['ENODEV', 'something that is no file', false],
    ['EOPNOTSUPP', 'something that is no file', false],
    ['EACCES', 'a file that may not be read', false],
    ['EPERM', 'a file that may not be read', false],
    ['ENAMETOOLONG', 'a path that is too long for this disk', false],
  ])('that does not open (%s) is %s', async (openError, refusal, isAbsent) => {
    expect(await read({ openError })).toEqual({ refusal, isAbsent });
  });

  it('fails with the disk for any other reason', async () => {
    await expect(read({ openError: 'EIO' })).rejects.toThrow('EIO');
  });

  it('of a path that is none of ours is not even opened', async () => {
    const { files, log } = diskOf({});
    expect(await readInside(files, { folder: 'top', path: '../b', most: 5, flags: 0 })).toEqual({
      refusal: 'a path with `..` in it',
      isAbsent: false,
    });
    expect(log).toEqual([]);
  });
});
