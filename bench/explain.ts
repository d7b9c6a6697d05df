import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '../pipeline/config/config.ts';
import { disk } from '../pipeline/base/disk.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { quietProgress } from '../pipeline/tasks/progress.ts';
import { Store } from '../pipeline/store/store.ts';
import { openProject, updateContent } from '../pipeline/report/update.ts';

/**
 * Explains a configuration from nothing, method by method, with every file written, and prints one JSON object: milliseconds to
 * open the project, seconds by name, and the peak memory of the whole process. Arguments: a configuration, then groups of methods
 * such as `filter=filter-activation,filter-visualization`. A group that is named twice is run twice, the first time unmeasured.
 */
const [configPath = '', ...groups] = process.argv.slice(2);

const start = performance.now();
const loaded = await loadConfig(process.cwd(), configPath);
const before = process.memoryUsage.rss();
const project = await openProject(loaded);
const openMs = performance.now() - start;
const openedBytes = process.resourceUsage().maxRSS * 1024 - before; // the most that opening needed, not what it left

const seconds: Record<string, number> = {};
for (const group of groups) {
  const [name = '', ids = name] = group.split('=');
  const content = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const started = performance.now();
  const { failed } = await updateContent(
    project,
    { only: ids.split(','), engine: { engine: 'onnxruntime', provider: 'cpu' } },
    {
      store: new Store(resolve(content), disk),
      progress: quietProgress(process.stderr),
      host: { host: 'bench', vitrine: 'bench', node: process.versions.node },
      signal: new AbortController().signal,
      openEngine: openConfiguredEngine,
      now: () => new Date(),
      peakMemoryBytes: () => 0,
    },
  );
  seconds[name] = (performance.now() - started) / 1000;
  await rm(content, { recursive: true });
  if (failed > 0) throw new Error(`${failed} tasks of ${name} failed`);
}
const peakMb = process.resourceUsage().maxRSS / 1024;
const parameters = project.inputs[0]!.model.layers.reduce((sum, layer) => sum + layer.parameters, 0);
console.log(
  JSON.stringify({ openMs, openedMb: openedBytes / 1e6, weightsMb: (parameters * 4) / 1e6, seconds, peakMb }),
);
