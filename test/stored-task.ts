import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseConfig } from '../pipeline/config/config.ts';
import { sealRunFacts, sha256 } from '../schema/digests.ts';
import { planTasks } from '../pipeline/plan/plan.ts';
import { jsonFile } from '../pipeline/store/store.ts';
import { finishTask } from '../pipeline/tasks/task-result.ts';
import { measurementFile } from '../schema/measurements.ts';
import type { RunFacts } from '../schema/result.ts';
import { roomsOf } from './rooms.ts';
import { brighten, picture, tinyConfig, tinyModel } from './tiny.ts';

const inputs = [{ model: tinyModel, pictures: [picture('one')] }];
const [planned] = planTasks(parseConfig(tinyConfig()), inputs, roomsOf(brighten));
if (planned === undefined) throw new Error('An empty plan');

/** A task of a small model. */
export const task = planned;

/** All files below a folder with their contents. */
export async function tree(top: string): Promise<Record<string, string>> {
  const names = await readdir(top, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)),
  );
}

/** What a run stores of the task once it is done. */
export async function finishedFiles(): Promise<Map<string, Uint8Array>> {
  const explanation = await brighten.explain(
    {
      variant: 'course',
      params: { gain: 2 },
      target: { kind: 'picture' },
      seed: 1,
      picture: new Float32Array(48),
      dependencies: [],
    },
    {
      runner: undefined as never,
      picture: () => Promise.reject(new Error('not asked for')),
      runnerOf: () => undefined as never,
      compared: [],
    },
  );
  const { files } = await finishTask(task, { kind: 'picture' }, explanation);
  const facts = sealRunFacts({
    content: 1,
    key: task.key,
    result: sha256(files.get('result.json')!),
    engine: 'onnxruntime',
    provider: 'cpu',
    host: 'h',
    vitrine: '0',
    node: '22',
    startedAt: '2020-01-01T00:00:00.000Z',
    durationMs: 1,
    peakMemoryBytes: 1,
  });
  return new Map([...files, ['run.json', jsonFile(facts)]]);
}

/** The same with measurements, by metric, which the facts name. */
export async function measuredFiles(
  measurements: Readonly<Record<string, Uint8Array>>,
): Promise<Map<string, Uint8Array>> {
  const files = await finishedFiles();
  const facts = JSON.parse(new TextDecoder().decode(files.get('run.json'))) as RunFacts;
  const { engine, provider, host, vitrine, node, startedAt, durationMs, peakMemoryBytes } = facts;
  const run = { engine, provider, host, vitrine, node, startedAt, durationMs, peakMemoryBytes };
  const named = Object.entries(measurements).map(([id, bytes]) => [id, { ...run, sha256: sha256(bytes) }] as const);
  files.set('run.json', jsonFile(sealRunFacts({ ...facts, measurements: Object.fromEntries(named) })));
  for (const [id, bytes] of Object.entries(measurements)) files.set(measurementFile(id), bytes);
  return files;
}
