import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { openTensorflow } from '../pipeline/engine/tensorflow.ts';
import { UserError } from '../pipeline/base/errors.ts';
import {
  type Attribute,
  float,
  float32,
  type Graph,
  int,
  int64,
  ints,
  type Node,
  type Tensor,
  text,
} from '../pipeline/graph/graph.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { constant, expectClose, result, values } from './tensorflow-case.ts';
import type { Answer, Job } from './tensorflow-worker.ts';

const node = (op: string, inputs: string[], output: string, attributes: Record<string, Attribute> = {}): Node => ({
  op,
  inputs,
  outputs: [output],
  attributes,
});

/** Two stages of a residual network with a batch norm, down to three scores. */
function network(): Graph {
  const scaled = (shape: number[], seed: number): Tensor => constant(values(shape, seed));
  const same = { pads: ints([1, 1, 1, 1]) };
  const nodes = [
    node('Conv', ['picture', 'w1', 'b1'], 'conv1', { ...same, strides: ints([2, 2]) }),
    node('BatchNormalization', ['conv1', 'scale', 'bias', 'mean', 'variance'], 'norm1'),
    node('LeakyRelu', ['norm1'], 'relu1', { alpha: float(0.125) }),
    node('MaxPool', ['relu1'], 'pool1', { kernel_shape: ints([3, 3]), strides: ints([2, 2]), ...same }),
    node('Conv', ['pool1', 'w2'], 'conv2', { ...same, group: int(8) }),
    node('Mul', ['conv2', 'slope'], 'scaled2'),
    node('Add', ['scaled2', 'pool1'], 'sum2'),
    node('Clip', ['sum2', 'low', 'high'], 'clipped2'),
    node('Concat', ['clipped2', 'pool1'], 'both', { axis: int(1) }),
    node('AveragePool', ['both'], 'pool2', { kernel_shape: ints([2, 2]), strides: ints([2, 2]) }),
    node('ReduceMean', ['pool2'], 'means', { axes: ints([2, 3]) }),
    node('Flatten', ['means'], 'flat'),
    node('Gemm', ['flat', 'w3', 'b3'], 'scores', { transB: int(1) }),
    node('Softmax', ['scores'], 'result'),
  ];
  const initializers = new Map([
    ['w1', scaled([8, 3, 3, 3], 1)],
    ['b1', scaled([8], 2)],
    ['scale', scaled([8], 3)],
    ['bias', scaled([8], 4)],
    ['mean', scaled([8], 5)],
    [
      'variance',
      float32(
        [8],
        values([8], 6).data.map((value) => value ** 2 + 0.1),
      ),
    ],
    ['w2', scaled([8, 1, 3, 3], 7)],
    ['slope', scaled([8, 1, 1], 8)],
    ['low', float32([], Float32Array.of(-0.75))],
    ['high', float32([], Float32Array.of(6))],
    ['w3', scaled([3, 16], 9)],
    ['b3', scaled([3], 10)],
  ]);
  return { inputs: [{ name: 'picture', shape: [2, 3, 19, 22] }], outputs: ['result'], nodes, initializers };
}

const picture = values([2, 3, 19, 22]);

describe.each(['wasm', 'cpu'] as const)('the engine tensorflow on %s', (provider) => {
  it('runs a small network as ONNX Runtime does', async () => {
    const [ours, theirs] = [await openTensorflow(provider), openOnnxruntime('cpu')];
    expect(ours).toMatchObject({ id: 'tensorflow', provider });
    expectClose(await result(ours, network(), { picture }), await result(theirs, network(), { picture }));
  });

  it('turns the axes of a picture once, not at every node', async () => {
    const session = await (await openTensorflow(provider)).open(encodeOnnx(network()));
    const { kernels } = await tf.profile(() => void session.run({ picture }));
    expect(kernels.filter(({ name }) => name === 'Transpose')).toHaveLength(1);
    await session.release();
  });

  it('holds nothing but weights between runs, and nothing after release', async () => {
    const engine = await openTensorflow(provider);
    const before = tf.memory().numTensors;
    const session = await engine.open(encodeOnnx(network()));
    const opened = tf.memory().numTensors;
    expect(opened).toBeGreaterThan(before);
    for (let i = 0; i < 20; i++) await session.run({ picture });
    expect(tf.memory().numTensors).toBe(opened);
    await expect(session.run({ picture: values([1, 3, 19, 22]) })).rejects.toThrow('[2, 3, 19, 22]');
    await expect(session.run({})).rejects.toThrow('nothing');
    expect(tf.memory().numTensors).toBe(opened);
    await session.release();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('gives a step for a HardSigmoid with a huge slope, with neither NaN nor a soft edge', async () => {
    const x = ndArray([8], Float32Array.of(0, -0, 1e-20, -1e-20, 3e38, -3e38, Infinity, -Infinity));
    for (const [alpha, beta, expected] of [
      [1e30, 0, [0, 0, 1, 0, 1, 0, 1, 0]],
      [1e30, 1, [1, 1, 1, 0, 1, 0, 1, 0]],
      [Infinity, 0, [0, 0, 1, 0, 1, 0, 1, 0]],
    ] as const) {
      const attributes = { alpha: float(alpha), beta: float(beta) };
      const graph = {
        inputs: [{ name: 'x', shape: [8] }],
        outputs: ['result'],
        nodes: [node('HardSigmoid', ['x'], 'result', attributes)],
        initializers: new Map(),
      };
      const { data } = await result(await openTensorflow(provider), graph, { x });
      expect([...data].map((value) => value + 0)).toEqual(expected);
    }
  });

  it('compares, selects and casts', async () => {
    const graph: Graph = {
      inputs: ['a', 'b'].map((name) => ({ name, shape: [1, 2, 3, 4] })),
      outputs: ['result'],
      nodes: [
        node('Greater', ['a', 'b'], 'greater'),
        node('Less', ['a', 'low'], 'less'),
        node('Equal', ['a', 'a'], 'equal'),
        node('Where', ['greater', 'a', 'b'], 'maximum'),
        node('Where', ['less', 'low', 'maximum'], 'mixed'),
        node('Cast', ['equal'], 'ones', { to: int(1) }),
        node('Add', ['mixed', 'ones'], 'result'),
      ],
      initializers: new Map([['low', float32([2, 1, 1], Float32Array.of(-0.5, 0.5))]]),
    };
    const feeds = { a: values([1, 2, 3, 4]), b: values([1, 2, 3, 4], 2) };
    const engine = await openTensorflow(provider);
    expectClose(await result(engine, graph, feeds), await result(openOnnxruntime('cpu'), graph, feeds));
  });

  it('returns an output that is not the array it was fed', async () => {
    const graph: Graph = {
      inputs: [{ name: 'x', shape: [3] }],
      outputs: ['x', 'result'],
      nodes: [node('Identity', ['x'], 'result')],
      initializers: new Map(),
    };
    const x = values([3]);
    const session = await (await openTensorflow(provider)).open(encodeOnnx(graph));
    const results = await session.run({ x });
    await session.release();
    const copy = [...x.data];
    x.data.fill(9);
    expect([...results['result']!.data]).toEqual(copy);
    expect([...results['x']!.data]).toEqual(copy);
  });
});

function isInstalled(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}

describe('the engine tensorflow', () => {
  it('works in a worker thread, from shared memory, with two providers started at once', async () => {
    const encoded = encodeOnnx(network());
    const graph = new Uint8Array(new SharedArrayBuffer(encoded.length));
    graph.set(encoded);
    const job: Job = { providers: ['cpu', 'wasm'], graph, feeds: { picture } };
    const worker = new Worker(new URL('tensorflow-worker.ts', import.meta.url), { workerData: job, execArgv: [] });
    const [answers] = (await once(worker, 'message')) as [Answer[]];
    await worker.terminate();
    expect(answers.map(({ backend }) => backend)).toEqual(['cpu', 'wasm']);
    const expected = await result(openOnnxruntime('cpu'), network(), { picture });
    for (const { results } of answers) expectClose(results['result']!, expected);
  });

  it('runs each session on its own backend when sessions of two take turns', async () => {
    const sessions = await Promise.all(
      (['cpu', 'wasm'] as const).map(async (provider) => (await openTensorflow(provider)).open(encodeOnnx(network()))),
    );
    const runs = [...sessions, ...sessions].map((session) => [session.run({ picture }), tf.getBackend()] as const);
    expect(runs.map(([, backend]) => backend)).toEqual(['cpu', 'wasm', 'cpu', 'wasm']);
    const expected = await result(openOnnxruntime('cpu'), network(), { picture });
    for (const [run] of runs) expectClose((await run)['result']!, expected);
    await Promise.all(sessions.map((session) => session.release()));
  });

  it('leaves uncaught errors to the process', async () => {
    await openTensorflow('wasm');
    const sources = process.rawListeners('uncaughtException').map(String);
    expect(sources.filter((source) => source.includes('ExitStatus'))).toEqual([]);
  });

  const absent = (['node-gpu', 'node'] as const).filter((provider) => !isInstalled(`@tensorflow/tfjs-${provider}`));
  it.each(absent)('says which command installs the missing provider %s', async (provider) => {
    const failure = await openTensorflow(provider).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toHaveProperty(
      'message',
      expect.stringContaining(`npm install @tensorflow/tfjs-${provider}@4.22.0`),
    );
  });

  const refusals: [string, Node, string][] = [
    ['an unknown operator', node('Einsum', ['x'], 'y'), 'received Einsum'],
    ['an unknown attribute', node('Relu', ['x'], 'y', { slope: float(1) }), 'received slope'],
    ['a missing input', node('Conv', ['x', ''], 'y'), '2 to 3 inputs'],
    [
      'a second output',
      { ...node('MaxPool', ['x'], 'y', { kernel_shape: ints([2, 2]) }), outputs: ['y', 'indices'] },
      'first output',
    ],
    [
      'a dilated pool',
      node('MaxPool', ['x'], 'y', { kernel_shape: ints([2, 2]), dilations: ints([2, 2]) }),
      'no dilation',
    ],
    [
      'automatic pads',
      node('MaxPool', ['x'], 'y', { kernel_shape: ints([2, 2]), auto_pad: text('SAME_UPPER') }),
      'SAME_UPPER',
    ],
    ['a computed shape', node('Reshape', ['x', 'x'], 'y'), 'constant integers as shape'],
    ['computed bounds', node('Clip', ['x', 'x'], 'y'), 'constant numbers as bounds'],
    ['reflecting pads', node('Pad', ['x', 'pads'], 'y', { mode: text('reflect') }), 'reflect'],
    ['an axis that is not there', node('Softmax', ['x'], 'y', { axis: int(4) }), 'an axis below 4'],
    ['another interpolation', node('Resize', ['x', '', 'w'], 'y', { mode: text('linear') }), 'linear'],
    ['rounded positions', node('Resize', ['x', '', 'w'], 'y'), 'its default'],
    ['channels that do not fit', node('Conv', ['x', 'w'], 'y'), 'received 2'],
    ['another element type', node('Cast', ['x'], 'y', { to: int(11) }), 'element type 11'],
    ['integers as numbers', node('Add', ['x', 'pads'], 'y'), 'Add `y`: Expected float32'],
    ['a value from nowhere', node('Add', ['x', 'z'], 'y'), 'makes the value `z`'],
    ['shapes that do not broadcast', node('Add', ['x', 'w'], 'y'), 'Add `y`'],
  ];
  it.each(refusals)('refuses %s when the graph is opened', async (_, each, message) => {
    const engine = await openTensorflow('cpu');
    const before = tf.memory().numTensors;
    const graph: Graph = {
      inputs: [{ name: 'x', shape: [1, 2, 5, 5] }],
      outputs: ['y'],
      nodes: [each],
      initializers: new Map([
        ['w', constant(values([4, 3, 2, 2]))],
        ['pads', int64([0, 0, 1, 1, 0, 0, 1, 1])],
      ]),
    };
    await expect(engine.open(encodeOnnx(graph))).rejects.toThrow(message);
    expect(tf.memory().numTensors).toBe(before);
  });
});
