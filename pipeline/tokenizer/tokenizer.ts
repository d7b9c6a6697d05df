import { expected } from '../base/errors.ts';
import type { AddedToken } from './added-token.ts';
import { AddedTokenSearch } from './added-token-search.ts';
import { type Character, splitWords, textOf } from './basic-tokenizer.ts';
import { quotation } from './quotation.ts';
import { type FolderOptions, readSettings, type TokenizerSettings } from './tokenizer-settings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { spanOf, splitPieces } from './word-piece.ts';

export interface Token {
  /** The entry of the vocabulary: `wolf`, `##s`, `[UNK]`. */
  readonly text: string;
  readonly id: number;
  /** The UTF-16 units [start, end) of the token's own text, first or second; null for the [CLS] and [SEP] that encoding adds. */
  readonly span: readonly [number, number] | null;
  /** 0 for [CLS], the first text and its [SEP], 1 for the second text and its [SEP]. */
  readonly segment: 0 | 1;
  /** True for [CLS] and [SEP], and for a special token that is written in the text; [UNK] in place of a word is none. */
  readonly special: boolean;
}

/** What a model is given: `[CLS] first [SEP]`, or `[CLS] first [SEP] second [SEP]`. */
export interface Encoding {
  readonly tokens: readonly Token[];
}

/**
 * BERT's tokenizer: the tokens and ids of `BertTokenizer` (transformers 4.26, loaded by `from_pretrained`), and the place in
 * the text that each token came from, which that class does not give.
 *
 * Spans ascend and do not overlap, but for pieces of one character that was decomposed: the three letters of 한 all have its
 * span (and, if a vocabulary knows them, for pieces of marks that change places in canonical order). A mark that was dropped
 * after a letter lies in no span, one between two letters of a piece lies in the piece's.
 */
export class Tokenizer {
  /** All entries, those that were added among them. */
  readonly vocabulary: Vocabulary;
  /** The entries that words are made of. */
  readonly base: Vocabulary;
  /** Tokens that are looked for before words are made. */
  readonly added: readonly AddedToken[];
  /** True where the text is lower-cased before it is looked up. */
  readonly lowerCase: boolean;
  readonly #settings: TokenizerSettings;
  readonly #search: AddedTokenSearch;
  readonly #whole: ReadonlySet<string>;

  constructor(settings: TokenizerSettings) {
    const { vocabulary: base, added, words, at } = settings;
    this.base = base;
    this.vocabulary = base.with(
      added.filter(({ content }) => !base.has(content)).map(({ content, id }) => [content, id]),
      at,
    );
    this.added = added;
    this.lowerCase = words.lowerCase;
    this.#settings = settings;
    this.#search = new AddedTokenSearch(added, words);
    const plain = added.filter(({ isPlain }) => isPlain).map(({ content }) => content);
    this.#whole = new Set([...words.neverSplit, ...plain]);
  }

  /**
   * The tokens of one text or of a pair, framed by [CLS] and [SEP]. No length is cut off: a model's limit is the model's to
   * check.
   *
   * @throws UserError for a text that has no token: an empty one, or one of white space and control characters alone
   */
  encode(first: string, second?: string): Encoding {
    const { classifier, separator } = this.#settings;
    const tokens = [this.#frame(classifier, 0), ...this.#fill(first, 0), this.#frame(separator, 0)];
    if (second !== undefined) tokens.push(...this.#fill(second, 1), this.#frame(separator, 1));
    return { tokens };
  }

  /** The tokens of a text alone, without [CLS] and [SEP]; none for white space. */
  tokenize(text: string): readonly Token[] {
    return this.#tokenize(text, 0);
  }

  /** The text of tokens as `BertTokenizer.decode` writes it, special tokens included: pieces joined, English punctuation drawn to its word. */
  decode(ids: readonly number[]): string {
    const { unknown, prefix } = this.#settings.pieces;
    const tokens = ids.map((id) => this.vocabulary.tokenOf(id) ?? unknown);
    const joined = tokens.join(' ').replaceAll(` ${prefix}`, '').trim();
    return tightenings.reduce((text, [loose, tight]) => text.replaceAll(loose, tight), joined);
  }

  #fill(text: string, segment: 0 | 1): readonly Token[] {
    const tokens = this.#tokenize(text, segment);
    if (tokens.length > 0) return tokens;
    throw expected(`words in the ${segment === 0 ? 'first' : 'second'} text`, { received: quotation(text) });
  }

  #tokenize(text: string, segment: 0 | 1): readonly Token[] {
    return this.#search.split(text).flatMap(({ characters, token }): readonly Token[] => {
      if (token === undefined) return this.#tokenizePlain(characters, segment);
      const { content, id, special } = token;
      return [{ text: content, id, span: spanOf(characters), segment, special }];
    });
  }

  /** Tokens of a text in which no added token is written. */
  #tokenizePlain(characters: readonly Character[], segment: 0 | 1): readonly Token[] {
    const { words, pieces } = this.#settings;
    // A special token that comes about by the clean-up, out of `[MA­SK]` with a soft hyphen say, is not taken apart either.
    return splitWords(characters, { ...words, neverSplit: this.#whole })
      .flatMap((word) =>
        words.neverSplit.has(textOf(word))
          ? [{ text: textOf(word), span: spanOf(word) }]
          : splitPieces(word, this.base, pieces),
      )
      .map((piece) => ({ ...piece, id: this.#idOf(piece.text), segment, special: false }));
  }

  #frame(text: string, segment: 0 | 1): Token {
    return { text, id: this.#idOf(text), span: null, segment, special: true };
  }

  /** A word that is never split may be no entry: it keeps its text and has the id of the unknown token. */
  #idOf(token: string): number {
    return this.vocabulary.idOf(token) ?? this.vocabulary.idOf(this.#settings.pieces.unknown)!;
  }
}

/**
 * The tokenizer in a model's folder: `vocab.txt`, else `tokenizer.json`, and what lies beside them (see {@link readSettings}).
 * Without `tokenizer_config.json`, a `vocab.txt` is taken for a lower-case one, as BertTokenizer does.
 *
 * @throws UserError when files are missing or damaged, or when they ask for anything but a BERT tokenizer
 */
export async function readTokenizer(folder: string, options: FolderOptions = {}): Promise<Tokenizer> {
  return new Tokenizer(await readSettings(folder, options));
}

/** In this order, as `clean_up_tokenization` of transformers has them. */
const tightenings = [
  ...['.', '?', '!', ','].map((mark) => [` ${mark}`, mark] as const),
  [" ' ", "'"] as const,
  ...["n't", "'m", "'s", "'ve", "'re"].map((ending) => [` ${ending}`, ending] as const),
];
