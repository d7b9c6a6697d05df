import type { Bound } from '../../schema/bounds.ts';
/**
 * Holds a count against its bound, before anything is done for each of what is counted.
 *
 * @param at named in the error @param hint what to do about it, as a sentence @throws UserError when it is more than the bound, or no number
 */
export declare function checkBound({ of, most, unit }: Bound, count: number, at: string, hint?: string): void;
