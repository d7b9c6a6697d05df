import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../pipeline/config/config.ts';
import { openConfiguredEngine, type OpenEngine } from '../../pipeline/engine/open.ts';
import prediction from './method.ts';
import { loadImageModel } from '../../pipeline/models/load.ts';
import { decodeNpy } from '../../pipeline/base/npy.ts';
import { readPicture } from '../../pipeline/pictures/picture.ts';
import { EngineConfig } from '../../schema/config.ts';
import { picture, tinyModel } from '../../test/tiny.ts';

describe('prediction', () => {
  let engine: OpenEngine;
  beforeAll(async () => {
    engine = await openConfiguredEngine(EngineConfig.parse({ engine: 'onnxruntime', provider: 'cpu', workers: 1 }));
  });
  afterAll(() => engine.close());

  it('plans one task a picture, about whatever the model will answer', () => {
    const pictures = [picture('one', 2), picture('two')];
    const drafts = prediction.plan({ model: tinyModel, pictures, variant: 'paper', params: {}, compared: [] });
    expect(drafts).toEqual(pictures.map((one) => ({ picture: one, target: { kind: 'predicted-class' }, cost: 1 })));
  });

  it('gives PyTorch’s probabilities for their classifier and pictures, to 1e-5', async () => {
    const file = new URL('../../test/fixtures/prediction/softmax.npy', import.meta.url);
    const { data: softmax } = decodeNpy(await readFile(file), 'softmax.npy'); // [10, 11]
    const { config, folder } = await loadConfig(
      fileURLToPath(new URL('../../test/fixtures/peer', import.meta.url)),
      'config.ts',
    );
    const model = await loadImageModel(config.models[0]!, folder);
    const runner = engine.runner(model);
    for (let index = 0; index < 10; index++) {
      const pixels = await readPicture(`${folder}/pictures/img_${index}.png`, model.preprocess);
      const theirs = [...softmax.subarray(11 * index, 11 * index + 11)];
      const classIndex = theirs.indexOf(Math.max(...theirs));
      const target = { kind: 'class', classIndex, className: model.classes[classIndex]!, from: 'prediction' } as const;
      const task = { variant: 'paper', params: {}, target, seed: 0, picture: pixels, dependencies: [] } as const;
      const context = { runner, picture: () => Promise.resolve(pixels), runnerOf: () => runner, compared: [] };
      const { arrays, measures } = await prediction.explain(task, context);

      const ours = arrays.find(({ name }) => name === 'probabilities')!.values;
      expect(ours.shape).toEqual([11]);
      for (const [place, value] of theirs.entries()) expect(Math.abs(ours.data[place]! - value)).toBeLessThan(1e-5);
      expect(measures['probability']!.value).toBeCloseTo(theirs[classIndex]!, 5);
      expect(measures['probability']!.null).toBe(1 / 11);
      const [best, next] = theirs.toSorted((a, b) => b - a);
      expect(measures['margin']!.value).toBeCloseTo(best! - next!, 5);
    }
  });
});
