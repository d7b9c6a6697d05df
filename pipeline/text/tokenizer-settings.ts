import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expected } from '../errors.ts';
import { readJson } from '../read-json.ts';
import type { WordOptions } from './basic-tokenizer.ts';
import type { PieceOptions } from './word-piece.ts';
import { readAddedTokens, readTokenizerConfig } from './tokenizer-config.ts';
import { parseTokenizerJson } from './tokenizer-json.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** All that a BERT tokenizer is made of. */
export interface TokenizerSettings {
  readonly vocabulary: Vocabulary;
  /** Where the vocabulary came from, for errors. */
  readonly at: string;
  readonly words: WordOptions;
  readonly pieces: PieceOptions;
  /** What begins every input, `[CLS]`, and what ends every text, `[SEP]`. */
  readonly classifier: string;
  readonly separator: string;
  /** Tokens that are kept whole wherever they are written, the three above among them. */
  readonly special: readonly string[];
}

/** What a `tokenizer_config.json` or a `tokenizer.json` can say; the rest is as BertTokenizer has it. */
export interface TokenizerOptions {
  readonly cleanText?: boolean;
  readonly splitChinese?: boolean;
  readonly lowerCase?: boolean;
  /** Left out, accents go where letters are lower-cased. */
  readonly stripAccents?: boolean;
  readonly neverSplit?: readonly string[];
  readonly prefix?: string;
  readonly maxCharacters?: number;
  readonly unknown?: string;
  readonly classifier?: string;
  readonly separator?: string;
  /** Padding, mask and others that are kept whole where the vocabulary has them. */
  readonly otherSpecial?: readonly string[];
}

/**
 * The settings of BertTokenizer over a vocabulary: lower case without accents, ideographs apart, `##`, at most 100
 * characters a word, unless `options` say otherwise.
 *
 * @throws UserError when the vocabulary lacks the unknown token, the classifier or the separator
 */
export function bertSettings(vocabulary: Vocabulary, at: string, options: TokenizerOptions = {}): TokenizerSettings {
  const { unknown = '[UNK]', classifier = '[CLS]', separator = '[SEP]', otherSpecial = ['[PAD]', '[MASK]'] } = options;
  for (const token of [unknown, classifier, separator]) {
    if (vocabulary.has(token)) continue;
    const mend =
      'Take the vocabulary that the model was trained with, or name its own token in `tokenizer_config.json`.';
    throw expected(`the token ${token}`, { at, received: `${vocabulary.size} entries without it`, mend });
  }
  const special = [unknown, classifier, separator, ...otherSpecial.filter((token) => vocabulary.has(token))];
  const lowerCase = options.lowerCase ?? true;
  return {
    vocabulary,
    at,
    words: {
      cleanText: options.cleanText ?? true,
      splitChinese: options.splitChinese ?? true,
      lowerCase,
      stripAccents: options.stripAccents ?? lowerCase,
      neverSplit: new Set(options.neverSplit),
    },
    pieces: { unknown, prefix: options.prefix ?? '##', maxCharacters: options.maxCharacters ?? 100 },
    classifier,
    separator,
    special: [...new Set(special)],
  };
}

/**
 * The settings in a model's folder: of `vocab.txt`, else of `tokenizer.json`, with what `tokenizer_config.json` says, where
 * there is one.
 *
 * @throws UserError when neither is there, or when a file asks for anything but a BERT tokenizer
 */
export async function readSettings(folder: string): Promise<TokenizerSettings> {
  const what = 'a folder with `vocab.txt` or `tokenizer.json`';
  const names = await readdir(folder).catch((error: unknown) => {
    throw expected(what, { at: folder, received: `the error ${String((error as NodeJS.ErrnoException).code)}` });
  });
  const config = names.includes('tokenizer_config.json')
    ? await readTokenizerConfig(join(folder, 'tokenizer_config.json'))
    : { options: {}, added: [] };
  const { vocabulary, at, options } = await readEntries(folder, names, what);
  const added = names.includes('added_tokens.json') ? await readAddedTokens(join(folder, 'added_tokens.json')) : [];
  const missing = [...config.added, ...added].find((token) => !vocabulary.has(token));
  if (missing !== undefined) {
    const mend = 'Add it there at the id that the model was trained with.';
    throw expected(`the added token ${missing}`, { at, received: `${vocabulary.size} entries without it`, mend });
  }
  return bertSettings(vocabulary, at, { ...options, ...config.options });
}

interface Entries {
  readonly vocabulary: Vocabulary;
  readonly at: string;
  readonly options: TokenizerOptions;
}

/** `vocab.txt` comes first, since it is what BertTokenizer itself reads. */
async function readEntries(folder: string, names: readonly string[], what: string): Promise<Entries> {
  if (names.includes('vocab.txt')) {
    const at = join(folder, 'vocab.txt');
    return { vocabulary: await readVocabulary(at), at, options: {} };
  }
  if (!names.includes('tokenizer.json')) throw expected(what, { at: folder, received: 'neither' });
  const at = join(folder, 'tokenizer.json');
  return { at, ...parseTokenizerJson(await readJson(at, 'a tokenizer'), at) };
}
