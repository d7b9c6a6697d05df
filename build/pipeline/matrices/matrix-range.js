import { isMasked } from "../../schema/matrix-mask.js";
import { expected } from "../base/errors.js";
/**
 * The values of a matrix's lowest and highest colour, and what they leave unsaid. Without settings they are the least and the
 * greatest value that is shown; where all are equal, half a unit on either side, or half of it where it is large.
 *
 * @throws UserError when nothing is shown, or when one end is set beyond all values
 */
export function matrixRange(values, { mask, vmin, vmax }, at) {
    const shown = values.flatMap((row, y) => row.filter((value, x) => value !== null && !isMasked(mask, value, y, x)));
    const numbers = shown.filter((value) => value !== null);
    if (numbers.length === 0) {
        throw expected('at least one cell to show', { at, received: 'none', hint: 'Change `mask` or add values.' });
    }
    const least = numbers.reduce((one, other) => Math.min(one, other));
    const greatest = numbers.reduce((one, other) => Math.max(one, other));
    const isFlat = vmin === undefined && vmax === undefined && least === greatest;
    const [under, over] = isFlat ? around(least) : [least, greatest];
    // A minus before a zero would not be stored.
    const low = (vmin ?? under) + 0;
    const high = (vmax ?? over) + 0;
    if (low >= high) {
        const received = `${low} to ${high}`;
        throw expected('colours that end above where they begin', { at, received, hint: 'Set both `vmin` and `vmax`.' });
    }
    const clipped = numbers.filter((value) => value < low || value > high).length;
    return { vmin: low, vmax: high, remarks: [...missingRemark(values), ...clippedRemark(clipped, low, high)] };
}
/** A range about a value: half a unit is nothing beside 1e300. */
function around(value) {
    const half = Math.abs(value) < 1e6 ? 0.5 : Math.abs(value) / 2;
    return [Math.max(value - half, -Number.MAX_VALUE), Math.min(value + half, Number.MAX_VALUE)];
}
function missingRemark(values) {
    const count = values.flat().filter((value) => value === null).length;
    return count === 0
        ? []
        : [
            {
                code: 'missing',
                text: count === 1 ? '1 cell has no value and is left empty.' : `${count} cells have no value and are left empty.`,
            },
        ];
}
function clippedRemark(count, low, high) {
    if (count === 0)
        return [];
    const what = count === 1 ? '1 value lies beyond' : `${count} values lie beyond`;
    const how = count === 1 ? 'has' : 'have';
    return [{ code: 'clipped', text: `${what} ${low} … ${high} and ${how} the colour of its end.` }];
}
