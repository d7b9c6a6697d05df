import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeValue, issueError } from '../pipeline/base/config-issue.ts';
import { parseConfig } from '../pipeline/config/config.ts';
import { expected, within } from '../pipeline/base/errors.ts';
import { rooms } from './rooms.ts';
import { makeTextProject, writeTextConfig } from './bert-small.ts';
import { readProseFront } from './prose-files.ts';
import { makeProject, model, readTree, safetensors, vitrine, weights, writeConfig } from './tiny-project.ts';

let [pictures, texts] = ['', ''];
beforeAll(async () => {
  pictures = await makeProject();
  texts = await makeTextProject();
});
afterAll(() => Promise.all([pictures, texts].map((folder) => rm(folder, { recursive: true }))));

let next = 0;

/** What `vitrine run` says of a configuration before it has computed or written anything. */
async function refusal(folder: string, write: (config: string) => Promise<void>): Promise<string> {
  const config = `${next++}.config.ts`; // a module of one name is imported once
  await write(config);
  const called = await vitrine(folder, 'run', '--config', config);
  expect(called).toMatchObject({ exitCode: 2, stdout: '' });
  expect(called.stderr).toMatch(/^Expected [^\n]{0,290}\n$/);
  expect(await readTree(join(folder, 'content'))).toEqual({});
  return called.stderr.replace(/\d+\.config\.ts/, 'config');
}
const ofPictures = (changes: Record<string, unknown>): Promise<string> =>
  refusal(pictures, (config) => writeConfig(pictures, changes, config));
const ofTexts = (changes: Record<string, unknown>): Promise<string> =>
  refusal(texts, (config) => writeTextConfig(texts, changes, config));
const preprocess = (changes: Record<string, unknown>): Record<string, unknown> => ({
  models: [model({ preprocess: { resize: { width: 8, height: 8 }, ...changes } })],
});

describe('what a method cannot do with a model', () => {
  it.each([
    [
      'all methods on 8 × 8 pixels',
      'all',
      'a patch within 8×8 pixels for `occlusion.params.patch`, but received 16. Set',
    ],
    ['a method by its name', ['prediction', 'occlusion'], 'for `methods[1].params.patch`, but received 16'],
    [
      'a stride',
      ['prediction', { method: 'occlusion', params: { patch: 4, stride: 5 } }],
      'for `methods[1].params.stride`, but received 5',
    ],
    [
      'a layer by its number',
      [{ method: 'filter-activation', params: { cnnid: [9] } }],
      'a cnnid that tiny has for `methods[0].params.cnnid`',
    ],
    [
      'a layer by its name',
      [{ method: 'filter-visualization', params: { layers: ['conv'] } }],
      'for `methods[0].params.layers`, but received "conv"',
    ],
    [
      'a filter',
      ['saliency', { method: 'filter-activation', params: { cnnid: [0], filters: [4] } }],
      'for `methods[1].params.filters`, but received 4',
    ],
    ['an array', [{ method: 'saliency', arrays: ['map', 'mapp'] }], 'for `methods[0].arrays[1]`, but received `mapp`'],
  ])('is refused before anything is computed, by the name of the entry: %s', async (_, list, line) => {
    expect(await ofPictures({ methods: list })).toContain(line);
  });

  it('is refused for trials, by the name of the trial’s entry', async () => {
    const trial = {
      id: 't',
      title: 'T',
      about: 'T',
      part: 'spot',
      relies: 'tiny',
      control: 'tiny',
      methods: ['occlusion'],
    };
    const own = [{ image: 'pictures/p0.png', label: 0, masks: { spot: 'spot.png' } }];
    const { default: sharp } = await import('sharp');
    const white = sharp(Buffer.alloc(90, 255), { raw: { width: 10, height: 9, channels: 1 } });
    await white.png().toFile(join(pictures, 'spot.png'));
    expect(await ofPictures({ trials: [{ ...trial, pictures: own }] })).toContain(
      'for `trials[0].methods[0].params.patch`',
    );
  });

  it.each([
    [
      'a layer',
      { method: 'text-heat', params: { layer: 9 } },
      /a layer from 1 to \d+ for `methods\[0\]\.params\.layer`, but received 9/,
    ],
    ['a head', { method: 'text-heat', params: { head: 99 } }, /a head from 1 to \d+ for `methods\[0\]\.params\.head`/],
    [
      'a token’s place',
      { method: 'text-heat', params: { from: 500 } },
      /for `methods\[0\]\.params\.from`, but received 500/,
    ],
    [
      'a token',
      { method: 'token-attribution', params: { mask: '[NO]' } },
      /for `methods\[0\]\.params\.mask`, but received `\[NO\]`/,
    ],
  ])('is refused for texts before anything is computed: %s', async (_, method, line) => {
    expect(await ofTexts({ methods: [method] })).toMatch(line);
  });
});

describe('a file that the configuration names', () => {
  const own = (changes: Record<string, unknown>): Record<string, unknown> => ({
    pictures: [
      { image: 'pictures/p0.png', label: 0 },
      { image: './pictures/p1.png', ...changes },
    ],
  });
  const trial = (...list: Record<string, unknown>[]): Record<string, unknown> => {
    const words = { id: 't', title: 'T', about: 'T', part: 'spot', relies: 'tiny', control: 'tiny' };
    return { trials: [{ ...words, methods: ['saliency'], pictures: list }] };
  };
  beforeAll(async () => {
    await mkdir(join(pictures, 'named'));
    await mkdir(join(pictures, 'empty'));
    for (const name of ['broken.png', 'named/1_0.png', 'text.pth', 'text.json']) {
      await writeFile(join(pictures, name), 'no picture');
    }
    await writeFile(join(pictures, 'layers.json'), JSON.stringify({ layers: ['flatten', { linear: { out: -3 } }] }));
    await writeFile(join(pictures, 'card.json'), JSON.stringify({ classes: ['a', 'b', 'd'] }));
    await mkdir(join(pictures, 'cut'));
    await writeFile(join(pictures, 'cut/model.safetensors'), safetensors(weights()).subarray(0, 900));
  });

  const layers = ['flatten', 'relu', { linear: { in: 7, out: 3 } }];
  it.each([
    ['a picture that is not there', own({ image: 'no/p9.png' }), 'pictures[1].image: no/p9.png'],
    ['one that is none', own({ image: './broken.png' }), 'pictures[1].image: ./broken.png'],
    ['a label', own({ label: 'd' }), 'pictures[1].label'],
    ['a mask that is not there', own({ masks: { spot: 'no.png' } }), 'pictures[1].masks.spot: no.png'],
    ['one that is none', own({ masks: { spot: 'broken.png' } }), 'pictures[1].masks.spot: broken.png'],
    ['one in colours', own({ masks: { spot: 'pictures/p0.png' } }), 'pictures[1].masks.spot: pictures/p0.png'],
    ['a larger version that is not there', own({ display: 'no.png' }), 'pictures[1].display: no.png'],
    ['one that is none', own({ display: 'broken.png' }), 'pictures[1].display: broken.png'],
    ['a folder that is not there', { pictures: [{ folder: 'no' }] }, 'pictures[0].folder: no'],
    ['one without pictures', { pictures: [{ folder: 'empty' }] }, 'pictures[0].folder: empty'],
    ['a broken picture in one', { pictures: [{ folder: 'named' }] }, 'pictures[0].folder: named/1_0.png'],
    [
      'a name that is no label',
      { pictures: [{ folder: 'pictures', names: 'label_position' }] },
      'pictures[0].folder: pictures/p0.png',
    ],
    ['a trial’s picture', trial({ image: 'no.png' }), 'trials[0].pictures[0].image: no.png'],
    [
      'its label',
      trial({ image: 'pictures/p0.png', label: 3, masks: { spot: 'pictures/p0.png' } }),
      'trials[0].pictures[0].label',
    ],
    [
      'its mask',
      trial({ image: 'pictures/p0.png', masks: { spot: 'no.png' } }),
      'trials[0].pictures[0].masks.spot: no.png',
    ],
    ['no mask of its part', trial({ image: 'pictures/p0.png' }), 'trials[0].pictures[0].masks'],
    ['classes', { models: [model({ classes: ['a', 'b'] })] }, 'models[0].classes'],
    [
      'a second model',
      { models: [model(), model({ id: 'other', checkpoint: 'no.pth' })] },
      'models[1].checkpoint: no.pth',
    ],
    ['a checkpoint that is none', { models: [model({ checkpoint: 'text.pth' })] }, 'models[0].checkpoint: text.pth'],
    [
      'one that is cut',
      { models: [model({ checkpoint: 'cut/model.safetensors' })] },
      'models[0].checkpoint: cut/model.safetensors',
    ],
    [
      'other tensors',
      { models: [model({ architecture: { layers: ['flatten', { linear: { out: 3 } }] } })] },
      'models[0].checkpoint: model.safetensors',
    ],
    ['an architecture’s name', { models: [model({ architecture: 'resnet' })] }, 'models[0].architecture'],
    [
      'a layer',
      { models: [model({ architecture: { layers: ['flatten', 'relu', 'gelu'] } })] },
      'models[0].architecture: layers[2]',
    ],
    ['a layer that does not fit', { models: [model({ architecture: { layers } })] }, 'models[0].architecture: 2'],
    ['no scores', { models: [model({ architecture: { layers: ['relu'] } })] }, 'models[0].architecture'],
    ['a file of layers', { models: [model({ architecture: 'no.json' })] }, 'models[0].architecture: no.json'],
    ['one that is none', { models: [model({ architecture: 'text.json' })] }, 'models[0].architecture: text.json'],
    [
      'a layer in one',
      { models: [model({ architecture: 'layers.json' })] },
      'models[0].architecture: layers.json: layers[1].linear: out',
    ],
    ['a card that is not there', { models: [model({ card: { file: 'no.json' } })] }, 'models[0].card.file: no.json'],
    [
      'one of another form',
      { models: [model({ card: { file: 'card.json' } })] },
      'models[0].card.file: card.json: training',
    ],
  ])('is named by its entry, as the user wrote it: %s', async (_, changes, at) => {
    expect(await ofPictures(changes)).toContain(` for \`${at}\`, but received `);
  });

  it('is named so by `predict`', async () => {
    expect((await vitrine(pictures, 'predict', 'no/p9.png')).stderr).toContain('for `no/p9.png`, but');
    expect((await vitrine(pictures, 'predict', './broken.png')).stderr).toContain('for `./broken.png`, but');
  });

  it('is named so by the card of an encoder', async () => {
    const encoders = [{ id: 'e', name: 'E', folder: 'encoder', card: { file: 'no.json' } }];
    expect(await ofTexts({ encoders })).toContain('for `encoders[0].card.file: no.json`');
  });
});

describe('the arrays that a method names', () => {
  it('are those that its page explains', async () => {
    for (const { id, arrays } of rooms.methods) {
      const prose = await readFile(join(import.meta.dirname, `../methods/${id}/en.md`), 'utf8');
      expect([id, arrays]).toEqual([id, Object.keys(readProseFront(prose).arrays)]);
    }
  });
});

describe('numbers of preprocessing', () => {
  it.each([
    [
      'a std of 0',
      preprocess({ std: [1, 0, 1] }),
      'a number of at least 0.000001 for `config: models[0].preprocess.std[1]`, but received 0.',
    ],
    ['a negative std', preprocess({ std: [1, 1, -1] }), 'models[0].preprocess.std[2]`, but received -1.'],
    [
      'a std of 1e308',
      preprocess({ std: [1e308, 1, 1] }),
      'at most 1000000 for `config: models[0].preprocess.std[0]`, but received 1e+308.',
    ],
    ['a std of 1e-308', preprocess({ std: [1e-308, 1, 1] }), 'preprocess.std[0]`, but received 1e-308.'],
    ['a mean of 1e308', preprocess({ mean: [0, 1e308, 0] }), 'preprocess.mean[1]`, but received 1e+308.'],
    ['a scale of 0', preprocess({ scale: 0 }), 'preprocess.scale`, but received 0.'],
    ['a scale of 1e300', preprocess({ scale: 1e300 }), 'preprocess.scale`, but received 1e+300.'],
    ['a width of 0', preprocess({ resize: { width: 0, height: 8 } }), 'preprocess.resize.width`, but received 0.'],
    [
      'a negative side',
      preprocess({ resize: { shorterSide: -4 }, crop: { width: 1, height: 1 } }),
      'preprocess.resize.shorterSide`, but received -4.',
    ],
    [
      'a side of 1e9',
      preprocess({ resize: { width: 8, height: 1e9 } }),
      'preprocess.resize.height`, but received 1000000000.',
    ],
    ['a crop of 0', preprocess({ crop: { width: 0, height: 8 } }), 'preprocess.crop.width`, but received 0.'],
    [
      'a crop beyond the picture',
      preprocess({ crop: { width: 8, height: 9 } }),
      'at most 8×8 for `config: models[0].preprocess.crop`, but received 8×9. A crop cannot be larger than the resized picture.',
    ],
    [
      'no crop beside a shorter side',
      preprocess({ resize: { shorterSide: 8 } }),
      'preprocess.crop`, but received none beside',
    ],
  ])('are refused by name: %s', async (_, changes, line) => {
    expect(await ofPictures(changes)).toContain(line);
  });

  it('are refused where they are none', () => {
    for (const value of [NaN, Infinity, -Infinity, '1', null]) {
      const { models } = preprocess({ std: [1, value, 1] });
      expect(() => parseConfig({ title: 'T', models, pictures: [{ image: 'a.png' }] })).toThrow(
        /preprocess\.std\[1\]`/,
      );
    }
  });

  it('are taken as people have them', () => {
    const { models } = preprocess({ scale: 255, mean: [-127.5, 104, 0], std: [58.395, 0.00392, 255] });
    expect(() => parseConfig({ title: 'T', models, pictures: [{ image: 'a.png' }] })).not.toThrow();
  });
});

describe('a line about a configuration', () => {
  it('quotes at most 80 characters of what was refused', () => {
    for (const value of ['x'.repeat(1000), `a${'\u202e'.repeat(500)}`, BigInt('9'.repeat(999))]) {
      expect(describeValue(value).length).toBeLessThanOrEqual(92); // with `the text ""`
    }
    expect(describeValue('🐈'.repeat(100))).not.toMatch(/\p{Cs}/u);
    const parsed = z.strictObject({}).safeParse({ ['k'.repeat(999)]: 1 });
    const { message } = issueError(parsed.error!, z.strictObject({}), {}, 'a');
    expect(message.length).toBeLessThan(200);
  });

  it('offers a value for its spelling only: another one would be another choice', () => {
    const schema = z.strictObject({ act: z.enum(['relu', 'leaky-relu']) });
    const line = (act: string): string => issueError(schema.safeParse({ act }).error!, schema, { act }, 'a').message;
    expect(line('gelu')).toBe('Expected `relu` or `leaky-relu` for `a: act`, but received the text "gelu".');
    expect(line('LeakyReLU')).toContain('Did you mean `leaky-relu`?');
    expect(line('Relu')).toContain('Did you mean `relu`?');
  });

  it('has the entry before the place that a check knows', () => {
    const fail = (at?: string) => () => {
      throw expected('b', { received: 'c', hint: 'Do d.', ...(at && { at }) });
    };
    expect(() => within('methods[2]', fail('params.patch'))).toThrow(
      'Expected b for `methods[2].params.patch`, but received c. Do d.',
    );
    expect(() => within('methods[2]', fail('cat'))).toThrow('for `methods[2]: cat`');
    expect(() => within('methods[2]', fail())).toThrow('Expected b for `methods[2]`, but');
    expect(() =>
      within('methods[2]', () => {
        throw new TypeError('a defect');
      }),
    ).toThrow(new TypeError('a defect'));
  });

  it.each([['plan'], ['run'], ['predict', 'pictures/p0.png']])(
    'names what the engine does not have, for `vitrine %s`',
    async (...words) => {
      const config = `${next++}.config.ts`;
      await writeConfig(pictures, { engine: { provider: 'gpu' } }, config);
      const called = await vitrine(pictures, ...words, '--config', config);
      expect(called).toMatchObject({ exitCode: 2, stdout: '' });
      expect(called.stderr).toMatch(/^Expected one of cuda, .* for `engine\.provider`, but received "gpu"\.\n$/);
    },
  );

  it.each([
    [
      'a day in words',
      { date: 'yesterday' },
      'Expected a date such as `2026-05-31` for `config: date`, but received the text "yesterday".',
    ],
    ['a day that is none', { date: '2026-02-30' }, 'Expected a date such as `2026-05-31` for `config: date`'],
    ['a year', { date: 2026 }, 'Expected a date such as `2026-05-31` for `config: date`, but received 2026.'],
    [
      'no pictures',
      { pictures: undefined },
      "for `config: pictures`, but received none. Add them as `pictures: [{ image: 'cat.png' }]` or",
    ],
    [
      'no models',
      { models: undefined },
      'Expected at least one model for the pictures for `config: models`, but received none.',
    ],
    [
      'no texts',
      { models: [], encoders: [{ id: 'e', name: 'E', folder: 'e' }] },
      'for `config: texts`, but received none. Add them as `texts: [{ … }]` or `words: [{ … }]`.',
    ],
    [
      'no encoders',
      { models: [], pictures: [], texts: [{ id: 't', text: 'A b.' }] },
      'for `config: encoders`, but received none.',
    ],
    [
      'nothing',
      { models: [], pictures: [] },
      'Expected something to explain or to draw for `config`, but received none. Add `models` with `pictures`, `encoders` with',
    ],
    [
      'a picture as a text',
      { pictures: ['a.png'] },
      'for `config: pictures[0]`, but received the text "a.png". Write `{ image: \'a.png\' }`.',
    ],
    ['a folder as a text', { pictures: ['cats/2024'] }, "Write `{ folder: 'cats/2024' }`."],
    [
      'a card as a text',
      { models: [model({ card: 'card.json' })] },
      'for `config: models[0].card`, but received the text "card.json". Write `{ file: \'card.json\' }`.',
    ],
    [
      'a matrix as a text',
      { matrices: [{ id: 'm', title: 'M', data: 'm.csv' }] },
      'for `config: matrices[0].data`, but received the text "m.csv". Write `{ file: \'m.csv\' }`.',
    ],
    ['a model as a text', { models: ['model.pth'] }, 'for `config: models[0]`, but received the text "model.pth".\n'],
    [
      'an encoding beside the data',
      { matrices: [{ id: 'm', title: 'M', encoding: 'gbk', data: { file: 'm.csv' } }] },
      'for `config: matrices[0]`, but received `encoding`. It belongs into `data`.',
    ],
    [
      'a crop beside the preprocessing',
      { models: [model({ crop: { width: 8, height: 8 } })] },
      'received `crop`. It belongs into `preprocess`.',
    ],
    ['an image on its own', { image: 'a.png' }, 'received `image`. It belongs into an entry of `pictures`.'],
    ['a key that many entries have', { label: 3 }, 'received `label`. It belongs into an entry of `pictures`.'],
    ['a key that many lists have', { id: 'x' }, 'received `id`. Known are `title`,'],
    [
      'an empty title',
      { title: '' },
      'Expected a text that is not blank for `config: title`, but received the text "".',
    ],
    ['a blank one', { title: { en: ' ' } }, 'Expected a text that is not blank for `config: title`'],
    ['an empty name', { models: [model({ name: '' })] }, 'not blank for `config: models[0].name`'],
  ])('says what to write instead: %s', async (_, changes, line) => {
    expect(await ofPictures(changes)).toContain(line);
  });

  it('names what the engine does not have before it computes', async () => {
    expect(await ofPictures({ engine: { engine: 'onnxruntime', provider: 'quantum' } })).toContain(
      'for `engine.provider`',
    );
    await writeFile(join(pictures, 'broken.png'), 'no picture');
    expect(await ofPictures({ pictures: [{ image: 'broken.png' }] })).toContain(
      'for `pictures[0].image: broken.png`, but received something else',
    );
  });
});

describe('a network whose scores are no numbers', () => {
  it('gets one line from `predict`', async () => {
    const folder = await makeProject({ pictures: [{ image: 'pictures/p0.png' }], methods: ['saliency'] });
    const spoilt = { ...weights(), '4.bias': { shape: [3], values: Float32Array.of(NaN, 0, 1) } };
    await writeFile(join(folder, 'model.safetensors'), safetensors(spoilt));
    const called = await vitrine(folder, 'predict', 'pictures/p0.png');
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(called.stderr).toMatch(/^Expected [^\n]*\n$/);
    await rm(folder, { recursive: true });
  });
});
