import type { Claim, ClaimOutcome, Need } from '../answer.ts';
import type { Standard } from './compare-values.ts';
import type { Evidence, Reason } from './evidence.ts';
/** A claim with its outcome. */
export interface Judgement {
    readonly claim: Claim;
    readonly outcome: ClaimOutcome;
    /** Why it cannot be judged; null where it can. */
    readonly reason: Reason | null;
    /** The left side; null where it cannot be judged. */
    readonly number: number | string | null;
    readonly unit: string;
    /** What an explanation without knowledge would score on the left; null where that is not known. */
    readonly chance: number | null;
    /** The right side, and where it came from; null where it cannot be judged. */
    readonly against: {
        readonly value: number | string;
        readonly standard: Standard;
    } | null;
    /** Keys of the tasks that it rests on. */
    readonly tasks: readonly string[];
}
/**
 * Judges a claim by the results: it holds, it does not, or it cannot be judged here.
 *
 * @param at the claim's file and id, for errors @throws ClaimError where it names what the report does not have and does not say that it needs it
 */
export declare function evaluateClaim(claim: Claim, evidence: Evidence, at: string): Judgement;
/** The outcome of a question from those of its claims: it holds where all hold that are no asides. */
export declare function outcomeOf(judgements: readonly Judgement[]): ClaimOutcome;
/** What a need asks for and the report does not have; null where it has it. */
export declare function findLack({ method, input, mask }: Need, { report }: Pick<Evidence, 'report'>): Reason | null;
