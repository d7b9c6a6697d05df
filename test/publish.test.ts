import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPromise } from 'yauzl';
import { writeArchive } from '../pipeline/publish/archive.ts';
import { findChromium } from '../pipeline/publish/find-chromium.ts';
import { printAnswers } from '../pipeline/publish/print-answers.ts';
import { printedHtml } from '../pipeline/publish/printed-html.ts';
import { siteLanguages } from '../pipeline/publish/site-languages.ts';
import { vitrine } from './tiny-project.ts';

const page = (lang: string, body: string): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>T</title></head><body>${body}</body></html>`;
const files: Readonly<Record<string, string>> = {
  'index.html': page('en', 'Home'),
  'zh-cn/index.html': page('zh-CN', '首页'),
  'zh-tw/index.html': page('zh-TW', '首頁'),
  'gallery/index.html': page('en', 'Gallery'),
  'answers/all/index.html': page('en', '<h1>Answers</h1><a href="../../gallery/">gallery</a>'),
  'zh-cn/answers/all/index.html': page('zh-CN', '<h1>回答</h1>'),
  'zh-tw/answers/all/index.html': page('zh-TW', '<h1>回答</h1>'),
  '_astro/a.css': 'p{}',
  'results/a/map.png': 'no picture',
  '.nojekyll': '',
};

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-publish-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  site = await mkdtemp(join(folder, 'site-'));
  // Written from the last to the first: the order on the disk must not matter.
  for (const [name, data] of Object.entries(files).toReversed()) {
    await mkdir(dirname(join(site, name)), { recursive: true });
    await writeFile(join(site, name), data);
  }
});

/** Names and texts of the files in an archive, in its order. */
async function unzip(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(file);
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return entries;
}

describe('an archive of a site', () => {
  it('holds every file of the site, and a README in the site’s languages', async () => {
    const file = join(site, '..', 'a.zip');
    const { sizeBytes } = await writeArchive(site, file);
    expect((await readFile(file)).length).toBe(sizeBytes);
    const entries = await unzip(file);
    const { 'README.txt': readme, ...rest } = Object.fromEntries(entries);
    expect(rest).toEqual(files);
    expect([...entries.keys()].slice(1)).toEqual(Object.keys(files).sort());
    const [english, simplified, traditional, more] = readme!.split('-'.repeat(72));
    expect(english).toContain('python3 -m http.server');
    expect(simplified).toContain('这是用 Vitrine 制作的报告');
    expect(traditional).toContain('這是用 Vitrine 製作的報告');
    expect(more).toBeUndefined();
  });

  it('has the same bytes for equal sites, whenever and in whichever time zone it is written', async () => {
    const bytes = async (zone: string): Promise<Buffer> => {
      vi.stubEnv('TZ', zone);
      await writeArchive(site, join(folder, `${zone.replace('/', '-')}.zip`));
      vi.unstubAllEnvs();
      return readFile(join(folder, `${zone.replace('/', '-')}.zip`));
    };
    const one = await bytes('Asia/Taipei');
    await new Promise((done) => setTimeout(done, 2100)); // zip counts in steps of two seconds
    for (const name of Object.keys(files)) await writeFile(join(site, name), files[name]!);
    expect((await bytes('America/Lima')).equals(one)).toBe(true);
    await writeFile(join(site, 'index.html'), page('en', 'Another'));
    expect((await bytes('Asia/Taipei')).equals(one)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('leaves out what would lie elsewhere once it is unpacked', async () => {
    for (const name of ['..\\..\\a.html', 'C:a.html', 'a\\b.html']) await writeFile(join(site, name), 'not ours');
    await writeArchive(site, join(folder, 'names.zip'));
    const names = [...(await unzip(join(folder, 'names.zip'))).keys()];
    expect(names).toEqual(['README.txt', ...Object.keys(files).sort()]);
  });

  it('is whole or not there, and names the place that cannot be written', async () => {
    await mkdir(join(folder, 'taken.zip/a'), { recursive: true });
    await expect(writeArchive(site, join(folder, 'taken.zip'))).rejects.toThrow(
      /^Expected a file that can be written for `.*taken\.zip`, but received a refusal \(\w+\)\. Name another\.$/,
    );
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('the languages of a site', () => {
  it('are those of its home pages, the first one without a folder', async () => {
    expect(await siteLanguages(site)).toEqual([
      { tag: 'en', folder: '' },
      { tag: 'zh-cn', folder: 'zh-cn' },
      { tag: 'zh-tw', folder: 'zh-tw' },
    ]);
  });
});

describe('a page to be printed', () => {
  const page = (body: string): string => `<!doctype html><html><head></head><body>${body}</body></html>`;

  it('has no script and leaves no picture for later', () => {
    const html = page(
      '<script type="module">a("<p>")</script><img src="a.png" loading="lazy"><svg><path d="M0 0"/></svg>',
    );
    expect(printedHtml(html, 'a/')).toBe(page('<img src="a.png"><svg><path d="M0 0"/></svg>'));
  });

  it('has links to the published site, or none to a server that will be gone', () => {
    const html = page(
      '<a class="x" href="../../run/?b=1&amp;c#a">1</a><a href="#b">2</a><a href="https://example.org/">3</a>',
    );
    expect(printedHtml(html, 'answers/all/', 'https://me.github.io/report/')).toBe(
      page(
        '<a class="x" href="https://me.github.io/report/run/?b=1&#x26;c#a">1</a><a href="#b">2</a><a href="https://example.org/">3</a>',
      ),
    );
    expect(printedHtml(html, 'answers/all/')).toBe(
      page('<a class="x">1</a><a href="#b">2</a><a href="https://example.org/">3</a>'),
    );
  });
});

describe('a link in print', () => {
  it.each([
    'javascript:hit=1',
    '&#106;avascript:hit=1',
    ' java\tscript:hit=1',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('leads nowhere from %j, which no viewer of a PDF should follow', (target) => {
    for (const address of [undefined, 'https://me.github.io/report/'])
      expect(printedHtml(`<a href="${target}">1</a>`, 'answers/all/', address)).toContain('<a>1</a>');
  });

  it('leads nowhere from what is no address', () => {
    expect(printedHtml('<a href="//[">1</a>', 'answers/all/', 'https://me.github.io/report/')).toContain('<a>1</a>');
  });
});

describe('Chromium', () => {
  const places =
    (...known: string[]) =>
    (path: string) =>
      known.includes(path);

  it('is what a variable names, else what lies on the path, on a Mac or on Windows', () => {
    const anywhere = () => true;
    expect(findChromium({ PUPPETEER_EXECUTABLE_PATH: '/p', PATH: '/bin' }, anywhere)).toBe('/p');
    expect(findChromium({ CHROMIUM_PATH: '/c', PUPPETEER_EXECUTABLE_PATH: '/p' }, anywhere)).toBe('/c');
    expect(findChromium({ PATH: '/a:/b' }, places('/b/google-chrome'))).toBe('/b/google-chrome');
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium({ PATH: '/a' }, places(mac))).toBe(mac);
    const windows = 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findChromium({ ProgramFiles: 'C:\\Programs' }, places(windows))).toBe(windows);
  });

  it('is asked for in one line where there is none, or where the variable is wrong', () => {
    expect(() => findChromium({ PATH: '/a' }, places())).toThrow(
      'Expected Chromium, Chrome or Edge to print with, but received none. Install one or set `CHROMIUM_PATH`',
    );
    expect(() => findChromium({ CHROME_PATH: '/gone', PATH: '/a' }, places('/a/chromium'))).toThrow(
      'Expected the path of a Chromium for `CHROME_PATH`, but received `/gone`, where there is no file.',
    );
  });

  it('is looked for before anything is computed, built or written', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    const called = await vitrine(site, 'report', '--pdf', '--archive');
    vi.unstubAllEnvs();
    expect(called).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/^Expected .*\n$/) as string });
    expect((await readdir(site)).sort()).toEqual(
      [...new Set(Object.keys(files).map((name) => name.split('/')[0]))].sort(),
    );
  });

  it('that prints nothing leaves no file', async () => {
    const file = join(folder, 'none.pdf');
    await expect(printAnswers({ chromium: '/bin/true', site, file })).rejects.toThrow(
      /^Expected a PDF for `.*none-en\.pdf`/,
    );
    expect((await readdir(folder)).filter((name) => name.includes('.pdf'))).toEqual([]);
  });
});

const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

describe.skipIf(chromium === undefined)('the answers as a PDF', () => {
  it('are one file a language, or one language alone', async () => {
    const print = (language?: string) =>
      printAnswers({ chromium: chromium!, site, file: join(folder, 'r.pdf'), ...(language && { language }) });
    expect(await print()).toEqual(['en', 'zh-cn', 'zh-tw'].map((tag) => join(folder, `r-${tag}.pdf`)));
    expect(await print('zh-CN')).toEqual([join(folder, 'r.pdf')]);
    for (const name of ['r.pdf', 'r-en.pdf']) {
      expect((await readFile(join(folder, name))).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect((await readFile(join(folder, 'r-en.pdf'))).includes('127.0.0.1')).toBe(false);
  }, 180_000);

  it('need answers, and a language that the site has', async () => {
    const print = (language?: string) =>
      printAnswers({ chromium: chromium!, site, file: join(folder, 'x.pdf'), ...(language && { language }) });
    await expect(print('fr')).rejects.toThrow(
      'Expected one of `en`, `zh-cn`, `zh-tw` for `--language`, but received `fr`.',
    );
    await rm(join(site, 'answers'), { recursive: true });
    await expect(print('en')).rejects.toThrow(/^Expected the page `answers\/all\/` for .* a site without answers\./);
  });
});
