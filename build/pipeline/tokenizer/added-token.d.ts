import { z } from 'zod';
import type { Vocabulary } from './vocabulary.ts';
/** A token that is looked for in a text before words are made, as the tokenizers library has it. */
export interface AddedToken {
    readonly content: string;
    readonly id: number;
    /** A part of the model's language, such as [MASK], and no word of the text. */
    readonly special: boolean;
    /** Found only where no letter, digit or `_` stands beside it. */
    readonly singleWord: boolean;
    /** White space on the left, or on the right, belongs to it. */
    readonly lstrip: boolean;
    readonly rstrip: boolean;
    /** Found in the text as the words are made from it, in lower case say; else in the text as it stands. */
    readonly normalized: boolean;
    /** True for a special token that the vocabulary has anyway, without any of the flags: as BERT's own. */
    readonly isPlain: boolean;
}
/** How files describe one. Without a word about it, a token is normalised unless it is special. */
export declare const TokenDescription: z.ZodObject<{
    content: z.ZodString;
    single_word: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
    lstrip: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
    rstrip: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
    normalized: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
    special: z.ZodOptional<z.ZodNullable<z.ZodBoolean>>;
}, z.core.$loose>;
export type TokenDescription = z.output<typeof TokenDescription>;
/** A token that a file adds under an id, and the file. */
export interface AddedEntry {
    readonly id: number;
    readonly description: TokenDescription;
    readonly at: string;
}
/** What the files of a folder say about added tokens. */
export interface AddedSources {
    /** The file that knows best first. */
    readonly entries: readonly AddedEntry[];
    /** Special tokens by their names, described or not; they have their ids from the vocabulary or from {@link entries}. */
    readonly special: readonly {
        readonly description: TokenDescription;
        readonly at: string;
        readonly isNeeded: boolean;
    }[];
}
/**
 * The added tokens of a tokenizer: each once, with the flags of the file that knows best, special where any file says so.
 *
 * @param base the vocabulary that words are made of
 * @throws UserError for two ids of one token, for an id that is the vocabulary's or beyond the next free one, for a special token that has
 * no id, and for more of them than the bounds allow
 */
export declare function addedTokens({ entries, special }: AddedSources, base: Vocabulary): readonly AddedToken[];
