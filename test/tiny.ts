import { z } from 'zod';
import { parseConfig } from '../pipeline/config/config.ts';
import { sha256 } from '../schema/digests.ts';
import { ints } from '../pipeline/graph/graph.ts';
import type { Method, PictureRef } from '../pipeline/explain/method.ts';
import { LOGITS, PICTURE, type ImageModel } from '../pipeline/models/model.ts';
import { ndArray } from '../numerics/nd-array.ts';
import type { Config } from '../schema/config.ts';

/** The smallest classifier: a picture's mean red, green and blue are the scores of three classes. */
export const tinyModel: ImageModel = {
  id: 'tiny',
  digest: sha256('tiny'),
  classes: ['red', 'green', 'blue'],
  preprocess: parseConfig(tinyConfig()).models[0]!.preprocess,
  inputShape: [3, 4, 4],
  graph: {
    inputs: [{ name: PICTURE, shape: [1, 3, 4, 4] }],
    outputs: [LOGITS],
    nodes: [
      { op: 'ReduceMean', inputs: [PICTURE], outputs: ['mean'], attributes: { axes: ints([2, 3]) } },
      { op: 'Flatten', inputs: ['mean'], outputs: [LOGITS], attributes: {} },
    ],
    initializers: new Map(),
  },
  layers: [{ name: 'mean', kind: 'AdaptiveAvgPool2d', outputShape: [3, 1, 1], parameters: 0 }],
};

export function tinyConfig(overrides: Partial<Config> = {}): Record<string, unknown> {
  return {
    title: 'Tiny',
    models: [
      {
        id: 'tiny',
        name: 'Tiny',
        checkpoint: 'tiny.safetensors',
        architecture: {},
        classes: ['red', 'green', 'blue'],
        preprocess: { resize: { width: 4, height: 4 } },
      },
    ],
    pictures: [{ image: 'a.png' }],
    ...overrides,
  };
}

export const picture = (id: string, label: number | null = null): PictureRef => ({ id, digest: sha256(id), label });

/** A method that keeps its picture, `gain` times as bright. */
export const brighten: Method = {
  id: 'brighten',
  version: 1,
  kind: 'pixels',
  variants: ['course', 'paper'],
  paramsSchema: z.strictObject({ gain: z.number().positive().default(2) }),
  plan: ({ pictures }) => pictures.map((one) => ({ picture: one, target: { kind: 'predicted-class' }, cost: 1 })),
  explain: (task) => {
    const { gain } = task.params as { gain: number };
    const side = Math.sqrt(task.picture.length / 3);
    const values = ndArray(
      [3, side, side],
      task.picture.map((value) => value * gain),
    );
    return Promise.resolve({
      arrays: [{ name: 'bright', values, unit: '1', definition: 'The picture, brighter.' }],
      figures: [{ id: 'bright', as: 'rgb', array: 'bright' }],
      measures: { gain: { value: gain, unit: '1', definition: 'How much brighter.' } },
    });
  },
};

/** A method about the model's scores, with a random stream that runs through the pictures. */
export const channels: Method = {
  id: 'channels',
  version: 3,
  kind: 'filter',
  variants: ['paper'],
  paramsSchema: z.strictObject({}),
  plan: ({ pictures }) =>
    pictures.map((one, index) => ({
      picture: one,
      target: { kind: 'filter', layer: 'mean', layerKind: 'AdaptiveAvgPool2d', filter: index % 3 },
      cost: 0.5,
      dependencies: pictures.slice(0, index),
    })),
  explain: async ({ picture: data }, { runner }) => {
    const values = await runner.logits({ kind: 'stored', count: 1, data });
    const array = { name: 'scores', values: ndArray([3], values), unit: '1', definition: 'Scores.' };
    return { arrays: [array], figures: [], measures: {} };
  },
};
