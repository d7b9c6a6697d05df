import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeProject, readTree, vitrine } from './tiny-project.ts';

/** Every command, with what it cannot do without. */
const commands = [
  ...[['run'], ['report'], ['report', '--no-run'], ['dev', '--port', '0'], ['preview'], ['plan']],
  ...[['predict', 'pictures/p0.png'], ['methods'], ['check'], ['check', '--write'], ['doctor'], ['clean', '--yes']],
  ...[['init'], ['upgrade'], ['upgrade', '--dry-run']],
];

let folder = '';
beforeEach(async () => {
  folder = await makeProject();
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

/** The real program in a process of its own. @param bin the copy that is called */
function call(
  bin: string,
  workingFolder: string,
  ...words: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [bin, ...words], { cwd: workingFolder });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? -1, stdout, stderr }));
  });
}
const BIN = resolve('bin/vitrine.mjs');

describe('a project of a newer tool', () => {
  it.each(commands)(
    'is refused by `%s %s %s` before anything is written, where its package.json asks for one',
    async (...words) => {
      await put('package.json', '{"devDependencies": {"vitrine": "~9.1.0"}}');
      const before = await readTree(folder);
      expect(await vitrine(folder, ...words.filter(Boolean))).toEqual({
        exitCode: 2,
        stdout: '',
        stderr:
          'Expected Vitrine `~9.1.0` for `package.json: devDependencies.vitrine`, but received Vitrine 0.1.0. ' +
          'Run `npm install` there, then `npx vitrine`, which is the project’s own.\n',
      });
      expect(await readTree(folder)).toEqual(before);
    },
  );

  it.each(commands)('is refused by `%s %s %s`, where its content has a form to come', async (...words) => {
    await put('content/report.json', '{"content": 2, "title": "Mine", "anything": []}');
    const before = await readTree(folder);
    const called = await vitrine(folder, ...words.filter(Boolean));
    expect(called).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'Expected version 1 of the content for `content/report.json`, but received version 2 of it. ' +
        'A newer Vitrine wrote it: `npm install vitrine@latest`.\n',
    });
    expect(await readTree(folder)).toEqual(before);
  });

  it('is refused where a newer one made a result, or measured one; so nothing is taken for damaged and computed again', async () => {
    await vitrine(folder, 'run', '--quiet');
    const { tasks } = JSON.parse(await readFile(join(folder, 'content/report.json'), 'utf8')) as {
      tasks: { folder: string }[];
    };
    const name = `content/${tasks[0]!.folder}/run.json`;
    const text = await readFile(join(folder, name), 'utf8');
    await put(name, text.replace('"vitrine": "0.1.0"', '"vitrine": "0.2.0-next.1", "new": 1'));
    const before = await readTree(folder);
    const called = await vitrine(folder, 'run');
    expect(called.stderr).toBe(
      `Expected content of Vitrine 0.1.0 or older for \`${name}\`, but received that of \`0.2.0-next.1\`. ` +
        'A newer Vitrine wrote it: `npm install vitrine@0.2.0-next.1`.\n',
    );
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await readTree(folder)).toEqual(before);
    await put(name, text);
    expect((await vitrine(folder, 'plan')).exitCode).toBe(0);
  });

  it.each(['^0.1.0', '>=0.0.1', '0.1.0', '*', 'latest', 'file:../vitrine.tgz', 'workspace:*', '^0.0.9'])(
    'is not what asks for %s',
    async (wanted) => {
      await put('package.json', JSON.stringify({ dependencies: { vitrine: wanted } }));
      expect(await vitrine(folder, 'plan')).toMatchObject({ exitCode: 0, stderr: '' });
    },
  );

  it('is also found where `--config` names it', async () => {
    await put('package.json', '{"dependencies": {"vitrine": "^9.0.0"}}');
    await mkdir(join(folder, 'elsewhere'));
    const called = await vitrine(join(folder, 'elsewhere'), 'plan', '--config', '../vitrine.config.ts');
    expect(called.stderr).toContain('Expected Vitrine `^9.0.0` for `../package.json: dependencies.vitrine`');
  });
});

describe('a folder that is no project', () => {
  beforeEach(() => mkdir(join(folder, 'deep/deeper'), { recursive: true }));

  it.each([
    [
      'nothing',
      async () => rm(join(folder, 'vitrine.config.ts')),
      '.',
      'Run this where one lies or name it with `--config`; `npm create vitrine@latest` makes a project.',
    ],
    [
      'a package.json',
      async () => {
        await rm(join(folder, 'vitrine.config.ts'));
        await put('package.json', '{}');
      },
      '.',
      '`npx vitrine init` makes a project of this folder.',
    ],
    [
      'a project above',
      () => Promise.resolve(),
      'deep/deeper',
      '`../../vitrine.config.ts` is one: run this there, as `cd ../..`.',
    ],
    [
      'a folder in its place',
      async () => {
        await rm(join(folder, 'vitrine.config.ts'));
        await mkdir(join(folder, 'vitrine.config.ts'));
      },
      '.',
      'for `vitrine.config.ts`, but received a folder.',
    ],
    [
      'a broken package.json',
      async () => put('package.json', '{"name": "mine",}'),
      '.',
      'Expected JSON for `package.json`, but received',
    ],
    [
      'a configuration, and its packages not installed',
      async () => {
        await put('package.json', '{"type": "module", "dependencies": {"vitrine": "^0.1.0"}}');
        await put('vitrine.config.ts', "import { defineConfig } from 'vitrine';\nexport default defineConfig({});\n");
      },
      '.',
      'imports `vitrine`, which is not installed there. Run `npm install` in its folder: `package.json` names it already.',
    ],
  ])('but has %s: one line says what to do', async (_, prepare, where, part) => {
    await prepare();
    const called = await call(BIN, join(folder, where), 'run');
    expect(called).toMatchObject({ code: 2, stdout: '' });
    expect(called.stderr).toContain(part);
    expect(called.stderr).toMatch(/^Expected .*, but received [^\n]*\n$/);
  });
});

describe('two copies of the tool', () => {
  /** A copy of another version: its program says with what it was called. */
  async function putCopy(place: string, version: string): Promise<string> {
    const exports = { '.': './index.mjs', './package.json': './package.json' };
    await put(
      `${place}/package.json`,
      JSON.stringify({ name: 'vitrine', version, bin: { vitrine: 'bin/vitrine.mjs' }, exports }),
    );
    await put(`${place}/index.mjs`, 'export const defineConfig = (config) => config;\n');
    await put(`${place}/bin/vitrine.mjs`, `console.log('${version}', JSON.stringify(process.argv.slice(2)));\n`);
    return join(folder, place);
  }
  /** The real program as a copy of its own, with no code beside it. */
  async function putProgram(place: string, version: string): Promise<string> {
    const copy = await putCopy(place, version);
    await cp(BIN, join(copy, 'bin/vitrine.mjs'));
    return join(copy, 'bin/vitrine.mjs');
  }

  it('run the one of the project, with all words, from any folder in it', async () => {
    await putCopy('node_modules/vitrine', '0.0.9');
    for (const words of [['run', '--only', 'lime'], ['--version'], ['upgrade', '--help'].slice(1)]) {
      const called = await call(BIN, join(folder, 'pictures'), ...words);
      expect(called).toEqual({ code: 0, stderr: '', stdout: `0.0.9 ${JSON.stringify(words)}\n` });
    }
  });

  it('run the real one of the project from one that is installed elsewhere, with its exit code', async () => {
    const elsewhere = await putProgram('global/vitrine', '9.9.9');
    await mkdir(join(folder, 'node_modules'));
    await symlink(resolve('.'), join(folder, 'node_modules/vitrine'), 'junction');
    expect(await call(elsewhere, folder, '--version')).toEqual({ code: 0, stderr: '', stdout: '0.1.0\n' });
    expect(await call(elsewhere, folder, 'pln')).toMatchObject({ code: 2, stdout: '' });
    expect((await call(elsewhere, folder, 'plan')).stdout).toContain('9 maps to compute of 9');
  });

  it('bring a project up to date with the newer of both', async () => {
    await put('package.json', '{"dependencies": {"vitrine": "^0.0.9"}}');
    await putCopy('node_modules/vitrine', '0.0.9');
    expect((await call(BIN, folder, 'upgrade', '--dry-run')).stdout).toContain('`vitrine` ^0.0.9 → ^0.1.0\n');
    await putCopy('node_modules/vitrine', '0.1.1');
    expect((await call(BIN, folder, 'upgrade', '--dry-run')).stdout).toBe('0.1.1 ["upgrade","--dry-run"]\n');
  });

  it('do not run another package of that name', async () => {
    await put('node_modules/vitrine/package.json', '{"name": "vitrine", "version": "3.0.0"}');
    expect((await call(BIN, folder, '--version')).stdout).toBe('0.1.0\n');
  });

  it('are named where that of the project is not whole', async () => {
    const copy = await putCopy('node_modules/vitrine', '0.0.9');
    await rm(join(copy, 'bin'), { recursive: true });
    const called = await call(BIN, folder, 'plan');
    expect(called).toMatchObject({ code: 2, stdout: '' });
    expect(called.stderr).toMatch(
      /^Expected the project’s own Vitrine at `.*vitrine\.mjs`, but received no such file\. Run `npm install`, [^\n]*\n$/,
    );
  });

  it('are named with places and versions where a configuration, or what it imports, has another than the one that runs', async () => {
    const config = await readFile(join(folder, 'vitrine.config.ts'), 'utf8');
    await put('sub/shared.mjs', "import { defineConfig } from 'vitrine';\nexport const define = defineConfig;\n");
    await put(
      'sub/vitrine.config.ts',
      `import { define } from './shared.mjs';\n${config.replace('export default ', 'export default define(').replace(';\n', ');\n')}`,
    );
    const copy = await putCopy('sub/node_modules/vitrine', '0.0.9');
    const called = await call(BIN, folder, 'plan', '--config', 'sub/vitrine.config.ts');
    expect(called).toMatchObject({ code: 2, stdout: '' });
    expect(called.stderr).toContain(`which runs from \`${resolve('.')}\`, for \`sub/vitrine.config.ts\``);
    expect(called.stderr).toContain(`but received Vitrine 0.0.9 in \`${copy}\`.`);
    expect(called.stderr.trim().split('\n')).toHaveLength(1);
    // Two copies of one version do the same.
    await putCopy('sub/node_modules/vitrine', '0.1.0');
    expect((await call(BIN, folder, 'plan', '--config', 'sub/vitrine.config.ts')).stderr).toContain(
      'pictures[0].image',
    );
  });

  it('lets no copy of another version fail first', async () => {
    const copy = await putCopy('sub/node_modules/vitrine', '0.0.9');
    await writeFile(join(copy, 'index.mjs'), 'throw new Error("too old");\n');
    await put('sub/vitrine.config.mjs', "import { defineConfig } from 'vitrine';\nexport default defineConfig({});\n");
    const called = await call(BIN, folder, 'plan', '--config', 'sub/vitrine.config.mjs');
    expect(called.stderr).toContain('but received Vitrine 0.0.9 in ');
  });
});

it('makes no folder for what it looks at', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'vitrine-empty-'));
  await vitrine(empty, 'plan');
  expect(await readTree(empty)).toEqual({});
  await rm(empty, { recursive: true });
});
