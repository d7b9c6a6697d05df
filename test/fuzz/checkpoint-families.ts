import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint } from '../../pipeline/checkpoint/checkpoint.ts';
import { parseConfig } from '../../pipeline/config/config.ts';
import { loadImageModel } from '../../pipeline/models/load.ts';
import { int64Tensor, onnxFile, port, ramp, tensor } from '../onnx-file.ts';
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

/** A small classifier as exporters write it: shape arithmetic, a branch, a normalisation, a softmax. */
function network(): Uint8Array {
  return onnxFile({
    opset: 13,
    nodes: [
      {
        op: 'Conv',
        inputs: ['x', 'w', 'b'],
        outputs: ['c'],
        name: '/c/Conv',
        attributes: { pads: { ints: [1, 1, 1, 1] }, strides: { ints: [2, 2] } },
      },
      {
        op: 'BatchNormalization',
        inputs: ['c', 'b', 'b', 'b', 'v'],
        outputs: ['n'],
        attributes: { epsilon: { float: 1e-5 } },
      },
      { op: 'Relu', inputs: ['n'], outputs: ['r'] },
      {
        op: 'MaxPool',
        inputs: ['r'],
        outputs: ['p'],
        attributes: { kernel_shape: { ints: [3, 3] }, ceil_mode: { int: 1 } },
      },
      { op: 'ReduceMean', inputs: ['p'], outputs: ['m'], attributes: { axes: { ints: [2, 3] }, keepdims: { int: 0 } } },
      { op: 'Shape', inputs: ['m'], outputs: ['s'] },
      { op: 'Slice', inputs: ['s', 'zero', 'one'], outputs: ['batch'] },
      { op: 'Concat', inputs: ['batch', 'rest'], outputs: ['wanted'], attributes: { axis: { int: 0 } } },
      { op: 'Reshape', inputs: ['m', 'wanted'], outputs: ['f'] },
      { op: 'Gemm', inputs: ['f', 'fc', 'b'], outputs: ['z'], attributes: { transB: { int: 1 } } },
      { op: 'Softmax', inputs: ['z'], outputs: ['y'], attributes: { axis: { int: 1 } } },
    ],
    tensors: [
      tensor('w', [3, 3, 3, 3], ramp([3, 3, 3, 3])),
      tensor('b', [3], [0.1, 0.2, 0.3]),
      tensor('v', [3], [1, 2, 3]),
      tensor('fc', [3, 3], ramp([3, 3])),
      int64Tensor('zero', [0]),
      int64Tensor('one', [1]),
      int64Tensor('rest', [-1]),
    ],
    inputs: [port('x', ['batch', 3, 8, 8])],
    outputs: [port('y', ['batch', 3])],
  });
}

async function loadNetwork(folder: string): Promise<void> {
  const preprocess = { resize: { width: 8, height: 8 } };
  const config = parseConfig({
    title: 'Fuzz',
    models: [{ id: 'm', name: 'M', onnx: 'model.onnx', classes: ['a', 'b', 'c'], preprocess }],
    pictures: [{ image: 'a.png' }],
  });
  const { graph } = await loadImageModel(config.models[0]!, folder);
  assert(graph.outputs.join() === 'logits', 'a network without scores');
}

export const checkpointFamilies: readonly Family[] = [
  checkpointFamily('torch-zip', 'model.pth', () =>
    Promise.all(['training.pth', 'types.pth', 'views.pth'].map(fixture)),
  ),
  checkpointFamily('torch-legacy', 'model.pth', () =>
    Promise.all(['training-legacy.pth', 'types-legacy.pth', 'views-legacy.pth'].map(fixture)),
  ),
  checkpointFamily('safetensors', 'model.safetensors', async () => [weights(), await fixture('model.safetensors')]),
  { id: 'onnx', file: 'model.onnx', seeds: () => [{ 'model.onnx': network() }], read: loadNetwork },
  {
    id: 'architecture',
    file: 'architecture.json',
    isJson: true,
    seeds: () => [{ 'architecture.json': jsonOf(architecture), 'model.safetensors': weights() }],
    read: (folder) => loadModel(folder, { resize: { width: 8, height: 8 } }),
  },
];
