import { disk } from '../pipeline/disk.ts';
import { lockContent } from '../pipeline/lock.ts';
import { openKillableProject, updateKillable } from './killable-run.ts';

/** A run in a process of its own, for tests that kill it: `node run-to-be-killed.ts <content> <force> <flavour>`. */
const [folder = '', force, flavour = ''] = process.argv.slice(2);
const release = await lockContent(folder, disk, () => process.exit(3));
process.stdout.write('started\n');
await updateKillable(openKillableProject(flavour), folder, force === 'force');
await release();
process.stdout.write('ended\n');
