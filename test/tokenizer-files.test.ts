import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { readTokenizer } from '../pipeline/tokenizer/tokenizer.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-tokenizer-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Files = Record<string, unknown>;

async function read(files: Files) {
  for (const [name, content] of Object.entries(files)) {
    const data = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
    await writeFile(join(folder, name), data);
  }
  return readTokenizer(folder);
}

async function refusal(files: Files): Promise<string> {
  const error: unknown = await read(files).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).not.toContain('\n');
  return message;
}

async function wordsOf(files: Files, text: string): Promise<string[]> {
  return (await read(files)).encode(text).tokens.map((token) => token.text);
}

const frame = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const vocab = [...frame, 'a', '##b', 'A', 'é', 'e', '中', '文', '中文'].join('\n');

describe('vocab.txt', () => {
  it('gives every line the id of its number, whatever ends it, and keeps other separators as tokens', async () => {
    const { vocabulary } = await read({
      'vocab.txt': [...frame, 'a', '\u2028', '##\u2028', 'b'].join('\r\n') + '\r\n',
    });
    expect(vocabulary.size).toBe(9);
    expect(['[PAD]', 'a', '\u2028', '##\u2028', 'b'].map((token) => vocabulary.idOf(token))).toEqual([0, 5, 6, 7, 8]);
    expect(vocabulary.tokenOf(8)).toBe('b');
    expect(vocabulary.tokenOf(9)).toBeUndefined();
  });

  it.each(['[UNK]', '[CLS]', '[SEP]'])('is refused without %s', async (token) => {
    const lines = [...frame, 'a'].filter((line) => line !== token).join('\n');
    expect(await refusal({ 'vocab.txt': lines })).toContain(`Expected the token ${token} for`);
  });

  it('is refused when empty, and when it is not UTF-8', async () => {
    expect(await refusal({ 'vocab.txt': '' })).toMatch(
      /Expected a vocabulary for `.*vocab\.txt`, but received an empty one/,
    );
    expect(await refusal({ 'vocab.txt': Uint8Array.of(0x61, 0xff, 0x0a) })).toMatch(
      /^Expected text in UTF-8 for `.*vocab\.txt`, but received bytes that are not, first in line 1\./,
    );
  });

  it('may have a token twice, of which the last counts, blank lines at its end and blanks in a token', async () => {
    const { vocabulary } = await read({ 'vocab.txt': `${[...frame, 'a', 'b', 'a', 'a '].join('\n')}\n\n\n` });
    expect(['a', 'b', 'a ', ''].map((token) => vocabulary.idOf(token))).toEqual([7, 6, 8, 10]);
    expect([vocabulary.lastId, vocabulary.usedSize]).toEqual([10, 9]);
  });

  it('is read by its byte order mark, UTF-16 too, and in a named encoding', async () => {
    const text = [...frame, '猫'].join('\n');
    for (const bytes of [`\uFEFF${text}`, Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const { vocabulary } = await read({ 'vocab.txt': bytes });
      expect([vocabulary.idOf('[PAD]'), vocabulary.idOf('猫')]).toEqual([0, 5]);
    }
    const gbk = Buffer.concat([Buffer.from(`${frame.join('\n')}\n`), Buffer.from([0xba, 0xcd])]);
    await writeFile(join(folder, 'vocab.txt'), gbk);
    await expect(readTokenizer(folder)).rejects.toThrow(/Expected text in UTF-8/);
    expect((await readTokenizer(folder, { encoding: 'gbk' })).vocabulary.idOf('和')).toBe(5);
  });

  it('or tokenizer.json has to be in the folder', async () => {
    expect(await refusal({})).toMatch(/a folder with `vocab\.txt` or `tokenizer\.json`.*neither/);
    await expect(readTokenizer(join(folder, 'none'))).rejects.toThrow(/ENOENT/);
  });
});

describe('tokenizer_config.json', () => {
  it('sets lower case, accents, ideographs and words that are never split', async () => {
    const words = (config: unknown, text: string) =>
      wordsOf({ 'vocab.txt': vocab, 'tokenizer_config.json': config }, text).then((tokens) => tokens.slice(1, -1));
    expect(await words({}, 'AB É 中文')).toEqual(['a', '##b', 'e', '中', '文']);
    expect(await words({ do_lower_case: false }, 'A É é')).toEqual(['A', '[UNK]', 'é']);
    expect(await words({ do_lower_case: true, strip_accents: false }, 'É')).toEqual(['é']);
    expect(await words({ tokenize_chinese_chars: false }, '中文')).toEqual(['中文']);
    expect(await words({ never_split: ['a.'], strip_accents: null }, 'A. ab')).toEqual(['a.', 'a', '##b']);
  });

  it('names the special tokens, as texts or as objects', async () => {
    const files = {
      'vocab.txt': '<unk>\n<s>\n</s>\n<new>\na',
      'tokenizer_config.json': {
        unk_token: '<unk>',
        cls_token: { content: '<s>', lstrip: false },
        sep_token: '</s>',
        additional_special_tokens: ['<new>'],
      },
    };
    expect(await wordsOf(files, 'a<new>b')).toEqual(['<s>', 'a', '<new>', '<unk>', '</s>']);
  });

  it.each([
    ['another class', { tokenizer_class: 'BertJapaneseTokenizer' }, /tokenizer_class`.*"BertJapaneseTokenizer"/],
    ['no basic tokenizer', { do_basic_tokenize: false }, /Expected `true` for `.*do_basic_tokenize`/],
    ['a text for a truth value', { do_lower_case: 'yes' }, /Expected a boolean for `.*do_lower_case`.*"yes"/],
    ['words with a space', { never_split: ['New York'] }, /Expected a word for `.*never_split`.*"New York"/],
    ['a special token without entry', { additional_special_tokens: ['<e1>'] }, /Expected the added token <e1>/],
    ['an added token', { added_tokens_decoder: { 99: { content: 'x', special: true } } }, /the added token x/],
    ['an unknown token without entry', { unk_token: '<unk>' }, /Expected the token <unk>/],
  ])('is refused with %s', async (_, config, message) => {
    expect(await refusal({ 'vocab.txt': vocab, 'tokenizer_config.json': config })).toMatch(message);
  });

  it('goes with added_tokens.json, whose tokens have to be entries', async () => {
    expect(await wordsOf({ 'vocab.txt': vocab, 'added_tokens.json': { a: 5 } }, 'a')).toContain('a');
    expect(await refusal({ 'vocab.txt': vocab, 'added_tokens.json': { covid: 99 } })).toMatch(/the added token covid/);
  });
});

const model = {
  type: 'WordPiece',
  unk_token: '[UNK]',
  continuing_subword_prefix: '@@',
  max_input_chars_per_word: 3,
  vocab: { '[UNK]': 7, '[CLS]': 1, '[SEP]': 2, a: 3, '@@b': 4, É: 5, '2019': 0 },
};
const normalizer = {
  type: 'BertNormalizer',
  clean_text: true,
  handle_chinese_chars: true,
  strip_accents: null,
  lowercase: false,
};
const tokenizer = { version: '1.0', added_tokens: [], normalizer, pre_tokenizer: { type: 'BertPreTokenizer' }, model };
const special = (id: string, segment: number) => ({ SpecialToken: { id, type_id: segment } });
const sequence = (id: string, segment: number) => ({ Sequence: { id, type_id: segment } });
const pair = [special('[CLS]', 0), sequence('A', 0), special('[SEP]', 0), sequence('B', 1), special('[SEP]', 1)];

describe('tokenizer.json', () => {
  it('gives vocabulary, prefix, longest word and the normalizer’s options', async () => {
    const json = await read({ 'tokenizer.json': tokenizer });
    const { tokens } = json.encode('abb abbb É');
    expect(tokens.map(({ text }) => text)).toEqual(['[CLS]', 'a', '@@b', '@@b', '[UNK]', 'É', '[SEP]']);
    expect(tokens.map(({ id }) => id)).toEqual([1, 3, 4, 4, 7, 5, 2]);
    expect(json.decode([3, 4, 4])).toBe('abb');
    expect(json.vocabulary.idOf('2019')).toBe(0);
  });

  it('comes second to vocab.txt, and tokenizer_config.json goes over it', async () => {
    const lower = await wordsOf(
      { 'tokenizer.json': tokenizer, 'tokenizer_config.json': { do_lower_case: true } },
      'AB',
    );
    expect(lower).toEqual(['[CLS]', 'a', '@@b', '[SEP]']);
    expect(await wordsOf({ 'tokenizer.json': tokenizer, 'vocab.txt': vocab }, 'ab')).toContain('##b');
  });

  it('names what frames a text by its template, and adds tokens with their ids', async () => {
    const added_tokens = [
      { id: 8, content: '<s>', special: true, single_word: false, lstrip: false, rstrip: false, normalized: false },
    ];
    const template = pair.map((part) => (JSON.stringify(part).includes('CLS') ? special('<s>', 0) : part));
    const post_processor = { type: 'TemplateProcessing', single: [], pair: template, special_tokens: {} };
    const { tokens } = (await read({ 'tokenizer.json': { ...tokenizer, added_tokens, post_processor } })).encode(
      'a<s>',
    );
    expect(tokens.map(({ id }) => id)).toEqual([8, 3, 8, 2]);
    const older = { type: 'BertProcessing', sep: ['[SEP]', 2], cls: ['a', 3] };
    expect(await wordsOf({ 'tokenizer.json': { ...tokenizer, post_processor: older } }, 'É')).toEqual([
      'a',
      'É',
      '[SEP]',
    ]);
  });

  it('may leave the model’s type out, as old files do', async () => {
    const untyped = { ...model, type: undefined };
    expect(await wordsOf({ 'tokenizer.json': { ...tokenizer, model: untyped } }, 'a')).toContain('a');
  });

  it.each([
    ['BPE', { model: { type: 'BPE', vocab: {}, merges: [] } }, /Expected `WordPiece` for `.*model\.type`.*"BPE"/],
    [
      'Unigram',
      { model: { type: 'Unigram', vocab: [['a', -1]] } },
      /Expected `WordPiece` for `.*model\.type`.*"Unigram"/,
    ],
    ['BPE without a type', { model: { ...model, type: undefined, merges: ['a b'] } }, /nothing for `.*model\.merges`/],
    [
      'another normalizer',
      { normalizer: { type: 'NFC' } },
      /Expected `BertNormalizer` for `.*normalizer\.type`.*"NFC"/,
    ],
    ['no normalizer', { normalizer: null }, /normalizer`, but received null/],
    ['another pre-tokenizer', { pre_tokenizer: { type: 'Metaspace' } }, /`BertPreTokenizer`.*"Metaspace"/],
    [
      'an added token without a name',
      { added_tokens: [{ id: 8, content: '', special: false }] },
      /added_tokens\[0\]\.content`/,
    ],
    [
      'an added token whose id leaves a gap',
      { added_tokens: [{ id: 9, content: 'x' }] },
      /Expected the added token x with the id 8, the next free one for .*tokenizer\.json`, but received 9/,
    ],
    [
      'an added token in the place of an entry',
      { added_tokens: [{ id: 3, content: 'x' }] },
      /the added token x with one of its own for .*, but received 3 of "a"\./,
    ],
    [
      'an added token that is an entry with another id',
      { added_tokens: [{ id: 8, content: 'a' }] },
      /every token once: the added token a with the id 3 for .*, but received 8\./,
    ],
    [
      'the steps of another normalizer',
      { normalizer: { type: 'Sequence', normalizers: [{ type: 'NFKC' }, { type: 'Lowercase' }] } },
      /Expected `BertNormalizer` for .*, but received a sequence of the text "NFKC, Lowercase"/,
    ],
    [
      'accents that are stripped before they are parted',
      { normalizer: { type: 'Sequence', normalizers: [{ type: 'StripAccents' }, { type: 'NFD' }] } },
      /Expected `BertNormalizer`/,
    ],
    ['words that are split otherwise', { pre_tokenizer: { type: 'Whitespace' } }, /`BertPreTokenizer`.*"Whitespace"/],
    [
      'longer words than a minute has room for',
      { model: { ...model, max_input_chars_per_word: 1e9 } },
      /Expected a single word .* of at most 256 characters .*max_input_chars_per_word/,
    ],
    [
      'an id twice',
      { model: { ...model, vocab: { ...model.vocab, b: 3 } } },
      /every id once.*the id 3 for "a" and "b"/,
    ],
    ['no entries', { model: { ...model, vocab: {} } }, /a vocabulary.*an empty one/],
    ['no [SEP]', { model: { ...model, vocab: { '[UNK]': 0, '[CLS]': 1 } } }, /Expected the token \[SEP\]/],
    [
      'another template',
      {
        post_processor: {
          type: 'TemplateProcessing',
          pair: [...pair.slice(0, 3), special('[SEP]', 0), ...pair.slice(3)],
        },
      },
      /post_processor\.pair`, but received \[CLS\]:0 A:0 \[SEP\]:0 \[SEP\]:0/,
    ],
  ])('is refused by name with %s', async (_, change, message) => {
    expect(await refusal({ 'tokenizer.json': { ...tokenizer, ...change } })).toMatch(message);
  });
});

describe('parts of tokenizer.json that are BERT’s by another name', () => {
  const steps = (...types: string[]) => types.map((type) => ({ type }));
  it.each([
    ['a sequence of one normalizer', { normalizer: { type: 'Sequence', normalizers: [normalizer] } }, 'É', ['É']],
    [
      'NFD, lower case, no accents',
      { normalizer: { type: 'Sequence', normalizers: steps('NFD', 'Lowercase', 'StripAccents') } },
      'Á',
      ['a'],
    ],
    ['lower case alone', { normalizer: { type: 'Lowercase' } }, 'AB', ['a', '@@b']],
    [
      'white space, then punctuation',
      {
        pre_tokenizer: {
          type: 'Sequence',
          pretokenizers: [{ type: 'WhitespaceSplit' }, { type: 'Punctuation', behavior: 'Isolated' }],
        },
      },
      'a.a',
      ['a', '[UNK]', 'a'],
    ],
    [
      'a sequence of one template',
      {
        post_processor: {
          type: 'Sequence',
          processors: [{ type: 'BertProcessing', sep: ['[SEP]', 2], cls: ['[CLS]', 1] }],
        },
      },
      'a',
      ['a'],
    ],
  ])('%s', async (_, change, text, tokens) => {
    const found = await wordsOf({ 'tokenizer.json': { ...tokenizer, ...change } }, text);
    expect(found.slice(1, -1)).toEqual(tokens);
  });

  it('the clean-up of tokenizer.json counts for a class that has none of its own', async () => {
    const files = (tokenizer_class: string) => ({
      'tokenizer.json': tokenizer,
      'tokenizer_config.json': { tokenizer_class, do_lower_case: true },
    });
    expect(await wordsOf(files('TokenizersBackend'), 'A')).toEqual(['[CLS]', '[UNK]', '[SEP]']);
    expect(await wordsOf(files('PreTrainedTokenizerFast'), 'A')).toEqual(['[CLS]', '[UNK]', '[SEP]']);
    expect(await wordsOf(files('BertTokenizer'), 'A')).toEqual(['[CLS]', 'a', '[SEP]']);
  });
});

it.each(['', '   ', '\n\t\u3000', '\u0007\u200B'])('a text without words, %j, is refused', async (text) => {
  const { encode } = await read({ 'vocab.txt': vocab }).then((one) => ({ encode: one.encode.bind(one) }));
  expect(() => encode(text)).toThrow(UserError);
  expect(() => encode(text)).toThrow('Expected words in the first text, but received');
  expect(() => encode('a', text)).toThrow('Expected words in the second text, but received');
});
