import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '../pipeline/config/config.ts';
import { disk } from '../pipeline/base/disk.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { Store } from '../pipeline/store/store.ts';
import { openProject, updateContent } from '../pipeline/report/update.ts';
import { EngineConfig } from '../schema/config.ts';
import { makeProject, writeConfig } from './tiny-project.ts';

const MEGABYTE = 2 ** 20;

it('A thousand small tasks leave memory where it was after a hundred', async () => {
  const folder = await makeProject();
  const pictures = Array.from({ length: 500 }, (_, index) => ({
    id: `p${index}`,
    image: `pictures/p${index % 3}.png`,
  }));
  await writeConfig(folder, { pictures, methods: ['saliency'] });
  const project = await openProject(await loadConfig(folder));

  const memory: number[] = [];
  const done = (): void => {
    memory.push(process.memoryUsage.rss());
  };
  await updateContent(
    project,
    { engine: EngineConfig.parse({ engine: 'onnxruntime', provider: 'cpu', workers: 2 }) },
    {
      store: new Store(join(folder, 'content'), disk),
      progress: { start: () => undefined, done, failed: () => expect.unreachable(), stop: () => undefined },
      host: { host: 'a machine', vitrine: '0.0.0', node: '22.0.0' },
      signal: new AbortController().signal,
      openEngine: openConfiguredEngine,
      now: () => new Date(0),
      peakMemoryBytes: () => 1,
    },
  );
  await rm(folder, { recursive: true });

  expect(memory).toHaveLength(1000);
  // A task's own arrays come to 2 kB: what a leak keeps of each would show. The heap breathes by some 20 MB.
  const early = Math.max(...memory.slice(50, 150));
  const late = Math.min(...memory.slice(-100));
  expect((late - early) / MEGABYTE).toBeLessThan(30);
});
