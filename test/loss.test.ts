import { execFileSync } from 'node:child_process';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, model, vitrine, writeConfig } from './tiny-project.ts';

let project = '';
beforeAll(async () => {
  project = await makeProject();
  expect((await vitrine(project, 'run', '--content', 'made')).exitCode).toBe(0);
});
afterAll(() => rm(project, { recursive: true }));

/** A copy of the project beside somebody's own folder; its results are those of the project. */
async function scene(): Promise<{ folder: string; theirs: string }> {
  const top = await mkdtemp(join(tmpdir(), 'vitrine-loss-'));
  const [folder, theirs] = [join(top, 'project'), join(top, 'theirs')];
  await cp(project, folder, { recursive: true });
  await rm(join(folder, 'made'), { recursive: true });
  for (const file of ['results/2024/thesis/data.csv', 'results/notes.txt', 'inputs/tiny/p0.png', 'inputs/cat.png']) {
    await put(join(theirs, file), 'mine');
  }
  return { folder, theirs };
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Everything below a folder: kind, and bytes or target. */
async function entries(folder: string): Promise<Record<string, string>> {
  // With their types, links are not followed; else one to a folder above would lead around forty times.
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const described = names.toSorted().map(async (name) => {
    const path = join(folder, name);
    const entry = await lstat(path);
    if (entry.isSymbolicLink()) return [name, `link ${await readlink(path)}`] as const;
    return [name, entry.isDirectory() ? 'folder' : await readFile(path, 'base64')] as const;
  });
  return Object.fromEntries(await Promise.all(described));
}

const commands: readonly (readonly string[])[] = [
  ['run'],
  ['run', '--force'],
  ['run', '--only', 'prediction'],
  ['report'],
  ['clean', '--yes'],
];

describe('a folder that is not for content', () => {
  const places: [string, (found: { folder: string; theirs: string }) => string, RegExp][] = [
    ['the project', () => '.', /holds the configuration/],
    ['what the project lies in', () => '..', /holds the configuration/],
    ['nothing', () => '', /an empty path/],
    ['a blank', () => ' ', /an empty path/],
    ['the root', () => '/', /the root of the file system/],
    ['home', () => homedir(), /holds a home/],
    ['Vitrine itself', () => join(import.meta.dirname, '..'), /Vitrine itself/],
    ['a folder of Vitrine’s', () => join(import.meta.dirname, '../src'), /Vitrine did not write/],
    ['the pictures’ folder', () => 'pictures', /inputs|Vitrine did not write/],
    ['a way back to the project', () => 'pictures/..', /holds the configuration/],
    ['somebody’s folder', ({ theirs }) => theirs, /Vitrine did not write \(`/],
    ['somebody’s results', ({ theirs }) => join(theirs, 'results'), /Vitrine did not write \(`/],
    ['a file', ({ theirs }) => join(theirs, 'inputs/cat.png'), /a file/],
  ];
  it.each(places)('(%s) is refused in one line by every command, and nothing is touched', async (_, at, says) => {
    const found = await scene();
    const place = at(found);
    const before = await entries(dirname(found.folder));
    for (const command of commands) {
      const called = await vitrine(found.folder, ...command, '--content', place);
      expect(called.stderr, command.join(' ')).toMatch(says);
      expect(called).toMatchObject({ exitCode: 2 });
      expect(called.stderr.trim().split('\n')).toHaveLength(1);
      expect(await entries(dirname(found.folder))).toEqual(before);
    }
  });

  it('is refused by the environment’s variable as well', async () => {
    const { folder } = await scene();
    const before = await entries(folder);
    process.env['CONTENT_DIR'] = '';
    try {
      for (const command of commands) expect((await vitrine(folder, ...command)).stderr).toMatch(/an empty path/);
    } finally {
      delete process.env['CONTENT_DIR'];
    }
    expect(await entries(folder)).toEqual(before);
  });

  it('is one that holds an input, whichever key names it', async () => {
    const { folder } = await scene();
    await put(join(folder, 'data/m.csv'), ',a\nb,1\n');
    await cp(join(folder, 'pictures/p0.png'), join(folder, 'masks/p0.png'));
    const named: [string, Record<string, unknown>][] = [
      ['data', { matrices: [{ id: 'm', title: 'M', data: { file: 'data/m.csv' } }] }],
      ['masks', { pictures: [{ image: 'pictures/p0.png', masks: { part: 'masks/p0.png' } }] }],
      ['pictures', { pictures: [{ folder: 'pictures' }] }],
    ];
    for (const [place, changes] of named) {
      await writeConfig(folder, changes, `${place}.ts`); // a module is loaded once
      const before = await entries(folder);
      const { exitCode, stderr } = await vitrine(folder, 'run', '-c', `${place}.ts`, '--content', place);
      expect(stderr).toMatch(/holds the configuration’s inputs/);
      expect(exitCode).toBe(2);
      expect(await entries(folder)).toEqual(before);
    }
  });
});

describe('links', () => {
  it.each(['results', 'inputs', 'results/saliency', 'inputs/tiny', 'report.json'])(
    'in place of content/%s are refused, and nothing is touched on their other side',
    async (name) => {
      const { folder, theirs } = await scene();
      await cp(join(project, 'made'), join(folder, 'content'), { recursive: true });
      const place = join(folder, 'content', name);
      await rm(place, { recursive: true });
      await symlink(name === 'report.json' ? join(theirs, 'results/notes.txt') : join(theirs, 'results'), place);
      const before = await entries(dirname(folder));
      for (const command of commands) {
        const called = await vitrine(folder, ...command);
        expect(called.stderr).toMatch(/received a link\. /);
        expect(called.exitCode).toBe(2);
        expect(await entries(dirname(folder))).toEqual(before);
      }
    },
  );

  it('in place of the whole content folder are followed to an empty folder, and refused to somebody’s', async () => {
    const { folder, theirs } = await scene();
    const empty = join(dirname(folder), 'large-disk');
    await mkdir(empty);
    await symlink(empty, join(folder, 'content'));
    expect(await vitrine(folder, 'run')).toMatchObject({ exitCode: 0 });
    expect(await readdir(empty)).toContain('report.json');
    await symlink(theirs, join(folder, 'linked'));
    await symlink(folder, join(folder, 'itself'));
    const before = await entries(dirname(folder));
    for (const place of ['linked', 'itself']) {
      expect(await vitrine(folder, 'run', '--content', place)).toMatchObject({ exitCode: 2 });
    }
    expect(await entries(dirname(folder))).toEqual(before);
  });
});

describe('somebody’s files in a content folder of ours', () => {
  const own = [
    'notes.md',
    'docs/en/own.md',
    'results/notes.txt',
    'results/mine/data.csv',
    'results/saliency/mine/data.csv',
    'results/saliency/.new-album/cat.png',
    'results/saliency/.old-album/cat.png',
    'inputs/cat.png',
    'inputs/tiny/cat.png',
    'inputs/mine/cat.png',
  ];

  it('stay through every command and every change of the configuration, and are named', async () => {
    const { folder } = await scene();
    const content = join(folder, 'content');
    await cp(join(project, 'made'), content, { recursive: true });
    const tasks = await readdir(join(content, 'results/saliency'));
    const all = [...own, ...tasks.map((task) => `results/saliency/${task}/annotation.json`)];
    for (const file of all) await put(join(content, file), 'mine');
    const check = async (): Promise<void> => {
      for (const file of all) expect(await readFile(join(content, file), 'utf8'), file).toBe('mine');
    };
    const run = await vitrine(folder, 'run');
    expect(run.stderr).toMatch(
      /^Left as they are, since Vitrine did not write them: `results\/mine\/data\.csv`, .* and 9 more\.\n$/,
    );
    expect(run.stdout).toMatch(/^0 computed/);
    await check();
    await vitrine(folder, 'run', '--force', '--only', 'saliency');
    await check();
    await writeConfig(folder, { methods: ['prediction'], pictures: [{ image: 'pictures/p1.png' }] }, 'less.ts');
    await vitrine(folder, 'run', '-c', 'less.ts'); // all of saliency and two pictures are stale
    await check();
    expect(await readdir(join(content, `results/saliency/${tasks[0]!}`))).toEqual(['annotation.json']);
    const cleaned = await vitrine(folder, 'clean', '--yes');
    expect(cleaned).toMatchObject({ exitCode: 0 });
    await check();
    expect(await readdir(join(content, 'inputs/tiny'))).toEqual(['cat.png']);
  });

  it('at a place that would be written to are refused by name before anything is computed', async () => {
    const { folder } = await scene();
    await cp(join(project, 'made'), join(folder, 'content'), { recursive: true });
    await put(join(folder, 'content/inputs/tiny/p3.png'), 'mine');
    await cp(join(folder, 'pictures/p2.png'), join(folder, 'pictures/p3.png'));
    await writeConfig(folder, { pictures: [{ folder: 'pictures' }] });
    const before = await entries(folder);
    const { exitCode, stderr } = await vitrine(folder, 'run');
    expect(stderr).toMatch(
      /^Expected a place that Vitrine may write to for `inputs\/tiny\/p3\.png`, but received a file/,
    );
    expect(exitCode).toBe(2);
    expect(await entries(folder)).toEqual(before);
  });

  it('are not taken for ours because a report from elsewhere names them', async () => {
    const { folder, theirs } = await scene();
    const content = join(folder, 'content');
    await cp(join(project, 'made'), content, { recursive: true });
    const report = JSON.parse(await readFile(join(content, 'report.json'), 'utf8')) as {
      pictures: { files: Record<string, string> }[];
      tasks: { folder: string }[];
    };
    await put(join(content, 'docs/en/own.md'), 'mine');
    report.pictures[0]!.files = {
      tiny: '../../theirs/inputs/cat.png',
      b: 'docs/en/own.md',
      c: 'inputs/../docs/en/own.md',
    };
    report.tasks[0]!.folder = '../../theirs/results/2024';
    await writeFile(join(content, 'report.json'), JSON.stringify(report));
    const before = await entries(theirs);
    for (const command of [['run'], ['clean', '--yes']]) await vitrine(folder, ...command);
    expect(await entries(theirs)).toEqual(before);
    expect(await readFile(join(content, 'docs/en/own.md'), 'utf8')).toBe('mine');
  });
});

describe('a changed byte', () => {
  it('in any file of results and inputs is found, named and fixed by the next run', { timeout: 300_000 }, async () => {
    const { folder } = await scene();
    const content = join(folder, 'content');
    await cp(join(project, 'made'), content, { recursive: true });
    const before = await entries(content);
    const ofKind = (kind: RegExp): string => Object.keys(before).find((name) => kind.test(name))!;
    const kinds = [/result\.json$/, /run\.json$/, /\.npy$/, /^results.*\.png$/, /^inputs.*\.png$/].map(ofKind);
    for (const name of kinds) {
      const bytes = Buffer.from(before[name]!, 'base64');
      for (const change of [
        (): Uint8Array => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte)),
        (): Uint8Array => bytes.subarray(0, -1),
        (): Uint8Array => Buffer.concat([bytes, Buffer.from('\n')]),
        () => undefined,
      ]) {
        const changed = change();
        if (changed === undefined) await rm(join(content, name));
        else await writeFile(join(content, name), changed);
        const run = await vitrine(folder, 'run');
        expect(run, name).toMatchObject({ exitCode: 0 });
        expect(run.stderr, name).toMatch(/^Not what /);
        expect(run.stderr, name).toContain(`\`${name}\``);
        const after = await entries(content);
        for (const each of Object.keys(before))
          if (!each.endsWith('run.json')) expect(after[each], each).toBe(before[each]);
        expect(Object.keys(after)).toEqual(Object.keys(before));
      }
    }
    const report = await readFile(join(content, 'report.json'), 'utf8');
    for (const text of [
      report.replace('"done"', '"dont"'),
      report.replace('"sha256"', '"sha255"'),
      `${report} `,
      '{',
      '',
    ]) {
      await writeFile(join(content, 'report.json'), text);
      const run = await vitrine(folder, 'run');
      expect(run.stdout).toMatch(/^0 computed, 9 up to date/);
      expect(await readFile(join(content, 'report.json'), 'utf8')).toBe(report);
    }
  });
});

describe('a read-only checkout', () => {
  it('is not written to by a run, a check or a removal with its content elsewhere', async () => {
    const { folder } = await scene();
    const content = join(dirname(folder), 'elsewhere');
    const before = await entries(folder);
    await chmod(folder, 0o555);
    try {
      for (const command of [['run'], ['plan'], ['check'], ['clean', '--yes']]) {
        expect(await vitrine(folder, ...command, '--content', content)).toMatchObject({ exitCode: 0 });
      }
      expect(await entries(folder)).toEqual(before);
    } finally {
      await chmod(folder, 0o755);
    }
  });
});

describe('a run', () => {
  const made = async (): Promise<string> => {
    const { folder } = await scene();
    await cp(join(project, 'made'), join(folder, 'content'), { recursive: true });
    return folder;
  };

  it('says which results of the last report are not of its configuration, and calls none of them altered', async () => {
    const folder = await made();
    await writeConfig(folder, { models: [model({ id: 'other' })] }, 'other.ts');
    const { exitCode, stderr } = await vitrine(folder, 'run', '-c', 'other.ts');
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /^Not of this configuration, and removed when the report is written: \d+ results \(`results\//,
    );
    expect(stderr).not.toContain('Not what was written');
    // Once they are gone, there is nothing to say.
    expect((await vitrine(folder, 'run', '-c', 'other.ts')).stderr).toBe('');
  });

  it('still names a result that was altered', async () => {
    const folder = await made();
    const [first] = await readdir(join(folder, 'content/results/saliency'));
    await rm(join(folder, 'content/results/saliency', first!), { recursive: true });
    expect((await vitrine(folder, 'run')).stderr).toContain(
      `Not what was written, and computed again: \`results/saliency/${first!}\`.\n`,
    );
  });

  it.each([[[]], [['--only', 'prediction']], [['--force']]])(
    'refuses a linked result by name, as the site does (%j)',
    async (words) => {
      const folder = await made();
      const [first] = await readdir(join(folder, 'content/results/saliency'));
      const place = join(folder, 'content/results/saliency', first!);
      await rename(place, join(folder, 'moved'));
      await symlink(join(folder, 'moved'), place);
      const before = await entries(folder);
      const { exitCode, stderr } = await vitrine(folder, 'run', ...words);
      expect(stderr).toMatch(
        new RegExp(
          `^Expected a place that Vitrine may write to for \`results/saliency/${first!}\`, but received a link\\.`,
        ),
      );
      expect(exitCode).toBe(2);
      expect(await entries(folder)).toEqual(before);
    },
  );

  it.each(['result.json', 'run.json', 'map.npy'])('computes a result again whose %s is a link', async (name) => {
    const folder = await made();
    const [first] = await readdir(join(folder, 'content/results/saliency'));
    const file = join(folder, 'content/results/saliency', first!, name);
    await rename(file, join(folder, 'moved'));
    await symlink(join(folder, 'moved'), file);
    const { exitCode, stderr } = await vitrine(folder, 'run');
    expect(stderr).toMatch(/^Not what was written, and computed again: `results\/saliency/);
    expect(exitCode).toBe(0);
    expect((await lstat(file)).isFile()).toBe(true);
    expect((await lstat(join(folder, 'moved'))).isFile()).toBe(true);
  });

  it.skipIf(process.platform === 'win32').each(['report.json', '.lock', 'results', 'inputs'])(
    'refuses a pipe as %s by name, and does not wait for it',
    async (name) => {
      const folder = await made();
      const place = join(folder, 'content', name);
      await rm(place, { recursive: true, force: true });
      execFileSync('mkfifo', [place]);
      const { exitCode, stderr } = await vitrine(folder, 'run');
      expect(stderr).toContain(`/content/${name}\`, but received something that is neither a file nor a folder.`);
      expect(exitCode).toBe(2);
      expect((await readdir(join(folder, 'content'))).filter((each) => each.startsWith('.lock-'))).toEqual([]);
    },
  );

  it('names a dead link as content folder for what it is', async () => {
    const folder = await made();
    await symlink('/nowhere/at/all', join(folder, 'dead'));
    const { exitCode, stderr } = await vitrine(folder, 'run', '--content', 'dead');
    expect(stderr).toBe(
      'Expected a folder for `dead`, but received a link that leads nowhere. Name another folder with `--content`.\n',
    );
    expect(exitCode).toBe(2);
  });
});
