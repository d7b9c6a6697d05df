import { evaluateClaim, outcomeOf, type Judgement } from './evaluate-claim.ts';
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
export function judgeAnswers(answers: readonly Answer[], evidence: Evidence): readonly JudgedAnswer[] {
  return answers.map((answer) => {
    const { front, file } = answer.english;
    const judgements = front.claims.map((claim) => evaluateClaim(claim, evidence, `${file}, claim ${claim.id}`));
    return { answer, outcome: outcomeOf(judgements), judgements };
  });
}
