import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../schema/digests.ts';
import { Catalogue } from '../schema/catalogue.ts';
import { Report } from '../schema/report.ts';
import { Measurement, Result } from '../schema/result.ts';
import { makeProject, readTree, vitrine, writeConfig } from './tiny-project.ts';

const PLUGINS = ['gradient-times-input', 'border-share'];
const uses = {
  plugins: PLUGINS.map((name) => `./rooms/${name}`),
  methods: [
    'prediction',
    'gradient-times-input',
    { method: 'agreement', params: { methods: ['saliency', 'smooth-grad'] } },
  ],
  measures: ['shape', 'border-share'],
};

let folder = '';
beforeAll(async () => {
  folder = await makeProject(uses);
  await mkdir(join(folder, 'node_modules'));
  await symlink(resolve('.'), join(folder, 'node_modules/vitrine'), 'junction');
  for (const name of PLUGINS) await cp(`examples/${name}`, join(folder, 'rooms', name), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** The command line in a process of its own, as a user has it. */
async function call(...words: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const program = resolve('bin/vitrine.mjs');
  try {
    return { ...(await promisify(execFile)(process.execPath, [program, ...words], { cwd: folder })), code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

const read = (file: string): Promise<Buffer> => readFile(join(folder, 'content', file));
const json = async (file: string): Promise<unknown> => JSON.parse((await read(file)).toString());

describe('a method and a metric outside of the repository', () => {
  it('are listed, planned and computed like those within', async () => {
    const listed = Catalogue.parse(JSON.parse((await call('methods', '--json')).stdout));
    const ids = listed.methods.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('smooth-grad'), ids.indexOf('integrated-gradients') + 1)).toEqual([
      'smooth-grad',
      'gradient-times-input',
      'integrated-gradients',
    ]); // by its order
    expect(listed.metrics.at(-1)!.id).toBe('border-share');
    const table = (await call('methods')).stdout;
    expect(table).toMatch(/^gradient-times-input \(paper\)\n.*\n {2}centre +0 /m);
    expect(table).toMatch(/\n\nmetric +reads\nlocalisation +the map, parts\n(?:.+\n)*border-share +the map\n$/);
    const planned = JSON.parse((await call('plan', '--json')).stdout) as { method: { id: string }; folder: string }[];
    expect(planned.filter(({ method }) => method.id === 'gradient-times-input')).toHaveLength(3);

    expect(await call('run', '--quiet', '--only', 'gradient-times-input')).toMatchObject({ code: 0, stderr: '' });
    const task = planned.find(({ method }) => method.id === 'gradient-times-input')!;
    const { measures } = Result.parse(await json(`${task.folder}/result.json`));
    expect(Object.keys(measures)).toEqual(['unexplained']);
    const measured = Measurement.parse(await json(`${task.folder}/measures/border-share.json`));
    expect(Object.keys(measured.measures)).toEqual(['border-share']);
  });

  it('are in the catalogue, whose digest the report has, with their words beside it', async () => {
    expect(await call('run', '--quiet')).toMatchObject({ code: 0 });
    const bytes = await read('catalogue.json');
    expect(Report.parse(await json('report.json')).catalogue).toBe(sha256(bytes));
    const catalogue = Catalogue.parse(JSON.parse(bytes.toString()));
    const rooms = [...catalogue.methods, ...catalogue.metrics];
    expect(rooms.flatMap(({ id, plugin }) => (plugin ? [id] : []))).toEqual(PLUGINS);
    for (const { id, plugin = {} } of rooms) {
      for (const [language, digest] of Object.entries(plugin)) {
        const words = await read(`plugins/${id}/${language}.md`);
        expect(words).toEqual(await readFile(`examples/${id}/${language}.md`));
        expect(sha256(words)).toBe(digest);
      }
    }
  });

  it('have words that are written again where they were altered, as is the catalogue, and nothing is computed for it', async () => {
    const whole = await readTree(join(folder, 'content'));
    await writeFile(join(folder, 'content/plugins/border-share/en.md'), 'other words');
    await rm(join(folder, 'content/catalogue.json'));
    await rm(join(folder, 'content/plugins/gradient-times-input'), { recursive: true });
    const { stdout, stderr, code } = await call('run');
    // Without its catalogue the folder has words that nobody is known to have written.
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Expected a place that Vitrine may write to for `plugins\/border-share\/en\.md`/);

    await rm(join(folder, 'content/plugins/border-share/en.md'));
    const again = await call('run');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 computed/) as string });
    expect(again.stderr).toContain('Not what was written, and written again: `catalogue.json`.');
    expect(await readTree(join(folder, 'content'))).toEqual(whole);

    await writeFile(join(folder, 'content/plugins/border-share/en.md'), 'other words');
    const third = await call('run');
    expect(third.stderr).toContain('Not what was written, and written again: `plugins/border-share/en.md`.');
    expect(await readTree(join(folder, 'content'))).toEqual(whole);
  });

  it('leave nothing behind once the configuration does not name them, nor when all is removed', async () => {
    await writeFile(join(folder, 'content/plugins/notes.txt'), 'mine');
    await writeConfig(folder, { methods: ['prediction'] }, 'without.config.ts');
    const { stderr } = await call('run', '-c', 'without.config.ts');
    expect(stderr).toContain('Left as they are, since Vitrine did not write them: `plugins/notes.txt`.');
    const left = Object.keys(await readTree(join(folder, 'content')));
    expect(left.filter((file) => file.startsWith('plugins/'))).toEqual(['plugins/notes.txt']);
    expect(Catalogue.parse(await json('catalogue.json')).methods.map(({ id }) => id)).not.toContain(PLUGINS[0]);
    await call('run', '--quiet');
    await call('clean', '--yes');
    expect(Object.keys(await readTree(join(folder, 'content')))).toEqual(['plugins/notes.txt']);
  });

  it('do not take the place of a catalogue that is somebody else’s', async () => {
    await mkdir(join(folder, 'theirs'));
    await writeFile(join(folder, 'theirs/catalogue.json'), '["books"]');
    const { stderr, exitCode } = await vitrine(folder, 'run', '-c', 'without.config.ts', '--content', 'theirs');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('received one with files that Vitrine did not write (`catalogue.json`)');
  });
});

describe('a plugin without Vitrine beside it', () => {
  it('is told to install it there', async () => {
    const [lonely, tool] = [await makeProject({ plugins: ['./lonely'] }), resolve('.')];
    await mkdir(join(lonely, 'lonely'));
    await writeFile(join(lonely, 'lonely/metric.mjs'), "export { defineMetric as default } from 'vitrine/metric';");
    const { code, stderr } = await call('plan', '--config', join(lonely, 'vitrine.config.ts'));
    await rm(lonely, { recursive: true });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'Expected a module that loads for `plugins[0]: lonely/metric.mjs`, but received one that imports `vitrine`, which is not ' +
        `installed there. Install it beside the configuration: \`npm install ${tool}\`.\n`,
    });
  });
});

describe('a plugin that is none', () => {
  const room = (id: string): string =>
    `export default { id: '${id}', version: 1, appliesTo: () => true, cost: () => 0, blank: () => ({}), measure: () => ({}) };`;

  it.each<[string, string, Record<string, string>, string]>([
    ['nowhere', 'nowhere', {}, 'no such folder. Paths start from the configuration’s folder.'],
    ['a file', 'vitrine.config.ts', {}, 'but received a file. Name the folder that it lies in.'],
    ['a folder without a room', 'empty', { 'en.md': '' }, '`plugins[0]: ./empty`, but received a folder without one.'],
    ['no default', 'bare', { 'metric.mjs': 'export {};' }, 'a default export for `plugins[0]: bare/metric.mjs`'],
    ['what throws', 'loud', { 'metric.mjs': 'throw new Error("no\\nway");' }, 'but received the error "Error: no"'],
    [
      'another id',
      'mine',
      { 'metric.mjs': room('yours') },
      'the name of its folder, `mine` for `plugins[0]: mine/metric.mjs.id`',
    ],
    ['an id that is taken', 'shape', { 'metric.mjs': room('shape') }, 'but received `shape`, which is taken.'],
    ['an id of a method', 'lime', { 'metric.mjs': room('lime') }, 'but received `lime`, which is taken.'],
    [
      'no words',
      'silent',
      { 'metric.mjs': room('silent') },
      'its words for `plugins[0]: ./silent/en.md`, but received no such file',
    ],
    [
      'words that lack measures',
      'gini',
      {
        'metric.mjs': room('gini').replace(
          'blank: () => ({})',
          "blank: (parts) => ({ gini: {}, ...Object.fromEntries(parts.map(({ part }) => ['gini-' + part, {}])) })",
        ),
        'en.md': '---\ntitle: Sparseness\n---\n',
      },
      'Expected `measures.gini`, `parts.gini` in the front matter for `plugins[0]: ./gini/en.md`, but received nothing. Add what',
    ],
    ['words without front matter', 'plain', { 'metric.mjs': room('plain'), 'en.md': 'Text.' }, '`---` for'],
    [
      'a misspelt key of its words',
      'typo',
      { 'metric.mjs': room('typo'), 'en.md': '---\ntitle: Typo\nmesures: {}\n---\n' },
      'a known key for `plugins[0]: ./typo/en.md`, but received `mesures`. Did you mean `measures`?',
    ],
    ['two rooms in one', 'two', { 'metric.mjs': room('two'), 'method.js': '' }, 'one with `method.js`, `metric.mjs`'],
    [
      'another shape',
      'odd',
      { 'metric.mjs': room('odd').replace('cost: () => 0', 'cost: 0') },
      'a function for `plugins[0]: odd/metric.mjs: cost`, but received 0',
    ],
    [
      'a misspelt key',
      'slip',
      { 'metric.mjs': room('slip').replace('version: 1', 'version: 1, ordr: 3') },
      'a known key for `plugins[0]: slip/metric.mjs`, but received `ordr`. Did you mean `order`?',
    ],
  ])('is refused in one line: %s', async (_, name, files, line) => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(join(folder, name), { recursive: true });
      await writeFile(join(folder, name, file), text);
    }
    const config = `${name}.refused.config.ts`;
    await writeConfig(folder, { plugins: [`./${name}`], methods: ['prediction'] }, config);
    const { stderr, exitCode } = await vitrine(folder, 'plan', '-c', config);
    expect(stderr).toContain(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(2);
  });

  it('may not take the id of another', async () => {
    await cp(join(folder, 'rooms/border-share'), join(folder, 'more/border-share'), { recursive: true });
    const plugins = ['./rooms/border-share', './more/border-share'];
    await writeConfig(folder, { plugins, methods: ['prediction'] }, 'twice.config.ts');
    const { stderr, code } = await call('methods', '-c', 'twice.config.ts');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'for `plugins[1]: more/border-share/metric.ts`, but received `border-share`, which is taken.',
    );
  });
});
