import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../pipeline/base/disk.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { lockContent } from '../pipeline/store/lock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-lock-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const lost = (): void => expect.unreachable();
/** As quick as a test wants it. */
const times = { beatMs: 50, silentMs: 400, settleMs: 50 };
const future = new Date('2100-01-01T00:00:00Z');
const past = new Date('2001-01-01T00:00:00Z');
const lock = (): string => join(folder, '.lock');

/** Takes the lock and gives it back. */
async function takeAndRelease(silentMs = times.silentMs): Promise<void> {
  const release = await lockContent(folder, disk, lost, { ...times, silentMs });
  expect(await readdir(folder)).toContain('.lock');
  await release();
  expect(await readdir(folder)).not.toContain('.lock');
}

/** The lock of another owner; what is not said is as this process would say it. */
async function putLock(changes: Record<string, unknown>): Promise<void> {
  const release = await lockContent(folder, disk, lost, { ...times, beatMs: 1e6 });
  const own = JSON.parse(await readFile(lock(), 'utf8')) as Record<string, unknown>;
  await release();
  await writeFile(lock(), JSON.stringify({ ...own, token: 'another', ...changes }));
}

/** Lets no process be signalled: it has ended (`ESRCH`), or it is another user's (`EPERM`). */
function refuseSignals(code: 'ESRCH' | 'EPERM', meanwhile = (): void => undefined): void {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    meanwhile();
    throw Object.assign(new Error(`kill ${code}`), { code });
  });
}

/** A process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

describe('the lock', () => {
  it('keeps a second run out, by name, until the first has ended', async () => {
    const release = await lockContent(folder, disk, lost);
    const second = lockContent(folder, disk, lost);
    await expect(second).rejects.toThrow(UserError);
    await expect(second).rejects.toThrow(
      `received one that process ${process.pid} has locked. Wait until it has finished, or name another folder with \`--content\`.`,
    );
    await release();
    await takeAndRelease();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is one run’s, however many want it at once', async () => {
    await putLock({ pid: await deadPid() });
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => lockContent(folder, disk, lost, times)));
    const winners = all.filter((one) => one.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]!.value();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a run that was killed holds nobody up', async () => {
    const code = `const { lockContent } = await import(${JSON.stringify(import.meta.resolve('../pipeline/store/lock.ts'))});
      const { disk } = await import(${JSON.stringify(import.meta.resolve('../pipeline/base/disk.ts'))});
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

  it('that another process has taken is told to who lost it', async () => {
    let reason: Error | undefined;
    const release = await lockContent(folder, disk, (error) => (reason = error), times);
    await writeFile(lock(), (await readFile(lock(), 'utf8')).replace(/"token":"[^"]*"/, '"token":"another"'));
    await expect.poll(() => reason?.message).toContain('taken the lock');
    await release();
    expect(await readdir(folder)).toEqual(['.lock']); // it is the other’s
  });

  it('that somebody has removed is told to who lost it, and giving it back does nothing more', async () => {
    const reasons: Error[] = [];
    const release = await lockContent(folder, disk, (error) => reasons.push(error), times);
    await rm(lock());
    await expect.poll(() => reasons.map(({ message }) => message)).toEqual(['another process has taken the lock']);
    await release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not keep its process from ending', async () => {
    const code = `const { lockContent } = await import(${JSON.stringify(import.meta.resolve('../pipeline/store/lock.ts'))});
      const { disk } = await import(${JSON.stringify(import.meta.resolve('../pipeline/base/disk.ts'))});
      await lockContent(${JSON.stringify(folder)}, disk, () => undefined);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('that is lost is told once, however slow the disk, and the lock of the other does not beat', async () => {
    const reasons: Error[] = [];
    const slow: Disk = { ...disk, read: (path) => sleep(3 * times.beatMs).then(() => disk.read(path)) };
    const release = await lockContent(folder, slow, (error) => reasons.push(error), times);
    await writeFile(lock(), (await readFile(lock(), 'utf8')).replace(/"token":"[^"]*"/, '"token":"another"'));
    await utimes(lock(), past, past);
    await expect.poll(() => reasons.length).toBeGreaterThan(0);
    await sleep(5 * times.beatMs);
    expect(reasons).toHaveLength(1);
    expect((await stat(lock())).mtime).toEqual(past);
    await release();
  });

  it('beats while it is held, and is not taken for lost once it is released', async () => {
    let isLost = false;
    let looks = 0;
    const slow: Disk = {
      ...disk,
      read: (path) => sleep(times.beatMs).then(() => disk.read(path)),
      kindOf: (path) => disk.kindOf(path).finally(() => looks++),
    };
    const release = await lockContent(folder, slow, () => (isLost = true), times);
    await utimes(lock(), past, past);
    await expect.poll(async () => (await stat(lock())).mtimeMs).toBeGreaterThan(past.getTime());
    await release();
    await sleep(2 * times.beatMs);
    const before = looks;
    await sleep(5 * times.beatMs);
    expect(looks).toBe(before);
    expect({ isLost, left: await readdir(folder) }).toEqual({ isLost: false, left: [] });
  });

  it('that is released while it is looked at is taken', async () => {
    const first = await lockContent(folder, disk, lost, times);
    let looks = 0;
    const watched: Disk = {
      ...disk,
      kindOf: async (path) => {
        const kind = await disk.kindOf(path);
        if (looks++ === 0) await first();
        return kind;
      },
    };
    const second = await lockContent(folder, watched, lost, times);
    expect(await readdir(folder)).toEqual(['.lock']);
    await second();
  });

  it('of a dead owner that a third run takes first is the third’s', async () => {
    await putLock({ pid: await deadPid() });
    const third = (await readFile(lock(), 'utf8'))
      .replace(/"token":"[^"]*"/, '"token":"third"')
      .replace(/"pid":\d+/, '"pid":33');
    refuseSignals('ESRCH', () => writeFileSync(lock(), third));
    await expect(lockContent(folder, disk, lost, times)).rejects.toThrow('process 33 has locked');
    expect(await readFile(lock(), 'utf8')).toBe(third);
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('of a dead owner that a third run takes as fast is the last one’s', async () => {
    await putLock({ pid: await deadPid() });
    const before = await readFile(lock(), 'utf8');
    const third = before.replace(/"token":"[^"]*"/, '"token":"third"').replace(/"pid":\d+/, '"pid":33');
    const taking = lockContent(folder, disk, lost, { ...times, settleMs: 1000 });
    taking.catch(() => undefined);
    await expect.poll(() => readFile(lock(), 'utf8'), { interval: 5 }).not.toBe(before);
    await writeFile(lock(), third);
    await expect(taking).rejects.toThrow('process 33 has locked');
    expect(await readFile(lock(), 'utf8')).toBe(third);
  });

  it('of a dead owner that somebody removes as fast is nobody’s', async () => {
    await putLock({ pid: await deadPid() });
    const before = await readFile(lock(), 'utf8');
    const taking = lockContent(folder, disk, lost, { ...times, settleMs: 1000 });
    taking.catch(() => undefined);
    await expect.poll(() => readFile(lock(), 'utf8'), { interval: 5 }).not.toBe(before);
    await rm(lock());
    await expect(taking).rejects.toThrow(
      `Expected a content folder that no other run is writing to for \`${folder}\`, but received one that another run has locked.`,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the lock of an owner on this host', () => {
  it.each([
    ['in the future', future],
    ['long ago', past],
  ])('that lives is respected with a time %s', async (_, time) => {
    await putLock({});
    await utimes(lock(), time, time);
    await expect(lockContent(folder, disk, lost, times)).rejects.toThrow(`process ${process.pid} has locked`);
  });

  it.each([
    ['in the future', future],
    ['long ago', past],
    ['of now', new Date()],
  ])('that is dead is taken over at once, with a time %s', async (_, time) => {
    await putLock({ pid: await deadPid() });
    await utimes(lock(), time, time);
    const silentMs = 30_000;
    const before = performance.now();
    await takeAndRelease(silentMs);
    expect(performance.now() - before).toBeLessThan(silentMs);
  });

  it('that is another user’s, whom this one may not signal, is respected', async () => {
    await putLock({});
    refuseSignals('EPERM');
    await expect(lockContent(folder, disk, lost, times)).rejects.toThrow(`process ${process.pid} has locked`);
  });

  it('whose beginning its system did not say is respected while it beats, and taken over once it is silent', async () => {
    await putLock({ began: '' });
    const beating = setInterval(() => void utimes(lock(), new Date(), new Date()), times.beatMs);
    try {
      await expect(lockContent(folder, disk, lost, times)).rejects.toThrow(/has locked/);
    } finally {
      clearInterval(beating);
    }
    const before = performance.now();
    await takeAndRelease();
    expect(performance.now() - before).toBeGreaterThanOrEqual(times.silentMs);
  });

  it.runIf(process.platform === 'linux')('whose number another process has now is taken over', async () => {
    await putLock({ began: '1' });
    await takeAndRelease();
  });
});

describe('the lock of an owner on another host', () => {
  it.each([
    ['of another name', { host: 'elsewhere' }],
    ['of this name, in another container', { system: 'another' }],
  ])('(%s) is respected while it beats, whatever its time', async (_, changes) => {
    await putLock(changes);
    let beat = 0;
    const beating = setInterval(() => {
      const time = new Date(future.getTime() - 1000 * beat++); // even backwards
      void utimes(lock(), time, time);
    }, times.beatMs);
    const host = 'host' in changes ? ' on elsewhere' : '';
    try {
      await expect(lockContent(folder, disk, lost, times)).rejects.toThrow(`process ${process.pid}${host} has locked`);
    } finally {
      clearInterval(beating);
    }
  });

  it.each([
    ['in the future', future, { host: 'elsewhere' }],
    ['long ago', past, { host: 'elsewhere' }],
    ['of a container in which another process has this number', past, { system: 'another' }],
  ])('that is silent is taken over, with a time %s', async (_, time, changes) => {
    await putLock(changes);
    await utimes(lock(), time, time);
    const before = performance.now();
    await takeAndRelease();
    expect(performance.now() - before).toBeGreaterThanOrEqual(times.silentMs); // not before it was watched
  });
});

describe('half-made locks beside a lock', () => {
  const draft = (digit: string): string => `.lock-${[8, 4, 4, 4, 12].map((length) => digit.repeat(length)).join('-')}`;

  it('go where their owner on this system is dead; others stay', async () => {
    await putLock({});
    const own = JSON.parse(await readFile(lock(), 'utf8')) as Record<string, unknown>;
    await rm(lock());
    const pid = await deadPid();
    const owners = [{ pid }, {}, { pid, host: 'elsewhere' }, { pid, system: 'another' }];
    for (const [index, changes] of owners.entries()) {
      await writeFile(join(folder, draft(String(index))), JSON.stringify({ ...own, ...changes }));
    }
    await writeFile(join(folder, draft('4')), 'mine');
    await writeFile(join(folder, `${draft('5')}.txt`), JSON.stringify({ ...own, pid }));
    await writeFile(join(folder, `a${draft('6')}`), JSON.stringify({ ...own, pid }));
    await takeAndRelease();
    const left = [draft('1'), draft('2'), draft('3'), draft('4'), `${draft('5')}.txt`, `a${draft('6')}`];
    expect((await readdir(folder)).toSorted()).toEqual(left);
  });
});

describe('something else in the lock’s place', () => {
  const things: [string, string, () => Promise<unknown>][] = [
    ['an old file', 'a file that is no lock', () => writeFile(lock(), 'mine').then(() => utimes(lock(), past, past))],
    ['an empty file', 'a file that is no lock', () => writeFile(lock(), '')],
    ['another program’s JSON', 'a file that is no lock', () => writeFile(lock(), '{"pid":1,"host":"h"}')],
    ['a folder', 'a folder', () => mkdir(lock())],
    ['a folder with files', 'a folder', () => mkdir(lock()).then(() => writeFile(join(lock(), 'mine'), ''))],
    ['a link to a file', 'a link', () => linkTo(join(folder, 'mine'), 'x')],
    ['a link to the lock of a dead owner', 'a link', async () => linkTo(join(folder, 'mine'), await deadLock())],
    ['a link to nowhere', 'a link', () => symlink(join(folder, 'nowhere'), lock())],
  ];
  const linkTo = (file: string, text: string): Promise<void> => writeFile(file, text).then(() => symlink(file, lock()));
  /** What the lock of a dead owner holds. */
  async function deadLock(): Promise<string> {
    await putLock({ pid: await deadPid() });
    const text = await readFile(lock(), 'utf8');
    await rm(lock());
    return text;
  }

  it.each(things)('(%s) is refused by name as %s and stays', async (_, received, make) => {
    await make();
    const before = await readdir(folder, { recursive: true });
    await expect(lockContent(folder, disk, lost, times)).rejects.toThrow(
      `Expected a lock of Vitrine, or nothing for \`${lock()}\`, but received ${received}. ` +
        'Move it elsewhere, or name another folder with `--content`.',
    );
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe('the lock of version 0.1', () => {
  const put = async (pid: number, host: string): Promise<void> => {
    await mkdir(lock());
    await writeFile(join(folder, '.lock-owner.json'), JSON.stringify({ pid, host }));
    await utimes(lock(), future, future);
  };

  it('of a dead owner is cleared away', async () => {
    await put(await deadPid(), hostname());
    await takeAndRelease();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a silent owner elsewhere is cleared away, with a time in the future', async () => {
    await put(1, 'elsewhere');
    await takeAndRelease();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a living owner is respected', async () => {
    await put(process.pid, hostname());
    await expect(lockContent(folder, disk, lost, times)).rejects.toThrow(`process ${process.pid} has locked`);
  });

  it('is not cleared away where somebody put files into it', async () => {
    await put(await deadPid(), hostname());
    await writeFile(join(lock(), 'mine'), '');
    await expect(lockContent(folder, disk, lost, times)).rejects.toThrow(/a folder that is not empty/);
    expect(await readdir(lock())).toEqual(['mine']);
  });
});
