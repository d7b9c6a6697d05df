import type { Comparison, Right } from '../answer.ts';
import type { Evidence } from './evidence.ts';
/** Where the right side of a condition came from. */
export type Standard = 'threshold' | 'chance' | 'text' | 'operand';
/** Where a right side comes from. */
export declare function standardOf(right: Right): Standard;
/** The value of a threshold. @throws ClaimError for one that is not in the file */
export declare function thresholdOf(name: string, { thresholds }: Evidence, at: string): number;
/** The factor of a name, 1 for none. @throws ClaimError for a threshold that is not in the file */
export declare function factorOf(name: string | undefined, evidence: Evidence, at: string): number;
/** Whether a comparison holds. @throws ClaimError for a number beside a text */
export declare function compare(left: number | string, is: Comparison, right: number | string, at: string): boolean;
