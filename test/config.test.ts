import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig, parseConfig } from '../pipeline/config/config.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { hintName, nearestName } from '../pipeline/base/nearest-name.ts';

const model = {
  id: 'a',
  name: 'A',
  checkpoint: 'a.pth',
  architecture: 'course-food11',
  classes: ['x', 'y'],
  preprocess: { resize: { width: 8, height: 8 } },
};
const valid = { title: 'T', models: [model], pictures: [{ image: 'a.png' }] };

/** The message of the UserError that a configuration gives. */
function refusal(data: unknown): string {
  try {
    parseConfig(data);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('a configuration', () => {
  it('gets its defaults', () => {
    const config = parseConfig(valid);
    expect(config).toMatchObject({ authors: [], languages: ['en', 'zh-cn'], methods: 'all', engine: 'auto' });
    expect(config.models[0]?.preprocess).toMatchObject({ channels: 'rgb', scale: 1, mean: [0, 0, 0], std: [1, 1, 1] });
  });

  it.each([
    [
      { ...valid, modles: [] },
      'Expected a known key for `vitrine.config.ts`, but received `modles`. Did you mean `models`?',
    ],
    [{ ...valid, xyz: 1 }, 'received `xyz`. Known are `title`, `authors`'],
    [{ title: 'T', pictures: valid.pictures, modles: [model] }, 'received `modles`. Did you mean `models`?'],
    [
      { ...valid, pictures: [{ image: 'a.png' }, { image: 'b.png', lable: 3 }] },
      'Expected a known key for `vitrine.config.ts: pictures[1]`, but received `lable`. Did you mean `label`?',
    ],
    [
      { ...valid, models: [{ ...model, preprocess: { resize: { width: 8, heigth: 8 } } }] },
      'for `vitrine.config.ts: models[0].preprocess.resize`, but received `heigth`. Did you mean `height`?',
    ],
    [{ ...valid, engine: { engine: 'auto', worker: 2 } }, 'received `worker`. Did you mean `workers`?'],
    [{ ...valid, methods: [{ method: 'lime', variant: ['paper'] }] }, 'received `variant`. Did you mean `variants`?'],
    [
      { ...valid, title: undefined },
      'Expected a text or an object for `vitrine.config.ts: title`, but received nothing.',
    ],
    [{ ...valid, title: 7 }, 'Expected a text or an object for `vitrine.config.ts: title`, but received 7.'],
    [
      { ...valid, pictures: [] },
      'Expected at least one picture for the models for `vitrine.config.ts: pictures`, but received none. Add',
    ],
    [
      { ...valid, pictures: [{ image: 'a.png', label: -1 }] },
      'for `vitrine.config.ts: pictures[0].label`, but received -1',
    ],
    [{ ...valid, engine: 'onnx' }, 'Expected `auto`, `onnxruntime` or `tensorflow`'],
    [
      { ...valid, pictures: [{ folder: 'a', names: 'label-position' }] },
      'for `vitrine.config.ts: pictures[0].names`, but received the text "label-position". Did you mean `label_position`?',
    ],
    [{ ...valid, models: [{ ...model, id: 'My Model' }] }, 'a text that must be lower-case letters and digits'],
    [{ ...valid, models: [{ ...model, id: 'display' }] }, 'Expected an id other than `display`'],
    [
      { ...valid, pictures: [{ image: 'a.png', masks: { 'My Part': 'b.png' } }] },
      'joined by single hyphens for `vitrine.config.ts: pictures[0].masks.My Part`, but received the text "My Part"',
    ],
    [
      { ...valid, pictures: [{ image: 'a.png', mask: { part: 'b.png' } }] },
      'for `vitrine.config.ts: pictures[0]`, but received `mask`. Did you mean `masks`?',
    ],
    [{ ...valid, models: [{ ...model, classes: ['x'] }] }, 'a list with a length of at least 2'],
    [
      { ...valid, models: [{ ...model, preprocess: undefined }] },
      'models[0].preprocess`, but received nothing. Add it.',
    ],
    ['text', 'Expected an object for `vitrine.config.ts`, but received the text "text".'],
  ])('that is wrong is refused in one line, case %#', (data, part) => {
    const message = refusal(data);
    expect(message).toContain(part);
    expect(message).toMatch(/^Expected .*, but received .*\.( .+)?$/);
    expect(message.split('\n')).toHaveLength(1);
  });
});

describe('loading a configuration', () => {
  let folder = '';
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-config-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['vitrine.config.mjs', `export default ${JSON.stringify(valid)};`],
    ['vitrine.config.js', `module.exports = ${JSON.stringify(valid)};`],
    ['vitrine.config.json', JSON.stringify(valid)],
  ])('takes %s where there is no other, and any by its name', async (name, text) => {
    await write(name, text);
    const loaded = await loadConfig(folder);
    expect(loaded).toMatchObject({ file: name, config: { title: valid.title } });
    await write(`other-${name}`, text);
    expect((await loadConfig(folder, `other-${name}`)).config).toEqual(loaded.config);
    await rm(join(folder, name));
  });

  it('says in one line what is no JSON', async () => {
    await write('half.json', '{ "title": ');
    await expect(loadConfig(folder, 'half.json')).rejects.toThrow(
      /^Expected a module that loads for `half\.json`, but received the error ".*"\. Fix it there\.$/,
    );
  });

  it('takes vitrine.config.ts, typed, and says where relative paths start', async () => {
    await expect(loadConfig(folder)).rejects.toThrow(
      /received no such file\. Run this where one lies or name it with `--config`/,
    );
    await write('vitrine.config.ts', `const data: object = ${JSON.stringify(valid)};\nexport default data;\n`);
    const loaded = await loadConfig(folder);
    expect(loaded.folder).toBe(folder);
    expect(loaded.config.title).toBe('T');
  });

  it.each([
    ['absent.ts', undefined, 'received no such file. Check the path'],
    ['broken.ts', 'export default {', 'received the error "'],
    [
      'throws.ts',
      'throw new Error("Set FOOD to the folder\\nof pictures")',
      'received the error "Error: Set FOOD to the folder".',
    ],
    ['named.ts', 'export const config = {}', 'Expected a default export for `named.ts`, but received none.'],
    ['wrong.ts', 'export default {}', 'for `wrong.ts: title`'],
  ])('refuses %s in one line', async (name, text, part) => {
    if (text !== undefined) await write(name, text);
    const error: unknown = await loadConfig(folder, name).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(part);
    expect((error as UserError).message).not.toContain('\n');
  });
});

describe('the nearest name', () => {
  const methods = ['lime', 'saliency', 'smooth-grad', 'filter-activation', 'integrated-gradients'];
  it.each([
    ['smoothgrad', 'smooth-grad'],
    ['SmoothGrad', 'smooth-grad'],
    ['limme', 'lime'],
    ['integrated_gradient', 'integrated-gradients'],
    ['saliancy', 'saliency'],
    ['smothgard', 'smooth-grad'],
    ['salinecy', 'saliency'],
    ['xyz', undefined],
    ['slic', undefined],
    ['integrated-hessians', undefined],
  ])('of %s is %s', (name, nearest) => {
    expect(nearestName(name, methods)).toBe(nearest);
  });

  const layers = ['conv2d', 'batchNorm2d', 'relu', 'relu6', 'leakyRelu', 'maxPool2d', 'avgPool2d', 'linear', 'dropout'];
  it.each([
    'gelu',
    'elu',
    'selu',
    'celu',
    'prelu',
    'silu',
    'glu',
    'batchNorm1d',
    'batchNorm',
    'conv1d',
    'conv3d',
    'relu1',
    'averagePool2d',
    'maxPool3d',
    'dropout2d',
    'bilinear',
    'r',
    '',
  ])('of the layer %s is none: another network is no misspelling', (name) =>
    expect(nearestName(name, layers)).toBeUndefined(),
  );

  it.each([
    ['reluu', 'relu'],
    ['conv2D', 'conv2d'],
    ['Conv2d', 'conv2d'],
    ['linaer', 'linear'],
    ['ReLU6', 'relu6'],
    ['batch_norm2d', 'batchNorm2d'],
    ['maxPol2d', 'maxPool2d'],
  ])('of the layer %s is %s', (name, nearest) => expect(nearestName(name, layers)).toBe(nearest));

  it('is none where the name means something else outside', () => {
    expect(nearestName('rrelu', layers)).toBe('relu');
    expect(nearestName('RReLU', layers, ['rrelu'])).toBeUndefined();
  });

  it('is none where two are as near', () => {
    expect(nearestName('rdby', ['RdBu', 'RdGy'])).toBeUndefined();
    expect(nearestName('Rdbu', ['RdBu', 'rd-bu'])).toBeUndefined();
  });

  it('of a name that differs in digits alone is none', () => {
    expect(nearestName('layer12', ['layer11', 'layer1'])).toBeUndefined();
  });

  it('is replaced by the list of all where none is near', () => {
    expect(hintName('xyz', ['lime', 'saliency'])).toBe('Known are `lime`, `saliency`.');
  });
});
