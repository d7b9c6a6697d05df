import { type Judgement } from './evaluate-claim.ts';
import type { ClaimOutcome } from '../answer.ts';
import type { Evidence } from './evidence.ts';
import type { Answer } from './read-answers.ts';
/** An answer with the outcomes of its claims. */
export interface JudgedAnswer {
    readonly answer: Answer;
    readonly outcome: ClaimOutcome;
    /** In the order of the claims. */
    readonly judgements: readonly Judgement[];
}
/** Judges the claims of every answer. @throws ClaimError naming file and claim that name what the report does not have */
export declare function judgeAnswers(answers: readonly Answer[], evidence: Evidence): readonly JudgedAnswer[];
