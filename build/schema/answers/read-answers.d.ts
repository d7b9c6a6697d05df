import { Thresholds } from '../answer.ts';
import { type Language } from '../local-text.ts';
import { type AnswerText } from './parse-answer.ts';
export declare const ANSWERS_FOLDER = "answers";
export declare const OUTCOMES_FILE = "outcomes.json";
/** What reading needs of a file system; paths are relative to `content/`. */
export interface AnswerFiles {
    /** Names in a folder, none where there is no such folder. */
    list(folder: string): Promise<readonly string[]>;
    /** The text of a file; undefined where there is none. */
    read(file: string): Promise<string | undefined>;
}
/** A question's answer in English, and in the other languages that it is written in. */
export interface Answer {
    /** Number of the question as its file has it: `01`. */
    readonly n: string;
    readonly english: AnswerText;
    readonly translations: Readonly<Partial<Record<Language, AnswerText>>>;
}
/** All answers, in the order of their questions, with the thresholds that their claims name. */
export interface Answers {
    readonly list: readonly Answer[];
    readonly thresholds: Thresholds;
    /** The file's own text: stored outcomes carry its digest. */
    readonly thresholdsText: string;
}
/** The answers under `content/answers`; null where there is no such folder. @throws ClaimError for what its author can fix */
export declare function readAnswers(files: AnswerFiles): Promise<Answers | null>;
