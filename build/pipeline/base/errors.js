import { errorLine, fitLine } from "../../schema/error-line.js";
export { LONGEST_QUOTE, quoted, quotedList } from "../../schema/error-line.js";
/** A mistake that the user can fix: one line of at most `LONGEST_ERROR` characters, no stack, exit code 2. Everything else that is thrown is a defect. */
export class UserError extends Error {
    name = 'UserError';
    #said;
    constructor(message, said) {
        super(fitLine(message));
        this.#said = said;
    }
    /** What {@link expected} made the line from, for {@link within}; undefined where it was made otherwise. */
    get said() {
        return this.#said;
    }
}
/** The one form that every error for users has: {@link errorLine}. */
export function expected(what, mismatch) {
    return new UserError(errorLine(what, mismatch), { what, ...mismatch });
}
/**
 * Runs something for an entry of the configuration; where it refuses, the entry stands before the place that it names.
 *
 * @example within('methods[2]', () => plan()) // … for `methods[2].params.patch` instead of `params.patch`
 */
export function within(entry, act) {
    try {
        return act();
    }
    catch (error) {
        throw placed(error, (at) => placeIn(entry, at));
    }
}
/**
 * Runs something that reads a file which the configuration names; where it refuses, the place in the configuration and the name as the user
 * wrote it stand for the path.
 *
 * @example withinFile({ path: '/home/me/a.png', at: 'pictures[0].image: a.png' }, read) // … for `pictures[0].image: a.png`
 */
export async function withinFile({ path, at: named }, act) {
    try {
        return await act();
    }
    catch (error) {
        throw placed(error, (at) => (at?.startsWith(path) ? named + at.slice(path.length) : placeIn(named, at)));
    }
}
/** What was thrown, with another place where it is an error of {@link expected}. */
function placed(error, place) {
    if (!(error instanceof UserError) || error.said === undefined)
        return error;
    const { what, at, ...came } = error.said;
    return expected(what, { ...came, at: place(at) });
}
/** `methods[2].params.patch`, where the place begins with a key of the entry; `methods[2]: cat`, where it is anything else. */
function placeIn(entry, at) {
    if (at === undefined)
        return entry;
    return /^(params|preprocess)\b/.test(at) ? `${entry}.${at}` : `${entry}: ${at}`;
}
/** A network whose scores for a picture are NaN has no answer. @param at the picture, where it is known */
export function scoresError(at) {
    return expected('scores that are numbers', {
        received: 'NaN',
        hint: 'Look for NaN or very large values in the checkpoint, and at `preprocess`.',
        ...(at !== undefined && { at }),
    });
}
