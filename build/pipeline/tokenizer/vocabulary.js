import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected } from "../base/errors.js";
import { decodeText, readBytes } from "../base/text-file.js";
import { quotation } from "./quotation.js";
/** The entries of a vocabulary and their ids. */
export class Vocabulary {
    #base;
    #ids = new Map();
    #tokens = new Map();
    #lastId = -1;
    #usedSize = 0;
    #longest = 0;
    /**
     * @param entries of token and id; of a token that comes twice the last counts, as in transformers @param at where they came from, for errors
     * @param base has entries of its own, which are looked up too
     * @throws UserError when there is none, when an id comes twice, and for more or longer ones than the bounds allow
     */
    constructor(entries, at, base) {
        this.#base = base;
        if (entries.length === 0)
            throw expected('a vocabulary', { at, received: 'an empty one' });
        checkBound(bounds.vocabularyEntries, entries.length, at);
        for (const [token, id] of entries) {
            checkBound(bounds.vocabularyToken, token.length, at);
            const namesake = this.tokenOf(id);
            if (namesake !== undefined) {
                const received = `the id ${id} for ${quotation(namesake)} and ${quotation(token)}`;
                throw expected('every id once', { at, received, hint: 'Take the file that the model was trained with.' });
            }
            this.#ids.set(token, id);
            this.#tokens.set(id, token);
            this.#lastId = Math.max(this.#lastId, id);
            this.#longest = Math.max(this.#longest, token.length);
            if (!isFiller(token))
                this.#usedSize = Math.max(this.#usedSize, id + 1);
        }
    }
    get size() {
        return this.#ids.size + (this.#base?.size ?? 0);
    }
    /** The largest id. */
    get lastId() {
        return Math.max(this.#lastId, this.#base?.lastId ?? -1);
    }
    /** How many embeddings the entries need: up to the last that is neither blank nor kept free (`[unused7]`). */
    get usedSize() {
        return Math.max(this.#usedSize, this.#base?.usedSize ?? 0);
    }
    /** UTF-16 units of the longest entry. */
    get longest() {
        return Math.max(this.#longest, this.#base?.longest ?? 0);
    }
    has(token) {
        return this.idOf(token) !== undefined;
    }
    /** The id of a token, undefined for one that is no entry. */
    idOf(token) {
        return this.#ids.get(token) ?? this.#base?.idOf(token);
    }
    /** The token of an id, undefined for one that nothing has. */
    tokenOf(id) {
        return this.#tokens.get(id) ?? this.#base?.tokenOf(id);
    }
    /** The same entries and more; itself where there are none to add. @throws UserError as the constructor */
    with(more, at) {
        return more.length === 0 ? this : new Vocabulary(more, at, this);
    }
}
/** A line that fills a file up to a round number. */
function isFiller(token) {
    return token.trim() === '' || /^\[unused\d+\]$/.test(token);
}
/**
 * The vocabulary of a `vocab.txt`: a token a line, whose id is the line's number from 0. Lines end as Python reads them,
 * with LF, CRLF or CR; any other separator of Unicode's is a token of its own, as in bert-base-chinese, and so are blanks.
 *
 * @throws UserError for an empty file, and for more lines or longer ones than the bounds allow
 */
export function parseVocabulary(text, at) {
    checkBound(bounds.vocabularyEntries, countLines(text), at);
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return new Vocabulary(lines.map((token, id) => [token, id]), at);
}
/** The vocabulary in a `vocab.txt` (see {@link parseVocabulary}). @throws UserError also for a file that cannot be read in its encoding */
export async function readVocabulary(path, at, encoding) {
    const bytes = await readBytes(path, 'a vocabulary, a token a line', at, bounds.textBytes);
    return parseVocabulary(decodeText(bytes, at, encoding), at);
}
function countLines(text) {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10))
            count += 1;
    }
    return count;
}
