import type { Operand, Over } from '../answer.ts';
import type { Evidence, Value } from './evidence.ts';
export type Aggregate = Extract<Operand, {
    over: unknown;
}>;
type Known = Extract<Value, {
    state: 'known';
}>;
/** Inputs to aggregate over, in the order of the report. */
export declare function inputsOf(over: Over, { report }: Evidence): readonly string[];
/** What an aggregate says of its inputs' values, in their order. @throws ClaimError for a text among them */
export declare function summarise(operand: Aggregate, values: readonly Known[], at: string): Pick<Known, 'value' | 'chance' | 'unit'>;
export {};
