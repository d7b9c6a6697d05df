import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../pipeline/config/config.ts';
import { disk } from '../pipeline/base/disk.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { quietProgress } from '../pipeline/tasks/progress.ts';
import { Store } from '../pipeline/store/store.ts';
import { openProject, updateContent } from '../pipeline/report/update.ts';
import type { Config } from '../schema/config.ts';

/**
 * What the measures of a report add to a run from nothing: explains the report's pictures as configured, and again without any measure
 * that costs further runs of the model, without controls, and without the methods that only judge others. Prints a JSON object: seconds on the clock
 * and of processor time for each, and their difference. Processor time over the number of cores is what a quiet machine needs.
 */
const loaded = await loadConfig(process.cwd(), process.argv[2]);
const { methods } = loaded.rooms;
const JUDGES = methods
  .filter((one) => one.kind === 'check' || (one.kind !== 'text' && one.isControl))
  .map(({ id }) => id);

interface Use {
  readonly method: string;
  readonly params: Record<string, unknown>;
}

/** The configuration with its classifiers' results alone, without trials, and with the uses of methods that `choose` hands back. */
function picturesOnly(config: Config, choose: (use: Use) => readonly Use[]): Config {
  const ofPictures = methods.filter(({ kind }) => kind !== 'text').map(({ id }) => id);
  const planned = config.methods === 'all' ? ofPictures : config.methods;
  const uses = planned.map((entry) => (typeof entry === 'string' ? { method: entry, params: {} } : entry));
  return {
    ...config,
    encoders: [],
    texts: [],
    words: [],
    attentions: [],
    matrices: [],
    trials: [],
    methods: uses.filter(({ method }) => ofPictures.includes(method)).flatMap(choose),
  };
}

function unmeasured(use: Use): readonly Use[] {
  if (JUDGES.includes(use.method)) return [];
  return [use.method === 'lime' ? { ...use, params: { ...use.params, stabilitySeeds: 0 } } : use];
}

async function timeRun(config: Config): Promise<{ clock: number; processor: number }> {
  const content = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const [started, used] = [performance.now(), process.cpuUsage()];
  const { failed } = await updateContent(
    await openProject({ ...loaded, config }),
    { engine: { engine: 'onnxruntime', provider: 'cpu' } },
    {
      store: new Store(content, disk),
      progress: quietProgress(process.stderr),
      host: { host: 'bench', vitrine: 'bench', node: process.versions.node },
      signal: new AbortController().signal,
      openEngine: openConfiguredEngine,
      now: () => new Date(),
      peakMemoryBytes: () => 0,
    },
  );
  const { user, system } = process.cpuUsage(used);
  const seconds = { clock: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
  await rm(content, { recursive: true });
  if (failed > 0) throw new Error(`${failed} tasks failed`);
  return seconds;
}

const { config } = loaded;
const without = await timeRun({ ...picturesOnly(config, unmeasured), measures: [] });
const measured = await timeRun(picturesOnly(config, (use) => [use]));
console.log(
  JSON.stringify({
    without,
    measured,
    added: { clock: measured.clock - without.clock, processor: measured.processor - without.processor },
  }),
);
