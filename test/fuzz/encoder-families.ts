import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoder } from '../../pipeline/models/bert/encoder.ts';
import { encodeSentence } from '../../pipeline/texts/encode-text.ts';
import { loadEncoder } from '../../pipeline/models/bert/load-encoder.ts';
import { readTokenizer } from '../../pipeline/tokenizer/tokenizer.ts';
import { assert, jsonOf, textFile, type Family, type Files } from './family.ts';

const small = (name: string): Promise<Uint8Array> => readFile(`test/fixtures/bert-small/${name}`);
const TEXT = 'The wolf, afraid: [MASK] of 猫 and Café!';

async function encoderFiles(): Promise<Files> {
  return {
    'config.json': await small('config.json'),
    'model.safetensors': await small('answers.safetensors'),
    'vocab.txt': await small('vocab.txt'),
    'tokenizer_config.json': await small('tokenizer_config.json'),
  };
}

/** A `tokenizer.json` as Hugging Face's library writes it for a BERT. */
async function tokenizerJson(): Promise<Uint8Array> {
  const words = new TextDecoder()
    .decode(await small('vocab.txt'))
    .split('\n')
    .filter((word) => word !== '');
  const added = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'].filter((word) => words.includes(word));
  return jsonOf({
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: added.map((content) => ({
      id: words.indexOf(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, index) => [word, index])),
    },
  });
}

async function tokenize(folder: string, text = TEXT): Promise<void> {
  const tokenizer = await readTokenizer(folder);
  const { tokens } = tokenizer.encode(text);
  for (const { id, span } of tokens) {
    assert(Number.isSafeInteger(id) && id >= 0, `the id ${id}`);
    assert(span === null || (span[0] >= 0 && span[0] < span[1] && span[1] <= text.length), 'a span beyond its text');
  }
}

/** A text on its way into an encoder, whose bounds come before its tokenizer. */
async function encode(folder: string, text: string): Promise<void> {
  const tokenizer = await readTokenizer(folder);
  const config = { positions: 512, segments: 2, layers: 12, heads: 12 };
  const { input } = encodeSentence({ id: 't', text }, { tokenizer, config } as Encoder, 'texts: t');
  assert(input.kind === 'sentence' && input.tokens.length <= config.positions, 'more tokens than positions');
}

/** @param id of the family @param files of a whole tokenizer; `file` among them is changed */
function tokenizerFamily(id: string, file: string, isJson: boolean, files: () => Promise<Files>): Family {
  return { id, file, isJson, seeds: async () => [await files()], read: (folder) => tokenize(folder) };
}

async function load(folder: string): Promise<void> {
  const encoder = await loadEncoder({ id: 'e', name: 'E', folder: '.' }, folder);
  assert(encoder.parameters > 0 && encoder.config.layers > 0, 'an encoder without layers');
  encoder.graph(4);
}

export const encoderFamilies: readonly Family[] = [
  tokenizerFamily('vocabulary', 'vocab.txt', false, async () => ({ 'vocab.txt': await small('vocab.txt') })),
  tokenizerFamily('tokenizer-config', 'tokenizer_config.json', true, async () => ({
    'vocab.txt': await small('vocab.txt'),
    'tokenizer_config.json': jsonOf({
      do_lower_case: true,
      tokenizer_class: 'BertTokenizer',
      unk_token: '[UNK]',
      strip_accents: null,
    }),
  })),
  tokenizerFamily('tokenizer-json', 'tokenizer.json', true, async () => ({ 'tokenizer.json': await tokenizerJson() })),
  tokenizerFamily('added-tokens', 'added_tokens.json', true, async () => {
    const vocabulary = await small('vocab.txt');
    const count = new TextDecoder().decode(vocabulary).trimEnd().split('\n').length;
    return { 'vocab.txt': vocabulary, 'added_tokens.json': jsonOf({ '[E1]': count, wolfish: count + 1 }) };
  }),
  { id: 'encoder-config', file: 'config.json', isJson: true, seeds: async () => [await encoderFiles()], read: load },
  {
    id: 'encoder-weights',
    file: 'model.safetensors',
    seeds: async () => [await encoderFiles()],
    read: load,
  },
  {
    id: 'weights-index',
    file: 'model.safetensors.index.json',
    isJson: true,
    seeds: async () => [await shardedFiles()],
    read: load,
  },
  {
    id: 'text',
    file: 'text.txt',
    seeds: async () => [
      { 'vocab.txt': await small('vocab.txt'), 'text.txt': textFile(`${TEXT} ${TEXT} 한국어 ﬁ İ ẞ\u0301`) },
    ],
    read: async (folder) => encode(folder, new TextDecoder().decode(await readFile(join(folder, 'text.txt')))),
  },
];

/** One file of weights as a model of one shard: what matters here is the index. */
async function shardedFiles(): Promise<Files> {
  const { 'model.safetensors': weights, ...others } = await encoderFiles();
  const length = Number(Buffer.from(weights!).readBigUInt64LE(0));
  const header = JSON.parse(new TextDecoder().decode(weights!.subarray(8, 8 + length))) as Record<string, unknown>;
  const shard = 'model-00001-of-00001.safetensors';
  const names = Object.keys(header).filter((name) => name !== '__metadata__');
  return {
    ...others,
    [shard]: weights!,
    'model.safetensors.index.json': jsonOf({
      metadata: { total_size: weights!.length - 8 - length },
      weight_map: Object.fromEntries(names.map((name) => [name, shard])),
    }),
  };
}
