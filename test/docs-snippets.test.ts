import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadConfig } from '../pipeline/config/config.ts';
import { candidates } from '../pipeline/engine/candidates.ts';
import { chooseMethods } from '../pipeline/config/method-choice.ts';
import { chooseMetrics } from '../pipeline/config/metric-choice.ts';
import { parseArchitecture } from '../pipeline/models/architecture.ts';
import { layerOptions } from '../pipeline/models/layer-options.ts';
import { readGuideFiles } from './docs-files.ts';

const guides = await readGuideFiles('en');
const bodyOf = (id: string): string => guides.find((guide) => guide.id === id)!.body;
const snippets = guides.flatMap(({ id, code }) =>
  code.filter(({ meta }) => /(?:^|\s)(?:config|part)(?:\s|$)/.test(meta)).map((code) => [id, code] as const),
);

/** What pieces of a configuration are put into. */
const around = `
  title: 'T',
  models: [{ id: 'mine', name: 'M', checkpoint: 'm.pth', architecture: 'course-food11', classes: ['cat', 'dog'],
    preprocess: { resize: { width: 8, height: 8 } } }],
  encoders: [{ id: 'mine-too', name: 'E', folder: 'e' }],
  texts: [{ id: 't', text: 'T' }],
  pictures: [{ image: 'a.png' }],
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-docs-'));
  // Installed beside the configuration, as the guide wants it for plugins.
  await mkdir(join(folder, 'node_modules'));
  await symlink(resolve('.'), join(folder, 'node_modules/vitrine'), 'junction');
  for (const name of ['gradient-times-input', 'border-share']) {
    await symlink(resolve('examples', name), join(folder, name), 'junction');
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('the configurations in the documentation', () => {
  it('are found, and no TypeScript is left out', () => {
    expect(snippets.length).toBeGreaterThan(15);
    const others = guides.flatMap(({ code }) => code.filter(({ language }) => language === 'ts'));
    expect(
      others.filter(({ meta }) => !/\b(config|part|file=\S+|title=(pipeline|methods)\S+)(\s|$)/.test(meta)),
    ).toEqual([]);
  });

  it.each(snippets)('of %s are accepted, and name methods and parameters that exist', async (id, { meta, value }) => {
    const text = meta.includes('part') ? `export default {${around}${value}\n};` : value;
    const name = `${id}-${snippets.findIndex(([, code]) => code.value === value)}.config.ts`;
    await writeFile(join(folder, name), text);
    const { config, rooms } = await loadConfig(folder, name);
    expect(chooseMethods(config, rooms.methods).length).toBeGreaterThan(0);
    expect(chooseMetrics(config.measures, rooms.metrics).length).toBeGreaterThan(0);
  });

  it('is the one of the README too', async () => {
    const readme = await readFile('README.md', 'utf8');
    const [, snippet = ''] = /```ts\n( *import.*?)```/s.exec(readme) ?? [];
    await writeFile(join(folder, 'readme.config.ts'), snippet);
    await expect(loadConfig(folder, 'readme.config.ts')).resolves.toBeDefined();
  });
});

describe('what the documentation says of architectures', () => {
  it('is an architecture that is read', () => {
    const { value } = guides.find(({ id }) => id === 'classifier')!.code.find(({ language }) => language === 'json')!;
    const names = parseArchitecture(JSON.parse(value), 'docs').members.map(({ name }) => name);
    expect(names).toEqual(['cnn', 'flatten', 'fc']);
  });

  it('lists every kind of layer with every option and its default', () => {
    const rows = new Map(
      [...bodyOf('classifier').matchAll(/^\| `(\w+)` *\|([^|]*)\|/gm)].map(([, kind, text]) => [kind, text!]),
    );
    expect([...rows.keys()].toSorted()).toEqual([...Object.keys(layerOptions), 'sequential'].toSorted());
    for (const [kind, schema] of Object.entries(layerOptions)) {
      const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
      const text = rows.get(kind)!;
      expect([...text.matchAll(/`(\w+)`/g)].map(([, name]) => name).toSorted()).toEqual(
        Object.keys(properties).toSorted(),
      );
      for (const [name, property] of Object.entries(properties)) {
        const { default: preset } = property as { default?: unknown };
        if (preset === undefined) continue;
        // A pair of equal sides is written once, and 1e-5 as PyTorch's users write it.
        const written = JSON.stringify(Array.isArray(preset) ? preset[0] : preset).replace('0.00001', '1e-5');
        expect(text).toContain(`\`${name}\` ${written}`);
      }
    }
  });
});

describe('what the documentation says of engines', () => {
  it('lists every engine and provider, and the order in which they are tried', () => {
    const rows = [...bodyOf('gpu').matchAll(/^\| `(\w+)` *\| `([\w-]+)` *\|/gm)].map(([, engine, provider]) => ({
      engine,
      provider,
    }));
    const sorted = (list: readonly { engine?: string | undefined; provider?: string | undefined }[]) =>
      list.map(({ engine, provider }) => `${engine} ${provider}`).toSorted();
    expect(sorted(rows)).toEqual(sorted(candidates));
    const [, order = ''] = /known gradient: ([^.]*)\./.exec(bodyOf('gpu')) ?? [];
    const named = order.replace(/[^\w-]+/g, ' ').split(' ');
    const providers = candidates.map(({ provider }) => provider);
    expect(named.filter((word) => providers.includes(word))).toEqual(providers);
  });
});
