import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ndArray } from '../numerics/nd-array.ts';
import { runCommandLine } from '../pipeline/cli/cli.ts';
import { openConfiguredEngine, type OpenEngine } from '../pipeline/engine/open.ts';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { loadImageModel } from '../pipeline/models/load.ts';
import type { ImageModel } from '../pipeline/models/model.ts';
import { randomiseWeights, weightedLayers } from '../pipeline/models/randomised.ts';
import { readPicture } from '../pipeline/pictures/picture.ts';
import { ModelConfig } from '../schema/config.ts';
import { randomArray, runGraph } from './graph.ts';
import {
  field,
  type FileParts,
  graphMessage,
  intField,
  int64Tensor,
  joined,
  type NodeParts,
  onnxFile,
  port,
  ramp,
  tensor,
} from './onnx-file.ts';
import { shared, withoutShared } from './shared.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-onnx-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SIDE = 8;
const plain = { resize: { width: SIDE, height: SIDE } };

async function load(file: FileParts, changes: Record<string, unknown> = {}): Promise<ImageModel> {
  await writeFile(join(folder, 'model.onnx'), onnxFile(file));
  const config = ModelConfig.parse({
    id: 'm',
    name: 'M',
    onnx: 'model.onnx',
    classes: ['a', 'b', 'c'],
    preprocess: plain,
    ...changes,
  });
  return loadImageModel(config, folder, 'models[0]');
}

const picture = randomArray([1, 3, SIDE, SIDE], 3);

/** Scores of a model for the picture. */
async function scores({ graph }: ImageModel, of = picture): Promise<number[]> {
  return [...(await runGraph(graph, { picture: of }))['logits']!.data];
}

/** What ONNX Runtime makes of the file itself. */
async function original(file: FileParts, input = 'x', x = picture): Promise<number[]> {
  const session = await openOnnxruntime('cpu').open(onnxFile(file));
  const [output] = Object.values(await session.run({ [input]: x }));
  await session.release();
  return [...output!.data];
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4) as number);

const weights = tensor('w', [3, 3, 3, 3], ramp([3, 3, 3, 3]));
const conv: NodeParts = {
  op: 'Conv',
  inputs: ['x', 'w'],
  outputs: ['/features/conv/Conv_output_0'],
  name: '/features/conv/Conv',
};
const relu: NodeParts = { op: 'Relu', inputs: [conv.outputs[0]!], outputs: ['relu'], name: 'act:0' };
const pool: NodeParts = { op: 'GlobalAveragePool', inputs: ['relu'], outputs: ['pool'] };
const flatten: NodeParts = { op: 'Flatten', inputs: ['pool'], outputs: ['scores'], name: 'logits' };
const classifier: FileParts = {
  nodes: [conv, relu, pool, flatten],
  tensors: [weights],
  inputs: [port('x', ['batch', 3, null, 'width'])],
  outputs: [port('scores', ['batch', 3])],
};

describe('a classifier from an ONNX file', () => {
  it('has layers named by the nodes of the file, with kinds, shapes and receptive fields', async () => {
    const { layers } = await load(classifier);
    expect(layers).toEqual([
      { name: 'features.conv.Conv', kind: 'Conv2d', outputShape: [3, 6, 6], receptiveField: 3, parameters: 81 },
      { name: 'act.0', kind: 'ReLU', outputShape: [3, 6, 6], receptiveField: 3, parameters: 0 },
      { name: 'pool', kind: 'AdaptiveAvgPool2d', outputShape: [3, 1, 1], receptiveField: 8, parameters: 0 },
      { name: 'logits_2', kind: 'Flatten', outputShape: [3], parameters: 0 },
    ]);
  });

  it('takes the size that the configuration gives where the file leaves it open', async () => {
    const { graph, inputShape } = await load(classifier, { preprocess: { resize: { width: 10, height: 12 } } });
    expect(inputShape).toEqual([3, 12, 10]);
    expect(graph.inputs).toEqual([{ name: 'picture', shape: [1, 3, 12, 10] }]);
  });

  it('has the scores of the file, with the preprocessing in the graph', async () => {
    expect(await scores(await load(classifier))).toEqual(near(await original(classifier)));
    const preprocess = { ...plain, scale: 2, mean: [0.1, 0.2, 0.3], std: [1, 2, 4] };
    const data = picture.data.map(
      (value, i) => (2 * value - [0.1, 0.2, 0.3][Math.floor(i / 64)]!) / [1, 2, 4][Math.floor(i / 64)]!,
    );
    const wanted = await original(classifier, 'x', ndArray(picture.shape, data));
    expect(await scores(await load(classifier, { preprocess }))).toEqual(near(wanted));
  });

  it('has the same digest for the same numbers, and another for others', async () => {
    const { digest } = await load(classifier);
    expect((await load(classifier)).digest).toBe(digest);
    expect((await load(classifier, { preprocess: { ...plain, scale: 2 } })).digest).not.toBe(digest);
  });

  it('gets pictures with their channels last, where the file wants them so', async () => {
    const first: NodeParts = {
      op: 'Transpose',
      inputs: ['x'],
      outputs: ['t'],
      attributes: { perm: { ints: [0, 3, 1, 2] } },
    };
    const file = {
      ...classifier,
      nodes: [first, { ...conv, inputs: ['t', 'w'] }, relu, pool, flatten],
      inputs: [port('x', [1, SIDE, SIDE, 3])],
    };
    const data = new Float32Array(192);
    picture.data.forEach((value, i) => (data[(i % 64) * 3 + Math.floor(i / 64)] = value));
    expect(await scores(await load(file))).toEqual(near(await original(file, 'x', ndArray([1, SIDE, SIDE, 3], data))));
  });

  it('gets the brightness of pictures where the file has one channel', async () => {
    const file = {
      ...classifier,
      tensors: [tensor('w', [3, 1, 3, 3], ramp([3, 1, 3, 3]))],
      inputs: [port('x', [1, 1, SIDE, SIDE])],
    };
    const grey = Float32Array.from({ length: 64 }, (_, i) =>
      [0.299, 0.587, 0.114].reduce((sum, share, c) => sum + share * picture.data[c * 64 + i]!, 0),
    );
    expect(await scores(await load(file))).toEqual(near(await original(file, 'x', ndArray([1, 1, SIDE, SIDE], grey))));
  });

  it('has weights that can be randomised from the scores down', async () => {
    const model = await load(classifier);
    expect(weightedLayers(model)).toEqual([{ name: 'features.conv.Conv', kind: 'Conv2d', norms: [] }]);
    expect(randomiseWeights(model, 1, 5).digest).not.toBe(model.digest);
  });
});

describe('`vitrine layers`', () => {
  const run = async (...words: readonly string[]): Promise<{ code: number; text: string }> => {
    let text = '';
    const out = new PassThrough().on('data', (chunk: Buffer) => (text += chunk.toString()));
    const code = await runCommandLine(['layers', ...words], {
      stdin: new PassThrough(),
      stdout: out,
      stderr: out,
      workingFolder: folder,
    });
    return { code, text };
  };

  it('prints names, kinds and shapes', async () => {
    await load(classifier);
    const { code, text } = await run('model.onnx', '--size', '10x8');
    expect(code).toBe(0);
    expect(text.split('\n').slice(0, 3)).toEqual([
      'layer               kind               shape  parameters',
      'features.conv.Conv  Conv2d             3×6×8  81',
      'act.0               ReLU               3×6×8',
    ]);
  });

  it('says what is wrong with a file', async () => {
    const { code, text } = await run('none.onnx');
    expect(code).toBe(2);
    expect(text).toBe(
      'Expected an ONNX file for `none.onnx`, but received no such file. Paths are relative to the configuration.\n',
    );
  });
});

describe('the scores are taken before they become probabilities', () => {
  const wanted = async (): Promise<number[]> => near(await original(classifier));
  const behind = (...nodes: NodeParts[]): FileParts => ({
    ...classifier,
    nodes: [...classifier.nodes, ...nodes],
    outputs: [port('p', undefined)],
  });

  it.each(['Softmax', 'LogSoftmax', 'Sigmoid'])('of a final %s', async (op) => {
    const file = behind({ op, inputs: ['scores'], outputs: ['p'] });
    expect(await scores(await load(file))).toEqual(await wanted());
  });

  it('of a softmax over maps of one pixel, with a flatten behind it', async () => {
    const softmax: NodeParts = { op: 'Softmax', inputs: ['pool'], outputs: ['s'], attributes: { axis: { int: 1 } } };
    const file = {
      ...classifier,
      nodes: [conv, relu, pool, softmax, { op: 'Flatten', inputs: ['s'], outputs: ['p'] }],
      outputs: [port('p', undefined)],
    };
    expect(await scores(await load(file))).toEqual(await wanted());
  });

  it('of a softmax whose output has no batch any more', async () => {
    const softmax: NodeParts = { op: 'Softmax', inputs: ['scores'], outputs: ['s'], attributes: { axis: { int: 1 } } };
    const squeeze: NodeParts = { op: 'Squeeze', inputs: ['s', 'first'], outputs: ['p'] };
    const file = { ...behind(softmax, squeeze), tensors: [weights, int64Tensor('first', [0])] };
    expect(await scores(await load(file))).toEqual(await wanted());
  });

  it('of a softmax of an old operator set, over all that comes behind its axis', async () => {
    const file = {
      ...classifier,
      opset: 7,
      nodes: [conv, relu, pool, { op: 'Softmax', inputs: ['pool'], outputs: ['p'] }],
      outputs: [port('p', undefined)],
    };
    expect(await scores(await load(file))).toEqual(await wanted());
  });

  it('of one sigmoid as two: 0 and z, so that a softmax gives 1 − p and p', async () => {
    const file = {
      ...behind({ op: 'Sigmoid', inputs: ['scores'], outputs: ['p'] }),
      tensors: [tensor('w', [1, 3, 3, 3], ramp([1, 3, 3, 3]))],
    };
    const [none, z] = await scores(await load(file, { classes: ['no', 'yes'] }));
    const [p] = await original(file);
    expect(none).toBe(0);
    expect(1 / (1 + Math.exp(-z!))).toBeCloseTo(p!, 5);
  });
});

describe('what exporters leave in a file', () => {
  it('is folded: shapes, choices by them, values that do nothing', async () => {
    const branch = (op: string): Uint8Array =>
      graphMessage({
        nodes: [{ op, inputs: ['pool'], outputs: [`branch${op}`] }],
        inputs: [],
        outputs: [port(`branch${op}`, undefined)],
      });
    const nodes: NodeParts[] = [
      conv,
      { op: 'Dropout', inputs: [conv.outputs[0]!], outputs: ['dropped', 'mask'] },
      { ...relu, inputs: ['dropped'] },
      pool,
      { op: 'Shape', inputs: ['pool'], outputs: ['shape'] },
      { op: 'Gather', inputs: ['shape', 'zero'], outputs: ['batch'] },
      { op: 'Constant', inputs: [], outputs: ['minus'], attributes: { value: { tensor: int64Tensor('', [-1]) } } },
      { op: 'Unsqueeze', inputs: ['batch', 'axes'], outputs: ['batches'] },
      { op: 'Concat', inputs: ['batches', 'minus'], outputs: ['wanted'], attributes: { axis: { int: 0 } } },
      { op: 'Equal', inputs: ['batch', 'one'], outputs: ['isOne'] },
      {
        op: 'If',
        inputs: ['isOne'],
        outputs: ['chosen'],
        attributes: { then_branch: { graph: branch('Identity') }, else_branch: { graph: branch('Neg') } },
      },
      { op: 'Reshape', inputs: ['chosen', 'wanted'], outputs: ['scores'] },
    ];
    const tensors = [weights, int64Tensor('zero', [0], []), int64Tensor('one', [1], []), int64Tensor('axes', [0])];
    const model = await load({ ...classifier, nodes, tensors });
    expect(model.graph.nodes.map(({ op }) => op).slice(0, 4)).toEqual(['Conv', 'Relu', 'GlobalAveragePool', 'Reshape']);
    expect(await scores(model)).toEqual(near(await original(classifier)));
  });

  it.each([
    [
      'float16',
      10,
      (values: Float32Array) => new Uint8Array(Uint16Array.from(values, (v) => (v < 0 ? 0xbc00 : 0x3c00)).buffer),
    ],
    [
      'bfloat16',
      16,
      (values: Float32Array) => new Uint8Array(Uint16Array.from(values, (v) => (v < 0 ? 0xbf80 : 0x3f80)).buffer),
    ],
    ['float64', 11, (values: Float32Array) => new Uint8Array(Float64Array.from(values, (v) => Math.sign(v)).buffer)],
  ])('weights in %s are read as float32', async (_, type, bytes) => {
    const values = ramp([3, 3, 3, 3]);
    const { graph } = await load({ ...classifier, tensors: [tensor('w', [3, 3, 3, 3], bytes(values), type)] });
    expect([...graph.initializers.get('features.conv.Conv.weight')!.data]).toEqual([...values].map(Math.sign));
  });

  it('weights are read that are written as a list of numbers, and constants that are listed as inputs', async () => {
    const bytes = new Uint8Array(ramp([3, 3, 3, 3]).buffer);
    const listed = joined(...[3, 3, 3, 3].map((n) => intField(1, n)), intField(2, 1), field(4, bytes), field(8, 'w'));
    const file = { ...classifier, tensors: [listed], inputs: [...classifier.inputs, port('w', [3, 3, 3, 3])] };
    expect(await scores(await load(file))).toEqual(near(await original(classifier)));
  });
});

describe('several pictures a run', () => {
  const sizes = [2, 3, SIDE, SIDE];
  const pictures = { kind: 'stored', count: 2, data: randomArray(sizes, 8).data } as const;

  it('give what one a run gives', async () => {
    const tail: NodeParts[] = [
      { op: 'Reshape', inputs: ['relu', 'tokens'], outputs: ['t'] },
      { op: 'Transpose', inputs: ['t'], outputs: ['tt'], attributes: { perm: { ints: [0, 2, 1] } } },
      { op: 'MatMul', inputs: ['tt', 't'], outputs: ['a'] },
      { op: 'ReduceMean', inputs: ['a'], outputs: ['m'], attributes: { axes: { ints: [1] }, keepdims: { int: 0 } } },
      { op: 'Gemm', inputs: ['m', 'fc'], outputs: ['scores'] },
    ];
    const tensors = [weights, int64Tensor('tokens', [1, 3, 36]), tensor('fc', [36, 3], ramp([36, 3]))];
    const model = await load({ ...classifier, nodes: [conv, relu, ...tail], tensors });
    expect(model.takesOnePicture).toBeUndefined();
    const engines = await Promise.all(
      [1, 2].map((batch) => openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1, batch })),
    );
    try {
      const objective = { kind: 'logit', classIndex: 1 } as const;
      const runs = engines.map((engine) => engine.runner(model));
      const [one, two] = await Promise.all(runs.map((runner) => runner.gradients(objective, pictures)));
      expect(Math.max(...one!.map(Math.abs))).toBeGreaterThan(0);
      one!.forEach((value, i) => expect(two![i]).toBeCloseTo(value, 4));
    } finally {
      await Promise.all(engines.map((engine) => engine.close()));
    }
  });

  it('are not tried where a constant stands beside the picture', async () => {
    const joinedTokens: NodeParts[] = [
      { op: 'Reshape', inputs: ['relu', 'tokens'], outputs: ['t'] },
      { op: 'Concat', inputs: ['t', 'class'], outputs: ['all'], attributes: { axis: { int: 2 } } },
      {
        op: 'ReduceMean',
        inputs: ['all'],
        outputs: ['scores'],
        attributes: { axes: { ints: [2] }, keepdims: { int: 0 } },
      },
    ];
    const tensors = [weights, int64Tensor('tokens', [1, 3, 36]), tensor('class', [1, 3, 1], [1, 2, 3])];
    const model = await load({ ...classifier, nodes: [conv, relu, ...joinedTokens], tensors });
    expect(model.takesOnePicture).toBe(true);
    const engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1, batch: 2 });
    try {
      expect(await engine.runner(model).logits(pictures)).toHaveLength(6);
    } finally {
      await engine.close();
    }
  });
});

describe('weights of a resizing', () => {
  it('are none that training had found', async () => {
    const resize: NodeParts = {
      op: 'Resize',
      inputs: [conv.outputs[0]!, '', '', 'sizes'],
      outputs: ['large'],
      attributes: { mode: { text: 'linear' } },
    };
    const nodes = [conv, resize, { ...relu, inputs: ['large'] }, pool, flatten];
    const model = await load({ ...classifier, nodes, tensors: [weights, int64Tensor('sizes', [1, 3, 9, 9])] });
    expect(weightedLayers(model).map(({ name }) => name)).toEqual(['features.conv.Conv']);
  });
});

describe('an operator without a gradient', () => {
  it('is computed, and named where a gradient is asked for', async () => {
    const file = { ...classifier, nodes: [conv, { ...relu, op: 'Sin' }, pool, flatten] };
    const model = await load(file);
    expect(await scores(model)).toEqual(near(await original(file)));
    const engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1 });
    try {
      const pictures = { kind: 'stored', count: 1, data: picture.data } as const;
      const gradient = engine.runner(model).gradients({ kind: 'logit', classIndex: 0 }, pictures);
      await expect(gradient).rejects.toThrow(
        'Expected operators that have a gradient rule for `act.0`, but received Sin.',
      );
    } finally {
      await engine.close();
    }
  });
});

describe('class names', () => {
  it.each([
    ['names.txt', 'a\nb\r\nc\n'],
    ['names.json', '["a", "b", "c"]'],
    ['names.json', '{"2": "c", "0": "a", "1": "b"}'],
    ['names.csv', 'index,name\n0,a\n1,b\n2,c\n'],
    ['names.csv', 'a\nb\nc\n'],
  ])('are read from %s: %j', async (name, text) => {
    await writeFile(join(folder, name), text);
    expect((await load(classifier, { classes: name })).classes).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['names.json', '{"0": "a", "2": "b"}', 'each index from 0 to 1 once'],
    ['names.txt', 'a\n\nc\n', 'one for each index'],
    ['names.csv', '0,a\n0,b\n', 'each index from 0 to 1 once'],
    ['names.txt', 'a\nb\n', 'Expected 3 classes'],
  ])('are refused in %s: %j', async (name, text, says) => {
    await writeFile(join(folder, name), text);
    await expect(load(classifier, { classes: name })).rejects.toThrow(says);
  });
});

describe('a model entry', () => {
  const entry = { id: 'm', name: 'M', classes: ['a', 'b'], preprocess: plain };
  it.each([
    [{ ...entry, onnx: 'a.onnx', checkpoint: 'a.pth' }, 'checkpoint', 'nothing beside `onnx`'],
    [{ ...entry, onnx: 'a.onnx', architecture: 'a.json' }, 'architecture', 'nothing beside `onnx`'],
    [{ ...entry, onnx: 'a.onnx', prefix: 'model.' }, 'prefix', 'nothing beside `onnx`'],
    [{ ...entry, checkpoint: 'a.pth' }, 'architecture', 'a text or an object'],
    [entry, 'checkpoint', 'a text'],
  ])('is refused with %o', (config, key, says) => {
    const [issue] = ModelConfig.safeParse(config).error!.issues;
    expect(issue).toMatchObject({ path: [key], message: says });
  });
});

const real = [
  {
    file: 'squeezenet-imagenet.onnx',
    probabilities: true,
    mean: [103.939, 116.779, 123.68],
    std: [1, 1, 1],
    channels: 'bgr',
    scale: 255,
  },
  {
    file: 'mobilenetv1-025-imagenet.onnx',
    probabilities: true,
    mean: [0.5, 0.5, 0.5],
    std: [0.5, 0.5, 0.5],
    channels: 'rgb',
    scale: 1,
  },
  {
    file: 'food11-deeper.onnx',
    probabilities: false,
    mean: [0.485, 0.456, 0.406],
    std: [0.229, 0.224, 0.225],
    channels: 'rgb',
    scale: 1,
  },
] as const;

describe.skipIf(withoutShared)('networks that others have trained and exported', () => {
  let engine: OpenEngine;
  beforeAll(async () => {
    engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1 });
  });
  afterAll(() => engine.close());

  it.each(real)(
    '$file answers as ONNX Runtime itself, and has a gradient',
    async ({ file, probabilities, ...seen }) => {
      const path = shared('real', 'onnx', file);
      const facts = JSON.parse(await readFile(shared('real', 'onnx', 'models.json'), 'utf8')) as Record<
        string,
        { input: [{ name: string }]; classes: string | string[] }
      >;
      const { classes, input } = facts[file]!;
      const preprocess = { resize: { shorterSide: 256 }, crop: { width: 224, height: 224 }, ...seen };
      const config = ModelConfig.parse({ id: 'real', name: 'Real', onnx: file, classes, preprocess });
      const model = await loadImageModel(config, shared('real', 'onnx'));
      const data = await readPicture('demo/pictures/0-butter.png', config.preprocess);
      const runner = engine.runner(model);
      const pictures = { kind: 'stored', count: 1, data } as const;
      const logits = await runner.logits(pictures);
      const plane = 224 * 224;
      const prepared = Float32Array.from({ length: 3 * plane }, (_, i) => {
        const channel = Math.floor(i / plane) as 0 | 1 | 2;
        const colour = seen.channels === 'bgr' ? 2 - channel : channel;
        return (seen.scale * data[colour * plane + (i % plane)]! - seen.mean[channel]) / seen.std[channel];
      });
      const session = await openOnnxruntime('cpu').open(await readFile(path));
      const [output] = Object.values(await session.run({ [input[0].name]: ndArray([1, 3, 224, 224], prepared) }));
      const most = Math.max(...logits);
      const sum = logits.reduce((total, value) => total + Math.exp(value - most), 0);
      const ours = probabilities ? logits.map((value) => Math.exp(value - most) / sum) : logits;
      const scale = Math.max(...output!.data.map(Math.abs));
      output!.data.forEach((value, index) => expect(Math.abs(ours[index]! - value) / scale).toBeLessThan(1e-4));
      const gradient = await runner.gradients({ kind: 'logit', classIndex: logits.indexOf(most) }, pictures);
      expect(gradient.every(Number.isFinite)).toBe(true);
      expect(gradient.some((value) => value !== 0)).toBe(true);
    },
  );
});
