import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../pipeline/base/disk.ts';

const refusesLinks = vi.hoisted(() => ({ code: '' }));
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  link: () => Promise.reject(Object.assign(new Error('link'), { code: refusesLinks.code })),
}));

// What another test file of this worker has loaded already knows of no refusal.
let lockContent: typeof import('../pipeline/store/lock.ts').lockContent;
beforeAll(async () => {
  vi.resetModules();
  ({ lockContent } = await import('../pipeline/store/lock.ts'));
});
afterAll(() => vi.resetModules());

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-lock-links-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lost = (): void => expect.unreachable();

describe('the lock on a disk without hard links', () => {
  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES'])(
    '(%s) is taken, keeps a second run out, and is given back',
    async (code) => {
      refusesLinks.code = code;
      const release = await lockContent(folder, disk, lost);
      const own = await readFile(join(folder, '.lock'), 'utf8');
      expect(JSON.parse(own)).toMatchObject({ vitrine: 'lock', pid: process.pid });
      await expect(lockContent(folder, disk, lost)).rejects.toThrow(`process ${process.pid} has locked`);
      expect(await readFile(join(folder, '.lock'), 'utf8')).toBe(own);
      expect(await readdir(folder)).toEqual(['.lock']);
      await release();
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('whose bytes cannot be read back is not taken, and not for somebody else’s', async () => {
    refusesLinks.code = 'EPERM';
    const forgetful: Disk = { ...disk, write: () => Promise.resolve() };
    const taking = lockContent(folder, forgetful, lost);
    await expect(taking).rejects.toThrow();
    await expect(taking).rejects.not.toThrow('a lock of Vitrine, or nothing');
    expect(await readdir(folder)).toEqual([]);
  });

  it('that fails in another way is not taken, and leaves nothing behind', async () => {
    refusesLinks.code = 'EIO';
    await expect(lockContent(folder, disk, lost)).rejects.toThrow('link');
    expect(await readdir(folder)).toEqual([]);
  });
});
