import type { Condition, Operand } from '../answer.ts';
import { type Standard } from './compare-values.ts';
import type { Evidence, Reason, Value } from './evidence.ts';
import { type Place } from './read-operand.ts';
type Known = Extract<Value, {
    state: 'known';
}>;
/** A condition with both its sides, or why it cannot be judged. */
export type Compared = {
    readonly tasks: readonly string[];
} & ({
    readonly state: 'known';
    readonly isTrue: boolean;
    readonly left: Known;
    readonly right: number | string;
    readonly standard: Standard;
} | {
    readonly state: 'unknown';
    readonly reason: Reason;
});
/**
 * The value of an operand.
 *
 * @throws ClaimError where it names what the report does not have
 */
export declare function evaluateOperand(operand: Operand, evidence: Evidence, place: Place): Value;
/** Judges a condition. @throws ClaimError where it names what is not there, or compares what cannot be compared */
export declare function compareCondition({ left, is, right }: Condition, evidence: Evidence, place: Place): Compared;
export {};
