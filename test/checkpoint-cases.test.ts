import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConfiguredEngine, type OpenEngine } from '../pipeline/engine/open.ts';
import { softmax } from '../pipeline/maths/statistics.ts';
import { loadImageModel } from '../pipeline/models/load.ts';
import { readPicture } from '../pipeline/picture.ts';
import { EngineConfig, ModelConfig } from '../schema/config.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

const CASES = join(import.meta.dirname, 'fixtures', 'cases');
const PEOPLE = join(import.meta.dirname, 'fixtures', 'checkpoint', 'people');
const PLAIN = 'checkpoint-averaged/plain.pth';

function load(checkpoint: string, options: { prefix?: string; stateDict?: string; architecture?: unknown } = {}) {
  const config = ModelConfig.parse({
    id: 'm',
    name: 'M',
    checkpoint,
    architecture: join(CASES, 'checkpoint-averaged', 'arch.json'),
    classes: ['a', 'b', 'c'],
    preprocess: { resize: { width: 16, height: 16 } },
    ...options,
  });
  return loadImageModel(config, CASES);
}

describe('checkpoints as people have them', () => {
  let engine: OpenEngine;
  let plain = '';
  beforeAll(async () => {
    engine = await openConfiguredEngine(EngineConfig.parse({ engine: 'onnxruntime', provider: 'cpu', workers: 1 }));
    plain = (await load(PLAIN)).digest;
  });
  afterAll(() => engine.close());

  it.each([
    PLAIN,
    'checkpoint-averaged/swa.pth',
    'checkpoint-beside-weights/tv.pth',
    'checkpoint-beside-weights/date.pth',
    'checkpoint-extra-state/extra.pth',
    'checkpoint-inner-prefix/partcompiled.pth',
    'safetensors-dtype/st_f8_extra.safetensors',
  ])('%s gives class b, 36.02 percent, to the picture', async (file) => {
    const model = await load(file);
    const data = await readPicture(join(CASES, 'checkpoint-averaged', 'a.png'), model.preprocess);
    const scores = softmax(await engine.runner(model).logits({ kind: 'stored', count: 1, data }));
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
    expect((100 * scores[1]!).toFixed(2)).toBe('36.02');
    expect(model.digest).toBe(plain);
  });
});
