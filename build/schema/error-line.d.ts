/** The longest quotation of a value that was refused. */
export declare const LONGEST_QUOTE = 80;
/** What an error line says: what came, where it was found, and what to do about it. */
export interface Mismatch {
    /** What came instead, as a noun phrase: `128×96`, `the text "abc"`. Text from outside goes through {@link quoted}. */
    readonly received: string;
    /** Where: a file, a config key, a tensor's name. */
    readonly at?: string;
    /** What the user can do, as a sentence. */
    readonly hint?: string;
}
/**
 * The one form that every error for users has, on both sides. Where the line grows too long, the place loses its middle, then long advice
 * its end, then what came its end.
 *
 * @example errorLine('a square image', { at: 'images/3.png', received: '128×96', hint: 'Set `preprocess.crop`.' })
 * // Expected a square image for `images/3.png`, but received 128×96. Set `preprocess.crop`.
 */
export declare function errorLine(what: string, { received, at, hint }: Mismatch): string;
/** A text from outside, fit for one line of a message: in backticks, without control characters, cut to {@link LONGEST_QUOTE} characters. */
export declare function quoted(text: string): string;
/** Several of them with commas: as many as fit into a line beside other words, then how many more. */
export declare function quotedList(texts: readonly string[]): string;
/** A text on one line of at most {@link LONGEST_ERROR} characters. */
export declare function fitLine(text: string): string;
