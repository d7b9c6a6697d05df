import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachElement, parsePage } from '../src/data/html/page-tree.ts';
import { makeProject, readTree, vitrine, writeConfig } from './tiny-project.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>';
const site = {
  logo: 'logo.svg',
  styles: 'styles/report.css',
  footer: { en: 'Made for a test.', 'zh-cn': '为测试而作。' },
};

let project: string;
let files: Readonly<Record<string, string>>;

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}
const page = (path: string): string => Buffer.from(files[path] ?? '', 'base64').toString();

describe('the site of a project', () => {
  beforeAll(async () => {
    project = await makeProject({ title: 'Mine', site });
    await put('public/logo.svg', LOGO);
    await put('public/styles/report.css', ':root { --sl-color-accent: #7a3b00; }');
    await put('public/favicon.svg', LOGO);
    await put('public/paper.pdf', '%PDF-1.4');
    await put('public/a name with blanks.txt', 'not published');
    await put('content/pages/en/setup.md', '---\ntitle: How it was set up\n---\n\n![A picture](p.png)\n');
    await put('content/pages/zh-cn/setup.md', '---\ntitle: 怎样布置\n---\n\n文字。\n');
    await cp(join(project, 'pictures/p0.png'), join(project, 'content/pages/en/p.png'));
    const words = await readFile('methods/saliency/en.md', 'utf8');
    await put('content/methods/saliency/en.md', words.replace(/\n---\n[^]*/, '\n---\n\nMy own words on gradients.\n'));
    const { exitCode, stderr } = await vitrine(project, 'report', '--quiet');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    files = await readTree(join(project, 'dist'));
  }, 300_000);
  afterAll(() => rm(project, { recursive: true }));

  it('has its logo, its styles and its footer, in both languages', () => {
    for (const [path, footer] of [
      ['run/index.html', site.footer.en],
      ['zh-cn/run/index.html', site.footer['zh-cn']],
    ] as const) {
      const up = '../'.repeat(path.split('/').length - 1);
      expect(page(path)).toMatch(new RegExp(`<img src="?${up}logo\\.svg`));
      // After all others, so that it wins.
      expect(page(path)).toMatch(new RegExp(`<link rel="?stylesheet"? href="?${up}styles/report\\.css"?></head>`));
      expect(page(path)).toContain(footer);
    }
  });

  it('has the files of its folder `public/` as they are, its icon in place of the tool’s', () => {
    expect(page('logo.svg')).toBe(LOGO);
    expect(page('favicon.svg')).toBe(LOGO);
    expect(page('paper.pdf')).toBe('%PDF-1.4');
    expect(Object.keys(files).filter((path) => path.includes('blanks'))).toEqual([]);
  });

  it('has its own pages in the menu, and its own words of a method in place of the tool’s', () => {
    expect(page('setup/index.html')).toMatch(/<h1[^>]*>How it was set up/);
    expect(page('setup/index.html')).toMatch(/<img[^>]* alt="A picture"/);
    expect(page('zh-cn/setup/index.html')).toContain('文字。');
    expect(page('gallery/index.html')).toContain('How it was set up');
    expect(page('zh-cn/gallery/index.html')).toContain('怎样布置');
    expect(page('methods/saliency/index.html')).toContain('My own words on gradients.');
    expect(page('zh-cn/methods/saliency/index.html')).not.toContain('My own words');
    expect(page('methods/lime/index.html')).not.toContain('My own words');
  });

  it('has nothing of the documentation and of the demo, and no link that leads nowhere', () => {
    const paths = Object.keys(files);
    expect(paths.filter((path) => /(^|\/)(docs|answers|evidence|trials)\//.test(path))).toEqual([]);
    const broken: string[] = [];
    for (const path of paths.filter((name) => name.endsWith('.html') && name !== '404.html')) {
      const html = page(path);
      expect(/food11|sticker|wuhan/i.exec(html)?.[0], path).toBeUndefined();
      for (const address of addresses(html)) {
        if (/^([a-z]+:|#|data:)/.test(address)) continue;
        const [target = ''] = posix.join(posix.dirname(path), address).split(/[?#]/);
        const file = /(^|\/)$/.test(target) || target === '.' ? posix.join(target, 'index.html') : target;
        if (files[file] === undefined) broken.push(`${path}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
    expect(paths).toContain('about/index.html');
    expect(paths).toContain('methods/lime/index.html');
  });

  it('is refused in one line where a file stands in the place of a page, or a named one is not there', async () => {
    await put('public/gallery/index.html', 'mine');
    const taken = await vitrine(project, 'report', '--quiet');
    expect(taken.exitCode).toBe(2);
    expect(taken.stderr).toMatch(/Expected a file of another name for `public\/gallery\/index\.html`/);
    await writeConfig(project, { site: { logo: 'none.svg' } }, 'absent.config.ts');
    const absent = await vitrine(project, 'run', '-c', 'absent.config.ts');
    expect(absent.exitCode).toBe(2);
    expect(absent.stderr).toBe(
      'Expected a file in `public/` for `site.logo: none.svg`, but received no such file. Put it there.\n',
    );
    await writeConfig(project, { site: { styles: '../secret.css' } }, 'outside.config.ts');
    const outside = await vitrine(project, 'run', '-c', 'outside.config.ts');
    expect(outside.exitCode).toBe(2);
    expect(outside.stderr).toMatch(/^Expected the path of a file below `public\/`.*site\.styles`.*\n$/);
  }, 300_000);
});

/** What a page links to and shows. */
function addresses(html: string): readonly string[] {
  const found: string[] = [];
  eachElement(parsePage(html), ({ properties }) => {
    for (const value of [properties['href'], properties['src']]) if (typeof value === 'string') found.push(value);
  });
  return found;
}
