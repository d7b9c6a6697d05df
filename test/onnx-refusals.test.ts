import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { loadImageModel } from '../pipeline/models/load.ts';
import { ModelConfig } from '../schema/config.ts';
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
  varint,
} from './onnx-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-onnx-'));
});
afterAll(() => rm(folder, { recursive: true }));

const CLASSES = 3;
const pool: NodeParts = { op: 'GlobalAveragePool', inputs: ['conv'], outputs: ['pool'], name: 'pool' };
const flatten: NodeParts = { op: 'Flatten', inputs: ['pool'], outputs: ['scores'], name: 'flatten' };
const conv: NodeParts = { op: 'Conv', inputs: ['x', 'w'], outputs: ['conv'], name: 'conv' };
const weights = tensor('w', [CLASSES, 3, 3, 3], ramp([CLASSES, 3, 3, 3]));

/** A small classifier: a convolution, its mean, three scores. */
const classifier: FileParts = {
  nodes: [conv, pool, flatten],
  tensors: [weights],
  inputs: [port('x', [1, 3, 8, 8])],
  outputs: [port('scores', [1, CLASSES])],
};

/** The same with a node between the convolution and its mean. */
const between = (
  node: Omit<NodeParts, 'inputs' | 'outputs'> & Partial<NodeParts>,
  more: Partial<FileParts> = {},
): FileParts => ({
  ...classifier,
  nodes: [
    conv,
    { inputs: ['conv'], outputs: ['middle'], name: 'middle', ...node },
    { ...pool, inputs: ['middle'] },
    flatten,
  ],
  ...more,
});

async function load(file: FileParts | Uint8Array, changes: Record<string, unknown> = {}) {
  await writeFile(join(folder, 'model.onnx'), file instanceof Uint8Array ? file : onnxFile(file));
  const config = ModelConfig.parse({
    id: 'small',
    name: 'Small',
    onnx: 'model.onnx',
    classes: ['a', 'b', 'c'],
    preprocess: { resize: { width: 8, height: 8 } },
    ...changes,
  });
  return loadImageModel(config, folder, 'models[0]');
}

async function refusal(file: FileParts | Uint8Array, changes?: Record<string, unknown>): Promise<string> {
  try {
    await load(file, changes);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { message } = error as UserError;
    expect(message.length).toBeLessThanOrEqual(300);
    expect(message).not.toMatch(/\n/);
    return message;
  }
  throw new Error('The file was read');
}

const outside = (location: string, offset: string): Uint8Array =>
  joined(
    ...[CLASSES, 3, 3, 3].map((length) => intField(1, length)),
    intField(2, 1),
    field(8, 'w'),
    field(13, joined(field(1, 'location'), field(2, location))),
    field(13, joined(field(1, 'offset'), field(2, offset))),
    intField(14, 1),
  );

describe('a file that is no classifier of pictures is refused in one line', () => {
  const rows: readonly (readonly [what: string, file: FileParts, says: string])[] = [
    [
      'an operator set of the future',
      { ...classifier, opset: 23 },
      'Expected an operator set of 7 to 22 for `models[0].onnx: model.onnx`, but received 23. Export it with `opset_version=22`',
    ],
    ['an operator set of the past', { ...classifier, opset: 6 }, 'but received 6'],
    ['two inputs', { ...classifier, inputs: [...classifier.inputs, port('more', [1])] }, 'one input, the picture'],
    ['several outputs', { ...classifier, outputs: [...classifier.outputs, port('conv', [1])] }, 'one output'],
    ['a batch of four', { ...classifier, inputs: [port('x', [4, 3, 8, 8])] }, 'Expected a batch of 1'],
    ['a text', { ...classifier, inputs: [port('x', [1, 8])] }, 'four axes'],
    ['five channels', { ...classifier, inputs: [port('x', [1, 5, 8, 8])] }, '1 or 3 channels'],
    ['pictures of whole numbers', { ...classifier, inputs: [port('x', [1, 3, 8, 8], 2)] }, 'uint8'],
    [
      'another size',
      { ...classifier, inputs: [port('x', [1, 3, 9, 8])] },
      'pictures of 8×9, for which it was exported',
    ],
    ['a map', { ...classifier, outputs: [port('conv', [1])] }, 'a list of scores, one a class'],
    [
      'boxes',
      {
        ...classifier,
        nodes: [conv, pool, { op: 'Reshape', inputs: ['conv', 's'], outputs: ['scores'] }],
        tensors: [weights, int64Tensor('s', [1, 27, 4])],
      },
      '[1, 27, 4]',
    ],
    [
      'one score without a sigmoid',
      { ...classifier, tensors: [tensor('w', [1, 3, 3, 3], ramp([1, 3, 3, 3]))] },
      'at least two scores',
    ],
    ['quantised weights', between({ op: 'DequantizeLinear' }), 'before it is quantised'],
    ['a loop', between({ op: 'Loop' }), 'without loops and sequences for `models[0].onnx: model.onnx: middle`'],
    ['a sequence', between({ op: 'SequenceConstruct' }), 'without loops'],
    ['a recurrent layer', between({ op: 'LSTM' }), 'Recurrent'],
    ['a foreign domain', between({ op: 'FusedConv', domain: 'com.microsoft' }), 'com.microsoft.FusedConv'],
    ['a node without inputs', between({ op: 'LayerNormalization', inputs: [] }), 'at least 1 inputs'],
    ['an unknown operator', between({ op: 'Whatever' }), 'the operator Whatever'],
    [
      'batch normalisation in training',
      between({
        op: 'BatchNormalization',
        inputs: ['conv', 'w', 'w', 'w', 'w'],
        attributes: { training_mode: { int: 1 } },
      }),
      'model.eval()',
    ],
    ['a choice by the picture', between({ op: 'If' }), 'a condition that does not depend on the picture'],
    ['shapes by the picture', between({ op: 'Reshape', inputs: ['conv', 'conv'] }), 'do not depend on the picture'],
    [
      'a convolution in one dimension',
      between(
        { op: 'Conv', inputs: ['line', 'w1'] },
        {
          nodes: [
            conv,
            { op: 'Reshape', inputs: ['conv', 's'], outputs: ['line'] },
            { op: 'Conv', inputs: ['line', 'w1'], outputs: ['middle'], name: 'middle' },
          ],
          tensors: [weights, int64Tensor('s', [1, 3, 36]), tensor('w1', [3, 3, 3], ramp([3, 3, 3]))],
        },
      ),
      'Conv in 1 dimensions',
    ],
    [
      'weights of another number of channels',
      { ...classifier, tensors: [tensor('w', [3, 4, 3, 3], ramp([3, 4, 3, 3]))] },
      'weights for 3 channels',
    ],
    ['a value that nothing computes', between({ op: 'Relu', inputs: ['nothing'] }), 'computed before'],
    ['two values of one name', between({ op: 'Relu', outputs: ['conv'] }), 'one value a name'],
    ['text among the weights', { ...classifier, tensors: [tensor('w', [3], new Uint8Array(3), 8)] }, 'string'],
    [
      'a window larger than any',
      between({
        op: 'MaxPool',
        attributes: { kernel_shape: { ints: [64, 64] }, strides: { ints: [1, 1] }, pads: { ints: [40, 40, 40, 40] } },
      }),
      'at most 1,024 pixels',
    ],
    ['too few classes', classifier, ''],
  ];
  it.each(rows.slice(0, -1))('%s', async (_, file, says) => {
    expect(await refusal(file)).toContain(says);
  });

  it('too few classes', async () => {
    expect(await refusal(classifier, { classes: ['a', 'b'] })).toBe(
      'Expected 3 classes, one for each output of the network for `models[0].classes`, but received 2.',
    );
  });

  it('no file', async () => {
    expect(await refusal(classifier, { onnx: 'none.onnx' })).toContain('models[0].onnx: none.onnx');
  });
});

describe('weights beside the file', () => {
  it('are read from its folder', async () => {
    const bytes = new Uint8Array(ramp([CLASSES, 3, 3, 3]).buffer);
    await writeFile(join(folder, 'weights.bin'), joined(new Uint8Array(8), bytes));
    const { graph } = await load({ ...classifier, tensors: [outside('weights.bin', '8')] });
    expect(graph.initializers.get('conv.weight')!.data).toEqual(ramp([CLASSES, 3, 3, 3]));
  });

  it.each([
    ['absent ones by name', 'none.bin', '0', 'the weights `none.bin`'],
    ['those of a path that leads out', '../secret.bin', '0', 'a file beside the network'],
    ['those of an absolute path', '/etc/passwd', '0', 'a file beside the network'],
    ['those behind the end', 'weights.bin', '4000', 'ends before byte'],
    ['those before the beginning', 'weights.bin', '-8', 'bytes for the tensor'],
    ['those behind a link that leads out', 'link.bin', '0', 'a link to a file outside'],
  ])('are refused: %s', async (_, location, offset, says) => {
    await mkdir(join(folder, 'own'), { recursive: true });
    await writeFile(join(folder, 'weights.bin'), new Uint8Array(400));
    await symlink(join(folder, 'weights.bin'), join(folder, 'own', 'link.bin')).catch(() => undefined);
    await writeFile(join(folder, 'own', 'weights.bin'), new Uint8Array(400));
    await writeFile(
      join(folder, 'own', 'model.onnx'),
      onnxFile({ ...classifier, tensors: [outside(location, offset)] }),
    );
    expect(await refusal(classifier, { onnx: 'own/model.onnx' })).toContain(says);
  });
});

describe('a hostile file is refused before it takes memory', () => {
  const huge = [65_536, 65_536, 65_536];
  const bombs: readonly (readonly [what: string, file: () => FileParts | Uint8Array, says: string])[] = [
    ['an empty file', () => new Uint8Array(0), 'an ONNX file'],
    ['bytes of anything', () => Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 251), 'an ONNX file'],
    ['a cut file', () => onnxFile(classifier).slice(0, 200), 'reaches over the end'],
    [
      'a tensor of more values than bytes',
      () => ({ ...classifier, tensors: [tensor('w', huge, [1])] }),
      '4 bytes for the',
    ],
    [
      'a list of fewer numbers than values',
      () => ({
        ...classifier,
        tensors: [
          joined(...huge.map((n) => intField(1, n)), intField(2, 1), field(4, new Uint8Array(4)), field(8, 'w')),
        ],
      }),
      '4 bytes for the',
    ],
    ['a length below 0', () => ({ ...classifier, tensors: [tensor('w', [-1, 4], [1])] }), 'of shape'],
    [
      'a length that no number has',
      () => ({
        ...classifier,
        tensors: [joined(intField(1, 2n ** 62n), intField(2, 1), field(8, 'w'), field(9, new Uint8Array(4)))],
      }),
      'of shape',
    ],
    [
      'a hundred axes',
      () => ({ ...classifier, tensors: [tensor('w', Array<number>(100).fill(1), [1])] }),
      'at most 64 axes',
    ],
    [
      'subgraphs in subgraphs',
      () => {
        let graph = graphMessage({ nodes: [], inputs: [], outputs: [] });
        for (let depth = 0; depth < 500; depth++) {
          graph = graphMessage({
            nodes: [{ op: 'If', inputs: [''], outputs: [''], attributes: { then_branch: { graph } } }],
            inputs: [],
            outputs: [],
          });
        }
        return between({ op: 'If', attributes: { then_branch: { graph } } });
      },
      'at most 8 levels of subgraphs',
    ],
    [
      'a hundred thousand empty nodes',
      () =>
        joined(
          field(
            7,
            Uint8Array.from({ length: 200_000 }, (_, i) => (i % 2 === 0 ? 10 : 0)),
          ),
          field(8, intField(2, 17)),
        ),
      'at most 50,000 nodes',
    ],
    [
      'a constant of a terabyte',
      () =>
        between(
          { op: 'Add', inputs: ['conv', 'big'] },
          {
            nodes: [
              conv,
              { op: 'ConstantOfShape', inputs: ['s'], outputs: ['big'] },
              { ...pool, inputs: ['big'] },
              flatten,
            ],
            tensors: [weights, int64Tensor('s', huge)],
          },
        ),
      'but received',
    ],
    [
      'copies of copies',
      () =>
        between(
          { op: 'Expand', inputs: ['conv', 's'] },
          { tensors: [weights, int64Tensor('s', [65_536, 3, 65_536 * 6, 6])] },
        ),
      'but received',
    ],
    [
      'a picture blown up',
      () => between({ op: 'Upsample', attributes: { scales: { floats: [1, 1, 1e6, 1e6] } } }, { opset: 7 }),
      'but received',
    ],
    ['a field of a type that is none', () => joined(varint(7 * 8 + 3), onnxFile(classifier)), 'a field of the type 3'],
    [
      'a border of a million pixels',
      () =>
        between(
          { op: 'Pad', inputs: ['conv', 'p'] },
          { tensors: [weights, int64Tensor('p', [0, 0, 1e6, 1e6, 0, 0, 1e6, 1e6])] },
        ),
      'at most 268,435,456 values',
    ],
  ];
  it.each(bombs)('%s', async (_, file, says) => {
    const before = process.memoryUsage().rss;
    const message = await refusal(file());
    expect(message).toContain(says);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });
});
