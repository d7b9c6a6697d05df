import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { parseConfig } from '../pipeline/config.ts';
import { disk } from '../pipeline/disk.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { methods } from '../pipeline/methods/registry.ts';
import { quietProgress } from '../pipeline/progress.ts';
import { runTasks } from '../pipeline/run.ts';
import { Store } from '../pipeline/store.ts';
import { openProject } from '../pipeline/update.ts';
import { safetensors } from './safetensors.ts';

/**
 * Computes 1,000 small tasks of several methods in one run and prints, as JSON, the memory of the process in MB after 100 and after
 * all of them. Run with --expose-gc.
 */
const TASKS = 1000;
const folder = await mkdtemp(join(tmpdir(), 'vitrine-memory-'));
const shapes = { '0.weight': [4, 3, 3, 3], '0.bias': [4], '4.weight': [3, 256], '4.bias': [3] };
await writeFile(
  join(folder, 'model.safetensors'),
  safetensors(shapes, (name, index) => Math.sin(index + name.length)),
);
await sharp({ create: { width: 16, height: 16, channels: 3, background: '#a05028' } })
  .png()
  .toFile(join(folder, 'picture.png'));
const config = parseConfig({
  title: 'Memory',
  models: [
    {
      id: 'small',
      name: 'Small',
      checkpoint: 'model.safetensors',
      architecture: {
        layers: [
          { conv2d: { out: 4, kernel: 3, padding: 1 } },
          'relu',
          { maxPool2d: { kernel: 2 } },
          'flatten',
          { linear: { out: 3 } },
        ],
      },
      classes: ['a', 'b', 'c'],
      preprocess: { resize: { width: 16, height: 16 } },
    },
  ],
  pictures: [{ image: 'picture.png' }],
  methods: ['saliency', { method: 'smooth-grad', params: { samples: 30 } }, 'integrated-gradients'],
});
const project = await openProject(config, folder, methods);
const tasks = Array.from({ length: TASKS }, (_, index) => {
  const task = project.tasks[index % project.tasks.length]!;
  return { ...task, folder: `${task.folder}-${index}` };
});

const memory: number[] = [];
let done = 0;
const summary = await runTasks(
  { tasks, inputs: project.inputs, methods, engine: { engine: 'onnxruntime', provider: 'cpu', workers: 2 } },
  {
    store: new Store(join(folder, 'content'), disk),
    progress: {
      ...quietProgress(process.stderr),
      done: () => {
        done++;
        if (done !== 100 && done !== TASKS) return;
        (globalThis as { gc?: () => void }).gc?.();
        memory.push(process.memoryUsage.rss() / 1e6);
      },
    },
    host: { host: 'test', vitrine: 'test', node: process.versions.node },
    signal: new AbortController().signal,
    openEngine: openConfiguredEngine,
    now: () => new Date(),
    peakMemoryBytes: () => 0,
  },
);
await rm(folder, { recursive: true });
console.log(JSON.stringify({ ...summary, after100: memory[0], after1000: memory[1] }));
