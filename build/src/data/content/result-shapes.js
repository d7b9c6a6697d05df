import { quoted } from "../../../schema/error-line.js";
import { methodIn } from "./catalogue.js";
import { showerOf, shownResults } from "./shown-results.js";
import { expectedContent } from "../base/site-error.js";
/** What to do about a result that pages cannot show. */
export function hintOf({ method }) {
    return `Run \`npm run vitrine -- run --only ${method.id} --force\`.`;
}
/**
 * Whether a result has all that pages read out of it, in the shapes that they read it in: axes, arrays, figures, measures and series. What
 * the arrays hold is for {@link requireShown} and the reader of their values.
 *
 * @throws SiteError in one line for the first thing that is absent or of another shape
 */
export function checkShown(placed, content) {
    const { result, task } = placed;
    const hint = hintOf(result);
    const refusal = (what, received, place = '') => expectedContent(what, { at: `${task.folder}/result.json${place}`, received, hint });
    for (const [name, { labels, groups = labels }] of Object.entries(result.axes ?? {})) {
        if (groups.length === labels.length)
            continue;
        throw refusal(`a group for each of ${labels.length} labels`, `${groups.length}`, `: axes.${name}`);
    }
    for (const [name, { x, y }] of Object.entries(result.series)) {
        if (x.values.length === y.values.length)
            continue;
        throw refusal(`a value for each of ${x.values.length}`, `${y.values.length}`, `: series.${name}`);
    }
    const shown = shownOf(result, content);
    if (shown === undefined)
        return;
    for (const name of shown.axes ?? []) {
        if (result.axes?.[name] === undefined)
            throw refusal(`the axis \`${name}\``, 'none');
    }
    const lengths = lengthsOf(result, shown.arrays, content.report);
    for (const name of Object.keys(shown.arrays)) {
        const array = result.arrays.find((each) => each.name === name);
        if (array !== undefined)
            requireShape(placed, array, shown.arrays, lengths);
        else if (shown.mayLackArrays !== true)
            throw refusal(`the array \`${name}\``, 'none');
    }
    for (const [id, figure] of Object.entries(shown.figures ?? {})) {
        const found = result.figures.find((each) => each.id === id);
        const fault = found === undefined ? (figure.isOptional === true ? null : absent) : faultOf(found, figure, lengths);
        if (fault !== null)
            throw refusal(fault.expected, fault.received, `: the figure \`${id}\``);
    }
    if (shown.isOfRows === true) {
        const other = result.figures.find(({ display, array = '' }) => display.as !== 'heat' || !(array in shown.arrays));
        if (other !== undefined || result.figures.length === 0) {
            const received = other === undefined ? 'no figure' : `${other.display.as} of ${quoted(other.array ?? 'none')}`;
            throw refusal(`figures of ${Object.keys(shown.arrays).join(', ')} as heat`, received);
        }
    }
    for (const name of shown.measures ?? []) {
        if (result.measures[name] === undefined)
            throw refusal(`the measure \`${name}\``, 'none');
    }
    for (const [name, side] of Object.entries(shown.series?.(result) ?? {})) {
        const count = result.series[name]?.y.values.length;
        if (count === undefined)
            throw refusal(`the series ${quoted(name)}`, 'none');
        if (count !== lengthOf(side, lengths))
            throw refusal(counted(side, lengths), `${count}`, `: series.${name}`);
    }
}
/**
 * That an array of a result has the shape that it is read in.
 *
 * @param sides of the array; without them those of the page that shows the result
 * @throws SiteError in one line with the array's file
 */
export function requireShown(placed, array, content, sides) {
    const { result } = placed;
    const arrays = sides === undefined ? shownOf(result, content)?.arrays : { [array.name]: sides };
    if (arrays === undefined)
        throw new Error(`No page shows arrays of ${result.method.id}: say in which shape it is read`);
    requireShape(placed, array, arrays, lengthsOf(result, arrays, content.report));
}
/** Whether the page that shows a result reads an array of it, so that each of its values has to be a number. */
export function isShown(result, array, content) {
    return Object.hasOwn(shownOf(result, content)?.arrays ?? {}, array);
}
function shownOf({ method }, content) {
    const known = methodIn(content, method.id);
    const shower = known === undefined ? null : showerOf(known);
    return shower === null ? undefined : shownResults[shower];
}
function requireShape({ task, result }, array, arrays, lengths) {
    const at = `${task.folder}/${array.file}`;
    const hint = hintOf(result);
    const sides = Object.hasOwn(arrays, array.name) ? arrays[array.name] : undefined;
    if (sides === undefined) {
        const known = Object.keys(arrays).join(', ');
        throw expectedContent(`one of the arrays ${known}`, { at, received: quoted(array.name), hint });
    }
    const { shape } = array;
    const fits = shape.length === sides.length && sides.every((side, axis) => lengthOf(side, lengths) === shape[axis]);
    if (fits)
        return;
    const text = sides.map((side) => lengthOf(side, lengths) ?? nameOf(side)).join(', ');
    throw expectedContent(`float32 [${text}]`, { at, received: `[${shape.join(', ')}]`, hint });
}
const absent = { expected: 'a picture', received: 'none' };
function faultOf({ display, width, height }, figure, lengths) {
    if (display.as !== figure.as)
        return { expected: figure.as, received: display.as };
    const sides = display.as !== 'tiles'
        ? []
        : [
            ['rows of tiles', figure.rows, display.rows],
            ['columns of tiles', figure.columns, display.columns],
            ['values down a tile', figure.tile, display.tileHeight],
            ['values across a tile', figure.tile, display.tileWidth],
        ];
    for (const [what, side, received] of sides) {
        if (side === undefined || lengthOf(side, lengths) === received)
            continue;
        return { expected: `${lengthOf(side, lengths) ?? nameOf(side)} ${what}`, received: `${received}` };
    }
    const across = figure.across?.reduce((product, side) => product * (lengthOf(side, lengths) ?? 0), 1);
    if (across !== undefined && across !== width)
        return { expected: `${across} pixels across`, received: `${width}` };
    const down = figure.down === undefined ? 1 : (lengthOf(figure.down, lengths) ?? 0);
    if (height % down === 0)
        return null;
    return { expected: `a multiple of ${down} pixels down`, received: `${height}` };
}
/** What each name counts: labels of an axis, what the report says of the model, else what the first array with it has. */
function lengthsOf({ axes = {}, arrays, model }, shown, { models }) {
    const { classes, inputShape = [] } = models.find(({ id }) => id === model.id) ?? {};
    const [height, width] = inputShape.slice(-2);
    const lengths = new Map(Object.entries(axes).map(([name, { labels }]) => [name, labels.length]));
    for (const [name, length] of Object.entries({ classes: classes?.length, height, width })) {
        if (length !== undefined)
            lengths.set(name, length);
    }
    for (const [name, sides] of Object.entries(shown)) {
        const { shape = [] } = arrays.find((array) => array.name === name) ?? {};
        if (shape.length !== sides.length)
            continue;
        for (const [axis, side] of sides.entries()) {
            if (typeof side === 'string' && !lengths.has(side))
                lengths.set(side, shape[axis]);
        }
    }
    return lengths;
}
function lengthOf(side, lengths) {
    if (typeof side === 'number')
        return side;
    if (typeof side === 'string')
        return lengths.get(side);
    const length = lengths.get(side[0]);
    return length === undefined ? undefined : length + side[1];
}
function nameOf(side) {
    return typeof side === 'object' ? `${side[0]} + ${side[1]}` : String(side);
}
function counted(side, lengths) {
    return `${lengthOf(side, lengths) ?? nameOf(side)} values`;
}
