import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../pipeline/cli/cli.ts';
import { StoredOutcomes } from '../schema/answer.ts';
import { Report } from '../schema/report.ts';
import { Result } from '../schema/result.ts';
import { sealContent, writeSmallReport, type SmallTask } from './site-report.ts';

const measure = (value: number, chance?: number) => ({
  value,
  unit: '1',
  definition: 'A number.',
  ...(chance !== undefined && { null: chance }),
});
const lime: SmallTask = { method: 'lime', input: 'first', variant: 'course', measures: { share: measure(0.75, 0.25) } };
const tasks: readonly SmallTask[] = [
  lime,
  { ...lime, input: 'second', measures: { share: measure(0.125, 0.25), spare: measure(1) } },
];

const answer = (claim: string, text = 'It is so.'): string => `---
question: Is it so?
title: So
course: It is.
answer: It is.
claims:
  - id: so
    text: ${text}
    ${claim}
---

It is so.
`;
const above = (input: string): string =>
  `left: { method: lime, input: ${input}, measure: share }\n    is: '>'\n    right: { chance: true, times: twice }`;
const thresholds = (value: number): string =>
  JSON.stringify({ content: 1, thresholds: { twice: { value, reason: { en: 'A convention.', 'zh-cn': '约定。' } } } });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-check-'));
  await writeSmallReport(join(folder, 'content'), tasks);
  await write('answers/thresholds.json', thresholds(2));
  await write('answers/en/01.md', answer(above('first')));
  await write('answers/zh-cn/01.md', answer(above('first'), '是这样。'));
  await write('answers/en/02.md', answer(above('second')));
  await write(
    'answers/en/03.md',
    answer(`left: { fact: layer-kind, cnnid: 0 }\n    is: '='\n    right: { text: Conv2d }`),
  );
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  const path = join(folder, 'content', file);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

const read = (file: string): Promise<string> => readFile(join(folder, 'content', file), 'utf8');
const resultFile = async (place: number): Promise<string> =>
  `${Report.parse(JSON.parse(await read('report.json'))).tasks[place]!.folder}/result.json`;

/** Rewrites a result as somebody might who wants another answer. */
async function alter(place: number, hint: (result: Result) => void): Promise<void> {
  const file = await resultFile(place);
  const result = Result.parse(JSON.parse(await read(file)));
  hint(result);
  await write(file, JSON.stringify(result));
}

/** The same, with the digests that a run would write. */
async function change(place: number, hint: (result: Result) => void): Promise<void> {
  await alter(place, hint);
  await sealContent(join(folder, 'content'));
}

async function check(...words: readonly string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const texts = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write(chunk: Buffer, _, done) {
        texts[name] += chunk.toString();
        done();
      },
    });
  const content = ['--content', join(folder, 'content')];
  const exitCode = await runCommandLine(['check', ...content, ...words], {
    stdout: to('stdout'),
    stderr: to('stderr'),
    workingFolder: folder,
  });
  return { exitCode, ...texts };
}

/** The claims that a check names as stale, with what it says of them. */
const staleOf = ({ stdout }: { stdout: string }): string[] =>
  stdout.split('\n').filter((line) => line.startsWith('question ') && line.includes(', claim '));

describe('vitrine check', () => {
  it('prints outcome, number and null of every claim, and fails until they are stored', async () => {
    const first = await check();
    expect(first.exitCode).toBe(1);
    expect(first.stdout.split('\n').slice(0, 5)).toEqual([
      'question  claim  outcome        number     against',
      '01        so     holds          0.75    >  0.5      chance',
      '02        so     does not hold  0.125   >  0.5      chance',
      '03        so     holds          Conv2d  =  Conv2d   text',
      '3 questions: 2 hold, 1 do not hold, 0 cannot be judged',
    ]);
    expect(staleOf(first)).toEqual(['01', '02', '03'].map((n) => `question ${n}, claim so: not stored yet`));

    expect((await check('--write')).exitCode).toBe(0);
    const again = await check();
    expect(again.exitCode).toBe(0);
    expect(staleOf(again)).toEqual([]);
    const stored = StoredOutcomes.parse(JSON.parse(await read('outcomes.json')));
    expect(stored.outcomes['01']?.['so']).toMatchObject({ outcome: 'holds', number: 0.75 });
  });

  it('names the answers that a changed number concerns, and no others', async () => {
    await check('--write');
    await change(0, ({ measures }) => (measures['share']!.value = 0.3));
    const changed = await check();
    expect(changed.exitCode).toBe(1);
    expect(staleOf(changed)).toEqual(['question 01, claim so: holds → does-not-hold']);
    await change(0, ({ measures }) => (measures['share']!.value = 0.8));
    expect(staleOf(await check())).toEqual(['question 01, claim so: 0.75 → 0.8']);
  });

  it('stores nothing of a result that is not what was written, and names it', async () => {
    await check('--write');
    const before = await read('outcomes.json');
    await alter(0, ({ measures }) => (measures['share']!.value = 0.3));
    const file = await resultFile(0);
    const named = `\`${file.slice(0, file.lastIndexOf('/'))}\``;
    expect((await check()).stdout).toContain(`Not what was written: ${named}.`);
    const { exitCode, stderr } = await check('--write');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`but received other bytes in ${named}.`);
    expect(await read('outcomes.json')).toBe(before);
  });

  it('notices a change of a number that no claim reads, in a result that one rests on', async () => {
    await check('--write');
    await change(1, ({ measures }) => (measures['spare']!.value = 2));
    expect(staleOf(await check())).toEqual([
      'question 02, claim so: same number, but the claim or a result that it rests on has changed',
    ]);
  });

  it('reads no answer, result or report through a link, and waits for no pipe', async () => {
    await check('--write');
    await writeFile(join(folder, 'secret'), 'a secret');
    for (const file of [
      'answers/en/01.md',
      'answers/thresholds.json',
      await resultFile(0),
      'outcomes.json',
      'report.json',
    ]) {
      const path = join(folder, 'content', file);
      const bytes = await readFile(path);
      await rm(path);
      await symlink(join(folder, 'secret'), path);
      const { exitCode, stderr } = await check();
      expect(exitCode, file).toBe(2);
      expect(stderr).toMatch(/^Expected a .* but received a link\..*\n$/);
      await rm(path);
      await writeFile(path, bytes);
    }
  });

  it('names the answers concerned when the results of two pictures are swapped', async () => {
    await check('--write');
    const [one, other] = [await resultFile(0), await resultFile(1)];
    const [first, second] = [await read(one), await read(other)];
    await write(one, second);
    await write(other, first);
    await sealContent(join(folder, 'content'));
    expect(staleOf(await check())).toEqual([
      'question 01, claim so: holds → cannot-be-judged',
      'question 02, claim so: does-not-hold → cannot-be-judged',
    ]);
    // Even where whoever swapped them took care of the keys.
    const keyed = (text: string, like: string): string =>
      JSON.stringify({ ...Result.parse(JSON.parse(text)), key: Result.parse(JSON.parse(like)).key });
    await write(one, keyed(second, first));
    await write(other, keyed(first, second));
    await sealContent(join(folder, 'content'));
    expect(staleOf(await check())).toEqual([
      'question 01, claim so: holds → does-not-hold',
      'question 02, claim so: does-not-hold → holds',
    ]);
  });

  it('notices other thresholds, another claim and one that is gone, but not other words', async () => {
    await check('--write');
    await write('answers/en/01.md', answer(above('first'), 'It is still so.'));
    expect((await check()).exitCode).toBe(0);
    await write('answers/thresholds.json', thresholds(2.5));
    expect(staleOf(await check())).toEqual(['01', '02', '03'].map((n) => `question ${n}, claim so: other thresholds`));
    await write('answers/thresholds.json', thresholds(2));
    await write('answers/en/02.md', answer(above('second').replace("'>'", "'>='")));
    await rm(join(folder, 'content/answers/en/03.md'));
    expect(staleOf(await check())).toEqual([
      'question 02, claim so: same number, but the claim or a result that it rests on has changed',
      'question 03, claim so: stored, but not claimed any more',
    ]);
  });

  it('says that a claim cannot be judged where its picture or mask is not there and it says that it needs it', async () => {
    await write('answers/en/02.md', answer(`${above('third')}\n    needs: [{ input: third }]`));
    expect((await check('--write')).stdout).toMatch(/^02 +so +cannot be judged +– +– +no-input$/m);
  });

  it.each([
    [
      'a result that is not there',
      answer(above('third')),
      'Expected a result of the report for `answers/en/02.md, claim so`, but received lime, input third, which it does not have. Fix the claim, or say what it `needs`.\n',
    ],
    [
      'a claim with a typed number',
      answer(above('first').replace('{ chance: true, times: twice }', '0.5')),
      'Expected what `answers/README.md` says for `answers/en/02.md`, but received something else at `claims.0.right`: a threshold, chance, a text or an operand.\n',
    ],
    [
      'no front matter',
      'It is so.\n',
      'Expected front matter between two lines of `---` for `answers/en/02.md`, but received none.\n',
    ],
  ])('stops with one line at %s', async (_, text, line) => {
    await write('answers/en/02.md', text);
    expect(await check()).toEqual({ exitCode: 2, stdout: '', stderr: line });
  });

  it('stops where a translation claims something else', async () => {
    await write('answers/zh-cn/01.md', answer(above('second'), '是这样。'));
    expect((await check()).stderr).toBe(
      'Expected the claims of `answers/en/01.md` for `answers/zh-cn/01.md`, but received another claim in place 1. Only their `text` may differ.\n',
    );
  });

  it('has nothing to say where there are no answers', async () => {
    await rm(join(folder, 'content/answers'), { recursive: true });
    expect(await check()).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
