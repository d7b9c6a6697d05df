import { describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { addedTokens } from '../pipeline/tokenizer/added-token.ts';
import { Tokenizer } from '../pipeline/tokenizer/tokenizer.ts';
import { bertSettings } from '../pipeline/tokenizer/tokenizer-settings.ts';
import { parseVocabulary } from '../pipeline/tokenizer/vocabulary.ts';
import { processorSeconds } from './processor-time.ts';

const LONGEST_TEXT = 50_000;
const frame = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
/** Entries that a run of `a` nearly matches, at every length that a word may have. */
const nearMatches = Array.from({ length: 98 }, (_, index) => `${'a'.repeat(index + 2)}b`);
const base = parseVocabulary([...frame, 'a', '##a', ...nearMatches].join('\n'), 'vocab.txt');

function tokenizerWith(contents: readonly string[], flags: object = {}): Tokenizer {
  const entries = contents.map((content, index) => ({
    id: base.lastId + 1 + index,
    description: { content, ...flags },
    at: 'added_tokens.json',
  }));
  return new Tokenizer(bertSettings(base, 'vocab.txt', { added: addedTokens({ entries, special: [] }, base) }));
}

describe('the longest text that is taken', () => {
  const long = 'a'.repeat(LONGEST_TEXT);
  const ideograph = (index: number): string => String.fromCodePoint(0x4e00 + index);
  it.each<[string, () => Tokenizer, string]>([
    ['one word', () => tokenizerWith([]), long],
    ['words that nearly match the vocabulary', () => tokenizerWith([]), `${'a'.repeat(100)} `.repeat(495)],
    ['marks in the wrong order', () => tokenizerWith([]), `a${'\u0301\u0316'.repeat(LONGEST_TEXT / 2 - 1)}`],
    ['letters of three marks each', () => tokenizerWith([]), '\u1F82'.repeat(LONGEST_TEXT)],
    ['punctuation', () => tokenizerWith([]), '!'.repeat(LONGEST_TEXT)],
    [
      'as many added tokens as there may be',
      () => tokenizerWith(Array.from({ length: 20_000 }, (_, index) => `token${index}`)),
      'token19999 '.repeat(4500),
    ],
    [
      'added tokens that every place nearly matches',
      () => tokenizerWith(Array.from({ length: 790 }, (_, index) => 'a'.repeat(500) + ideograph(index))),
      long,
    ],
    ['an added token that is part of a word everywhere', () => tokenizerWith(['aa'], { single_word: true }), long],
  ])('%s is tokenised in less than 2 s', async (_, make, text) => {
    let count = 0;
    expect(await processorSeconds(() => (count = make().encode(text).tokens.length))).toBeLessThan(2);
    expect(count).toBeGreaterThanOrEqual(3);
  });
});

it('a word of more than 100 characters is one unknown token, however long it is', () => {
  const { tokens } = tokenizerWith([]).encode(`${'a'.repeat(40_000)} a`);
  expect(tokens.map(({ id, span }) => [id, span])).toEqual([
    [2, null],
    [1, [0, 40_000]],
    [5, [40_001, 40_002]],
    [3, null],
  ]);
});

it.each<[string, () => unknown, RegExp]>([
  [
    'more added tokens than that',
    () => tokenizerWith(Array.from({ length: 20_001 }, (_, index) => `t${index}`)),
    /at most 20,000 added tokens for `added_tokens\.json`, but received 20,001/,
  ],
  [
    'longer added tokens together',
    () => tokenizerWith(Array.from({ length: 1000 }, (_, index) => `${index}`.padEnd(500, 'x'))),
    /at most 400,000 characters in all/,
  ],
  ['a long added token', () => tokenizerWith(['x'.repeat(513)]), /a token of at most 512 characters/],
  ['a long entry', () => parseVocabulary(`a\n${'x'.repeat(513)}`, 'vocab.txt'), /a token of at most 512 characters/],
  [
    'many lines',
    () => parseVocabulary('\n'.repeat(20e6), 'vocab.txt'),
    /a vocabulary of at most 600,000 entries for `vocab\.txt`, but received 20,000,000 entries/,
  ],
])('%s are refused before anything is made of them', async (_, make, line) => {
  let thrown: unknown;
  expect(
    await processorSeconds(() => {
      try {
        make();
      } catch (error) {
        thrown = error;
      }
    }),
  ).toBeLessThan(2);
  expect(thrown).toBeInstanceOf(UserError);
  expect((thrown as UserError).message).toMatch(line);
});
