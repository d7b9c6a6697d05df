import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAnswers } from '../../schema/answers/read-answers.ts';
import { vitrine } from '../../test/tiny-project.ts';
import { copies } from '../make/copies.ts';
import { templates } from '../templates.ts';
import { makeLinkedProject, openTemplates, ownPaths } from './made-project.ts';

interface PlannedTask {
  readonly key: string;
  readonly folder: string;
}

const ids = templates.map(({ id }) => id);

let source: string;
beforeAll(async () => {
  source = await openTemplates();
});
afterAll(() => rm(source, { recursive: true }));

/** What TypeScript says of files, with the options of a project’s `tsconfig.json`; of what they import only what they use. */
async function typeErrors(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const { config } = ts.parseConfigFileTextToJson('', await readFile(join(folder, 'tsconfig.json'), 'utf8')) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  expect(fileNames.map((name) => name.slice(folder.length + 1))).toContain('vitrine.config.ts');
  const program = ts.createProgram(files, options);
  const found = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
  const names = found.map(({ file, messageText }) => {
    return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  return [...new Set(names)];
}

describe('the templates', () => {
  it('are those that have files', async () => {
    const folders = (await readdir(source)).filter((name) => !['shared', 'taken.json'].includes(name));
    expect(folders.toSorted()).toEqual(ids.toSorted());
    expect(Object.keys(copies).toSorted()).toEqual(ids.toSorted());
  });

  describe.each(ids)('%s', (id) => {
    let folder: string;
    beforeAll(async () => {
      folder = await makeLinkedProject(source, '--template', id, '--languages', 'en,zh-cn');
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('makes a configuration that the tool plans: every file that it names is there and is read', async () => {
      const { exitCode, stdout, stderr } = await vitrine(folder, 'plan', '--json');
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
      const tasks = JSON.parse(stdout) as readonly PlannedTask[];
      if (id === 'matrices') expect(tasks).toEqual([]);
      else expect(tasks.length).toBeGreaterThan(10);
      if (id !== 'demo') return;
      // The very tasks of this repository's report.
      const own = JSON.parse((await vitrine('.', 'plan', '--json')).stdout) as readonly PlannedTask[];
      expect(tasks.map(({ key }) => key)).toEqual(own.map(({ key }) => key));
    });

    it('has all its prose in both languages, or in English alone', async () => {
      const chinese = (await ownPaths(folder)).filter((name) => name.includes('zh-cn'));
      const english = await makeLinkedProject(source, '--template', id);
      expect(await readFile(join(english, 'README.md'), 'utf8')).toContain('## Publish it');
      const names = await ownPaths(english);
      expect(names.filter((name) => name.includes('zh-cn'))).toEqual([]);
      for (const name of chinese) expect(names).toContain(name.replace('zh-cn', 'en'));
      expect((await vitrine(english, 'plan')).exitCode).toBe(0);
      await rm(english, { recursive: true });
    });

    it('has a README of one screen whose files exist', async () => {
      const readme = await readFile(join(folder, 'README.md'), 'utf8');
      expect(readme.split('\n').length).toBeLessThan(45);
      expect(readme).not.toMatch(/\{\{|`npm run check`[^`]*``/);
      const named = [...readme.matchAll(/`([\w./-]+(?:\.\w+|\/))`/g)].map(([, name = '']) => name);
      const made = ['content/', 'dist/', 'package-lock.json'];
      expect(named.length).toBeGreaterThan(3);
      for (const name of named.filter((each) => !made.includes(each) && !each.startsWith('.'))) {
        if (/^\.(csv|json|npy)$/.test(name)) continue;
        expect([name, existsSync(join(folder, name))]).toEqual([name, true]);
      }
    });
  });

  it('have types, with their commented options as well', { timeout: 300_000 }, async () => {
    // One program for all: each would read the types of the whole tool.
    const projects = await Promise.all(ids.map((id) => makeLinkedProject(source, '--template', id)));
    const option = /^( *)\/\/ (\w+: ['"[{].*|'[\w-]+',)$/gm;
    const files = await Promise.all(
      projects.map(async (folder, index) => {
        const text = await readFile(join(folder, 'vitrine.config.ts'), 'utf8');
        if (ids[index] !== 'demo') expect(text.match(option)?.length ?? 0).toBeGreaterThan(1);
        const withOptions = text.replace(option, (_, indent: string, code: string) => indent + code);
        await writeFile(join(folder, 'options.config.ts'), withOptions);
        await writeFile(
          join(folder, 'wrong.config.ts'),
          text.replace(/\btitle:/, () => 'titel:'),
        );
        return ['vitrine', 'options', 'wrong'].map((name) => join(folder, `${name}.config.ts`));
      }),
    );
    const errors = await typeErrors(projects[0]!, files.flat());
    expect(errors.filter((error) => !error.includes('/wrong.config.ts'))).toEqual([]);
    expect(errors.filter((error) => /wrong\.config\.ts: .*titel/s.test(error)).length).toBe(ids.length);
    for (const folder of projects) await rm(folder, { recursive: true });
  });

  it('of the course has twenty answers in both languages that name its pictures', async () => {
    const folder = await makeLinkedProject(source, '--template', 'course', '--languages', 'zh-cn');
    const answers = await readAnswers({
      list: (path) => readdir(join(folder, 'content', path)),
      read: (path) => readFile(join(folder, 'content', path), 'utf8').catch(() => undefined),
    });
    expect(answers?.list.length).toBe(20);
    for (const { english, translations } of answers?.list ?? []) {
      expect(translations['zh-cn']?.front.question).toBeTruthy();
      const pictures = JSON.stringify([english, translations]).match(/picture-\d[-\w]*/g) ?? [];
      for (const picture of pictures) expect(picture).toMatch(/^picture-\d$/);
    }
    const tasks = JSON.parse((await vitrine(folder, 'plan', '--json')).stdout) as readonly PlannedTask[];
    const named = tasks.flatMap((task) => task.folder.match(/picture-\d/) ?? []);
    expect(new Set(named).size).toBe(10);
    await rm(folder, { recursive: true });
  });
});

describe('the workflows of a made project', () => {
  it('name actions by their commits, run nothing but the tool, and may do no more than they have to', async () => {
    const folder = await makeLinkedProject(source, '--template', 'matrices');
    const text = await readFile(join(folder, '.github/workflows/pages.yml'), 'utf8');
    const { permissions, jobs } = parse(text) as {
      permissions: unknown;
      jobs: Record<string, { permissions: unknown; steps: { uses?: string; run?: string }[] }>;
    };
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    expect(text.match(/uses: .*/g)?.every((line) => /# v\d+\.\d+\.\d+$/.test(line))).toBe(true);
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npx vitrine report --no-run']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['build']?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    const { pages } = parse(await readFile(join(folder, '.gitlab-ci.yml'), 'utf8')) as {
      pages: { script: string[]; artifacts: { paths: string[] } };
    };
    expect(pages.script).toContain('npx vitrine report --no-run');
    expect(pages.artifacts.paths).toEqual(['public']);
    await rm(folder, { recursive: true });
  });
});
