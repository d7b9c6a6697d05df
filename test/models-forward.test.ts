import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { cut } from '../pipeline/graph/cut.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { loadImageModel } from '../pipeline/models/load.ts';
import { type ImageModel, LOGITS, PICTURE } from '../pipeline/models/model.ts';
import type { NdArray } from '../numerics/nd-array.ts';
import { decodeNpy } from '../pipeline/base/npy.ts';
import { readPicture } from '../pipeline/pictures/picture.ts';
import { ModelConfig } from '../schema/config.ts';
import { shared, withoutShared } from './shared.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'models');
const PEER = join(import.meta.dirname, 'fixtures', 'peer');

const npy = (path: string): NdArray => decodeNpy(readFileSync(path), path);

/** Some values of a model's graph, as it is built: nothing folded. */
async function run({ graph, inputShape }: ImageModel, picture: Float32Array, values: readonly string[]) {
  const session = await openOnnxruntime('cpu').open(encodeOnnx(cut(graph, values)));
  const results = await session.run({ [PICTURE]: { shape: [1, ...inputShape], data: picture } });
  await session.release();
  return results;
}

/** max |a − b| / max |b| */
function relativeDifference(a: NdArray, b: NdArray): number {
  expect(a.shape.reduce((x, y) => x * y, 1)).toBe(b.shape.reduce((x, y) => x * y, 1));
  const largest = b.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b.data[i]!)), 0) / largest;
}

describe('a network of every kind of layer', () => {
  const SIDES = { width: 18, height: 23 };
  const body = [
    { conv2d: { out: 6, kernel: [3, 2], stride: [2, 1], padding: [1, 0], bias: false } },
    { batchNorm2d: { eps: 0.01 } },
    { leakyRelu: { slope: 0.2 } },
    {
      sequential: [
        { conv2d: { out: 6, kernel: 3, padding: 2, dilation: 2, groups: 6 } },
        'relu6',
        { conv2d: { out: 4, kernel: 1, groups: 2 } },
      ],
    },
    { maxPool2d: { kernel: 3, stride: 2, padding: 1, ceil: true } },
    { avgPool2d: { kernel: 2, stride: 1, padding: 1 } },
    'relu',
    { avgPool2d: { kernel: [3, 2], stride: 1, padding: 1, countIncludePad: false } },
    { maxPool2d: { kernel: 2, ceil: true } },
    { dropout: { p: 0.4 } },
  ];
  const architecture = {
    features: 'body',
    layers: [
      { name: 'body', sequential: body },
      { name: 'pool', adaptiveAvgPool2d: {} },
      { name: 'flatten', flatten: {} },
      { name: 'head', sequential: [{ linear: { out: 7 } }, 'relu', 'dropout', { linear: { out: 3, bias: false } }] },
    ],
  };
  const config = ModelConfig.parse({
    id: 'kinds',
    name: 'Kinds',
    checkpoint: 'kinds.pth',
    architecture,
    classes: ['a', 'b', 'c'],
    preprocess: { resize: SIDES, channels: 'bgr', scale: 255, mean: [104, 117, 124], std: [50, 57.5, 61] },
  });
  let model: ImageModel;
  beforeAll(async () => {
    model = await loadImageModel(config, FIXTURES);
  });

  it('gives PyTorch’s logits, channel order, scale, mean and std included', async () => {
    const picture = npy(join(FIXTURES, 'kinds-picture.npy'));
    const { [LOGITS]: logits } = await run(model, picture.data, [LOGITS]);
    expect(relativeDifference(logits!, npy(join(FIXTURES, 'kinds-logits.npy')))).toBeLessThan(1e-5);
  });

  it('gives PyTorch’s output of every layer under the layer’s name, dropouts, Sequentials and the last included', async () => {
    const picture = npy(join(FIXTURES, 'kinds-picture.npy'));
    const names = model.layers.map(({ name }) => name).filter((name) => name !== 'flatten');
    expect(names).toHaveLength(body.length + 3 + 1 + 4); // the Sequential's members, the pool, the head
    const outputs = await run(model, picture.data, names);
    for (const name of names) {
      const peer = npy(join(FIXTURES, `kinds-${name}.npy`));
      expect(model.layers.find((layer) => layer.name === name)!.outputShape, name).toEqual(peer.shape);
      expect(relativeDifference(outputs[name]!, peer), name).toBeLessThan(1e-5);
    }
  });

  it('reaches the logits without an Identity on the way', () => {
    expect(cut(model.graph, [LOGITS]).nodes.map(({ op }) => op)).not.toContain('Identity');
  });

  it('lists a Sequential that has a `cnnid` after its members, which have none', () => {
    const rows = model.layers.filter(({ name }) => name.startsWith('body.3'));
    expect(rows.map(({ name, kind, cnnid }) => [name, kind, cnnid])).toEqual([
      ['body.3.0', 'Conv2d', undefined],
      ['body.3.1', 'ReLU6', undefined],
      ['body.3.2', 'Conv2d', undefined],
      ['body.3', 'Sequential', 3],
    ]);
  });

  it('starts with a convolution that normalises, and without one where nothing is to be done', async () => {
    expect(model.graph.nodes[0]).toMatchObject({
      op: 'Conv',
      inputs: ['picture', 'normalize.weight', 'normalize.bias'],
    });
    const plain = await loadImageModel(
      { ...config, preprocess: ModelConfig.shape.preprocess.parse({ resize: SIDES }) },
      FIXTURES,
    );
    expect(plain.graph.nodes[0]!.inputs[0]).toBe(PICTURE);
    expect(plain.graph.initializers.has('normalize.weight')).toBe(false);
  });
});

describe('the peers’ classifier', () => {
  const preprocess = ModelConfig.shape.preprocess.parse({ resize: { width: 128, height: 128 } });
  const config = ModelConfig.parse({
    id: 'peer',
    name: 'Peer',
    checkpoint: 'model.pth',
    architecture: { name: 'course-food11', width: 0.125 },
    classes: Array.from({ length: 11 }, (_, index) => `class ${index}`),
    preprocess,
  });
  const read = (index: number) => readPicture(join(PEER, 'pictures', `img_${index}.png`), preprocess);

  it('gives PyTorch’s logits of all ten pictures to 1e-4', async ({ annotate }) => {
    const model = await loadImageModel(config, PEER);
    const peer = npy(join(FIXTURES, 'logits.npy'));
    const errors: number[] = [];
    for (let picture = 0; picture < 10; picture++) {
      const { [LOGITS]: logits } = await run(model, await read(picture), [LOGITS]);
      const row = { shape: [11], data: peer.data.slice(picture * 11, (picture + 1) * 11) };
      errors.push(relativeDifference(logits!, row));
    }
    await annotate(`largest error ${Math.max(...errors).toExponential(1)} of the largest logit`);
    expect(Math.max(...errors)).toBeLessThan(1e-4);
  });

  it.skipIf(withoutShared)('gives PyTorch’s activations of picture 0, every value of them', async ({ annotate }) => {
    const model = await loadImageModel(config, PEER);
    const places = [0, 2, 6, 9, 15, 19, 23, 29, 37];
    const outputs = await run(
      model,
      await read(0),
      places.map((place) => `cnn.${place}`),
    );
    const errors = places.map((place) => {
      const file = shared('peer', 'cnn-eighth', 'activations', `cnn_${String(place).padStart(2, '0')}.npy`);
      return relativeDifference(outputs[`cnn.${place}`]!, npy(file));
    });
    await annotate(`largest error ${Math.max(...errors).toExponential(1)} of the largest value`);
    expect(Math.max(...errors)).toBeLessThan(1e-4);
  });

  it.skipIf(withoutShared)('is given the very values that the reference was computed on', async () => {
    const inputs = npy(shared('peer', 'cnn-eighth', 'inputs.npy'));
    const size = 3 * 128 * 128;
    for (let picture = 0; picture < 10; picture++) {
      const peer = inputs.data.subarray(picture * size, (picture + 1) * size);
      const ours = await read(picture);
      const largest = ours.reduce((most, value, i) => Math.max(most, Math.abs(value - peer[i]!)), 0);
      expect(largest).toBeLessThan(1e-6);
    }
  });
});
