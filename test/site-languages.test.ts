import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { makeProject, readTree, vitrine, writeConfig } from './tiny-project.ts';

const ZH = join(import.meta.dirname, 'fixtures/cases/about-language/zh.config.ts');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-languages-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The pages of a report by their addresses, with the language that each says it is in. */
async function build(project: string, config: string): Promise<Map<string, string>> {
  const called = await vitrine(project, 'report', '--quiet', '--config', config, '--archive');
  expect(called).toMatchObject({ exitCode: 0 });
  const files = await readTree(join(project, 'dist'));
  const pages = Object.keys(files).filter((file) => file.endsWith('.html'));
  const languageOf = (html: string): string => /<html\b[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? '';
  return new Map(pages.map((page) => [page, languageOf(Buffer.from(files[page]!, 'base64').toString())]));
}

const page = (project: string, name: string): Promise<string> => readFile(join(project, 'dist', name), 'utf8');
/** Text between tags of what a reader sees, without code and what is marked as of another language. */
const words = (html: string): string =>
  html
    .replace(/<(script|style|code|pre|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<(\w+)[^>]*\slang="en"[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ');

async function readme(project: string): Promise<string> {
  const zip = await openPromise(join(project, 'report.zip'));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'README.txt') return text(await zip.openReadStreamPromise(entry));
  }
  return '';
}

describe('the languages of a report', () => {
  it('are Chinese alone: every page is, `about/` too, and what is made from it', { timeout: 120_000 }, async () => {
    const project = join(folder, 'zh');
    await cp(ZH, join(project, 'zh.config.ts'));
    const pages = await build(project, 'zh.config.ts');
    for (const [name, language] of pages)
      expect([name, language]).toEqual([name, name.startsWith('zh-tw/') ? 'zh-TW' : 'zh-CN']);
    expect([...pages.keys()].filter((name) => /about/.test(name))).toEqual([
      'about/index.html',
      'zh-tw/about/index.html',
    ]);
    expect([...pages.keys()].filter((name) => /^(en|zh-cn)\//.test(name))).toEqual([]);
    expect(await page(project, 'about/index.html')).toContain('关于这份报告');
    for (const name of [
      'about/index.html',
      'docs/index.html',
      'docs/quickstart/index.html',
      'run/index.html',
      '404.html',
    ]) {
      expect(words(await page(project, name))).not.toMatch(/\b(the|and|of|with|Skip|Search|Menu)\b/);
    }
    expect(await readme(project)).not.toContain('This is a report');
  });

  it(
    'are Chinese first and English beside it: each page in both, with no prefix for Chinese',
    { timeout: 120_000 },
    async () => {
      const project = await makeProject();
      const title = { en: 'Two languages', 'zh-cn': '两种语言' };
      await writeConfig(project, { title, languages: ['zh-cn', 'en'] });
      const pages = await build(project, 'vitrine.config.ts');
      const inFolder = (language: string): string[] =>
        [...pages.keys()].flatMap((name) => (name.startsWith(`${language}/`) ? [name.slice(language.length + 1)] : []));
      const first = [...pages.keys()].filter((name) => !/^(en|zh-tw)\//.test(name));
      expect(inFolder('en')).toEqual(first.filter((name) => name !== '404.html'));
      expect(inFolder('zh-tw')).toEqual(inFolder('en'));
      expect(first).toContain('about/index.html');
      for (const [name, language] of pages) {
        expect([name, language]).toEqual([
          name,
          name.startsWith('en/') ? 'en' : name.startsWith('zh-tw/') ? 'zh-TW' : 'zh-CN',
        ]);
      }
      expect(await page(project, 'index.html')).toContain('两种语言');
      expect(await page(project, 'en/about/index.html')).toContain('About this report');
      const said = await readme(project);
      expect(said.indexOf('这是用 Vitrine')).toBeLessThan(said.indexOf('This is a report'));
      await rm(project, { recursive: true });
    },
  );

  it('are English alone: no page, and no link, in another', { timeout: 120_000 }, async () => {
    const project = await makeProject({ languages: ['en'] });
    const pages = await build(project, 'vitrine.config.ts');
    expect(new Set(pages.values())).toEqual(new Set(['en']));
    expect([...pages.keys()].filter((name) => name.startsWith('zh'))).toEqual([]);
    for (const name of pages.keys()) expect(await page(project, name)).not.toMatch(/hreflang="zh|href="[^"]*\/zh-/);
    expect(await readme(project)).not.toMatch(/\p{Script=Han}/u);
    await rm(project, { recursive: true });
  });
});
