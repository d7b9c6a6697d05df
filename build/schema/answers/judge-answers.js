import { evaluateClaim, outcomeOf } from "./evaluate-claim.js";
/** Judges the claims of every answer. @throws ClaimError naming file and claim that name what the report does not have */
export function judgeAnswers(answers, evidence) {
    return answers.map((answer) => {
        const { front, file } = answer.english;
        const judgements = front.claims.map((claim) => evaluateClaim(claim, evidence, `${file}, claim ${claim.id}`));
        return { answer, outcome: outcomeOf(judgements), judgements };
    });
}
