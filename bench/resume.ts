import { resolve } from 'node:path';
import { loadConfig } from '../pipeline/config/config.ts';
import { disk } from '../pipeline/base/disk.ts';
import { Store } from '../pipeline/store/store.ts';
import { inspectAll, openProject } from '../pipeline/report/update.ts';

/**
 * How long a run takes to verify every file of every result that is done, before it computes anything: `node bench/resume.ts [content]`.
 * The first time counts, since the files may not be in memory then.
 */
const [content = 'content'] = process.argv.slice(2);
const loaded = await loadConfig(process.cwd());
const { tasks } = await openProject(loaded);
for (const turn of ['first', 'second', 'third']) {
  const [before, cpu] = [performance.now(), process.cpuUsage()];
  const inspected = await inspectAll(tasks, new Store(resolve(content), disk));
  const done = inspected.filter(({ inspection }) => inspection.state === 'done').length;
  const { user, system } = process.cpuUsage(cpu);
  const [wallMs, cpuMs] = [performance.now() - before, (user + system) / 1000].map(Math.round);
  console.log(`${turn}: ${done} of ${tasks.length} results verified in ${wallMs} ms, ${cpuMs} ms of them computing`);
}
