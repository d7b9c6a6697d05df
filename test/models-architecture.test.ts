import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Architecture, type Member, parseArchitecture } from '../pipeline/models/architecture.ts';
import { courseFood11 } from '../pipeline/models/course-food11.ts';
import { layOut } from '../pipeline/models/network.ts';
import { readArchitecture } from '../pipeline/models/read-architecture.ts';

const parse = (...layers: readonly unknown[]): Architecture => parseArchitecture({ layers }, 'net.json');
const namesIn = (members: readonly Member[]): readonly string[] =>
  members.flatMap((member) => [member.name, ...(member.kind === 'sequential' ? namesIn(member.members) : [])]);

describe('an architecture as data', () => {
  it('names layers by their places as Sequential does, unless they have names', () => {
    const { members } = parse({ name: 'cnn', sequential: ['relu', { sequential: ['relu6', 'relu'] }] }, 'flatten');
    expect(namesIn(members)).toEqual(['cnn', 'cnn.0', 'cnn.1', 'cnn.1.0', 'cnn.1.1', '1']);
  });

  it('fills in PyTorch’s defaults and makes pairs of sides', () => {
    const { members } = parse({ conv2d: { out: 8, kernel: [3, 5], padding: 1 } }, 'batchNorm2d', 'leakyRelu');
    expect(members).toMatchObject([
      { options: { kernel: [3, 5], stride: [1, 1], padding: [1, 1], dilation: [1, 1], groups: 1, bias: true } },
      { options: { eps: 1e-5 } },
      { options: { slope: 0.01 } },
    ]);
  });

  it('counts `cnnid` in the outermost list only where that has no names of its own', () => {
    expect(parse('relu').features).toBe('');
    expect(parse({ name: 'act', relu: {} }).features).toBeUndefined();
  });

  const refused: readonly (readonly [title: string, data: unknown, message: string])[] = [
    [
      'an unknown kind',
      { layers: ['batchnorm'] },
      'Expected a kind of layer that is supported for `net.json: layers[0]`, but received `batchnorm`. Supported are conv2d,',
    ],
    ['a misspelt kind', { layers: [{ linaer: { out: 2 } }] }, 'but received `linaer`. Did you mean `linear`?'],
    [
      'PyTorch’s name of a kind',
      { layers: [{ MaxPool2d: { kernel: 2 } }] },
      'but received `MaxPool2d`. Did you mean `maxPool2d`?',
    ],
    [
      'an unknown option',
      { layers: [{ conv2d: { out: 8, kernal: 3 } }] },
      'Expected a known key for `net.json: layers[0].conv2d`, but received `kernal`. Did you mean `kernel`?',
    ],
    [
      'an unknown key beside the layers',
      { layers: ['relu'], feature: 'cnn' },
      'received `feature`. Did you mean `features`?',
    ],
    ['a missing option', { layers: [{ conv2d: { out: 8 } }] }, 'layers[0].conv2d: kernel`, but received nothing'],
    [
      'a kernel of 0',
      { layers: [{ maxPool2d: { kernel: 0 } }] },
      'for `net.json: layers[0].maxPool2d: kernel`, but received 0.',
    ],
    ['a text as a number', { layers: [{ linear: { out: '11' } }] }, 'received the text "11"'],
    [
      'two kinds in one layer',
      { layers: [{ relu: {}, flatten: {} }] },
      'Expected one kind of layer for `net.json: layers[0]`, but received relu and flatten.',
    ],
    ['options beside the kind', { layers: [{ conv2d: { out: 8 }, kernel: 3 }] }, 'received `kernel`'],
    [
      'a layer without a kind',
      { layers: [{ name: 'cnn' }] },
      'Expected one kind of layer for `net.json: layers[0]`, but received none.',
    ],
    ['something that is no layer', { layers: [3] }, 'received 3'],
    [
      'a name with a dot',
      { layers: [{ name: 'cnn.0', relu: {} }] },
      'Expected a name of letters, digits and underscores for `net.json: layers[0].name`, but received the text "cnn.0".',
    ],
    [
      'one name twice',
      { layers: [{ name: '1', relu: {} }, 'relu'] },
      'for `net.json: layers[1]`, but received `1` twice.',
    ],
    [
      'an empty list',
      { layers: [{ sequential: [] }] },
      'Expected at least one layer for `net.json: layers[0].sequential`',
    ],
    [
      'a sequential that is no list',
      { layers: [{ sequential: {} }] },
      'Expected a list of layers for `net.json: layers[0].sequential`',
    ],
    [
      'too many layers',
      { layers: Array<string>(5000).fill('relu') },
      'at most 4,096 layers for `net.json: layers`, but received 5,000 layers.',
    ],
    [
      'too many layers in all',
      { layers: [{ sequential: Array<string>(3000).fill('relu') }, { sequential: Array<string>(3000).fill('relu') }] },
      'but received 6,002 layers.',
    ],
    ['an epsilon of nothing', { layers: [{ batchNorm2d: { eps: 1e-300 } }] }, 'but received 1e-300'],
    ['a slope beyond float32', { layers: [{ leakyRelu: { slope: 1e308 } }] }, 'but received 1e+308'],
    ['a stride of 0', { layers: [{ conv2d: { out: 1, kernel: 1, stride: 0 } }] }, 'stride`, but received 0'],
    ['a negative padding', { layers: [{ conv2d: { out: 1, kernel: 1, padding: -1 } }] }, 'padding`, but received -1'],
    ['no layers', {}, 'for `net.json: layers`, but received nothing'],
    [
      'features that are no sequential',
      { features: 'cnm', layers: [{ name: 'cnn', sequential: ['relu'] }] },
      'Expected a known sequential for `net.json: features`, but received `cnm`. Known are `cnn`.',
    ],
    [
      'a pool of another size than 1',
      { layers: [{ adaptiveAvgPool2d: { size: 7 } }] },
      'adaptiveAvgPool2d: size`, but received 7',
    ],
  ];

  it.each([
    'gelu',
    'RReLU',
    'maxUnpool2d',
    'batchNorm1d',
    'batchNorm',
    'silu',
    'prelu',
    'convTranspose2d',
    'adaptiveMaxPool2d',
  ])('never offers a layer that computes something else for %s', (kind) => {
    const message = `Expected a kind of layer that is supported for \`net.json: layers[1]\`, but received \`${kind}\`. Supported are `;
    expect(() => parse('relu', { [kind]: {} })).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) as string }),
    );
    expect(() => parse('relu', kind)).toThrow(/conv2d, batchNorm2d, relu, relu6, leakyRelu, .*sequential/);
  });

  it.each(refused)('refuses %s', (_, data, message) => {
    expect(() => parseArchitecture(data, 'net.json')).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) as string }),
    );
  });

  it('refuses sequentials inside sequentials without end', () => {
    let data: unknown = 'relu';
    for (let depth = 0; depth < 5000; depth++) data = { sequential: [data] };
    expect(() => parse(data)).toThrow(
      /Expected an architecture of at most 32 levels of sequentials for `net\.json: layers.*, but received 33/,
    );
  });
});

describe('shapes', () => {
  const shapesOf = (...layers: readonly unknown[]) => layOut(parse(...layers), [3, 20, 12]);
  const head = ['adaptiveAvgPool2d', 'flatten', { linear: { out: 2 } }];

  it('follow from the layer before', () => {
    const { layers, tensors } = shapesOf({ conv2d: { out: 8, kernel: 3 } }, 'batchNorm2d', ...head);
    expect(layers.map(({ outputShape }) => outputShape)).toEqual([[8, 18, 10], [8, 18, 10], [8, 1, 1], [8], [2]]);
    expect(tensors.get('0.weight')).toEqual([8, 3, 3, 3]);
    expect(tensors.get('4.weight')).toEqual([2, 8]);
  });

  it('count trained values and leave out running statistics', () => {
    const { layers } = shapesOf({ conv2d: { out: 8, kernel: 3, bias: false } }, 'batchNorm2d', ...head);
    expect(layers.map(({ parameters }) => parameters)).toEqual([216, 16, 0, 0, 18]);
  });

  it('give the side of what one value sees, never more than the picture', () => {
    const { layers } = shapesOf(
      { conv2d: { out: 8, kernel: 3, stride: 2, padding: 1 } }, // 3
      { conv2d: { out: 8, kernel: 3, dilation: 2, padding: 2 } }, // 3 + 4 · 2
      { maxPool2d: { kernel: 2 } }, // 11 + 1 · 2
      { conv2d: { out: 8, kernel: 1 } },
      ...head,
    );
    expect(layers.map(({ receptiveField }) => receptiveField)).toEqual([3, 11, 13, 13, 20, undefined, undefined]);
  });

  it('leave out a last window that would begin in the padding, as PyTorch does', () => {
    const { layers } = shapesOf({ maxPool2d: { kernel: 2, stride: 3, padding: 1, ceil: true } }, ...head);
    expect(layers[0]!.outputShape).toEqual([3, 7, 5]); // 8 rows by the formula alone
  });

  const impossible: readonly (readonly [title: string, layers: readonly unknown[], message: string])[] = [
    [
      'a kernel larger than the map',
      [{ conv2d: { out: 8, kernel: 13 } }],
      'Expected a map of at least 13×13 for `0`, but received 20×12.',
    ],
    [
      'groups that do not divide',
      [{ conv2d: { out: 8, kernel: 3, groups: 2 } }],
      'Expected channels that 2 groups divide for `0`, but received 3 input and 8 output channels.',
    ],
    [
      'input channels that are others',
      [{ conv2d: { in: 1, out: 8, kernel: 3 } }],
      'Expected 3 input channels for `0`, but received 1.',
    ],
    ['features that are others', [{ batchNorm2d: { features: 4 } }], 'Expected 3 features for `0`, but received 4.'],
    ['a linear layer before the flatten', [{ linear: { out: 2 } }], 'Put a `flatten` before it.'],
    [
      'a convolution after the flatten',
      ['flatten', { conv2d: { out: 8, kernel: 1 } }],
      'Expected a map [C, H, W] as input for `1`, but received a list of 720 features.',
    ],
    [
      'a padding of more than half the kernel',
      [{ maxPool2d: { kernel: 2, padding: 2 } }],
      'Expected a padding of at most half the kernel for `0`',
    ],
    [
      'weights that no memory holds',
      [{ conv2d: { out: 65_536, kernel: 9, padding: 4 } }, { conv2d: { out: 65_536, kernel: 9, padding: 4 } }],
      'Expected a network of at most 500,000,000 parameters for `1`, but received 347,',
    ],
    [
      'a map that no memory holds',
      [{ conv2d: { out: 1, kernel: 1, padding: 65_536 } }],
      'Expected the output of a layer of at most 268,435,456 values for `0`, but received 17,',
    ],
    [
      'work for days',
      [
        { conv2d: { out: 64, kernel: 1, padding: 900 } },
        { conv2d: { out: 64, kernel: 63, padding: 31 } },
        { conv2d: { out: 64, kernel: 63, padding: 31 } },
      ],
      'Expected a network of at most 1,000,000,000,000 multiplications a picture for `1`, but received',
    ],
    [
      'an overlapping pool whose gradient would have a million parts',
      [{ maxPool2d: { kernel: 1000, stride: 1, padding: 500 } }],
      'Expected an overlapping window of max pooling of at most 1,024 pixels for `0`, but received 1,000,000 pixels.',
    ],
    [
      'an end that is a map',
      ['relu'],
      'Expected a list of class scores at the end of the architecture, but received a map [3, 20, 12].',
    ],
    [
      'a dropout before anything is computed',
      ['dropout', ...head],
      'Expected a layer that computes something first for `0`',
    ],
  ];

  it.each(impossible)('refuse %s', (_, layers, message) => {
    expect(() => shapesOf(...layers)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) as string }),
    );
  });
});

describe('course-food11', () => {
  const layOutCourse = (width: number) =>
    layOut(parseArchitecture(courseFood11({ width, classes: 11 }), 'course'), [3, 128, 128]);
  const trained = (width: number): number =>
    layOutCourse(width).layers.reduce((sum, { parameters }) => sum + parameters, 0);

  it('has the parameters of the course’s network, and of the embedded one at an eighth of its width', () => {
    expect(trained(1)).toBe(14_162_827);
    expect(trained(0.125)).toBe(223_867);
  });

  it('numbers its feature extractor as the course does', () => {
    const { layers } = layOutCourse(1);
    const at = (cnnid: number) => layers.find((layer) => layer.cnnid === cnnid);
    const kinds = {
      0: 'Conv2d',
      6: 'Conv2d',
      9: 'MaxPool2d',
      11: 'BatchNorm2d',
      15: 'ReLU',
      23: 'Conv2d',
      37: 'MaxPool2d',
    };
    for (const [cnnid, kind] of Object.entries(kinds)) expect(at(Number(cnnid))?.kind).toBe(kind);
    // 3 convolutions and a pool: 8 pixels, 2 apart; again: 22 pixels, 4 apart; two more convolutions: 22 + 2 · 2 · 4.
    expect(at(23)).toMatchObject({ name: 'cnn.23', outputShape: [256, 32, 32], receptiveField: 38 });
    expect(at(38)).toBeUndefined();
  });
});

describe('reading an architecture', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-architecture-'));
    await writeFile(join(folder, 'net.json'), '{ "layers": ["relu"] }');
    await writeFile(join(folder, 'eighth.json'), '{ "name": "course-food11", "width": 0.125 }');
    await writeFile(join(folder, 'broken.json'), '{ "layers": [');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes a file, a list of layers, and a built-in name with and without options', async () => {
    expect((await readArchitecture('net.json', folder)).members).toHaveLength(1);
    expect((await readArchitecture({ layers: ['relu'] }, folder)).members).toHaveLength(1);
    expect((await readArchitecture('course-food11', folder)).members).toHaveLength(3);
    const eighth = layOut(await readArchitecture('eighth.json', folder), [3, 128, 128]);
    expect(eighth.tensors.get('cnn.0.weight')).toEqual([16, 3, 3, 3]);
  });

  it('names the layer of a file that is not supported, and offers no other in its place', async () => {
    const cases = join(import.meta.dirname, 'fixtures', 'cases', 'did-you-mean');
    const error: unknown = await readArchitecture('gelu.architecture.json', cases).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UserError' });
    const { message } = error as Error;
    expect(message).toContain(
      'Expected a kind of layer that is supported for `architecture: gelu.architecture.json: layers[0].sequential[1]`, but received `gelu`. Supported are',
    );
    expect(message).not.toContain('mean');
  });

  it.each([
    [
      'a file that is not there',
      'nothing.json',
      /Expected an architecture for `.*nothing\.json`, but received no such file\./,
    ],
    ['a file that is no JSON', 'broken.json', /Expected JSON for `.*broken\.json`/],
    ['an unknown name', 'course-food12', /received `course-food12`\. Known are `course-food11`\./],
    [
      'an unknown option of a built-in one',
      { name: 'course-food11', widht: 1 },
      /received `widht`\. Did you mean `width`\?/,
    ],
    ['a width that is no number', { name: 'course-food11', width: 'half' }, /received the text "half"/],
  ])('refuses %s', async (_, written, message) => {
    await expect(readArchitecture(written, folder)).rejects.toThrow(message);
    await expect(readArchitecture(written, folder)).rejects.toHaveProperty('name', 'UserError');
  });
});
