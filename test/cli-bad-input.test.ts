import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedZip } from './fixtures/checkpoint/stored-zip.ts';
import { makeProject, model, readTree, safetensors, vitrine, weights, writeConfig } from './tiny-project.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeProject();
});
afterAll(() => rm(folder, { recursive: true }));

describe('bad input', () => {
  const nan = weights();
  nan['0.bias']!.values[1] = NaN;
  const methods = (params: object): unknown => [{ method: 'filter-activation', params }];
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ['no pictures', { pictures: [] }, /Expected at least one picture for the models for `.*: pictures`/],
    ['a folder without pictures', { pictures: [{ folder: 'empty' }] }, /Expected pictures .*empty/],
    ['a folder that is not there', { pictures: [{ folder: 'absent' }] }, /Expected a folder .*absent/],
    ['a picture that is not there', { pictures: [{ image: 'absent.png' }] }, /absent\.png/],
    ['a text file named .png', { pictures: [{ image: 'text.png' }] }, /Expected a picture .*text\.png/],
    ['a label outside the classes', { pictures: [{ image: 'pictures/p0.png', label: 3 }] }, /received `3`/],
    ['a label that is no class', { pictures: [{ image: 'pictures/p0.png', label: 'd' }] }, /received `d`/],
    ['a model whose classes do not match', { models: [model({ classes: ['a', 'b'] })] }, /classes/],
    [
      'a model that does not fit its architecture',
      { models: [model({ architecture: 'course-food11' })] },
      /0\.weight|missing|cnn/,
    ],
    ['a cnnid that does not exist', { methods: methods({ cnnid: [99] }) }, /cnnid.*99/],
    ['a cnnid without such a filter', { methods: methods({ cnnid: [0], filters: [4] }) }, /received 4/],
    ['NaN weights', { models: [model({ checkpoint: 'nan.safetensors' })] }, /nan\.safetensors/],
    ['an unknown config key', { titel: 'x' }, /`titel`\. Did you mean `title`\?/],
    [
      'an unknown parameter',
      { methods: [{ method: 'smooth-grad', params: { sample: 3 } }] },
      /`sample`\. Did you mean `samples`\?/,
    ],
    ['an unknown method', { methods: ['saliencey'] }, /Did you mean `saliency`\?/],
    ['a truncated checkpoint', { models: [model({ checkpoint: 'cut.safetensors' })] }, /cut\.safetensors/],
    ['a checkpoint that is none', { models: [model({ checkpoint: 'text.png' })] }, /text\.png/],
    [
      'a hostile pickle',
      { models: [model({ checkpoint: 'hostile.pth' })] },
      /missing: `0\.weight` .*unexpected: `conv\.weight`/,
    ],
    ['a zip entry that claims a terabyte', { models: [model({ checkpoint: 'huge.pth' })] }, /1099511627776 bytes/],
    ['a provider that does not exist', { engine: { engine: 'onnxruntime', provider: 'cpux' } }, /received "cpux"/],
  ];

  beforeAll(async () => {
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'text.png'), 'This is not a picture.');
    await writeFile(join(folder, 'nan.safetensors'), safetensors(nan));
    await copyFile(new URL('fixtures/checkpoint/hostile.pth', import.meta.url), join(folder, 'hostile.pth'));
    await writeFile(join(folder, 'huge.pth'), storedZip([{ name: 'run/data.pkl', data: 'x', claimedBytes: 2 ** 40 }]));
    await writeFile(join(folder, 'cut.safetensors'), safetensors(weights()).slice(0, -100));
    await vitrine(folder, 'run');
  });

  it.each(cases)('%s is one line and exit code 2, and leaves the content as it was', async (name, changes, line) => {
    const config = `bad-${name.replaceAll(/\W/g, '-')}.ts`;
    await writeConfig(folder, changes, config);
    const before = await readTree(join(folder, 'content'));
    const called = await vitrine(folder, 'run', '--config', config, '--force');
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(called.stderr).toMatch(line);
    expect(called.stderr).toMatch(/^Expected .*, but received [^\n]*\n$/);
    expect(await readTree(join(folder, 'content'))).toEqual(before);
  });

  it.each([
    [['run', '--ony', 'lime'], "unknown option '--ony' (Did you mean --only?)"],
    [['pln'], "unknown command 'pln' (Did you mean plan?)"],
    [['run', '--workers', 'many'], 'Expected a whole number from 1 to 64'],
    [['run', '--only', 'salincy'], 'received `salincy`. Did you mean `saliency`?'],
    [
      ['run', '--only', 'smooth-grad'],
      'Expected a method of the configuration for `--only`, but received `smooth-grad`. Add it to `methods` of `vitrine.config.ts`.',
    ],
    [['plan', '--only', 'smooth-grad'], 'received `smooth-grad`. Add it to `methods` of `vitrine.config.ts`.'],
    [['run', '--config', 'absent.ts'], 'received no such file'],
    [['predict'], "missing required argument 'image'"],
  ])('%j is one line and exit code 2', async (words, part) => {
    const called = await vitrine(folder, ...words);
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(called.stderr).toContain(part);
    expect(called.stderr.trim().split('\n')).toHaveLength(1);
  });
});
