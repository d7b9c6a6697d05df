import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../schema/report.ts';
import { makeProject, model, readTree, vitrine, writeConfig } from './tiny-project.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeProject({ measures: ['faithfulness', 'sensitivity', 'shape'] });
});
afterAll(() => rm(folder, { recursive: true }));

describe('vitrine run', () => {
  it('computes everything once, says so, and changes nothing the second time', async () => {
    const first = await vitrine(folder, 'run');
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.stdout).toMatch(
      /^9 computed, 0 up to date of 9 maps, 18 measurements made in \d+\.\d s: content\/report\.json\n$/,
    );
    expect(first.stderr.trim().split('\n')).toHaveLength(1 + 9); // what is to be done, and one line a task
    expect(first.stderr).toMatch(/^9 maps and 18 measurements\n\[1\/9\] prediction p\d-paper \d+\.\d s\n/);

    const before = await readTree(join(folder, 'content'));
    const report = Report.parse(JSON.parse(Buffer.from(before['report.json']!, 'base64').toString()));
    expect(report.tasks.map(({ state }) => state)).toEqual(Array(9).fill('done'));
    expect(report.pictures.map(({ label }) => label?.className ?? null)).toEqual(['b', 'c', null]);

    const second = await vitrine(folder, 'run');
    expect(second.stdout).toMatch(/^0 computed, 9 up to date of 9 maps/);
    expect(second.stderr).toBe('');
    expect(await readTree(join(folder, 'content'))).toEqual(before);
  });

  it('computes with --only one method, with --force again what was done, with --quiet without a word', async () => {
    const content = join(folder, 'only');
    const called = await vitrine(folder, 'run', '--content', content, '--only', 'prediction', '--quiet');
    expect(called).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const states = async (): Promise<string[]> => {
      const report = Report.parse(JSON.parse(await readFile(join(content, 'report.json'), 'utf8')));
      return report.tasks.map(({ method, state }) => `${method} ${state}`);
    };
    expect([...new Set(await states())]).toEqual(['prediction done', 'saliency planned']);
    expect((await vitrine(folder, 'run', '--content', content)).stdout).toMatch(/^6 computed, 3 up to date of 9/);
    expect((await vitrine(folder, 'run', '--content', content, '--force', '--only', 'saliency')).stdout).toMatch(
      /^6 computed, 0 up to date of 9/,
    );
  });
});

describe('vitrine plan', () => {
  it('lists tasks and their states, and computes nothing', async () => {
    const called = await vitrine(folder, 'plan', '--content', 'nowhere');
    expect(called.exitCode).toBe(0);
    expect(called.stdout.split('\n')).toHaveLength(1 + 9 + 1 + 1);
    expect(called.stdout).toContain('9 maps to compute of 9; ');
    expect(await readTree(join(folder, 'nowhere'))).toEqual({});
    const tasks = JSON.parse((await vitrine(folder, 'plan', '--content', 'nowhere', '--json')).stdout) as {
      key: string;
    }[];
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(9);
    expect(JSON.stringify(tasks)).not.toContain(folder); // the same plan on every machine
  });
});

describe('vitrine predict', () => {
  const images = ['pictures/p0.png', 'pictures/p1.png', 'pictures/p2.png'];

  it('prints each picture’s class as a table, or as JSON with all probabilities', async () => {
    const json = JSON.parse((await vitrine(folder, 'predict', '--json', ...images)).stdout) as Record<
      string,
      unknown
    >[];
    expect(json.map(({ image }) => image)).toEqual(images);
    for (const { classIndex, className, probabilities, ...rest } of json) {
      const values = probabilities as number[];
      expect(Object.keys(rest)).toEqual(['image']);
      expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(1, 12);
      expect(values[classIndex as number]).toBe(Math.max(...values));
      expect(className).toBe(['a', 'b', 'c'][classIndex as number]);
    }
    const { stdout } = await vitrine(folder, 'predict', ...images);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stdout).toContain(
      `${((json[0]!['probabilities'] as number[])[json[0]!['classIndex'] as number]! * 100).toFixed(2)}%`,
    );
  });

  it('agrees with the report', async () => {
    await vitrine(folder, 'run');
    const { tasks } = Report.parse(JSON.parse(await readFile(join(folder, 'content/report.json'), 'utf8')));
    const answers = tasks.flatMap(({ method, target }) =>
      method === 'prediction' && target.kind === 'class' ? target.className : [],
    );
    const json = JSON.parse((await vitrine(folder, 'predict', '--json', ...images)).stdout) as { className: string }[];
    expect(answers).toEqual(json.map(({ className }) => className));
  });

  it('asks which model is meant where there are several', async () => {
    await writeConfig(
      folder,
      { models: [model(), model({ id: 'other', classes: ['x', 'y', 'z'] })], pictures: [{ image: images[0] }] },
      'two.ts',
    );
    const both = await vitrine(folder, 'predict', '-c', 'two.ts', images[0]!);
    expect(both).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Add `--model` with one of `tiny`, `other`.') as string,
    });
    const other = await vitrine(folder, 'predict', '-c', 'two.ts', '--model', 'other', images[0]!);
    expect(other.stdout).toMatch(/ [xyz] /);
    const wrong = await vitrine(folder, 'predict', '-c', 'two.ts', '--model', 'othr', images[0]!);
    expect(wrong.stderr).toContain('Did you mean `other`?');
  });

  it('refuses a file that is no picture in one line', async () => {
    await writeFile(join(folder, 'text.png'), 'This is not a picture.');
    const called = await vitrine(folder, 'predict', images[0]!, 'text.png');
    expect(called).toMatchObject({ exitCode: 2, stdout: '' });
    expect(called.stderr).toMatch(/^Expected a picture .*text\.png.*\n$/);
  });
});

describe('vitrine clean', () => {
  it('removes what runs have made and keeps prose', async () => {
    await vitrine(folder, 'run', '--content', 'cleaned', '--only', 'prediction');
    await mkdir(join(folder, 'cleaned/methods/en'), { recursive: true });
    await writeFile(join(folder, 'cleaned/methods/en/lime.md'), 'prose');
    await writeFile(join(folder, 'cleaned/results/prediction/notes.txt'), 'mine');
    const before = await readTree(join(folder, 'cleaned'));
    const asked = await vitrine(folder, 'clean', '--content', 'cleaned');
    expect(asked).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^Expected .* Give `--yes` to remove\.\n$/) as string,
    });
    expect(asked.stdout.trim().split('\n')).toHaveLength(2 + 3 + 3); // the report, the catalogue, a folder and a picture a task
    expect(await readTree(join(folder, 'cleaned'))).toEqual(before);

    const called = await vitrine(folder, 'clean', '--content', 'cleaned', '--yes');
    expect(called).toMatchObject({ exitCode: 0, stderr: '' });
    expect(called.stdout).toContain('Kept, since no run wrote them: `results/prediction/notes.txt`.');
    expect(Object.keys(await readTree(join(folder, 'cleaned')))).toEqual([
      'methods/en/lime.md',
      'results/prediction/notes.txt',
    ]);
    await rm(join(folder, 'cleaned/results'), { recursive: true });
    const again = await vitrine(folder, 'clean', '--content', 'cleaned');
    expect(again).toEqual({ exitCode: 0, stdout: 'Nothing in cleaned was made by a run.\n', stderr: '' });
  });
});

describe('the process', () => {
  const bin = fileURLToPath(new URL('../bin/vitrine.mjs', import.meta.url));
  const start = (...words: string[]) => {
    const child = spawn(process.execPath, [bin, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    return { child, output };
  };
  const slow = { methods: [{ method: 'smooth-grad', params: { samples: 4000 }, variants: ['paper'] }, 'prediction'] };

  it('that is killed, or stopped by Ctrl-C, leaves content that the next run completes to the same bytes', async () => {
    await writeConfig(folder, slow, 'slow.ts');
    await vitrine(folder, 'run', '-c', 'slow.ts', '--content', 'whole');
    const whole = await readTree(join(folder, 'whole'), 'run.json');

    for (const [signal, code] of [
      ['SIGKILL', null],
      ['SIGINT', 130],
    ] as const) {
      const { child, output } = start('run', '-c', 'slow.ts', '--content', signal);
      while (!output.stderr.includes('[1/')) await once(child.stderr, 'data'); // at least one task has been done
      child.kill('SIGSTOP'); // so that it does not end meanwhile
      const second = await vitrine(folder, 'run', '-c', 'slow.ts', '--content', signal);
      expect(second).toMatchObject({ exitCode: 2, stdout: '' });
      expect(second.stderr).toContain(`received one that process ${child.pid!} has locked. Wait`);
      child.kill(signal);
      child.kill('SIGCONT');
      expect((await once(child, 'exit')) as unknown[]).toEqual([code, code === null ? signal : null]);
      if (signal === 'SIGINT')
        expect(output.stderr).toMatch(/\nStopped\. What was finished is kept; run again to go on\.\n$/);

      const next = await vitrine(folder, 'run', '-c', 'slow.ts', '--content', signal);
      expect(next.stdout).toMatch(/^[1-5] computed, [1-5] up to date of 6 maps/);
      expect(await readTree(join(folder, signal), 'run.json')).toEqual(whole);
    }
  });

  it('says which engines are usable, and of the others why not and what fixes it', async () => {
    const { child, output } = start('doctor', '--json');
    expect((await once(child, 'exit')) as unknown[]).toEqual([0, null]);
    const rows = JSON.parse(output.stdout) as Record<'engine' | 'provider' | 'reason' | 'hint', string>[];
    const usable = rows.filter((row) => row.reason === '').map(({ engine, provider }) => `${engine} ${provider}`);
    expect(usable).toEqual(expect.arrayContaining(['onnxruntime cpu', 'tensorflow wasm']));
    for (const { reason, hint } of rows) expect(reason === '' || /`.+`|part of/.test(`${reason} ${hint}`)).toBe(true);
  });

  it('prints its version', async () => {
    const { child, output } = start('--version');
    expect((await once(child, 'exit')) as unknown[]).toEqual([0, null]);
    expect(output.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
