import type { z } from 'zod';
import type { FactOperand, Operand } from '../answer.ts';
import type { Evidence, Value } from './evidence.ts';
/** Where an operand stands: the claim, for errors, and the input at hand inside an aggregate. */
export interface Place {
    readonly at: string;
    readonly input?: string;
    /** Names of measures and series that a result may lack without a mistake of the author. */
    readonly mayLack?: readonly string[];
}
type Stored = Extract<Operand, {
    method: string;
}> | z.infer<typeof FactOperand>;
/** The value of an operand that stands in one result, or in what the report says about a model. @throws ClaimError where it is not there */
export declare function readOperand(operand: Stored, evidence: Evidence, place: Place): Value;
/** @throws ClaimError for a text */
export declare function numberOf(value: number | string, at: string): number;
export {};
