import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConfiguredEngine, type OpenEngine } from '../pipeline/engine/open.ts';
import { softmax } from '../numerics/statistics.ts';
import { loadImageModel } from '../pipeline/models/load.ts';
import { readPicture } from '../pipeline/pictures/picture.ts';
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

  const read = [
    'adam.pth',
    'averaged.pth',
    'beside-2.pth',
    'beside-4.pth',
    'beside-legacy.pth',
    'buffers.pth',
    'compiled-parallel.pth',
    'data-parallel.pth',
    'ema-same.pth',
    'half-64.pth',
    'inner-word.pth',
    'inner.pth',
    'key-weights.pth',
    'lightning.ckpt',
    'list.pth',
    'one-storage.pth',
    'prefix-deep.pth',
    'prefix-net.pth',
    'scores-matrix.pth',
    'strided.pth',
    'subclass.pth',
    'thop.pth',
    'three-keys.pth',
    'whole-parallel.pth',
    'whole.pth',
  ];
  it.each(read)('people/%s is the same network', async (file) => {
    expect((await load(join(PEOPLE, file))).digest).toBe(plain);
  });

  // What has no sure reading is refused: by what it is, and with what to do.
  const refused: Readonly<Record<string, readonly [received: string, hint: string]>> = {
    'model-and-ema.pth': ['2 of them: `model`, `ema`', 'Set `stateDict` to the one that is meant.'],
    'student-teacher.pth': ['several sets of them, under `student.`, `teacher.`', "for example `prefix: 'student.'`"],
    'criterion.pth': ['them under `model.`, and beside them `criterion.weight`', "Set `prefix: 'model.'`"],
    'numpy.pth': ['a NumPy array as `cnn.0.weight`', 'Save tensors: `torch.from_numpy(array)`'],
    'one-numpy.pth': ['an object of `numpy.core.multiarray._reconstruct`', 'Save tensors'],
    'quantized.pth': ['an object of `torch._utils._rebuild_qtensor`', 'Save it as a plain tensor of float32.'],
    'integers.pth': ['values of the type int8', 'Save it as float32.'],
    'complex.pth': ['values of the type complex64', 'Save it as float32.'],
    'one-layer-more.pth': ['unexpected: `fc.1.weight` [3, 3], `fc.1.bias` [3]', 'Change the architecture'],
    'one-layer-more-prefixed.pth': ['unexpected: `fc.1.weight` [3, 3].', 'Change the architecture'],
    'renumbered.pth': ['missing: `cnn.4.weight`', 'Change the architecture'],
    'weight-norm.pth': ['missing: `fc.0.weight` [3, 6]', 'Call `torch.nn.utils.remove_weight_norm(layer)`'],
    'spectral-norm.pth': ['missing: `fc.0.weight` [3, 6]', 'Call `torch.nn.utils.remove_spectral_norm(layer)`'],
    'pruned.pth': ['missing: `fc.0.weight` [3, 6]', 'Call `torch.nn.utils.prune.remove(layer, "weight")`'],
    'parametrized.pth': ['missing: `fc.0.weight` [3, 6]', 'remove_parametrizations(layer, "weight")`'],
  };
  it.each(Object.entries(refused))('people/%s is refused by name', async (file, [received, hint]) => {
    const message = await refusal(() => load(join(PEOPLE, file)));
    expect(message).toContain(received);
    expect(message).toContain(hint);
  });

  it('has a test for every fixture', () => {
    expect(readdirSync(PEOPLE).sort()).toEqual([...read, ...Object.keys(refused)].sort());
  });

  it('are settled by the options that the refusals name', async () => {
    const digest = async (file: string, options: object) => (await load(join(PEOPLE, file), options)).digest;
    expect(await digest('model-and-ema.pth', { stateDict: 'model' })).toBe(plain);
    expect(await digest('student-teacher.pth', { prefix: 'student.' })).toBe(plain);
    expect(await digest('student-teacher.pth', { prefix: 'student' })).toBe(plain);
    expect(await digest('criterion.pth', { prefix: 'model.' })).toBe(plain);
    expect(await digest('prefix-deep.pth', { prefix: 'backbone.encoder' })).toBe(plain);
    expect(await digest('list.pth', { stateDict: '0' })).toBe(plain);
    const averaged = await digest('model-and-ema.pth', { stateDict: 'ema' });
    expect(averaged).not.toBe(plain);
    expect(await digest('student-teacher.pth', { prefix: 'teacher.' })).toBe(averaged);
    expect(await refusal(() => load(join(PEOPLE, 'criterion.pth'), { prefix: 'other.' }))).toContain('missing:');
  });
});
