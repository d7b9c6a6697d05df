import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eachElement, parsePage } from '../src/data/html/page-tree.ts';
import { makeProject, readTree, vitrine } from './tiny-project.ts';

const CHECKOUT = join(import.meta.dirname, '..');
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const PATIENCE_MS = 240_000;

/** Somebody's site: its own collection, its own page, its own file, and Markdown with HTML, which a report's prose may not have. */
const ownFiles = {
  'package.json': '{ "type": "module", "private": true }',
  'public/paper.txt': 'of the site',
  'src/notes/first.md': '---\ntitle: First\n---\n\n<mark>Mine</mark>, and **mine**.\n',
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { notes: defineCollection({ loader: glob({ base: './src/notes', pattern: '*.md' }) }) };
`,
  'src/pages/index.astro': `---
import { getEntry, render } from 'astro:content';
const { Content } = await render(await getEntry('notes', 'first'));
---
<html lang="en"><head><title>Course</title></head><body><h1>Course</h1><Content /><a href="/course/report/zh-cn/">The report</a></body></html>
<style>h1 { color: purple; }</style>
`,
};

let project: string;

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  }
}

/** @param options what `vitrine(…)` is called with; undefined: it is not */
async function configure(options?: Readonly<Record<string, unknown>>): Promise<void> {
  const integrations = options === undefined ? '' : `vitrine(${JSON.stringify(options)})`;
  await put({
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import vitrine from 'vitrine/astro';
export default defineConfig({ site: 'https://example.org', base: '/course', integrations: [${integrations}] });
`,
  });
}

/** What a test run sets would make Astro build as in development. */
const environment = Object.fromEntries(
  Object.entries({ ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }).filter(
    ([name]) => !/^(VITEST|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR)/.test(name),
  ),
);

async function build(): Promise<{ code: number; stderr: string }> {
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [ASTRO, 'build'], {
      cwd: project,
      env: environment,
    });
    return { code: 0, stderr };
  } catch (error) {
    return error as { code: number; stderr: string };
  }
}

beforeAll(async () => {
  project = await makeProject({ languages: ['en', 'zh-cn'] });
  expect(await vitrine(project, 'run', '--quiet')).toMatchObject({ exitCode: 0 });
  await mkdir(join(project, 'node_modules'));
  await symlink(join(CHECKOUT, 'node_modules/astro'), join(project, 'node_modules/astro'), 'junction');
  await symlink(CHECKOUT, join(project, 'node_modules/vitrine'), 'junction');
  await put(ownFiles);
}, 300_000);
afterAll(() => rm(project, { recursive: true }));

describe('a site with a report in it', () => {
  let alone: Readonly<Record<string, string>>;
  let files: Readonly<Record<string, string>>;
  const text = (path: string): string => Buffer.from(files[path] ?? '', 'base64').toString();

  beforeAll(async () => {
    await configure();
    expect(await build()).toEqual({ code: 0, stderr: '' });
    alone = await readTree(join(project, 'dist'));
    await configure({ content: './content' });
    expect(await build()).toEqual({ code: 0, stderr: '' });
    files = await readTree(join(project, 'dist'));
  }, 600_000);

  it('is what it was without', () => {
    const own = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('report/')));
    expect(own).toEqual(alone);
    expect(text('index.html')).toContain('<mark>Mine</mark>');
  });

  it('has the report under its path, in all languages, with search, cards and map of the site', () => {
    expect(text('report/index.html')).toContain('Tiny');
    expect(text('report/methods/saliency/index.html')).toContain('<figure');
    expect(text('report/zh-cn/methods/saliency/index.html')).toContain('lang="zh-CN"');
    expect(text('report/zh-tw/methods/saliency/index.html')).toContain('lang="zh-TW"');
    expect(Object.keys(files)).toContain('report/pagefind/pagefind-entry.json');
    expect(text('report/index.html')).toContain('https://example.org/course/report/cards/index.png');
    expect(Object.keys(files)).toContain('report/cards/index.png');
    const mapped = [...text('report/sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
    expect(mapped.length).toBeGreaterThan(30);
    const start = 'https://example.org/course/';
    expect(mapped.filter((address) => files[`${address.slice(start.length)}index.html`] === undefined)).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    const broken: string[] = [];
    for (const path of Object.keys(files).filter((name) => name.endsWith('.html'))) {
      const page = path.replace(/(^|\/)index\.html$/, '$1');
      eachElement(parsePage(text(path)), ({ properties }) => {
        for (const address of [properties['href'], properties['src']]) {
          if (typeof address !== 'string') continue;
          const { origin, pathname } = new URL(address, `https://example.org/course/${page}`);
          // A page for what is not found says where it lies itself as any other does, and lies elsewhere.
          if (origin !== 'https://example.org' || pathname.endsWith('/404/')) continue;
          const target = posix.relative('/course', decodeURI(pathname)) + (/.\/$/.test(pathname) ? '/' : '');
          if (files[target.replace(/(^|\/)$/, '$1index.html')] === undefined) broken.push(`${path}: ${address}`);
        }
      });
    }
    expect(broken).toEqual([]);
  });
});

describe('a mistake', () => {
  const refused = async (): Promise<string> => {
    const { code, stderr } = await build();
    expect({ code, lines: stderr.trim().split('\n') }).toEqual({ code: 2, lines: [expect.any(String)] });
    return stderr.trim().replace(/^.*\[vitrine\] /, '');
  };

  it('is refused in one line, before a page is made: a page where the report is to lie', async () => {
    await configure({ content: './content', base: 'notes' });
    await put({ 'src/pages/notes/[n].astro': '---\nexport const getStaticPaths = () => [];\n---\n' });
    expect(await refused()).toBe(
      'Expected a path for the report alone for `/notes/`, but received the page `/notes/[n]` of the site. ' +
        'Rename that, or name another path with `base`.',
    );
    await rm(join(project, 'src/pages/notes'), { recursive: true });
  });

  it('is refused in one line: files where the report is to lie', async () => {
    await configure({ content: './content' });
    await put({ 'public/report/index.html': 'mine' });
    expect(await refused()).toMatch(
      /^Expected a path for the report alone for `\/report\/`, but received files of the site in `.*`\. Rename/,
    );
    await rm(join(project, 'public/report'), { recursive: true });
  });

  it('is refused in one line: content that is not what was computed', async () => {
    await configure({ content: './altered' });
    await cp(join(project, 'content'), join(project, 'altered'), { recursive: true });
    const [task = ''] = await readdir(join(project, 'altered/results/saliency'));
    await writeFile(join(project, 'altered/results/saliency', task, 'result.json'), '{}');
    expect(await refused()).toMatch(/^Expected .*result\.json`, but received .*\.$/);
  });
});

describe('a site in development', () => {
  it('leads to the report, which has a server of its own, as soon as there is one', { timeout: 600_000 }, async () => {
    await configure({ content: './later' });
    const child = spawn(process.execPath, [ASTRO, 'dev', '--port', '0'], { cwd: project, env: environment });
    const ended = new Promise((resolve) => child.once('close', resolve));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    try {
      const find = (): string => /http:\/\/localhost:\d+/.exec(said)![0];
      const origin = await vi.waitFor(find, { timeout: PATIENCE_MS, interval: 50 });
      expect(await (await fetch(`${origin}/course/`)).text()).toContain('<mark>Mine</mark>');
      const none = await fetch(`${origin}/course/report/`);
      expect([none.status, await none.text()]).toEqual([
        503,
        expect.stringMatching(/^Expected a folder .*`content`\.$/),
      ]);
      await rename(join(project, 'content'), join(project, 'later'));
      const page = await fetch(`${origin}/course/report/zh-cn/methods/saliency/`);
      expect(await page.text()).toMatch(/<html[^>]* lang="zh-CN"/);
      expect(new URL(page.url).port).not.toBe(new URL(origin).port);
      expect(await (await fetch(`${origin}/course/paper.txt`)).text()).toBe('of the site');
    } finally {
      child.kill();
      await ended;
      await rename(join(project, 'later'), join(project, 'content')).catch(() => undefined);
    }
  });
});
