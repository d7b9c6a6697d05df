import { type Mismatch } from '../../schema/error-line.ts';
export { LONGEST_QUOTE, quoted, quotedList, type Mismatch } from '../../schema/error-line.ts';
/** A mistake that the user can fix: one line of at most `LONGEST_ERROR` characters, no stack, exit code 2. Everything else that is thrown is a defect. */
export declare class UserError extends Error {
    #private;
    readonly name = "UserError";
    constructor(message: string, said?: {
        readonly what: string;
    } & Mismatch);
    /** What {@link expected} made the line from, for {@link within}; undefined where it was made otherwise. */
    get said(): ({
        readonly what: string;
    } & Mismatch) | undefined;
}
/** The one form that every error for users has: {@link errorLine}. */
export declare function expected(what: string, mismatch: Mismatch): UserError;
/**
 * Runs something for an entry of the configuration; where it refuses, the entry stands before the place that it names.
 *
 * @example within('methods[2]', () => plan()) // … for `methods[2].params.patch` instead of `params.patch`
 */
export declare function within<Result>(entry: string, act: () => Result): Result;
/** A file that the configuration names. */
export interface NamedFile {
    /** Absolute. */
    readonly path: string;
    /** Where it is named and how, as errors say it: `pictures[0].image: cats/1.png`. */
    readonly at: string;
}
/**
 * Runs something that reads a file which the configuration names; where it refuses, the place in the configuration and the name as the user
 * wrote it stand for the path.
 *
 * @example withinFile({ path: '/home/me/a.png', at: 'pictures[0].image: a.png' }, read) // … for `pictures[0].image: a.png`
 */
export declare function withinFile<Result>({ path, at: named }: NamedFile, act: () => Promise<Result>): Promise<Result>;
/** A network whose scores for a picture are NaN has no answer. @param at the picture, where it is known */
export declare function scoresError(at?: string): UserError;
