import { StoredOutcomes } from '../../schema/answer.ts';
import type { AnswerEvidence } from './answer-files.ts';
/** A claim whose stored outcome is not what the results say now. */
export interface OutcomeChange {
    /** Number of the question: `01`. */
    readonly n: string;
    readonly claim: string;
    /** What has changed, in a few words. */
    readonly change: string;
}
/** The outcomes of all claims as they are stored, with the digests of what they rest on. */
export declare function storedOutcomes({ answers, judged, sources }: AnswerEvidence): StoredOutcomes;
/** What differs between the outcomes that are stored and those that hold now, in the order of the questions. */
export declare function compareOutcomes(stored: StoredOutcomes | null, fresh: StoredOutcomes): readonly OutcomeChange[];
/** What a file of stored outcomes holds; null where there is none, or something else. */
export declare function parseStoredOutcomes(text: string | undefined): StoredOutcomes | null;
