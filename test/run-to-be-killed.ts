import process from 'node:process';
import { disk, type Disk } from '../pipeline/base/disk.ts';
import { lockContent } from '../pipeline/store/lock.ts';
import { openKillableProject, updateKillable } from './killable-run.ts';

/**
 * A run in a process of its own that is killed while it works: `node run-to-be-killed.ts <content> <force> <flavour> <metrics> <operation>`. It prints
 * how many operations on the disk it asked for. At the given one SIGKILL comes while the operation is under way, which is then done, half
 * done, or not begun.
 */
const [folder = '', force, flavour = '', measured = '', killAt = ''] = process.argv.slice(2);
let operations = 0;

/** The disk, but that the process dies at one of its operations. */
const counted = new Proxy(disk, {
  get:
    (target, name: keyof Disk) =>
    (...words: unknown[]): unknown => {
      operations += 1;
      const act = target[name].bind(target) as (...all: unknown[]) => Promise<unknown>;
      if (operations !== Number(killAt)) return act(...words);
      void act(...words);
      // Every other time a little later, so that the operation has got somewhere.
      if (operations % 2 === 0) process.kill(process.pid, 'SIGKILL');
      return new Promise(() => {
        setImmediate(() => process.kill(process.pid, 'SIGKILL'));
      });
    },
});

const release = await lockContent(folder, disk, () => process.exit(3));
await updateKillable(openKillableProject(flavour, measured), folder, force === 'force', counted);
await release();
process.stdout.write(String(operations));
