import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock as lockFolder } from 'proper-lockfile';
import { z } from 'zod';
import { userErrorOf, type Disk } from './disk.ts';
import { expected } from './errors.ts';

/** Who holds the lock, so that the next run can say so, and can tell a killed run from a working one. */
const Owner = z.object({ pid: z.int().positive(), host: z.string() });
type Owner = z.infer<typeof Owner>;

const LOCK = '.lock';
const OWNER = '.lock-owner.json';
/** A lock that has not been refreshed for so long is nobody's; far longer than any task keeps the main thread busy. */
const STALE_MS = 30_000;
/** Between taking a lock and writing one's name beside it lies less. */
const NAMING_MS = 200;

/**
 * Makes this process the only one that writes to a content folder, until the returned function is called.
 *
 * @param onLost called when another process has taken the lock although this one lives: nothing may be written any more
 * @throws UserError when another run holds it
 */
export async function lockContent(
  folder: string,
  disk: Disk,
  onLost: (reason: Error) => void,
): Promise<() => Promise<void>> {
  await disk.makeFolder(folder);
  const acquire = (): Promise<() => Promise<void>> =>
    lockFolder(folder, { lockfilePath: join(folder, LOCK), stale: STALE_MS, realpath: false, onCompromised: onLost });
  const release = await acquire().catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw userErrorOf(folder, error);
    const owner = await readOwner(folder, disk);
    if (owner === undefined || isAlive(owner)) throw lockedBy(owner, folder);
    // The lock may be that of a third run which has not written its name yet.
    await sleep(NAMING_MS);
    const now = await readOwner(folder, disk);
    if (now?.pid !== owner.pid) throw lockedBy(now, folder);
    await disk.remove(join(folder, LOCK)); // its owner was killed
    return acquire();
  });
  try {
    const owner: Owner = { pid: process.pid, host: hostname() };
    await disk.write(join(folder, OWNER), new TextEncoder().encode(JSON.stringify(owner)));
  } catch (error) {
    await release();
    throw error;
  }
  return async () => {
    await disk.remove(join(folder, OWNER));
    await release();
  };
}

async function readOwner(folder: string, disk: Disk): Promise<Owner | undefined> {
  const bytes = await disk.read(join(folder, OWNER));
  if (bytes === undefined) return undefined;
  try {
    return Owner.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** Whether a process lives. Of another machine's nothing is known, so it counts as alive until its lock is stale. */
function isAlive({ pid, host }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function lockedBy(owner: Owner | undefined, folder: string): Error {
  const who =
    owner === undefined ? 'another run' : `process ${owner.pid}${owner.host === hostname() ? '' : ` on ${owner.host}`}`;
  return expected('a content folder that no other run is writing to', {
    at: folder,
    received: `one that ${who} has locked`,
    mend: 'Wait until it has finished, or name another folder with `--content`.',
  });
}
