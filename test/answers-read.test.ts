import { describe, expect, it } from 'vitest';
import { ClaimError, claimError } from '../schema/answers/claim-error.ts';
import { judgeAnswers } from '../schema/answers/judge-answers.ts';
import { parseAnswer } from '../schema/answers/parse-answer.ts';
import { readAnswers } from '../schema/answers/read-answers.ts';
import { evidenceOf } from './answer-evidence.ts';

const claim = (id = 'one', more = ''): string =>
  `  - { id: ${id}, text: It is so., left: { method: lime, input: first, measure: share }, is: '>', right: { threshold: half }${more} }\n`;
const front = (claims = claim()): string => `question: Is it?\ntitle: A title\nanswer: It is.\nclaims:\n${claims}`;
const answer = (claims = claim(), body = 'Prose.\n'): string => `---\n${front(claims)}---\n${body}`;
const reason = { en: 'Made.', 'zh-cn': '为测试。' };
const thresholds = JSON.stringify({ content: 1, thresholds: { half: { value: 0.5, reason } } });

describe('a mistake of an author', () => {
  it('is one line in the one form of all, with its advice or without', () => {
    expect(claimError('a number', 'a.md', 'a text').message).toBe('Expected a number for `a.md`, but received a text.');
    const advised = claimError('a number', 'a.md', 'a text', 'Write one.');
    expect(advised.message).toBe('Expected a number for `a.md`, but received a text. Write one.');
    expect([advised.name, advised instanceof ClaimError]).toEqual(['ClaimError', true]);
  });
});

describe('an answer', () => {
  it('is front matter between two lines, and what follows them', () => {
    const body = 'Prose.\n\n---\n\nMore.\n';
    const parsed = parseAnswer(answer(claim(), body), 'a.md');
    expect(parsed).toMatchObject({ file: 'a.md', front: { title: 'A title', claims: [{ id: 'one' }] }, body });
    expect(parseAnswer(answer().replaceAll('\n', '\r\n'), 'a.md')).toMatchObject({ body: 'Prose.\r\n' });
    expect(parseAnswer(answer(claim(), ''), 'a.md').body).toBe('');
  });

  it.each([
    ['nothing', '', 'Expected front matter between two lines of `---` for `a.md`, but received none.'],
    ['no second line', `---\n${front()}`, 'Expected front matter between two lines of `---`'],
    ['something before it', `x\n${answer()}`, 'Expected front matter between two lines of `---`'],
    ['no YAML', '---\na: [\n---\n', 'Expected YAML for `a.md`, but received something else: '],
    [
      'a text',
      '---\ntext\n---\n',
      'what `answers/README.md` says for `a.md`, but received something else at its front matter',
    ],
    ['a key without a value', '---\na: ~\n---\n', 'what `answers/README.md` says for `a.md`'],
    ['no claims', answer('  []\n'), 'something else at `claims`'],
    ['an unknown comparison', answer(claim().replace("'>'", "'!'")), 'something else at `claims.0.is`'],
    ['the same id twice', answer(claim() + claim()), 'at `claims`: two claims have the same id'],
    [
      'asides alone',
      answer(claim('one', ', aside: true')),
      'at `claims`: the outcome of the question rests on no claim',
    ],
    ['repeated anchors', '---\na: &a [1]\nb: [*a, *a]\n---\n', 'Expected YAML for `a.md`'],
  ])('is refused in one line with %s', (_, text, says) => {
    expect(() => parseAnswer(text, 'a.md')).toThrow(ClaimError);
    expect(() => parseAnswer(text, 'a.md')).toThrow(says);
    expect(() => parseAnswer(text, 'a.md')).not.toThrow(/\n/);
  });

  it('is refused by what the YAML lacks, without where in it, for the line is another one in the file', () => {
    expect(() => parseAnswer('---\na: "b\n---\n', 'a.md')).toThrow(
      /^Expected YAML for `a\.md`, but received something else: Missing closing "quote[^:]*\.$/,
    );
  });

  it('has 16 levels of nesting at most', () => {
    const nested = (lists: number): string => `---\na: ${'['.repeat(lists)}1${']'.repeat(lists)}\n---\n`;
    expect(() => parseAnswer(nested(15), 'a.md')).toThrow('what `answers/README.md` says');
    expect(() => parseAnswer(nested(16).replace('a:', 'b: 1\na:'), 'a.md')).toThrow('at most 16 levels');
    expect(() => parseAnswer(nested(16), 'a.md')).toThrow(
      'Expected front matter of at most 16 levels of nesting for `a.md`, but received one of more.',
    );
  });
});

describe('the answers of a folder', () => {
  const read = (files: Readonly<Record<string, string>>) =>
    readAnswers({
      list: (folder) =>
        Promise.resolve(
          Object.keys(files).flatMap((file) => (file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [])),
        ),
      read: (file) => Promise.resolve(files[file]),
    });
  const files = { 'answers/en/02.md': answer(), 'answers/en/01.md': answer(), 'answers/thresholds.json': thresholds };

  it('are none where there is no page', async () => {
    expect(await read({})).toBeNull();
    expect(await read({ 'answers/en/notes.txt': '' })).toBeNull();
  });

  it('come in the order of their questions, with their thresholds and translations', async () => {
    const chinese = { 'answers/zh-cn/02.md': answer(claim().replace('It is so.', '如此。')) };
    const found = (await read({ ...files, ...chinese, 'answers/en/notes.txt': '' }))!;
    expect(found.list.map(({ n }) => n)).toEqual(['01', '02']);
    expect(found.list.map(({ translations }) => Object.keys(translations))).toEqual([['en'], ['en', 'zh-cn']]);
    expect(found.list[1]!.english.file).toBe('answers/en/02.md');
    expect(found.list[1]!.translations['zh-cn']!.front.claims[0]!.text).toBe('如此。');
    expect(found).toMatchObject({ thresholds: { thresholds: { half: { value: 0.5 } } }, thresholdsText: thresholds });
    expect(found.thresholds.thresholds['constructor']).toBeUndefined();
  });

  it.each([
    [
      'no thresholds',
      { 'answers/thresholds.json': undefined },
      'Expected the thresholds of the claims for `answers/thresholds.json`, but received no such file.',
    ],
    [
      'thresholds that do not parse',
      { 'answers/thresholds.json': '{' },
      'Expected JSON for `answers/thresholds.json`, but received text that does not parse.',
    ],
    [
      'a threshold without a number',
      { 'answers/thresholds.json': thresholds.replace('0.5', '"0.5"') },
      'Expected thresholds for `answers/thresholds.json`, but received something else at `thresholds.half.value`',
    ],
    [
      'a name of three digits',
      { 'answers/en/003.md': answer() },
      'Expected a name of two digits, as `01.md` for `answers/en`, but received `003.md`.',
    ],
    ['a name of letters', { 'answers/en/a1.md': answer() }, 'but received `a1.md`.'],
    [
      'a translation with another threshold',
      { 'answers/zh-cn/02.md': answer(claim().replace('half', 'most')) },
      'Expected the claims of `answers/en/02.md` for `answers/zh-cn/02.md`, but received another claim in place 1. Only their `text` may differ.',
    ],
    [
      'a translation with another second claim',
      { 'answers/en/02.md': answer(claim() + claim('two')), 'answers/zh-cn/02.md': answer(claim() + claim('three')) },
      'received another claim in place 2.',
    ],
    [
      'a translation with a claim more',
      { 'answers/zh-cn/02.md': answer(claim() + claim('two')) },
      'but received 2 of them.',
    ],
    [
      'a translation with a claim less',
      { 'answers/en/02.md': answer(claim() + claim('two')), 'answers/zh-cn/02.md': answer() },
      'received another claim in place 2.',
    ],
  ])('are refused with %s', async (_, changes, says) => {
    const changed = Object.entries({ ...files, ...changes }).filter(([, text]) => text !== undefined);
    await expect(read(Object.fromEntries(changed) as Record<string, string>)).rejects.toThrow(says);
  });

  it('are judged claim by claim, and a mistake names file and claim', async () => {
    const measures = { share: { value: 0.75, unit: '1', definition: 'A number.' } };
    const evidence = evidenceOf([{ method: 'lime', input: 'first', variant: 'course', measures }], { half: 0.5 });
    const { list } = (await read({ ...files, 'answers/en/02.md': answer(claim() + claim('two').replace('>', '<')) }))!;
    const judged = judgeAnswers(list, evidence);
    expect(judged.map(({ answer: { n }, outcome }) => [n, outcome])).toEqual([
      ['01', 'holds'],
      ['02', 'does-not-hold'],
    ]);
    expect(judged[1]!.judgements.map(({ outcome }) => outcome)).toEqual(['holds', 'does-not-hold']);
    expect(() => judgeAnswers(list, { ...evidence, thresholds: { content: 1, thresholds: {} } })).toThrow(
      'for `answers/en/01.md, claim one`',
    );
  });
});
