import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../pipeline/disk.ts';
import { UserError } from '../pipeline/errors.ts';
import { lockContent } from '../pipeline/lock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the lock', () => {
  const lost = (): void => expect.unreachable();

  it('keeps a second run out, by name, until the first has ended', async () => {
    const release = await lockContent(folder, disk, lost);
    const second = lockContent(folder, disk, lost);
    await expect(second).rejects.toThrow(UserError);
    await expect(second).rejects.toThrow(`received one that process ${process.pid} has locked. Wait`);
    await release();
    await (
      await lockContent(folder, disk, lost)
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a run that was killed holds nobody up', async () => {
    const code = `const { lockContent } = await import(${JSON.stringify(import.meta.resolve('../pipeline/lock.ts'))});
      const { disk } = await import(${JSON.stringify(import.meta.resolve('../pipeline/disk.ts'))});
      await lockContent(${JSON.stringify(folder)}, disk, () => undefined);
      console.log('locked'); setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(lockContent(folder, disk, lost)).rejects.toThrow(`process ${child.pid!} has locked`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (
      await lockContent(folder, disk, lost)
    )();
  });
});
