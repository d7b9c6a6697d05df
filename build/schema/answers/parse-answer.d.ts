import { AnswerFront } from '../answer.ts';
/** One answer in one language. */
export interface AnswerText {
    /** For errors: `answers/en/01.md`. */
    readonly file: string;
    readonly front: AnswerFront;
    /** The Markdown after the front matter. */
    readonly body: string;
}
/** Reads front matter and prose apart. @throws ClaimError naming the file and the key that is not what it should be */
export declare function parseAnswer(text: string, file: string): AnswerText;
