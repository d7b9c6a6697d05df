import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Random } from '../numerics/random.ts';
import { Tokenizer, type Token } from '../pipeline/tokenizer/tokenizer.ts';
import { bertSettings } from '../pipeline/tokenizer/tokenizer-settings.ts';
import { parseVocabulary } from '../pipeline/tokenizer/vocabulary.ts';
import { shared, withoutShared } from './shared.ts';

const texts = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);

/** Blocks of Unicode that the vocabularies know or that need care. */
const blocks = [
  [0x00, 0x7f],
  [0x20, 0x7e],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x3000, 0x30ff],
  [0x4e00, 0x4fff],
  [0xac00, 0xacff],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
  [0xff00, 0xffff],
  [0x1d165, 0x1d172],
  [0x1f300, 0x1f6ff],
  [0x20000, 0x200ff],
] as const;

function randomText(random: Random): string {
  const near = Array.from({ length: 3 }, () => blocks[random.integer(blocks.length)]!);
  const codePoints = Array.from({ length: 1 + random.integer(60) }, () => {
    const [low, high] = near[random.integer(near.length)]!;
    return random.integer(5) === 0 ? 0x20 : low + random.integer(high - low + 1);
  });
  return String.fromCodePoint(...codePoints);
}

describe.each([
  ['bert-base-uncased', { lowerCase: true }],
  ['bert-base-chinese', { lowerCase: false }],
  ['bert-base-chinese', { lowerCase: true }],
])('with the vocabulary of %s and %j (needs VITRINE_SHARED)', (name, options) => {
  const path = shared('real/bert-vocab', `${name}.vocab.txt`);
  const load = () => new Tokenizer(bertSettings(parseVocabulary(readFileSync(path, 'utf8'), path), path, options));

  it.skipIf(withoutShared)('spans of 3000 random texts ascend, keep apart and give their pieces', () => {
    const tokenizer = load();
    const normalize = (text: string): string => {
      const letters = Array.from(text, (letter) => (options.lowerCase ? letter.toLowerCase() : letter)).join('');
      const bare = options.lowerCase ? letters.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : letters;
      return bare.replaceAll(/[\p{C}\uFFFD]/gu, '');
    };
    let known = 0;
    for (let stream = 0; stream < 3000; stream++) {
      const text = randomText(new Random(7, stream));
      let before: readonly [number, number] = [0, 0];
      for (const { text: piece, span } of tokenizer.tokenize(text)) {
        const [start, end] = span!;
        const source = text.slice(start, end);
        expect(start < end && end <= text.length && !/\p{White_Space}/u.test(source.replaceAll(/\p{Cc}/gu, ''))).toBe(
          true,
        );
        const isShared = start === before[0] && end === before[1];
        // Only pieces of one character that was decomposed have a place in common.
        expect(start >= before[1] || (isShared && Array.from(source).length === 1)).toBe(true);
        const letters = piece.replace(/^##(?=.)/u, '');
        if (piece !== '[UNK]') known += 1;
        if (piece !== '[UNK]') expect(normalize(source)).toContain(letters);
        if (piece !== '[UNK]' && !/[가-힣]/.test(source)) expect([letters, piece]).toContain(normalize(source));
        before = span!;
      }
    }
    expect(known).toBeGreaterThan(3000);
  });
});

describe.skipIf(withoutShared)('with the real vocabularies (needs VITRINE_SHARED)', () => {
  const load = (name: string, lowerCase: boolean) => {
    const path = shared('real/bert-vocab', `${name}.vocab.txt`);
    return new Tokenizer(bertSettings(parseVocabulary(readFileSync(path, 'utf8'), path), path, { lowerCase }));
  };

  it('reads as many entries as the published models have', () => {
    expect(load('bert-base-uncased', true).vocabulary.size).toBe(30522);
    expect(load('bert-base-chinese', false).vocabulary.size).toBe(21128);
  });

  it('has the tokens of the attention that bertviz published', () => {
    const tokenizer = load('bert-base-uncased', true);
    const published = (name: string): string[] =>
      (
        JSON.parse(readFileSync(shared('real/bert-attention', `${name}_bert-base-uncased.json`), 'utf8')) as {
          tokens: string[];
        }
      ).tokens;
    const cat = tokenizer.encode('The cat sat on the mat', 'The cat lay on the rug');
    expect(texts(cat.tokens)).toEqual(published('cat_mat_rug'));
    const rabbit = tokenizer.encode('The rabbit quickly hopped', 'The turtle slowly crawled');
    expect(texts(rabbit.tokens)).toEqual(published('rabbit_turtle'));
  });

  // Ids that the documentation of transformers prints for these sentences.
  it.each([
    ['bert-base-uncased', 'Hello world', [101, 7592, 2088, 102]],
    ['bert-base-uncased', "Let's do tokenization!", [101, 2292, 1005, 1055, 2079, 19204, 3989, 999, 102]],
    ['bert-base-chinese', '你好', [101, 872, 1962, 102]],
  ])('gives the known ids of %s for %s', (name, text, ids) => {
    expect(
      load(name, true)
        .encode(text)
        .tokens.map(({ id }) => id),
    ).toEqual(ids);
  });

  it('takes the words of the papers apart as they do', () => {
    const tokenizer = load('bert-base-uncased', true);
    expect(texts(tokenizer.tokenize('I have a new GPU!'))).toEqual(['i', 'have', 'a', 'new', 'gp', '##u', '!']);
    expect(texts(tokenizer.tokenize('embeddings'))).toEqual(['em', '##bed', '##ding', '##s']);
  });
});
