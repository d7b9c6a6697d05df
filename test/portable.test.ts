import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeArchive } from '../pipeline/publish/archive.ts';
import { portablePage } from '../pipeline/publish/portable-page.ts';
import { moduleScript } from '../pipeline/publish/portable-scripts.ts';
import { writePortable } from '../pipeline/publish/portable-site.ts';
import { editedText } from '../pipeline/publish/text-edits.ts';
import { HANDED_OVER, type PortableModule } from '../schema/portable-script.ts';
import { readTree } from './tiny-project.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-portable-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a script hands over when it is run as a classic one. */
function handedOver(code: string): unknown {
  const currentScript = new EventTarget();
  let held: unknown;
  currentScript.addEventListener(HANDED_OVER, (event) => (held = (event as CustomEvent<unknown>).detail));
  runInNewContext(code, { document: { currentScript }, CustomEvent });
  return held;
}

describe('an edited text', () => {
  it('has the new parts in their places, in whichever order they are given', () => {
    const edits = [
      { start: 4, end: 5, text: 'X' },
      { start: 0, end: 0, text: '>' },
      { start: 1, end: 3, text: '' },
    ];
    expect(editedText('abcdef', edits)).toBe('>adXf');
    expect(editedText('abc', [])).toBe('abc');
  });
});

describe('a page of a portable site', () => {
  const link = (href: string): string => portablePage(`<p><a class=x href="${href}">1</a>`, 'l.js');

  it.each([
    ['../', '../index.html'],
    ['./', './index.html'],
    ['methods/lime/', 'methods/lime/index.html'],
    ['../compare/?a=x/y&amp;b=z/#top', '../compare/index.html?a=x/y&amp;b=z/#top'],
    ['a&quot;&lt;b/', 'a&quot;&lt;b/index.html'],
  ])('links from a folder to its file: %s', (from, to) => {
    expect(link(from)).toBe(`<p><a class=x href="${to}">1</a>`);
  });

  it.each(['#a/', '?a=b/', '', 'map.npy', 'https://example.org/', 'mailto:a@b/', '//example.org/', 'a/?x#y/'.slice(3)])(
    'keeps the link %j',
    (href) => expect(link(href)).toBe(`<p><a class=x href="${href}">1</a>`),
  );

  it('has classic scripts in the order of its modules, after the one that runs them, and all else byte by byte', () => {
    const page = (modules: string): string =>
      `<!doctype html><html lang=en><head><meta charset=utf-8><noscript><style>a{}</style></noscript>` +
      `<script>{let a="<a href='b/'>"}</script></head><body><table><tr><td>1<TD>2</table>${modules}<svg viewBox="0 0 1 1"/></body></html>`;
    expect(
      portablePage(
        page(
          '<script type="module" src="../_astro/A.1.js"></script><p>é𝔸<script type=module src="../_astro/B.js"></script>',
        ),
        'portable.js',
      ),
    ).toBe(
      page(
        '<script defer src="../_astro/portable.js"></script><script defer src="../_astro/A.1.js"></script>' +
          '<p>é𝔸<script defer src="../_astro/B.js"></script>',
      ),
    );
    expect(portablePage(page(''), 'portable.js')).toBe(page(''));
  });

  it('changes a link once that a browser reads twice', () => {
    expect(portablePage('<p><a href="a/">1<p>2', 'l.js')).toBe('<p><a href="a/index.html">1<p>2');
  });
});

describe('a module of a portable site', () => {
  const held = async (code: string): Promise<PortableModule> => {
    const file = join(folder, 'module.js');
    await writeFile(file, code);
    return handedOver(await moduleScript(file)) as PortableModule;
  };
  type Givens = Parameters<PortableModule['run']>;
  const absent = (): never => {
    throw new Error('not to be called');
  };
  const givens = (exports: object, given: Partial<Record<'require' | 'import' | 'fetch', unknown>>): Givens => [
    (given.require ?? absent) as Givens[0],
    exports,
    (given.import ?? absent) as Givens[2],
    { url: 'file:///a/b.js' },
    (given.fetch ?? absent) as Givens[4],
    undefined,
  ];

  it('names what it imports, and exports what it exported', async () => {
    const { needs, run } = await held(
      `import{t as e}from"./c.js";import"./d.js";export{u}from"./e.js";let n=0;function add(){return e(n+=1)}export{add as a,n as count}`,
    );
    expect([...needs].sort()).toEqual(['./c.js', './d.js', './e.js']);
    const exports = {} as { a: () => number; u: string };
    const named: string[] = [];
    const require = (name: string): object => {
      named.push(name);
      return { t: (value: number) => 10 * value, u: 'of e' };
    };
    run(...givens(exports, { require }));
    expect(named.sort()).toEqual(['./c.js', './d.js', './e.js']);
    expect([exports.a(), exports.a(), exports.u]).toEqual([10, 20, 'of e']);
  });

  it('has what a disk lacks from whoever runs it, and starts no worker', async () => {
    const { needs, run } = await held(
      'export const all=async a=>[await import("./later.js"),await import(a),import.meta.url,await fetch(a),typeof Worker,`import("x")`]',
    );
    expect([...needs]).toEqual([]);
    const exports = {} as { all: (address: string) => Promise<unknown[]> };
    const given = {
      import: (name: string) => Promise.resolve(`imported ${name}`),
      fetch: (name: string) => Promise.resolve(`fetched ${name}`),
    };
    run(...givens(exports, given));
    expect([...(await exports.all('z'))]).toEqual([
      'imported ./later.js',
      'imported z',
      'file:///a/b.js',
      'fetched z',
      'undefined',
      'import("x")',
    ]);
  });

  it('lets nothing be loaded before it is asked for', async () => {
    const { run } = await held(
      'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./a.js"])))=>i.map(i=>d[i]);' +
        'export const load=()=>[import("./a.js"),__vite__mapDeps([0]),import.meta.url]',
    );
    const exports = {} as { load: () => unknown[] };
    run(...givens(exports, { import: (name: string) => name }));
    expect([...exports.load()].map((each) => (typeof each === 'string' ? each : Array.from(each as string[])))).toEqual(
      ['./a.js', [], 'file:///a/b.js'],
    );
  });
});

describe('a portable site', () => {
  const npy = Buffer.from([0x93, 0x4e, 0, 255, 10, 13]);
  const files: Readonly<Record<string, string | Buffer>> = {
    'index.html': '<html lang="en"><script type="module" src="_astro/a.js"></script><a href="zh-cn/">中文</a>',
    'zh-cn/index.html': '<html lang="zh-CN"><a href="../">English</a>',
    '404.html': '<html lang="en"><a href="/">Home</a>',
    '_astro/a.js': 'import"./b.js"',
    '_astro/b.js': 'export{}',
    '_astro/c.css': 'p{}',
    'compare/pictures.json': '{"a":1}',
    'pagefind/pagefind.js': 'export const search=()=>fetch("x")',
    'pagefind/pagefind-worker.js': 'self.a=1',
    'pagefind/index/en_1.pf_index': 'index',
    'results/a/map.npy': npy,
    'results/a/result.json': '{}',
    'results/a/map.png': 'png',
    '.nojekyll': '',
  };
  let site: string;
  let portable: string;
  beforeEach(async () => {
    site = await mkdtemp(join(folder, 'site-'));
    portable = join(site, '..', `${site}-portable`);
    for (const [name, data] of Object.entries(files).toReversed()) {
      await mkdir(dirname(join(site, name)), { recursive: true });
      await writeFile(join(site, name), data);
    }
  });
  const read = (name: string): Promise<string> => readFile(join(portable, name), 'utf8');

  it('has every page, what scripts read as scripts, and what people read as it was', async () => {
    await writePortable(site, portable);
    const names = (await readdir(portable, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(portable.length + 1));
    const [loader = ''] = names.filter((name) => name.startsWith('_astro/portable.'));
    expect(names.sort()).toEqual(
      [
        '.nojekyll',
        '.vitrine-site',
        'README.txt',
        '_astro/a.js',
        '_astro/b.js',
        '_astro/c.css',
        loader,
        'compare/pictures.json.js',
        'index.html',
        'pagefind/index/en_1.pf_index.js',
        'pagefind/pagefind.js',
        'results/a/map.npy',
        'results/a/map.npy.js',
        'results/a/map.png',
        'results/a/result.json',
        'zh-cn/index.html',
      ].sort(),
    );
    expect(await read('index.html')).toBe(
      `<html lang="en"><script defer src="${loader}"></script><script defer src="_astro/a.js"></script><a href="zh-cn/index.html">中文</a>`,
    );
    const array = handedOver(await read('results/a/map.npy.js')) as string;
    expect(inflateSync(Buffer.from(array, 'base64'))).toEqual(npy);
    expect(await readFile(join(portable, 'results/a/map.npy'))).toEqual(npy);
    const readme = await read('README.txt');
    expect(readme).toContain('open index.html');
    expect(readme).toContain('先解压整个压缩包');
    expect(readme).not.toContain('http.server');
  });

  it('and its archive have the same bytes for equal sites, wherever they lie', async () => {
    await writePortable(site, portable);
    await writeArchive(portable, `${portable}.zip`);
    const other = await mkdtemp(join(tmpdir(), 'vitrine-elsewhere-'));
    for (const [name, data] of Object.entries(files)) {
      await mkdir(dirname(join(other, 'x y/site', name)), { recursive: true });
      await writeFile(join(other, 'x y/site', name), data);
    }
    await writePortable(join(other, 'x y/site'), join(other, 'again'));
    await writeArchive(join(other, 'again'), join(other, 'again.zip'));
    expect(await readTree(join(other, 'again'))).toEqual(await readTree(portable));
    expect((await readFile(join(other, 'again.zip'))).equals(await readFile(`${portable}.zip`))).toBe(true);
    await rm(other, { recursive: true });
  });

  it('takes the place of the last one, keeps what is not its own, and is refused where that is in its way', async () => {
    await writePortable(site, portable);
    await writeFile(join(portable, 'mine.txt'), 'mine');
    await rm(join(site, 'results'), { recursive: true });
    await writePortable(site, portable);
    expect((await readdir(portable)).sort()).toEqual([
      '.nojekyll',
      '.vitrine-site',
      'README.txt',
      '_astro',
      'compare',
      'index.html',
      'mine.txt',
      'pagefind',
      'zh-cn',
    ]);
    await writeFile(join(portable, 'index.html'), 'changed');
    const before = await readTree(portable);
    await expect(writePortable(site, portable)).rejects.toThrow(
      /^Expected a place where the site’s files can be written for `.*index\.html`, but received something that Vitrine did not write, or that was changed since\. Move it elsewhere, or name another folder with `--portable`\.$/,
    );
    expect(await readTree(portable)).toEqual(before);
  });

  it('leaves no folder where a module cannot be read', async () => {
    await writeFile(join(site, '_astro/a.js'), 'import{');
    await expect(writePortable(site, portable)).rejects.toThrow();
    expect(await readdir(folder)).not.toContain(`${site.slice(folder.length + 1)}-portable`);
  });
});
