import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { food11 } from '../demo/food-11.ts';
import { projectScripts } from '../pipeline/base/project-parts.ts';
import { rangeWith } from '../pipeline/project/edit-manifest.ts';
import { findRenamed } from '../pipeline/project/renamed-options.ts';
import { sha256 } from '../schema/digests.ts';
import { Report } from '../schema/report.ts';
import { readTree, vitrine, writeConfig } from './tiny-project.ts';

/** Three results of the first release's embedded report, as it committed them, with a report of those alone. */
const CONTENT = 'test/fixtures/content-0.1';
const PICTURE = 'picture-6-sashimi-food11-eighth';
/** sha256 of their `run.json` as the authors of Vitrine brought them to the next form, before there was this command. */
const FACTS = {
  [`results/prediction/${PICTURE}-paper-50d36fba`]: '106dc4b217c65b0ddd86d2ba4403696a56ff819cf61a14cfb6942252e22fd7dc',
  [`results/saliency/${PICTURE}-course-e9bfbde5`]: '80bd1e89bb9d6d537de3288bc223d1efe3054d3f3846a5343539f607e25a2667',
  [`results/saliency/${PICTURE}-paper-ea0148a1`]: 'b3a21f3521a3243ac336aaee1083116f461773974972962102e5660842af1647',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-upgrade-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
const manifest = (wanted: string, more: object = {}): Promise<void> =>
  put(
    'package.json',
    `${JSON.stringify({ name: 'mine', scripts: projectScripts, dependencies: { vitrine: wanted }, ...more }, null, 2)}\n`,
  );

describe('vitrine upgrade, of package.json', () => {
  it('changes the one line that leaves this version out, adds scripts that are missing, and says so', async () => {
    const before =
      '{\r\n\t"name": "mine",\r\n\t"files": ["a", "b"],\r\n\t"scripts": { "dev": "next dev", "site": "vitrine report" },\r\n' +
      '\t"devDependencies": { "vitrine": "~0.0.4", "zod": "^4.0.0" }\r\n}\r\n';
    await put('package.json', before);
    const dry = await vitrine(folder, 'upgrade', '--dry-run');
    expect(dry).toMatchObject({ exitCode: 0, stderr: '' });
    expect(dry.stdout).toMatch(/^This project asks for Vitrine ~0\.0\.4; this is 0\.1\.0\. Nothing is written:\n/);
    expect(await readTree(folder)).toEqual({ 'package.json': Buffer.from(before).toString('base64') });

    const called = await vitrine(folder, 'upgrade');
    expect(called.stdout).toBe(
      'This project asks for Vitrine ~0.0.4; this is 0.1.0.\n' +
        'package.json: `vitrine` ~0.0.4 → ~0.1.0\n' +
        'package.json: scripts added: `preview`, `check`, `vitrine`\n' +
        'Next: `npm install`, or as your package manager says it.\n',
    );
    const after = await read('package.json');
    expect(after).toContain('\t"devDependencies": { "vitrine": "~0.1.0", "zod": "^4.0.0" }\r\n');
    expect(after).toContain('\t"files": ["a", "b"],\r\n');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(JSON.parse(after)).toMatchObject({ scripts: { dev: 'next dev', check: 'vitrine check' } });

    const again = await vitrine(folder, 'upgrade');
    expect(again.stdout).toBe('This project asks for Vitrine ~0.1.0; this is 0.1.0.\nIt is up to date.\n');
    expect(await read('package.json')).toBe(after);
  });

  it.each([
    ['^0.0.9', '^0.2.0'],
    ['~0.1.3', '~0.2.0'],
    ['0.1.0', '0.2.0'],
    ['0.1.x', '^0.2.0'],
    ['workspace:^0.1.0', 'workspace:^0.2.0'],
    ['^0.2.0', null],
    ['>=0.1.0', null],
    ['*', null],
    ['latest', null],
    ['file:../vitrine-0.1.0.tgz', null],
    ['github:someone/vitrine', null],
  ])('asks in place of %s for %s', (wanted, range) => {
    expect(rangeWith(wanted, '0.2.0')).toBe(range);
  });

  it.each([
    [undefined, 'Expected a project, whose manifest names `vitrine` for `package.json`, but received no such file.'],
    ['{}', 'but received one that does not. Run this in a project’s folder; `npx vitrine init` makes one of this.'],
    ['{"name":', 'Expected JSON for `package.json`, but received the end of the file'],
    [
      '3',
      'Expected the manifest of a project for `package.json`, but received 3. npm refuses it as well: mend it first.',
    ],
  ])('refuses a folder whose package.json is %s', async (text, line) => {
    if (text !== undefined) await put('package.json', text);
    const called = await vitrine(folder, 'upgrade');
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(called.stderr).toContain(line);
    expect(called.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('vitrine upgrade, of the configuration', () => {
  it('names options that are called otherwise now by their lines, and leaves them', async () => {
    await manifest('^0.1.0');
    const text =
      "export default {\n  // limeSamples: 4,\n  methods: [{ method: 'agreement', params: { limeSamples: 9 } }],\n};\n";
    await put('vitrine.config.ts', text);
    const { stdout } = await vitrine(folder, 'upgrade');
    expect(stdout).toContain(
      'vitrine.config.ts:3: `limeSamples` is now `budgets: { lime: { samples: … } }`. Change it there.\n',
    );
    expect(await read('vitrine.config.ts')).toBe(text);
  });

  it('does not take other words for them', () => {
    expect(findRenamed('myPathSteps: 3, pathSteps2: 4, text: "pathSteps"')).toEqual([]);
    expect(findRenamed('{\n "pathSteps": 3 }')).toMatchObject([{ line: 2, old: 'pathSteps' }]);
  });
});

describe('content of 0.1', () => {
  beforeEach(async () => {
    await manifest('^0.1.0');
    await cp(CONTENT, join(folder, 'content'), { recursive: true });
    const picture = resolve('demo/pictures/6-sashimi.png');
    const mask = resolve('demo/pictures/masks/6-sashimi.food.png');
    const network = {
      name: 'Eighth',
      checkpoint: resolve('demo/classifier/model.pth'),
      architecture: { name: 'course-food11', width: 0.125 },
      classes: food11,
      preprocess: { resize: { width: 128, height: 128 } },
    };
    await writeConfig(folder, {
      // Of several models, folders have their names, as in the report of then.
      models: ['food11-eighth', 'other'].map((id) => ({ id, ...network })),
      pictures: [{ image: picture, id: 'picture-6-sashimi', label: 'Seafood', masks: { food: mask } }],
    });
  });

  it.each([[['run']], [['plan']], [['check']], [['report']], [['report', '--no-run']]])(
    'is not computed again unasked: %j names it and what to do, and leaves it',
    async (words) => {
      const before = await readTree(folder);
      expect(await vitrine(folder, ...words)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr:
          'Expected content in today’s form for `content/report.json`, but received that of Vitrine 0.1.0, without digests. ' +
          'Run `npx vitrine upgrade`: it computes nothing anew.\n',
      });
      expect(await readTree(folder)).toEqual(before);
    },
  );

  it('is brought to today’s form as its authors did: facts with digests, results and pictures as they were', async () => {
    const before = await readTree(folder);
    const dry = await vitrine(folder, 'upgrade', '--dry-run');
    expect(dry.stdout).toContain('content: its form was that of Vitrine 0.1.0, without digests');
    expect(await readTree(folder)).toEqual(before);

    const called = await vitrine(folder, 'upgrade');
    expect(called).toMatchObject({ exitCode: 0, stderr: '' });
    expect(called.stdout).toContain('(3 files of results and the report); nothing was computed\n');
    expect(called.stdout).toContain('content: maps of pictures have keys of 0.1.');
    const after = await readTree(folder);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(changed).toEqual(['content/report.json', ...Object.keys(FACTS).map((place) => `content/${place}/run.json`)]);
    for (const [place, digest] of Object.entries(FACTS)) {
      expect(sha256(Buffer.from(after[`content/${place}/run.json`]!, 'base64'))).toBe(digest);
    }
    const { tasks, pictures } = Report.parse(JSON.parse(await read('content/report.json')));
    for (const { folder: place, sha256: digest } of tasks) {
      expect(digest).toBe(sha256(Buffer.from(after[`content/${place}/result.json`]!, 'base64')));
    }
    const [file = ''] = Object.values(pictures[0]!.files);
    expect(pictures[0]!.sha256['food11-eighth']).toBe(sha256(Buffer.from(after[`content/${file}`]!, 'base64')));

    // What has the same key today stays; the others are known to be computed.
    const plan = await vitrine(folder, 'plan');
    expect(plan.stdout).toMatch(new RegExp(`^done +- +results/prediction/${PICTURE}-paper-50d36fba `, 'm'));
    expect(plan.stdout).toContain('5 maps to compute of 6');
  });

  it('goes on where it was cut off', async () => {
    await vitrine(folder, 'upgrade');
    const whole = await readTree(join(folder, 'content'));
    await cp(join(CONTENT, 'report.json'), join(folder, 'content/report.json'));
    const [place = ''] = Object.keys(FACTS);
    await cp(join(CONTENT, place, 'run.json'), join(folder, 'content', place, 'run.json'));
    await put(`content/${place}/.new-run.json`, '{');
    await vitrine(folder, 'upgrade');
    expect(await readTree(join(folder, 'content'))).toEqual(whole);
  });

  it('has a result that is not whole called missing, by name', async () => {
    const [, place = ''] = Object.keys(FACTS);
    await put(`content/${place}/map.png`, 'other bytes');
    const { stdout } = await vitrine(folder, 'upgrade');
    expect(stdout).toContain(`content: not whole, and called missing from now on: \`${place}\`\n`);
    const { tasks } = Report.parse(JSON.parse(await read('content/report.json')));
    expect(tasks.map(({ state }) => state)).toEqual(['done', 'planned', 'done']);
  });

  it('is refused where its report is not what any version wrote', async () => {
    const report = JSON.parse(await read('content/report.json')) as Record<string, unknown>;
    await put('content/report.json', JSON.stringify({ ...report, pictures: [{ id: 'p' }] }));
    const before = await readTree(folder);
    const called = await vitrine(folder, 'upgrade');
    expect(called.exitCode).toBe(2);
    expect(called.stderr).toMatch(
      /^Expected a report that can be brought up to date for `content\/report\.json`, but received something else at `pictures\.0\.files`\./,
    );
    expect(await readTree(folder)).toEqual(before);
  });

  it('waits for no run that is at work', async () => {
    await mkdir(join(folder, 'content'), { recursive: true });
    await put('content/.lock', 'not a lock of ours');
    const called = await vitrine(folder, 'upgrade');
    expect(called.exitCode).toBe(2);
    expect(called.stderr).toContain('.lock');
  });
});
