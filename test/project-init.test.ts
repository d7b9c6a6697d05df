import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Config } from '../schema/config.ts';
import { importDefault } from '../pipeline/config/import-default.ts';
import { startConfig } from '../pipeline/project/start-config.ts';
import { readTree, vitrine } from './tiny-project.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-init-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
}
async function texts(): Promise<Record<string, string>> {
  const files = Object.entries(await readTree(folder));
  return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes, 'base64').toString()]));
}

describe('vitrine init', () => {
  it('makes a project of an empty folder, and says each file', async () => {
    const called = await vitrine(folder, 'init');
    expect(called).toMatchObject({ exitCode: 0, stderr: '' });
    expect(called.stdout).toBe(
      'made    vitrine.config.ts: a start, with options in comments\n' +
        'made    .gitignore: with what every project has\n' +
        'made    .npmrc: with what every project has\n' +
        'made    package.json: with `vitrine` ^0.1.0 and its scripts\n' +
        'Next: `npm install`, say in `vitrine.config.ts` what is explained, `npx vitrine report`.\n',
    );
    const made = await texts();
    expect(Object.keys(made).toSorted()).toEqual(['.gitignore', '.npmrc', 'package.json', 'vitrine.config.ts']);
    expect(JSON.parse(made['package.json']!)).toMatchObject({ dependencies: { vitrine: '^0.1.0' }, type: 'module' });
    expect((await vitrine(folder, 'init')).stdout.match(/^left /gm)).toHaveLength(4);
    expect(await texts()).toEqual(made);
  });

  it('writes nothing with --dry-run', async () => {
    expect((await vitrine(folder, 'init', '--dry-run')).stdout).toMatch(/^Nothing is written:\nmade /);
    expect(await texts()).toEqual({});
  });

  it('leaves every line of the user’s as it is and where it is', async () => {
    const manifest =
      '{\n    "name": "Mine",\n    "scripts": { "dev": "next dev" },\n    "files": ["a"],\n    "license": "MIT"\n}';
    await put('package.json', manifest);
    await put('.gitignore', '# mine\nnode_modules\n/dist');
    await put('.npmrc', 'fund=false\n');
    await put('vitrine.config.json', '{}');
    const { stdout } = await vitrine(folder, 'init');
    expect(stdout).toContain('left    vitrine.config.json: it is yours\n');
    expect(stdout).toContain('scripts of yours left: `dev`\n');
    const made = await texts();
    expect(made['.gitignore']).toMatch(/^# mine\nnode_modules\n\/dist\n\.vitrine\/\n\/report\.zip\n/);
    expect(made['.gitignore']!.match(/dist/g)).toHaveLength(1);
    expect(made['.npmrc']).toBe('fund=false\nonnxruntime-node-install=skip\n');
    expect(made['vitrine.config.json']).toBe('{}');
    const data = JSON.parse(made['package.json']!) as Record<string, Record<string, string>>;
    expect(Object.keys(data)).toEqual(['name', 'scripts', 'files', 'license', 'dependencies', 'allowScripts']);
    expect(data['scripts']).toEqual({
      ...{ dev: 'next dev', report: 'vitrine report', preview: 'vitrine preview' },
      ...{ check: 'vitrine check', vitrine: 'vitrine' },
    });
    expect(made['package.json']).toContain('    "files": ["a"],\n    "license": "MIT",\n');
  });

  it('begins a configuration that every kind of module loads', async () => {
    await put('package.json', '{"type": "commonjs"}');
    expect((await vitrine(folder, 'init')).stdout).toContain('made    vitrine.config.mjs');
    await mkdir(join(folder, 'node_modules'));
    await symlink(resolve('.'), join(folder, 'node_modules/vitrine'), 'junction');
    const { stderr } = await vitrine(folder, 'plan');
    expect(stderr).toContain('Expected something to explain or to draw for `vitrine.config.mjs`, but received none.');
  });

  it('begins with options that exist', async () => {
    const code = startConfig("It's");
    await mkdir(join(folder, 'node_modules'));
    await symlink(resolve('.'), join(folder, 'node_modules/vitrine'), 'junction');
    await put('all.mjs', code.replaceAll(/^( *)\/\/ (?=[ a-z}\]]+(?:: |,|\]|\}|\{)|\]|\}|\{| )/gm, '$1'));
    const config = Config.parse(await importDefault(join(folder, 'all.mjs'), 'all.mjs', ''));
    expect(config).toMatchObject({ title: "It's", authors: ['Your name'], methods: expect.any(Array) as unknown });
    expect([config.models, config.encoders, config.texts, config.matrices].map(({ length }) => length)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('adds nothing for npm to a project of another package manager', async () => {
    await put('package.json', '{"name": "mine"}');
    await put('pnpm-lock.yaml', '');
    await vitrine(folder, 'init');
    const made = await texts();
    expect(Object.keys(made)).not.toContain('.npmrc');
    expect(JSON.parse(made['package.json']!)).not.toHaveProperty('allowScripts');
  });

  it('takes a folder by its name', async () => {
    await mkdir(join(folder, 'My Report'));
    const { stdout } = await vitrine(folder, 'init', 'My Report/');
    expect(stdout).toContain('made    My Report/package.json');
    expect(JSON.parse((await texts())['My Report/package.json']!)).toMatchObject({ name: 'my-report' });
  });

  it.each([
    ['a file', ['init', 'file.txt'], 'Expected a folder that is there for `file.txt`, but received a file.'],
    ['nothing', ['init', 'absent'], 'but received no such folder. `npm create vitrine@latest` makes a project'],
    ['a broken package.json', ['init', 'broken'], 'Expected JSON for `broken/package.json`'],
    [
      'a project of a newer tool',
      ['init', 'newer'],
      'Expected Vitrine `^9.0.0` for `newer/package.json: dependencies.vitrine`',
    ],
    ['this tool', ['init', 'tool'], 'Expected a folder of your own for `tool`, but received Vitrine itself.'],
  ])('refuses %s in one line, and writes nothing', async (_, words, line) => {
    await put('file.txt', '');
    for (const [name, text] of [
      ['broken', '{'],
      ['newer', '{"dependencies": {"vitrine": "^9.0.0"}}'],
      ['tool', '{"name": "vitrine"}'],
    ] as const) {
      await mkdir(join(folder, name));
      await put(`${name}/package.json`, text);
    }
    const before = await texts();
    const called = await vitrine(folder, ...words);
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(called.stderr).toContain(line);
    expect(called.stderr.trim().split('\n')).toHaveLength(1);
    expect(await texts()).toEqual(before);
  });

  it('keeps the permissions of what it changes', async () => {
    await put('package.json', '{}');
    const { mode } = await stat(join(folder, 'package.json'));
    await vitrine(folder, 'init');
    expect((await stat(join(folder, 'package.json'))).mode).toBe(mode);
  });
});
