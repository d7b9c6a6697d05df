import { expected } from "../base/errors.js";
import { AddedTokenSearch } from "./added-token-search.js";
import { splitWords, textOf } from "./basic-tokenizer.js";
import { quotation } from "./quotation.js";
import { readSettings } from "./tokenizer-settings.js";
import { spanOf, splitPieces } from "./word-piece.js";
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
    vocabulary;
    /** The entries that words are made of. */
    base;
    /** Tokens that are looked for before words are made. */
    added;
    /** True where the text is lower-cased before it is looked up. */
    lowerCase;
    #settings;
    #search;
    #whole;
    constructor(settings) {
        const { vocabulary: base, added, words, at } = settings;
        this.base = base;
        this.vocabulary = base.with(added.filter(({ content }) => !base.has(content)).map(({ content, id }) => [content, id]), at);
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
    encode(first, second) {
        const { classifier, separator } = this.#settings;
        const tokens = [this.#frame(classifier, 0), ...this.#fill(first, 0), this.#frame(separator, 0)];
        if (second !== undefined)
            tokens.push(...this.#fill(second, 1), this.#frame(separator, 1));
        return { tokens };
    }
    /** The tokens of a text alone, without [CLS] and [SEP]; none for white space. */
    tokenize(text) {
        return this.#tokenize(text, 0);
    }
    /** The text of tokens as `BertTokenizer.decode` writes it, special tokens included: pieces joined, English punctuation drawn to its word. */
    decode(ids) {
        const { unknown, prefix } = this.#settings.pieces;
        const tokens = ids.map((id) => this.vocabulary.tokenOf(id) ?? unknown);
        const joined = tokens.join(' ').replaceAll(` ${prefix}`, '').trim();
        return tightenings.reduce((text, [loose, tight]) => text.replaceAll(loose, tight), joined);
    }
    #fill(text, segment) {
        const tokens = this.#tokenize(text, segment);
        if (tokens.length > 0)
            return tokens;
        throw expected(`words in the ${segment === 0 ? 'first' : 'second'} text`, { received: quotation(text) });
    }
    #tokenize(text, segment) {
        return this.#search.split(text).flatMap(({ characters, token }) => {
            if (token === undefined)
                return this.#tokenizePlain(characters, segment);
            const { content, id, special } = token;
            return [{ text: content, id, span: spanOf(characters), segment, special }];
        });
    }
    /** Tokens of a text in which no added token is written. */
    #tokenizePlain(characters, segment) {
        const { words, pieces } = this.#settings;
        // A special token that comes about by the clean-up, out of `[MA­SK]` with a soft hyphen say, is not taken apart either.
        return splitWords(characters, { ...words, neverSplit: this.#whole })
            .flatMap((word) => words.neverSplit.has(textOf(word))
            ? [{ text: textOf(word), span: spanOf(word) }]
            : splitPieces(word, this.base, pieces))
            .map((piece) => ({ ...piece, id: this.#idOf(piece.text), segment, special: false }));
    }
    #frame(text, segment) {
        return { text, id: this.#idOf(text), span: null, segment, special: true };
    }
    /** A word that is never split may be no entry: it keeps its text and has the id of the unknown token. */
    #idOf(token) {
        return this.vocabulary.idOf(token) ?? this.vocabulary.idOf(this.#settings.pieces.unknown);
    }
}
/**
 * The tokenizer in a model's folder: `vocab.txt`, else `tokenizer.json`, and what lies beside them (see {@link readSettings}).
 * Without `tokenizer_config.json`, a `vocab.txt` is taken for a lower-case one, as BertTokenizer does.
 *
 * @throws UserError when files are missing or damaged, or when they ask for anything but a BERT tokenizer
 */
export async function readTokenizer(folder, options = {}) {
    return new Tokenizer(await readSettings(folder, options));
}
/** In this order, as `clean_up_tokenization` of transformers has them. */
const tightenings = [
    ...['.', '?', '!', ','].map((mark) => [` ${mark}`, mark]),
    [" ' ", "'"],
    ...["n't", "'m", "'s", "'ve", "'re"].map((ending) => [` ${ending}`, ending]),
];
