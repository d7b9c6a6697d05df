import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuildPlace } from '../pipeline/publish/build-place.ts';
import { makeProject, readTree } from './tiny-project.ts';

const CHECKOUT = join(import.meta.dirname, '..');

let base = '';
beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'vitrine-place-')));
});
afterAll(() => rm(base, { recursive: true }));

/** A checkout of a few files. */
async function makeCheckout(name: string): Promise<string> {
  const folder = join(base, name);
  const files = ['src/a.ts', 'content/docs/en/a.md', 'content/results/b/result.json', 'test/fixtures/big', 'a.json'];
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), file);
  }
  await mkdir(join(folder, 'node_modules/astro'), { recursive: true });
  return folder;
}

describe('the place that a site is built in', () => {
  it.each(['plain', 'with blanks', '猫 und Käse', 'a_b-c.d~e@f=g,h+i'])('is the checkout itself: %s', async (name) => {
    const checkout = await makeCheckout(name);
    const place = await openBuildPlace(checkout, base, base);
    expect(place).toMatchObject({ folder: checkout, nodeOptions: [], environment: {} });
    await place.remove();
    expect(await readdir(checkout)).toContain('src');
  });

  it.each(['a#b', 'a?b', '100%', 'a%20b', 'a[b]', '(a)', '{a}', 'a*', '!a', "it's", '"a"', 'a&b', 'a|b'])(
    'is a copy of its sources where its path has signs that mean something: %s',
    async (name) => {
      const checkout = await makeCheckout(name);
      const before = await readTree(checkout);
      const place = await openBuildPlace(checkout, base, base);
      expect(place.folder).toMatch(/vitrine-site-\w+$/);
      expect(Object.keys(await readTree(place.folder)).sort()).toEqual(['a.json', 'content/docs/en/a.md', 'src/a.ts']);
      expect(await realpath(join(place.folder, 'node_modules'))).toBe(join(checkout, 'node_modules'));
      await place.remove();
      expect(await readdir(base)).not.toContain(place.folder.split('/').at(-1));
      expect(await readTree(checkout)).toEqual(before);
      expect(await readdir(join(checkout, 'node_modules'))).toEqual(['astro']);
    },
  );

  it('is a copy where the packages’ folder takes no files', async () => {
    const checkout = await makeCheckout('without-packages');
    await rm(join(checkout, 'node_modules'), { recursive: true });
    const place = await openBuildPlace(checkout, base, base);
    expect(place.folder).not.toBe(checkout);
    await place.remove();
  });

  it('is refused in one line where a copy has no place either', async () => {
    const checkout = await makeCheckout('b#c');
    const odd = join(base, 'odd#folder');
    await mkdir(odd);
    await expect(openBuildPlace(checkout, odd, odd)).rejects.toThrow(
      /^Expected a folder for temporary files .*TMPDIR`\.$/,
    );
    await expect(openBuildPlace(checkout, base, join(base, 'nowhere'))).rejects.toThrow(/a refusal \(ENOENT\)/);
    expect(await readdir(odd)).toEqual([]);
  });
});

describe('a checkout in a folder with a name of signs', () => {
  it('computes and builds the same site as any other', { timeout: 180_000 }, async () => {
    const checkout = join(base, 'a #b?c%20 d 猫', 'co');
    await mkdir(checkout, { recursive: true });
    const all = ['astro.config.mjs', 'bin', 'CITATION.cff', 'examples', 'methods', 'metrics', 'numerics'];
    const others = ['package.json', 'pipeline', 'public', 'schema', 'src', 'tsconfig.json', 'test'];
    const prose = ['content/docs', 'content/matrices'];
    for (const name of [...all, ...others, ...prose]) {
      const filter = (path: string): boolean => !path.includes('fixtures');
      await cp(join(CHECKOUT, name), join(checkout, name), { recursive: true, filter });
    }
    await symlink(join(CHECKOUT, 'node_modules'), join(checkout, 'node_modules'));

    const made = await makeProject({ languages: ['en'] });
    const project = join(base, `p #1?%41 猫 "it's"`);
    await rename(made, project);
    const program = join(checkout, 'bin/vitrine.mjs');
    const words = ['report', '--quiet', '--content', 'c #1?%41 猫', '--out', 'o #1?%41 猫', '--archive', 'z #?%41.zip'];
    await promisify(execFile)(process.execPath, [program, ...words], { cwd: project });
    const site = await readTree(join(project, 'o #1?%41 猫'));
    expect(Object.keys(site)).toContain('index.html');

    const plain = [join(CHECKOUT, 'bin/vitrine.mjs'), 'report', '--quiet', '--content', 'plain', '--out', 'dist'];
    await promisify(execFile)(process.execPath, plain, { cwd: project });
    const names = async (folder: string): Promise<string[]> =>
      Object.keys(await readTree(join(project, folder))).filter((name) => !/_astro|pagefind/.test(name));
    expect(await names('o #1?%41 猫')).toEqual(await names('dist'));
    const page = await readFile(join(project, 'dist/index.html'), 'utf8');
    expect(await readFile(join(project, 'o #1?%41 猫/index.html'), 'utf8')).toBe(page);
  });
});
