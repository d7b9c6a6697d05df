import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPathInside, pathFault, placeOf } from '../schema/content-path.ts';
import { isWithinDepth } from '../schema/json-depth.ts';
import { withOwnKeys } from '../schema/own-keys.ts';
import { catalogue } from './catalogue.ts';
import { checkOwnProse, checkProse } from '../src/data/docs/prose-checks.ts';

describe('a path of a content folder', () => {
  it.each([
    'report.json',
    'results/lime/a-b-1a2b3c4d/map.npy',
    'inputs/m/1.food.png',
    'answers/zh-cn/01.md',
    'CITATION.cff',
  ])('may be %s', (path) => expect(pathFault(path)).toBeNull());

  it.each([
    '',
    '.',
    '..',
    '/',
    '/a',
    'a/',
    'a//b',
    'a/../b',
    '../a',
    'a/.',
    './a',
    '.hidden',
    'a/.git',
    'a\\b',
    '\\\\server\\a',
    'C:/a',
    'C:a',
    'a:b',
    'a%2e',
    'a\0b',
    'a\nb',
    'a b',
    'a?b',
    'a#b',
    'a*',
    '~',
    'a.',
    'a/b.',
    'con',
    'NUL.png',
    'a/com1.txt',
    'x'.repeat(300),
    'é',
    '猫',
    'a\u202eb',
    'a/b/c/d/e/f/g/h/i',
    '$a',
    "a'b",
    '-a',
    ' a',
    'a ',
  ])('is never %j', (path) => expect(pathFault(path)).not.toBeNull());

  it.each([
    ['a', 'x'.repeat(200), 'x'.repeat(201), 'a name of more than 200 characters'],
    ['deep', 'a/b/c/d/e/f/g/h', 'a/b/c/d/e/f/g/h/i', 'more than 8 folders deep'],
    [
      'replaced',
      'results/.old-a',
      'results/.older-a',
      'a name of other characters than letters, digits, `.`, `_`, `-`',
    ],
    ['replaced twice', '.old-.old-a', '.old-.new-a', 'a name of other characters than letters, digits, `.`, `_`, `-`'],
    ['named', '.old-a', '.old-', 'an empty name in it'],
    ['above', 'a/b..c', 'a/..', '`..` in it'],
    ['here', 'a/b.c', 'a/.', '`.` in it'],
    ['dotted', 'a.b', 'a.b.', 'a name that ends in a dot'],
    ['com', 'com', 'com1', 'the name of a device'],
    ['lpt', 'lpt10', 'LPT9', 'the name of a device'],
    ['con', 'cone', 'con.tar.gz', 'the name of a device'],
    ['aux', 'a/auxiliary', 'a/aux', 'the name of a device'],
    ['prn', 'xprn', 'prn', 'the name of a device'],
    ['a sign', '_a', '$a', 'a name of other characters than letters, digits, `.`, `_`, `-`'],
  ])('(%s) may be %s, not %s', (_, fit, unfit, fault) => {
    expect(pathFault(fit)).toBeNull();
    expect(pathFault(unfit)).toBe(fault);
  });

  it('lies in a folder where it begins with its whole name, and has no fault', () => {
    expect(isPathInside('results/lime', 'results/lime/a')).toBe(true);
    for (const path of ['results/lime', 'results/limes/a', 'x/results/lime/a', 'results/lime/', 'results/lime/../a']) {
      expect(isPathInside('results/lime', path), path).toBe(false);
    }
  });

  it('has one place with those that differ in case alone', () => {
    expect(placeOf('A/b.PNG')).toBe(placeOf('a/B.png'));
    expect(placeOf('a')).not.toBe(placeOf('b'));
  });
});

describe('JSON', () => {
  it('is measured in its depth, without its texts', () => {
    expect(isWithinDepth('{"a": [1, {"b": "[[[[[{{{{\\"[["}]}', 3)).toBe(true);
    expect(isWithinDepth('{"a": [1, {"b": 1}]}', 2)).toBe(false);
    expect(isWithinDepth('[][][][]', 1)).toBe(true);
    expect(isWithinDepth('['.repeat(1e6), 64)).toBe(false);
  });

  it('has no keys beside its own', () => {
    const value = withOwnKeys({ a: { b: {} }, list: [{}] });
    expect(value.a.b['constructor']).toBeUndefined();
    expect(Object.keys(value.list[0]!)).toEqual([]);
    expect(Object.getPrototypeOf(value.list[0])).toBeNull();
    expect(JSON.stringify(value)).toBe('{"a":{"b":{}},"list":[{}]}');
  });
});

describe('the prose beside a report', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vitrine-prose-'));
    await put('repo/content/docs/en/a.md', '---\ntitle: A\n---\n\n```ts file=examples/a.ts\n```\n');
    await put('repo/methods/m/en.md', '---\ntitle: M\n---\n\n![x](figure.png) ![y](https://example.org/y.png)\n');
    await put('repo/methods/m/figure.png', 'a figure');
    await put('repo/src/prose/pages/en/about.md', '---\ntitle: About\ndescription: This.\n---\n\nText.\n');
    await put('repo/content/matrices/en.md', '---\ntitle: Matrices\n---\n\nText.\n');
    await put('repo/examples/a.ts', 'export {};\n');
    await put('secret.txt', 'a secret');
  });
  afterEach(() => rm(root, { recursive: true }));

  async function put(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  async function link(file: string, to: string): Promise<void> {
    await rm(join(root, 'repo', file), { recursive: true, force: true });
    await symlink(join(root, to), join(root, 'repo', file));
  }
  const page = (file: string, text: string) => () => put(`repo/content/${file}`, text);
  const code = (path: string) =>
    page('docs/en/a.md', `---\ntitle: A\n---\n\n> - x\n>   \`\`\`ts file=${path}\n>   \`\`\`\n`);
  const ownPage = (text: string) => () => put('repo/src/prose/pages/en/about.md', text);
  const method = (text: string) => () => put('repo/methods/m/en.md', `---\ntitle: M\n---\n\n${text}\n`);

  it('is taken where it lies in the repository', async () => {
    await expect(checkProse(join(root, 'repo'))).resolves.toBeUndefined();
  });

  it('is taken as it is here', async () => {
    await expect(checkProse(process.cwd())).resolves.toBeUndefined();
  });

  it.each([
    ['code from above', code('../secret.txt'), /`\.\.\/secret\.txt`/],
    ['code from the root', code('/etc/passwd'), /`\/etc\/passwd`/],
    ['code from a hidden file', code('.git/config'), /`\.git\/config`/],
    ['code through dots', code('examples/../../secret.txt'), /inside the repository/],
    ['code with backslashes', code('..\\secret.txt'), /inside the repository/],
    ['code from a folder', code('examples'), /received a folder/],
    ['code from nowhere', code('examples/none.ts'), /received none/],
    ['code through a link', () => link('examples/a.ts', 'secret.txt'), /received a link/],
    [
      'code through a linked folder',
      async () => {
        await put('elsewhere/a.ts', 'a secret');
        await link('examples', 'elsewhere');
      },
      /received a link/,
    ],
    ['a guide that is a link', () => link('content/docs/en/a.md', 'secret.txt'), /received a link/],
    ['a method’s page that is a link', () => link('methods/m/en.md', 'secret.txt'), /received a link/],
    ['a page that is a link', () => link('src/prose/pages/en/about.md', 'secret.txt'), /received a link/],
    ['a page about matrices that is a link', () => link('content/matrices/en.md', 'secret.txt'), /received a link/],
    ['a language that is a link', () => link('content/docs/zh-cn', '.'), /received a link/],
    ['a method’s folder that is a link', () => link('methods/other', '.'), /received a link/],
    ['a collection that is a link', () => link('methods', '.'), /received a link/],
    ['a page that is a folder', () => mkdir(join(root, 'repo/content/docs/en/b.md')), /received a folder/],
    ['a picture from above', method('![x](../../../../secret.txt)'), /a picture beside the page/],
    ['a picture by reference', method('![x][s]\n\n[s]: ../../../../secret.txt'), /a picture beside the page/],
    ['a picture from a package', method('![x](./%2e%2e/secret.png)'), /a picture beside the page/],
    ['a picture that is a link', () => link('methods/m/figure.png', 'secret.txt'), /received a link/],
    [
      'a picture in a page’s front matter',
      ownPage('---\ntitle: A\nhero:\n  image:\n    file: ../../../../secret.png\n---\n'),
      /`hero`/,
    ],
    ['elements for the head', ownPage('---\ntitle: A\nhead: [{tag: script}]\n---\n'), /`head`/],
    ['very much text', page('docs/en/a.md', 'x'.repeat(2e6)), /bytes/],
  ] as const)('is refused with %s, in one line', async (_, spoil, says) => {
    await spoil();
    const error = (await checkProse(join(root, 'repo')).catch((thrown: unknown) => thrown)) as Error;
    expect(error.name).toBe('SiteError');
    expect(error.message).toMatch(/^Expected .*, but received /);
    expect(error.message).toMatch(says);
    expect(error.message.length).toBeLessThanOrEqual(300);
    expect(error.message).not.toContain('a secret');
  });
});

describe('the prose of a report', () => {
  const known = { catalogue };
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-own-prose-'));
    await put('methods/lime/en.md', '---\ntitle: Mine\n---\n\nText.\n');
    await put('metrics/localisation/zh-cn.md', '---\n---\n');
    await put('matrices/en.md', '---\ntitle: Mine\n---\n');
    await put('pages/en/notes.md', '---\ntitle: Notes\n---\n\n![A cat](cat.png)\n');
    await put('pages/en/cat.png', 'a cat');
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }

  it('takes the place of the words of methods and metrics, and has pages beside them', async () => {
    await expect(checkOwnProse(folder, known)).resolves.toBeUndefined();
    await expect(checkOwnProse(join(folder, 'none'), known)).resolves.toBeUndefined();
  });

  it.each([
    [
      'words of no method',
      () => put('methods/limes/en.md', ''),
      /named as one of the methods.*`methods\/limes\/en\.md`.*`limes`/,
    ],
    ['words of no metric', () => put('metrics/lime/en.md', ''), /named as one of the metrics/],
    ['elements for the head', () => put('pages/en/a.md', '---\ntitle: A\nhead: []\n---\n'), /`head`/],
    [
      'a picture from above',
      () => put('pages/en/a.md', '---\ntitle: A\n---\n![x](../../../a.png)\n'),
      /beside the page/,
    ],
    [
      'a link in place of a page',
      () => symlink(join(folder, 'pages/en/cat.png'), join(folder, 'pages/en/b.md')),
      /a link/,
    ],
  ] as const)('is refused with %s, in one line', async (_, spoil, says) => {
    await spoil();
    const error = (await checkOwnProse(folder, known).catch((thrown: unknown) => thrown)) as Error;
    expect(error.name).toBe('SiteError');
    expect(error.message).toMatch(says);
    expect(error.message.length).toBeLessThanOrEqual(300);
  });
});

describe('the site’s code', () => {
  /** Files that read the site that was built, or what belongs to this program. */
  const others = [
    'data/base/figure-font.ts',
    'data/content/content-file.ts', // the one way
    'integrations/finished-pages.ts',
    'integrations/public-files.ts', // the project's own, as they are
    'integrations/social-cards.ts',
    'integrations/whole-site.ts',
  ];

  it('reads the content folder in one place alone', async () => {
    const names = (await readdir('src', { recursive: true })).map((name) => name.replaceAll('\\', '/'));
    const reading: string[] = [];
    for (const name of names.filter((each) => /\.(ts|astro|mjs)$/.test(each))) {
      const text = await readFile(join('src', name), 'utf8');
      if (
        /\b(readFile|readFileSync|createReadStream|copyFile|opendir|readdir|cp|openSync|open)\b[^;]*from 'node:fs|sharp\(join\(/.test(
          text,
        )
      )
        reading.push(name);
    }
    expect(reading.sort()).toEqual([...others].sort());
  });
});
