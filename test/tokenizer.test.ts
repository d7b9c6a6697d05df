import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Tokenizer, readTokenizer, type Token } from '../pipeline/tokenizer/tokenizer.ts';
import type { TokenizerOptions } from '../pipeline/tokenizer/tokenizer-options.ts';
import { bertSettings } from '../pipeline/tokenizer/tokenizer-settings.ts';
import { parseVocabulary } from '../pipeline/tokenizer/vocabulary.ts';

interface GoldenRecord {
  readonly text: string;
  readonly text_pair?: string;
  readonly tokens: readonly string[];
  readonly input_ids: readonly number[];
  readonly token_type_ids: readonly number[];
  readonly decoded: string;
}

const folder = 'test/fixtures/bert-tiny';
const golden = JSON.parse(readFileSync(`${folder}/tokenization.json`, 'utf8')) as {
  records: GoldenRecord[];
  records_do_lower_case_false: GoldenRecord[];
};

const uncased = await readTokenizer(folder);
const cased = new Tokenizer(bertSettings(uncased.vocabulary, folder, { lowerCase: false }));

const texts = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);
const spans = (tokens: readonly Token[]) => tokens.map(({ span }) => span);

/** A tokenizer of a few entries, so that a test shows all that its numbers rest on. */
function small(entries: string, options: TokenizerOptions = {}): Tokenizer {
  const lines = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', ...entries.split(' ')].join('\n');
  return new Tokenizer(bertSettings(parseVocabulary(lines, 'vocab.txt'), 'vocab.txt', options));
}

describe.each([
  ['lower-casing', uncased, golden.records],
  ['cased', cased, golden.records_do_lower_case_false],
])('the %s tokenizer gives what transformers 4.26.1 gives', (_, tokenizer, records) => {
  it('21 records were given', () => expect(records).toHaveLength(21));

  it.each(records)('for $text', ({ text, text_pair: second, tokens, input_ids, token_type_ids, decoded }) => {
    expect(tokenizer.decode(input_ids)).toBe(decoded);
    if (tokens.length === 0) {
      expect(tokenizer.tokenize(text)).toEqual([]); // encoding refuses such a text, see below
      return;
    }
    const encoding = tokenizer.encode(text, second);
    expect(encoding.tokens.map(({ id }) => id)).toEqual(input_ids);
    expect(encoding.tokens.map(({ segment }) => segment)).toEqual(token_type_ids);
    expect(texts(second === undefined ? tokenizer.tokenize(text) : encoding.tokens)).toEqual(tokens);
  });
});

describe('words', () => {
  it('are dropped to nothing by control characters, NUL, U+FFFD, lone surrogates and joiners', () => {
    const tokenizer = small('ab');
    expect(texts(tokenizer.tokenize('\0a\uFFFD\uD800\u200D\u200B\u0007\uE000\u{E0041}\uFFFEb'))).toEqual(['ab']);
    expect(spans(tokenizer.tokenize('\0a\uFFFDb'))).toEqual([[1, 4]]);
  });

  it.each([' ', '\t', '\n', '\r', '\u00A0', '\u3000', '\u2028', '\u2029', '\u1680'])(
    'end at white space %j',
    (space) => {
      expect(texts(small('a b').tokenize(`a${space}b`))).toEqual(['a', 'b']);
    },
  );

  it.each(['\u000B', '\u000C', '\u0085', '\u001C'])(
    'go on over %j, which is a control character to BERT',
    (control) => {
      expect(texts(small('ab').tokenize(`a${control}b`))).toEqual(['ab']);
    },
  );

  it('end at every punctuation character, of ASCII also those that Unicode calls symbols', () => {
    const marks = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
    const tokenizer = small([...marks, 'a', '–', '「'].join(' '));
    expect(texts(tokenizer.tokenize(marks.join('a')))).toEqual(marks.join(' a ').split(' '));
    expect(texts(tokenizer.tokenize('a–a「'))).toEqual(['a', '–', 'a', '「']);
    // © and ° are symbols outside of ASCII, which stay in their word.
    expect(texts(tokenizer.tokenize('a©a°'))).toEqual(['[UNK]']);
  });

  it.each(['\u4E00', '\u9FFF', '\u3400', '\u4DBF', '\u{20000}', '\u{2A6DF}', '\u{2B740}', '\u{2CEA1}', '\u{20BB7}'])(
    'are single ideographs, for %s',
    (ideograph) => {
      const entries = `a ${ideograph}`;
      expect(texts(small(entries).tokenize(`a${ideograph}a`))).toEqual(['a', ideograph, 'a']);
      expect(texts(small(entries, { splitChinese: false }).tokenize(`a${ideograph}a`))).toEqual(['[UNK]']);
    },
  );

  it('do not end at kana, Hangul, iteration marks, radicals or ideographs that Unicode added later', () => {
    const word = 'aあア々〇\u2E80\u{2CEB0}a';
    expect(texts(small(word).tokenize(word))).toEqual([word]);
  });

  it('lose accents after being lower-cased, with their places kept', () => {
    const tokenizer = small('cafe ist');
    expect(spans(tokenizer.tokenize('CAFÉ cafe\u0301 İST'))).toEqual([
      [0, 4],
      [5, 9], // the mark after the last letter belongs to no token
      [11, 14],
    ]);
    expect(texts(tokenizer.tokenize('CAFÉ cafe\u0301 İST'))).toEqual(['cafe', 'cafe', 'ist']);
    expect(texts(small('café', { stripAccents: false }).tokenize('CAFÉ'))).toEqual(['café']);
    expect(texts(small('Cafe', { lowerCase: false, stripAccents: true }).tokenize('Café'))).toEqual(['Cafe']);
  });

  it('end in σ where Greek has ς, as in BertTokenizer, which lower-cases letter by letter', () => {
    expect(texts(small('σασ σας').tokenize('ΣΑΣ'))).toEqual(['σασ']);
  });

  it('are decomposed, so that the letters of a Hangul syllable are pieces that share its place', () => {
    const tokenizer = small('\u1112 ##\u1161 ##\u11AB');
    expect(texts(tokenizer.tokenize('한'))).toEqual(['\u1112', '##\u1161', '##\u11AB']);
    expect(spans(tokenizer.tokenize('x 한'))).toEqual([[0, 1], ...[1, 1, 1].map(() => [2, 3])]);
  });

  it('have their marks in canonical order', () => {
    // U+1D16D (class 226) comes after U+302E (class 224); both are spacing marks, which stay.
    const tokenizer = small('a\u302E\u{1D16D}');
    expect(texts(tokenizer.tokenize('a\u{1D16D}\u302E'))).toEqual(['a\u302E\u{1D16D}']);
    expect(spans(tokenizer.tokenize('a\u{1D16D}\u302E'))).toEqual([[0, 4]]);
    expect(spans(small('\u302E\u{1D16D}').tokenize('\u{1D16D}\u302E'))).toEqual([[0, 3]]);
  });
});

describe('pieces', () => {
  it('are the longest that fit, from the left', () => {
    const tokenizer = small('un una ##aff ##ffa ##able ##ble ##b');
    expect(texts(tokenizer.tokenize('unaffable'))).toEqual(['una', '##ffa', '##ble']);
    expect(spans(tokenizer.tokenize(' Unaffable'))).toEqual([
      [1, 4],
      [4, 7],
      [7, 10],
    ]);
  });

  it('are one unknown token where the rest of a word is no entry', () => {
    expect(small('un').tokenize('unx')).toEqual([{ text: '[UNK]', id: 1, span: [0, 3], segment: 0, special: false }]);
  });

  it('are found in words of up to 100 code points, however many UTF-16 units those are', () => {
    const tokenizer = small('😀 ##😀');
    expect(tokenizer.tokenize('😀'.repeat(100))).toHaveLength(100);
    expect(texts(tokenizer.tokenize('😀'.repeat(101)))).toEqual(['[UNK]']);
    expect(tokenizer.tokenize('😀'.repeat(3)).at(-1)!.span).toEqual([4, 6]);
  });
});

describe('special tokens', () => {
  it('frame a text and a pair', () => {
    const { tokens } = small('a b').encode('a', 'b a');
    expect(texts(tokens)).toEqual(['[CLS]', 'a', '[SEP]', 'b', 'a', '[SEP]']);
    expect(spans(tokens)).toEqual([null, [0, 1], null, [0, 1], [2, 3], null]);
    expect(tokens.map(({ segment }) => segment)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(tokens.map(({ special }) => special)).toEqual([true, false, true, false, false, true]);
  });

  it('are kept whole where they are written, inside a word too, and have a place there', () => {
    const tokens = small('a b').tokenize('a[MASK]b [SEP]');
    expect(texts(tokens)).toEqual(['a', '[MASK]', 'b', '[SEP]']);
    expect(spans(tokens)).toEqual([
      [0, 1],
      [1, 7],
      [7, 8],
      [9, 14],
    ]);
    expect(tokens.map(({ special }) => special)).toEqual([false, true, false, true]);
  });

  it('are the longest of those that start at one place', () => {
    const tokenizer = small('<a> <a>b', { otherSpecial: ['<a>', '<a>b'] });
    expect(texts(tokenizer.tokenize('<a>b<a>'))).toEqual(['<a>b', '<a>']);
  });

  it('are taken apart in lower case', () => {
    expect(texts(small('[ ] mask').tokenize('[mask]'))).toEqual(['[', 'mask', ']']);
  });

  it('come about by the clean-up in a cased text alone, as in BertTokenizer', () => {
    expect(texts(small('[ ] mask', { lowerCase: false }).tokenize('[MA\u00ADSK]'))).toEqual(['[MASK]']);
    expect(texts(small('[ ] mask').tokenize('[MA\u00ADSK]'))).toEqual(['[', 'mask', ']']);
  });

  it('are joined by words that are never split, which may be no entry', () => {
    const [token, other] = small("can ' t", { neverSplit: ["can't"] }).tokenize("CAN'T can't.");
    expect(token).toEqual({ text: "can't", id: 1, span: [0, 5], segment: 0, special: false });
    expect(other!.text).toBe('can');
    expect(texts(small('a', { neverSplit: ['a-b'] }).tokenize('Á-B'))).toEqual(['a-b']);
  });
});
