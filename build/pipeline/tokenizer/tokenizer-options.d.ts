import type { AddedToken } from './added-token.ts';
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
    /** Tokens beside the vocabulary's, and those of its own that are looked for in some other way than special ones. */
    readonly added?: readonly AddedToken[];
}
