import type { ReportText } from '../../schema/report.ts';
import type { Encoding } from '../tokenizer/tokenizer.ts';
import type { ImportedAttention } from './read-attention.ts';
/** A token's part in what is read; `text` where there are no parts. */
export type TokenRole = 'special' | 'text' | 'question' | 'context' | 'answer';
/** A token as figures name it. */
export interface TokenLabel {
    readonly text: string;
    readonly role: TokenRole;
}
/** What is explained, as one encoder reads it. `digest` is over all that its numbers depend on beside the encoder. */
export type TextInput = {
    readonly id: string;
    readonly digest: string;
} & ({
    readonly kind: 'sentence';
    readonly encoding: Encoding;
    readonly tokens: readonly TokenLabel[];
} | {
    readonly kind: 'question';
    /** The text that the answer stands in; spans of the second segment are places in it. */
    readonly context: string;
    readonly encoding: Encoding;
    /** The answer's by the course's test: a token that is one of its words, wherever it stands. */
    readonly tokens: readonly TokenLabel[];
    /** First and last token of the given answer. */
    readonly answer: readonly [first: number, last: number] | null;
} | {
    readonly kind: 'word';
    readonly word: string;
    readonly sentences: readonly WordSentence[];
} | {
    readonly kind: 'imported';
    readonly tokens: readonly TokenLabel[];
    readonly attention: ImportedAttention;
});
/** One of the sentences that a word stands in. */
export interface WordSentence {
    readonly id: string;
    readonly sense: string;
    readonly encoding: Encoding;
    /** The tokens of the word. */
    readonly places: readonly number[];
}
type WithoutReaders<Text> = Text extends unknown ? Omit<Text, 'encoders'> : never;
/** What the report says of a text; which encoders read it is known only when all have been opened. */
type TextFacts = WithoutReaders<ReportText>;
/** A text that was opened, with what the report says of it. */
export interface OpenedText {
    readonly input: TextInput;
    readonly facts: TextFacts;
}
export {};
