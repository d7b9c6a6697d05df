import { randomUUID } from 'node:crypto';
import { link, readFile, readlink, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { kindNames, userErrorOf, type Disk } from '../base/disk.ts';
import { expected } from '../base/errors.ts';
import { isAlive } from '../../schema/is-alive.ts';

/** Who holds a lock: enough to tell a killed run from a working one. */
const Owner = z.object({
  vitrine: z.literal('lock'),
  /** Of this lock and no other. */
  token: z.string(),
  pid: z.int().positive(),
  /** When the process began, as its system counts: another one may have the same number later. Empty where that cannot be known. */
  began: z.string(),
  host: z.string(),
  /** Of a start of the system and a container in it: process numbers mean nothing elsewhere. */
  system: z.string(),
});
type Owner = z.infer<typeof Owner>;

/** How version 0.1 named who held the folder that it made in the lock's place. */
const OldOwner = z.object({ pid: z.int().positive(), host: z.string() });

const LOCK = '.lock';
const OLD_OWNER = '.lock-owner.json';

/** How often a lock says that its owner lives, how long a silent one is watched, and how long a new owner waits for another that was as fast. */
export interface LockTimes {
  readonly beatMs: number;
  /** Far longer than any task keeps the main thread busy. */
  readonly silentMs: number;
  readonly settleMs: number;
}

const TIMES: LockTimes = { beatMs: 5000, silentMs: 30_000, settleMs: 200 };

/**
 * Makes this process the only one that writes to a content folder, until the returned function is called. `content/.lock` is a file
 * that names its owner, and appears whole. What lies there decides:
 *
 * - Of a process on this system (host, start of the system, container): alive or not is known. Alive, it is respected however old it looks;
 *   dead, it is taken over at once. A number that another process has now is told by when that began; where a system does not say that, by
 *   the next rule as well.
 * - Of another host, or another container: nothing is known but whether the lock beats. It is watched, and taken over after 30 s without a
 *   beat. Times are compared for equality alone, so that neither clock has to be right and a time in the future means nothing.
 * - A folder with `.lock-owner.json` beside it is the lock of version 0.1, judged by the same two rules.
 * - Anything else in its place (a file, a folder or a link that no Vitrine made) is refused by name and left alone.
 *
 * @param onLost called when another process has taken the lock although this one lives: nothing may be written any more
 * @throws UserError when another run holds it, or something else lies in its place
 */
export async function lockContent(
  folder: string,
  disk: Disk,
  onLost: (reason: Error) => void,
  times: LockTimes = TIMES,
): Promise<() => Promise<void>> {
  await disk.makeFolder(folder);
  const place = join(folder, LOCK);
  const own: Owner = { vitrine: 'lock', token: randomUUID(), ...(await thisProcess()) };
  try {
    await acquire(place, own, folder, disk, times);
  } catch (error) {
    throw userErrorOf(folder, error);
  }
  await removeDrafts(folder, disk);
  const isOwn = async (): Promise<boolean> => (await readOwner(place, disk))?.token === own.token;
  // On a slow disk a beat may still be under way when the next one begins, or the lock is released.
  let isHeld = true;
  const letGo = (): void => {
    isHeld = false;
    clearInterval(beat);
  };
  const beat = setInterval(() => {
    void (async () => {
      if (!(await isOwn())) throw new Error('another process has taken the lock');
      const now = new Date();
      await utimes(place, now, now);
    })().catch((error: unknown) => {
      if (!isHeld) return;
      letGo();
      onLost(error as Error);
    });
  }, times.beatMs);
  beat.unref();
  return async () => {
    letGo();
    if (await isOwn()) await unlink(place);
  };
}

async function acquire(place: string, own: Owner, folder: string, disk: Disk, times: LockTimes): Promise<void> {
  const draft = `${place}-${own.token}`;
  await disk.write(draft, new TextEncoder().encode(JSON.stringify(own)));
  try {
    if (await linkOnce(draft, place)) return;
    const kind = await disk.kindOf(place);
    if (kind === 'folder') {
      await removeOldLock(place, folder, disk, times);
      if (await linkOnce(draft, place)) return;
    }
    const owner = await readOwner(place, disk);
    if (owner === undefined) {
      if (await linkOnce(draft, place)) return; // it was released just now
      throw foreign(folder, kind === undefined || kind === 'file' ? 'a file that is no lock' : kindNames[kind]);
    }
    if (await isAtWork(owner, place, times)) throw lockedBy(owner, folder);
    if ((await readOwner(place, disk))?.token !== owner.token) throw lockedBy(await readOwner(place, disk), folder);
    // A third run may have found the same owner dead: the last of us to come stays, and the others see it.
    await rename(draft, place);
    await sleep(times.settleMs);
    const winner = await readOwner(place, disk);
    if (winner?.token !== own.token) throw lockedBy(winner, folder);
  } finally {
    await disk.removeFile(draft).catch(() => undefined);
  }
}

/** Removes what runs left that were killed while they took a lock. */
async function removeDrafts(folder: string, disk: Disk): Promise<void> {
  const here = await thisProcess();
  for (const name of await disk.list(folder)) {
    if (!/^\.lock-[0-9a-f-]{36}$/.test(name)) continue;
    const owner = await readOwner(join(folder, name), disk);
    if (owner?.host === here.host && owner.system === here.system && !isAlive(owner.pid)) {
      await disk.removeFile(join(folder, name));
    }
  }
}

/** Puts a finished lock in its place. @returns false where something lies there */
async function linkOnce(draft: string, place: string): Promise<boolean> {
  try {
    await link(draft, place);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES'].includes(code)) throw error;
  }
  // A file system without hard links.
  try {
    await writeFile(place, await readFile(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isAtWork(owner: Owner, place: string, times: LockTimes): Promise<boolean> {
  const here = await thisProcess();
  if (owner.host !== here.host || owner.system !== here.system) return beats(place, times);
  if (!isAlive(owner.pid)) return false;
  return owner.began === '' ? beats(place, times) : owner.began === (await beganAt(owner.pid));
}

/** Whether a lock, a file or a folder, changes while it is watched; its end is a change. */
async function beats(place: string, { beatMs, silentMs }: LockTimes): Promise<boolean> {
  const look = async (): Promise<string> => {
    const entry = await stat(place).catch(() => undefined);
    return entry === undefined ? '' : `${entry.ino} ${entry.size} ${entry.mtimeMs}`;
  };
  const first = await look();
  for (let watchedMs = 0; watchedMs < silentMs; watchedMs += beatMs / 5) {
    await sleep(beatMs / 5);
    if ((await look()) !== first) return true;
  }
  return false;
}

/** The lock of version 0.1 was an empty folder, its owner in a file beside it. @throws UserError where it is another's or at work */
async function removeOldLock(place: string, folder: string, disk: Disk, times: LockTimes): Promise<void> {
  const ownerFile = join(folder, OLD_OWNER);
  const owner = OldOwner.safeParse(parseJson(await disk.read(ownerFile))).data;
  if (owner === undefined) throw foreign(folder, 'a folder');
  const isHere = owner.host === hostname();
  if (isHere ? isAlive(owner.pid) : await beats(place, times)) throw lockedBy(owner, folder);
  if (!(await disk.removeEmptyFolder(place))) throw foreign(folder, 'a folder that is not empty');
  await disk.removeFile(ownerFile);
}

async function readOwner(place: string, disk: Disk): Promise<Owner | undefined> {
  // Not through a link: it is not ours.
  const bytes = (await disk.kindOf(place)) === 'file' ? await disk.read(place) : undefined;
  return Owner.safeParse(parseJson(bytes)).data;
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

async function thisProcess(): Promise<Pick<Owner, 'pid' | 'began' | 'host' | 'system'>> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const container = await readlink('/proc/self/ns/pid').catch(() => '');
  return {
    pid: process.pid,
    began: await beganAt(process.pid),
    host: hostname(),
    system: `${boot.trim()} ${container}`.trim(),
  };
}

/** When a process began, in ticks since the start of the system; empty where the system does not say. */
async function beganAt(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold blanks and brackets; what follows is counted from its end.
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function lockedBy(owner: { pid: number; host: string } | undefined, folder: string): Error {
  const who =
    owner === undefined ? 'another run' : `process ${owner.pid}${owner.host === hostname() ? '' : ` on ${owner.host}`}`;
  return expected('a content folder that no other run is writing to', {
    at: folder,
    received: `one that ${who} has locked`,
    hint: 'Wait until it has finished, or name another folder with `--content`.',
  });
}

function foreign(folder: string, received: string): Error {
  return expected('a lock of Vitrine, or nothing', {
    at: join(folder, LOCK),
    received,
    hint: 'Move it elsewhere, or name another folder with `--content`.',
  });
}
