import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Cancelled } from '../effects.ts';
import { languages } from '../languages.ts';
import { parseWords } from '../main.ts';
import { assembleTemplates } from '../make/assemble.ts';
import { packageManagers } from '../package-managers.ts';
import { languages as siteLanguages } from '../../schema/local-text.ts';
import { answering, notedEffects } from './memory-effects.ts';

const own = resolve('create');
const Manifest = z.object({
  name: z.string(),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()).optional(),
  allowScripts: z.record(z.string(), z.boolean()).optional(),
  dependenciesMeta: z.record(z.string(), z.unknown()).optional(),
  trustedDependencies: z.array(z.string()).optional(),
});

let templates: string;
let folder: string;
beforeAll(async () => {
  templates = await mkdtemp(join(tmpdir(), 'vitrine-templates-'));
  await assembleTemplates(templates);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-create-'));
  return () => rm(folder, { recursive: true });
});
afterAll(() => rm(templates, { recursive: true }));

const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
const manifestOf = async (project: string): Promise<z.infer<typeof Manifest>> =>
  Manifest.parse(JSON.parse(await read(`${project}/package.json`)));
const matrices = ['--template', 'matrices', '--no-install'];

/** The message that a command line is refused with; nothing may have been written. */
async function refusal(...words: string[]): Promise<string> {
  const before = await readdir(folder, { recursive: true });
  const message = await parseWords(words, own, notedEffects(folder, templates)).then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  );
  expect(await readdir(folder, { recursive: true })).toEqual(before);
  return message;
}

describe('npm create vitrine', () => {
  it('asks what no option says, and only that', async () => {
    const asked: string[] = [];
    const ask = answering({ 'In which languages?': ['zh-cn', 'en'], 'What is its title?': 'Mine & “yours”' }, asked);
    await parseWords(['mine', '--template', 'matrices'], own, notedEffects(folder, templates, { ask }));
    expect(asked).toEqual(['In which languages?', 'What is its title?', 'Install the packages with npm now?']);
    const config = await read('mine/vitrine.config.ts');
    expect(config).toContain("title: 'Mine & “yours”',");
    expect(config).toContain("languages: ['zh-cn', 'en'],");
    expect(await read('mine/README.md')).toMatch(/^# Mine & “yours”\n\n用 /);
  });

  it('asks nothing with --yes, nor where there is no terminal, and installs', async () => {
    const asked: string[] = [];
    const effects = notedEffects(folder, templates, { ask: answering({}, asked) });
    expect(await parseWords(['--yes', '--template', 'matrices'], own, effects)).toBe(0);
    expect(asked).toEqual([]);
    expect(effects.ran).toEqual([`npm install in ${join(folder, 'my-report')}`]);
    expect(await read('my-report/vitrine.config.ts')).toContain("title: 'Matrices',\n  languages: ['en'],");
  });

  it('writes nothing where a question is left with Ctrl-C', async () => {
    const ask = { ...answering({}, []), confirm: () => Promise.reject(new Cancelled()) };
    const made = parseWords(['a', '--template', 'matrices'], own, notedEffects(folder, templates, { ask }));
    await expect(made).rejects.toThrow('Stopped. Nothing was written.');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves a complete project, and exit code 1, where the installation fails', async () => {
    const effects = notedEffects(folder, templates, { run: () => Promise.resolve(false) });
    expect(await parseWords(['a', '--yes', '--template', 'matrices'], own, effects)).toBe(1);
    expect(effects.said.at(-1)).toContain('`npm install` did not succeed');
    expect((await readdir(join(folder, 'a'))).toSorted()).toEqual(
      [
        ...['.github', '.gitignore', '.gitlab-ci.yml', '.npmrc', 'README.md', 'matrices', 'package.json'],
        ...['tsconfig.json', 'vitrine.config.ts'],
      ].toSorted(),
    );
  });

  it('lets everybody read the folder who may read others', async () => {
    await parseWords(['report', '--no-install', '--yes'], own, notedEffects(folder, templates));
    await mkdir(join(folder, 'other'));
    const [made, other] = await Promise.all(['report', 'other'].map((name) => stat(join(folder, name))));
    expect(made!.mode).toBe(other!.mode);
  });

  it('fills an empty folder, the one that it is called in too', async () => {
    await mkdir(join(folder, 'here'));
    const effects = notedEffects(join(folder, 'here'), templates);
    await parseWords(['.', ...matrices], own, effects);
    expect((await manifestOf('here')).name).toBe('here');
    expect(effects.said.join('\n')).not.toContain('cd ');
  });

  it.each(['npm', 'pnpm', 'yarn', 'bun'] as const)('takes %s for the one that called it', async (manager) => {
    const environment = { npm_config_user_agent: `${manager}/1.2.3 npm/? node/v22.1.0 linux x64` };
    const effects = notedEffects(folder, templates, { environment });
    await parseWords(['a', '--yes', '--template', 'matrices'], own, effects);
    expect(effects.ran[0]).toMatch(`${manager} install in `);
    const manifest = await manifestOf('a');
    const { install, execute } = packageManagers[manager];
    for (const file of ['.gitlab-ci.yml', '.github/workflows/pages.yml']) {
      const text = JSON.stringify(parse(await read(`a/${file}`)));
      expect(text).toContain(`${execute} report --no-run`);
      expect(text).toContain(install);
      expect(text).not.toMatch(/\{\{\w/);
    }
    expect(await read('a/README.md')).toContain(`${manager} install`);
    // The script that would download CUDA does not run, whoever installs.
    const settings: Record<string, unknown> = {
      npm: manifest.allowScripts?.['onnxruntime-node'] === false && (await read('a/.npmrc').catch(() => '')),
      yarn: manifest.dependenciesMeta && (await read('a/.npmrc').catch(() => '')),
      bun: manifest.trustedDependencies?.includes('onnxruntime-node') === false,
      pnpm: JSON.stringify(parse(await read('a/pnpm-workspace.yaml').catch(() => ''))),
    };
    const says = { npm: /install=skip/, yarn: /install=skip/, bun: /true/, pnpm: /"onnxruntime-node":false/ };
    expect(String(settings[manager])).toMatch(says[manager]);
  });

  it('gives the project a Node of its own where this one is older than the tool needs', async () => {
    for (const [nodeVersion, has] of [
      ['20.0.0', true],
      ['22.17.1', true],
      ['22.18.0', false],
      ['24.1.0', false],
    ] as const) {
      const name = `n${nodeVersion.replaceAll('.', '-')}`;
      await parseWords([name, ...matrices], own, notedEffects(folder, templates, { nodeVersion }));
      const { devDependencies, allowScripts } = await manifestOf(name);
      expect(devDependencies?.['node'] !== undefined).toBe(has);
      expect(allowScripts?.['node']).toBe(true);
    }
  });

  it('asks for the tool of its own version, or for an archive', async () => {
    await writeFile(join(folder, 'v.tgz'), '');
    await parseWords(['a', ...matrices], own, notedEffects(folder, templates));
    await parseWords(['b', ...matrices, '--tool', 'file:../v.tgz'], own, notedEffects(folder, templates));
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect((await manifestOf('a')).dependencies).toEqual({ vitrine: `^${version}` });
    expect((await manifestOf('b')).dependencies).toEqual({ vitrine: 'file:../v.tgz' });
  });
});

describe('npm create vitrine refuses, and writes nothing:', () => {
  it('a folder that is not empty', async () => {
    await mkdir(join(folder, 'full'));
    await writeFile(join(folder, 'full/notes.txt'), 'mine');
    expect(await refusal('full', ...matrices)).toBe(
      'Expected an empty folder, or one that is not there yet for `full`, but received one that holds `notes.txt`. Name another folder.',
    );
    expect(await refusal('full/notes.txt', ...matrices)).toMatch(/but received a file\.|a file on the way/);
  });

  it('a name that npm refuses, and says one that it takes', async () => {
    expect(await refusal('My Report', ...matrices)).toMatch(/but received `My Report`: .*Try `my-report`\.$/);
    expect(await refusal('node_modules', ...matrices)).toMatch(/but received `node_modules`: /);
    expect(await refusal('报告', ...matrices)).toMatch(/Try `my-report`\.$/);
  });

  it('a template, a language and a package manager that it does not have', async () => {
    expect(await refusal('a', '--template', 'clasifier')).toBe(
      'Expected a template for `--template`, but received `clasifier`. Did you mean `classifier`?',
    );
    expect(await refusal('a', '--template', 'video')).toContain('Known are `classifier`, `encoder`, `course`');
    expect(await refusal('a', '--languages', 'en,zh')).toContain('Did you mean `zh-cn`?');
    expect(await refusal('a', '--languages', 'zh-TW')).toContain('pages in Traditional Chinese are made from those');
    expect(await refusal('a', '--languages', ',')).toContain('Known are `en` and `zh-cn`');
    expect(await refusal('a', '--package-manager', 'cargo')).toContain('Known are `npm`');
    expect(await refusal('a', '--title', ' ', ...matrices)).toContain('Expected a title');
  });

  it.skipIf(process.platform === 'win32')('a folder that may not be written to', async () => {
    // To root every folder of a disk is open, but not what the kernel shows as one.
    const sealed = process.getuid?.() === 0 ? '/sys' : join(folder, 'sealed');
    if (sealed !== '/sys') await mkdir(sealed, { mode: 0o555 });
    expect(await refusal(join(sealed, 'a'), ...matrices)).toMatch(/^Expected permission to write for .* a refusal \(E/);
    if (sealed !== '/sys') await chmod(sealed, 0o755);
  });

  it('an archive of the tool that is not there', async () => {
    const words = ['made', '--yes', '--no-install', '--tool', 'file:../nope.tgz'];
    await expect(parseWords(words, own, notedEffects(folder, templates))).rejects.toThrow(
      'Expected the archive of a Vitrine for `--tool`, but received no file at `../nope.tgz`.',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('a place where nobody may write', async () => {
    const made = parseWords(['/proc/made', '--yes', '--no-install'], own, notedEffects(folder, templates));
    await expect(made).rejects.toThrow(
      'Expected permission to write for `/proc/made`, but received a refusal (ENOENT).',
    );
  });

  it('leaves nothing behind where a file cannot be written', async () => {
    const broken = join(folder, 'templates');
    await cp(join(templates, 'shared'), join(broken, 'shared'), { recursive: true });
    await cp(join(templates, 'matrices'), join(broken, 'matrices'), { recursive: true });
    await cp(join(templates, 'taken.json'), join(broken, 'taken.json'));
    // A name that is a folder in the template and a file of every project.
    await mkdir(join(broken, 'matrices/package.json'));
    await writeFile(join(broken, 'matrices/package.json/a'), 'a');
    await mkdir(join(folder, 'empty'));
    for (const place of ['new', 'empty']) {
      await expect(parseWords([place, ...matrices], own, notedEffects(folder, broken))).rejects.toThrow();
    }
    expect((await readdir(folder)).toSorted()).toEqual(['empty', 'templates']);
    expect(await readdir(join(folder, 'empty'))).toEqual([]);
  });
});

describe('the program', () => {
  const program = resolve('create/bin/create-vitrine.mjs');

  it('says in one line that a Node is older than 20, before anything is imported', async () => {
    const older = join(folder, 'older.mjs');
    await writeFile(
      older,
      `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } });
Object.defineProperty(process, 'version', { value: 'v18.20.4' });`,
    );
    const called = promisify(execFile)(process.execPath, ['--import', older, program]);
    await expect(called).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Expected Node 20 or newer, but received v18\.20\.4\. .*\n$/) as string,
    });
    // A static import would be linked before the first line runs.
    expect(await readFile(program, 'utf8')).not.toMatch(/^import\b|\bfrom '/m);
  });

  it('is of the version of the tool, and pins the Node that the repository has', async () => {
    const [tool, create] = await Promise.all(
      ['package.json', 'create/package.json'].map(
        async (file) =>
          JSON.parse(await readFile(file, 'utf8')) as {
            version: string;
            devDependencies: Record<string, string>;
            config: Record<string, string>;
          },
      ),
    );
    expect(create!.version).toBe(tool!.version);
    expect(create!.config['node']).toBe(tool!.devDependencies['node']);
    expect(languages).toEqual(siteLanguages);
  });
});
