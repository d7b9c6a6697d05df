import { expected } from "./errors.js";
/**
 * Holds a count against its bound, before anything is done for each of what is counted.
 *
 * @param at named in the error @param hint what to do about it, as a sentence @throws UserError when it is more than the bound, or no number
 */
export function checkBound({ of, most, unit }, count, at, hint) {
    if (count <= most)
        return;
    const received = `${Number.isFinite(count) ? count.toLocaleString('en') : String(count)} ${unit}`;
    throw expected(`${of} of at most ${most.toLocaleString('en')} ${unit}`, { at, received, ...(hint && { hint }) });
}
