import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Catalogue } from '../schema/catalogue.ts';
import { installPacked } from './packed-tool.ts';
import { makeProject, writeConfig } from './tiny-project.ts';

const run = promisify(execFile);

/** What a project's configuration uses: also a method of its own, with a drawing that reads the result. */
const uses = {
  plugins: ['./gradient-times-input'],
  methods: ['prediction', 'saliency', 'gradient-times-input', 'lime'],
};
const mechanism = `
import { arrayOf, defineMechanism, label, step } from 'vitrine/mechanism';
const only = { name: 'Multiply', text: 'Each value times its gradient.', alt: 'a product' };
export default defineMechanism({
  words: { en: { title: 'How the product comes about', caption: 'From a result.', only } },
  draw: async (given, text) => {
    const map = await arrayOf(given, 'map', ['height', 'width']);
    return { title: text.title, caption: text.caption, parts: [step(label(0, 0, String(map?.shape)), text.only)] };
  },
});
`;

/** Two projects, and above them the package as npm installs it for both: unpacked from its archive among the packages that it needs. */
let workspace: string;
let project: string;
let other: string;
let tool: string;
let archive: string;

beforeAll(async () => {
  const { stdout } = await run(process.execPath, ['package/make.ts']);
  archive = resolve(stdout.trim());
  workspace = await mkdtemp(resolve('build/workspace-'));
  [project, other] = [join(workspace, 'one'), join(workspace, 'other')];
  for (const [folder, changes] of [
    [project, uses],
    [other, { title: 'Another', methods: ['prediction', 'integrated-gradients'], languages: ['zh-cn'] }],
  ] as const) {
    const made = await makeProject(changes);
    await cp(made, folder, { recursive: true });
    await rm(made, { recursive: true });
  }
  await cp('examples/gradient-times-input', join(project, 'gradient-times-input'), { recursive: true });
  await writeFile(join(project, 'gradient-times-input/mechanism.ts'), mechanism);
  tool = await installPacked(archive, 'vitrine', workspace);
}, 300_000);
afterAll(async () => {
  await setModes(0o755);
  await rm(workspace, { recursive: true });
});

/** Gives every file and folder of the tool the same mode. */
async function setModes(mode: number): Promise<void> {
  for (const name of await readdir(tool, { recursive: true })) await chmod(join(tool, name), mode);
}

/** The command line in a process of its own, in the project. */
const vitrine = (...words: string[]) => vitrineIn(project, ...words);

async function vitrineIn(
  folder: string,
  ...words: string[]
): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    const program = join(tool, 'bin/vitrine.mjs');
    return { ...(await run(process.execPath, [program, ...words], { cwd: folder })), code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

/** Every file of the tool, with when it was written. */
async function toolFiles(): Promise<Record<string, number>> {
  const names = await readdir(tool, { recursive: true });
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await stat(join(tool, name))).mtimeMs] as const)),
  );
}

const page = (path: string): Promise<string> => readFile(join(project, 'dist', path, 'index.html'), 'utf8');

describe('the package as people install it', () => {
  it(
    'computes a report and builds its site in a project, and writes nothing beside itself',
    { timeout: 300_000 },
    async () => {
      const before = await toolFiles();
      expect(await vitrine('report', '--quiet')).toMatchObject({ code: 0, stderr: '' });
      const report = await page('');
      expect(report).toContain('Tiny');
      expect(await page('methods/lime')).toContain('<figure');
      expect(await page('zh-cn/methods/saliency')).toContain('lang="zh-CN"');
      // The method of the project, drawn by its own mechanism.
      expect(await page('methods/gradient-times-input')).toContain('8,8');
      expect(await toolFiles()).toEqual(before);
      expect((await readdir(join(project, '.vitrine'))).filter((name) => name !== '.gitignore')).toEqual([]);
    },
  );

  it(
    'serves two projects at once, from a folder that nobody may write to, and nothing crosses',
    { timeout: 300_000 },
    async () => {
      const before = await toolFiles();
      await setModes(0o555);
      const runs = [vitrineIn(project, 'report', '--quiet'), vitrineIn(other, 'report', '--quiet')];
      for (const { code, stderr } of await Promise.all(runs)) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const home = await readFile(join(other, 'dist/index.html'), 'utf8');
      expect(home).toContain('lang="zh-CN"');
      expect(home).toContain('Another');
      expect(home).not.toContain('Tiny');
      expect(await page('')).not.toContain('Another');
      const methodsOf = async (folder: string) => (await readdir(join(folder, 'content/results'))).sort();
      expect(await methodsOf(other)).toEqual(['integrated-gradients', 'prediction']);
      expect(await methodsOf(project)).not.toContain('integrated-gradients');
      expect(await readdir(join(other, 'dist'))).not.toContain('zh-cn');
      expect(await toolFiles()).toEqual(before);
    },
  );

  it('puts the report under a path of somebody’s Astro site', { timeout: 300_000 }, async () => {
    const host = join(project, 'host');
    await mkdir(join(host, 'src/pages'), { recursive: true });
    await writeFile(join(host, 'src/pages/index.astro'), '<h1>Mine</h1>\n');
    // Else Node would take it for a part of the package that is packed in a folder above.
    await writeFile(join(host, 'package.json'), '{ "private": true, "type": "module" }\n');
    await writeFile(
      join(host, 'astro.config.mjs'),
      `import { defineConfig } from 'astro/config';
import vitrine from 'vitrine/astro';
export default defineConfig({ integrations: [vitrine({ content: '../content', base: 'results' })] });
`,
    );
    const before = await toolFiles();
    // What a test run sets would make Astro build as in development, and for another base.
    const outside = Object.entries(process.env).filter(([name]) => !/^(VITEST|MODE|DEV|PROD|SSR|BASE_URL)/.test(name));
    const env = { ...Object.fromEntries(outside), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
    await run(process.execPath, [join(workspace, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: host, env });
    expect(await readFile(join(host, 'dist/index.html'), 'utf8')).toContain('Mine');
    const report = await readFile(join(host, 'dist/results/zh-tw/methods/lime/index.html'), 'utf8');
    expect(report).toContain('lang="zh-TW"');
    expect(await toolFiles()).toEqual(before);
    expect((await readdir(join(host, '.vitrine'))).filter((name) => name !== '.gitignore')).toEqual([]);
  });

  it('has all methods and metrics of the repository, and those of the project', async () => {
    const own = Catalogue.parse(
      JSON.parse((await run(process.execPath, ['bin/vitrine.mjs', 'methods', '--json'])).stdout),
    );
    const theirs = Catalogue.parse(JSON.parse((await vitrine('methods', '--json')).stdout));
    const names = ({ methods, metrics }: Catalogue): string[] => [...methods, ...metrics].map(({ id }) => id);
    expect(names(theirs).filter((id) => id !== 'gradient-times-input')).toEqual(names(own));
    expect(names(theirs)).toContain('gradient-times-input');
  });

  it('refuses a mistake in one line, with exit code 2', async () => {
    await writeConfig(project, { methods: ['salience'] }, 'wrong.config.ts');
    const { code, stderr } = await vitrine('run', '-c', 'wrong.config.ts');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Expected .*`salience`.*`saliency`.*\n$/);
  });

  it(
    'has types for a configuration, a method, a metric, a drawing and for who reads a report',
    { timeout: 120_000 },
    async () => {
      await writeFile(
        join(project, 'typed.ts'),
        `import { defineConfig, defineMethod, defineMetric, type Result } from 'vitrine';
import vitrine, { type VitrineOptions } from 'vitrine/astro';
import { drawControl } from 'vitrine/mechanism';
import { Report } from 'vitrine/schema';
export const config = defineConfig({ title: 'A', models: [], pictures: [], methods: ['saliency'] });
// @ts-expect-error: a title is a text
export const wrong = defineConfig({ title: 3, models: [], pictures: [], methods: [] });
export const options: VitrineOptions = { content: './content' };
export const { name } = vitrine(options);
export const made = [defineMethod, defineMetric, drawControl];
export const count = (report: Report, { measures }: Result): number => report.tasks.length + Object.keys(measures).length;
export const read = (text: string): Report => Report.parse(JSON.parse(text));
`,
      );
      const options = {
        module: 'nodenext',
        target: 'es2023',
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      };
      const config = join(project, 'tsconfig.json');
      await writeFile(config, JSON.stringify({ compilerOptions: options, files: ['typed.ts'] }));
      const checked = await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config]).then(
        () => '',
        (error: unknown) => (error as { stdout: string }).stdout,
      );
      // Of the libraries that it is made with, their own declarations are not ours.
      expect(checked.split('\n').filter((line) => /^typed\.ts|node_modules\/vitrine/.test(line))).toEqual([]);
    },
  );

  it('is what publint and arethetypeswrong want of a package, and small', async () => {
    const { messages } = await publint({ pkgDir: tool, strict: true });
    expect(messages).toEqual([]);
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(archive))));
    // It is one of ES modules: who cannot import them is told so by Node.
    expect(analysis.types).not.toBe(false);
    // It is one of ES modules, with exports: who cannot import them is told so by Node, and TypeScript's oldest resolution knows none.
    const isOfOld = (problem: object): boolean =>
      ('resolutionKind' in problem && problem.resolutionKind === 'node10') ||
      ('kind' in problem && problem.kind === 'CJSResolvesToESM');
    const problems = analysis.types === false ? [] : analysis.problems.filter((problem) => !isOfOld(problem));
    expect(problems).toEqual([]);
    expect((await stat(archive)).size).toBeLessThan(8e6);
  });
});
