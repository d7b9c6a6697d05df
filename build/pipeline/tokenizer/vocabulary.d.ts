/** The entries of a vocabulary and their ids. */
export declare class Vocabulary {
    #private;
    /**
     * @param entries of token and id; of a token that comes twice the last counts, as in transformers @param at where they came from, for errors
     * @param base has entries of its own, which are looked up too
     * @throws UserError when there is none, when an id comes twice, and for more or longer ones than the bounds allow
     */
    constructor(entries: readonly (readonly [token: string, id: number])[], at: string, base?: Vocabulary);
    get size(): number;
    /** The largest id. */
    get lastId(): number;
    /** How many embeddings the entries need: up to the last that is neither blank nor kept free (`[unused7]`). */
    get usedSize(): number;
    /** UTF-16 units of the longest entry. */
    get longest(): number;
    has(token: string): boolean;
    /** The id of a token, undefined for one that is no entry. */
    idOf(token: string): number | undefined;
    /** The token of an id, undefined for one that nothing has. */
    tokenOf(id: number): string | undefined;
    /** The same entries and more; itself where there are none to add. @throws UserError as the constructor */
    with(more: readonly (readonly [token: string, id: number])[], at: string): Vocabulary;
}
/**
 * The vocabulary of a `vocab.txt`: a token a line, whose id is the line's number from 0. Lines end as Python reads them,
 * with LF, CRLF or CR; any other separator of Unicode's is a token of its own, as in bert-base-chinese, and so are blanks.
 *
 * @throws UserError for an empty file, and for more lines or longer ones than the bounds allow
 */
export declare function parseVocabulary(text: string, at: string): Vocabulary;
/** The vocabulary in a `vocab.txt` (see {@link parseVocabulary}). @throws UserError also for a file that cannot be read in its encoding */
export declare function readVocabulary(path: string, at: string, encoding?: string): Promise<Vocabulary>;
