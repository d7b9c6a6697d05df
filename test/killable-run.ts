import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../pipeline/config/config.ts';
import { sha256 } from '../schema/digests.ts';
import type { Disk } from '../pipeline/base/disk.ts';
import type { OpenEngine } from '../pipeline/engine/open.ts';
import { strengthOfArray } from '../numerics/channels.ts';
import type { Method } from '../pipeline/explain/method.ts';
import type { Metric } from '../pipeline/explain/metric.ts';
import { planTasks } from '../pipeline/plan/plan.ts';
import type { Runner } from '../pipeline/explain/runner.ts';
import { Store } from '../pipeline/store/store.ts';
import { updateContent, type Project } from '../pipeline/report/update.ts';
import { roomsOf } from './rooms.ts';
import { brighten, picture, tinyConfig, tinyModel } from './tiny.ts';

const PICTURES = ['5-noodles', '6-sashimi', '7-steak'].map((name) =>
  join(import.meta.dirname, `../demo/pictures/${name}.png`),
);

/** A metric of a version that needs no engine, and has nothing to say but that. */
function metric(id: string, version: number): Metric {
  const measures = { [id]: { value: version, unit: '1', definition: 'Which version measured it.' } };
  return {
    id,
    version,
    appliesTo: () => true,
    cost: () => 0,
    blank: () => ({}),
    measure: () => Promise.resolve({ measures }),
  };
}

/** A method that needs no engine. Another `flavour` gives other numbers, as another engine would. */
function method(flavour: string): Method {
  return {
    ...brighten,
    variants: ['paper'],
    storedRelevance: { array: 'bright', derive: strengthOfArray },
    plan: ({ pictures }) => pictures.map((one) => ({ picture: one, target: { kind: 'picture' }, cost: 1 })),
    explain: async (task, context) => {
      const explanation = await brighten.explain(task, context);
      const remarks = flavour === '' ? [] : [{ code: 'flavour', text: flavour }];
      return { ...explanation, remarks, relevance: strengthOfArray(explanation.arrays[0]!.values) };
    },
  };
}

/**
 * Tasks of a tiny model that are computed in no time, so that a run is all writing.
 *
 * @param measured metrics with their versions: `one-1 two-3`
 */
export function openKillableProject(flavour: string, measured: string): Project {
  const config = parseConfig(tinyConfig());
  const rooms = roomsOf(method(flavour));
  const pictures = PICTURES.map((path, position) => ({
    ...picture(`p${position}`, 0),
    path,
    digest: sha256(readFileSync(path)),
    position,
    at: 'pictures[0].image',
    masks: [],
  }));
  const inputs = [{ config: config.models[0]!, model: tinyModel, pictures }];
  const metrics = measured.split(' ').flatMap((name) => {
    const [id = '', version] = name.split('-');
    return id === '' ? [] : [metric(id, Number(version))];
  });
  const tasks = planTasks(config, inputs, { methods: rooms.methods, metrics });
  return {
    config,
    configFile: 'vitrine.config.ts',
    inputs,
    texts: { encoders: [], imported: [] },
    rooms: { methods: rooms.methods, metrics },
    plugins: [],
    tasks,
    matrices: [],
  };
}

/** Runs such a project. */
export async function updateKillable(project: Project, folder: string, force: boolean, onDisk: Disk): Promise<void> {
  await updateContent(
    project,
    { engine: { engine: 'auto' }, force },
    {
      store: new Store(folder, onDisk),
      progress: { start: nothing, done: nothing, failed: nothing, stop: nothing },
      host: { host: 'a machine', vitrine: '0.0.0', node: '22.0.0' },
      signal: new AbortController().signal,
      openEngine: () => Promise.resolve(engine),
      now: () => new Date(0),
      peakMemoryBytes: () => 1,
    },
  );
}

const engine: OpenEngine = {
  engine: 'onnxruntime',
  provider: 'cpu',
  workers: 1,
  runner: (model) => ({ model }) as Runner,
  encoderRunner: () => {
    throw new Error('not asked for');
  },
  close: () => Promise.resolve(),
};

const nothing = (): void => undefined;
