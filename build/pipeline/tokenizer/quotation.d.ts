/** A text from outside between quotation marks, as JSON writes it, for one line of a message: cut to {@link LONGEST_QUOTE} characters. */
export declare function quotation(text: string): string;
