import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint } from '../../pipeline/checkpoint/checkpoint.ts';
import { parseConfig } from '../../pipeline/config/config.ts';
import { loadImageModel } from '../../pipeline/models/load.ts';
import { safetensors } from '../safetensors.ts';
import { assert, jsonOf, type Family, type Files } from './family.ts';

/** A tensor that claims more is not read: the pipeline asks only for those whose shapes it knows. */
const LARGEST_READ = 1e5;

const fixture = (name: string): Promise<Uint8Array> => readFile(`test/fixtures/checkpoint/${name}`);

async function readTensors(path: string): Promise<void> {
  const checkpoint = await openCheckpoint(path);
  try {
    for (const [name, entry] of checkpoint.tensors) {
      const size = entry.shape.reduce((product, length) => product * length, 1);
      assert(
        entry.shape.every((length) => Number.isSafeInteger(length) && length >= 0),
        `the shape of ${name}`,
      );
      if (size > LARGEST_READ) continue;
      const values = await entry.read();
      assert(values.length === size, `${values.length} values of ${name}, of ${size}`);
      assert(
        values.every((value) => Number.isFinite(value)),
        `a value of ${name} that is not finite`,
      );
    }
  } finally {
    await checkpoint.close();
  }
}

/** @param names of fixtures that PyTorch wrote */
function checkpointFamily(id: string, file: string, seeds: () => Promise<readonly Uint8Array[]>): Family {
  return {
    id,
    file,
    seeds: async () => (await seeds()).map((bytes): Files => ({ [file]: bytes })),
    read: (folder) => readTensors(join(folder, file)),
  };
}

const weights = (): Uint8Array =>
  safetensors(
    { '0.weight': [4, 3, 3, 3], '0.bias': [4], '4.weight': [3, 64], '4.bias': [3] },
    (_, index) => Math.sin(index) / 8,
  );
const architecture = {
  layers: [
    { conv2d: { out: 4, kernel: 3, padding: 1 } },
    'relu',
    { maxPool2d: { kernel: 2 } },
    'flatten',
    { linear: { out: 3 } },
  ],
};

async function loadModel(folder: string, preprocess: unknown): Promise<void> {
  const config = parseConfig({
    title: 'Fuzz',
    models: [
      {
        id: 'm',
        name: 'M',
        checkpoint: 'model.safetensors',
        architecture: 'architecture.json',
        classes: ['a', 'b', 'c'],
        preprocess,
      },
    ],
    pictures: [{ image: 'a.png' }],
  });
  const model = await loadImageModel(config.models[0]!, folder);
  assert(model.layers.length > 0, 'a model without layers');
}

export const checkpointFamilies: readonly Family[] = [
  checkpointFamily('torch-zip', 'model.pth', () =>
    Promise.all(['training.pth', 'types.pth', 'views.pth'].map(fixture)),
  ),
  checkpointFamily('torch-legacy', 'model.pth', () =>
    Promise.all(['training-legacy.pth', 'types-legacy.pth', 'views-legacy.pth'].map(fixture)),
  ),
  checkpointFamily('safetensors', 'model.safetensors', async () => [weights(), await fixture('model.safetensors')]),
  {
    id: 'architecture',
    file: 'architecture.json',
    isJson: true,
    seeds: () => [{ 'architecture.json': jsonOf(architecture), 'model.safetensors': weights() }],
    read: (folder) => loadModel(folder, { resize: { width: 8, height: 8 } }),
  },
];
