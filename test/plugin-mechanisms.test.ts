import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { givenOf } from '../src/mechanisms/given.ts';
import type { DefinedMechanism } from '../src/mechanisms/mechanism.ts';
import { createLinks } from '../src/data/base/links.ts';
import { wordsOf } from '../src/words/words.ts';
import { contentOf } from './site-outcomes.ts';

const content = contentOf([]);
const site = { content, predictions: [], links: createLinks('/', undefined), parts: {}, titles: {} };
const source = `
import { defineMechanism, label, step } from 'vitrine/mechanism';
const words = { title: 'Mine', caption: 'A caption.', only: { name: 'One', text: 'Step.', alt: 'a step' } };
export default defineMechanism({
  words: { en: words },
  draw: (given, text) => ({ title: text.title, caption: text.caption, parts: [step(label(0, 0, given.method), text.only)] }),
});
`;

describe('the mechanism of a plugin', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-plugin-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(resolve('.'), join(folder, 'node_modules/vitrine'), 'junction');
    vi.resetModules();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  async function plugin(name: string, text: string): Promise<string> {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'mechanism.mjs'), text);
    return join(folder, name);
  }
  async function mechanismOf(method: string): Promise<DefinedMechanism> {
    const found = await import('../src/mechanisms/find-mechanisms.ts');
    return found.mechanismOf(method, content);
  }
  const titleOf = async (method: string): Promise<string> => {
    const defined = await mechanismOf(method);
    return (await defined.draw(givenOf(method, site), 'zh-cn', wordsOf('zh-cn').mechanisms)).title;
  };

  it('is drawn where the command that builds the site names its folder, in English where it has no other words', async () => {
    const [mine, other] = [await plugin('mine', source), await plugin('other', source.replace('Mine', 'Other'))];
    vi.stubEnv('VITRINE_PLUGINS', JSON.stringify([mine, join(folder, 'without'), other]));
    expect([await titleOf('mine'), await titleOf('other')]).toEqual(['Mine', 'Other']);
  });

  it('is a plain one where nobody names its folder', async () => {
    await plugin('mine', source);
    vi.stubEnv('VITRINE_PLUGINS', undefined);
    expect(await titleOf('mine')).toBe('从图片到结果');
  });

  it('does not take the place of one that is built in', async () => {
    vi.stubEnv('VITRINE_PLUGINS', JSON.stringify([await plugin('saliency', source)]));
    expect(await titleOf('saliency')).not.toBe('Mine');
  });

  it('is refused in one line where its file exports none', async () => {
    vi.stubEnv('VITRINE_PLUGINS', JSON.stringify([await plugin('mine', 'export default 3;')]));
    await expect(mechanismOf('mine')).rejects.toThrow(
      /^Expected `export default defineMechanism\(…\)` for `.*mechanism\.mjs`/,
    );
  });
});
