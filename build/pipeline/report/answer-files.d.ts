import type { Answers } from '../../schema/answers/read-answers.ts';
import { type JudgedAnswer } from '../../schema/answers/judge-answers.ts';
import type { Disk } from '../base/disk.ts';
/** Everything that a check of the answers looks at. */
export interface AnswerEvidence {
    readonly answers: Answers;
    readonly judged: readonly JudgedAnswer[];
    /** What was read, by the key of its task. */
    readonly sources: ReadonlyMap<string, ClaimSource>;
    /** Folders of results that are not what the report says was written; what is judged of them may not be stored. */
    readonly altered: readonly string[];
}
/** The files that claims about a task rest on. */
interface ClaimSource {
    /** sha256 of `result.json`; that of nothing where there is none. */
    readonly result: string;
    /** What was measured of its map: sha256 of each file, with the names of its measures and curves. */
    readonly measurements: readonly {
        readonly sha256: string;
        readonly names: readonly string[];
    }[];
}
/**
 * Reads answers, report and results from a content folder and judges every claim; null where there are no answers.
 *
 * @throws UserError for what the author of an answer can fix, or where there is no report
 */
export declare function readAnswerEvidence(folder: string, disk: Disk): Promise<AnswerEvidence | null>;
export {};
