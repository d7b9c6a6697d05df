import { z } from 'zod';
import { expected } from "../base/errors.js";
import { nearestName } from "../base/nearest-name.js";
/** The places in the feature extractor that the course looks at. */
const COURSE_PLACES = [6, 15, 23];
/** Which filters to explain; shared by the methods about filters. */
export const filterParams = {
    cnnid: z
        .array(z.int().nonnegative())
        .min(1)
        .optional()
        .describe('Modules of the feature extractor, counted from 0. Default: those of 6, 15 and 23 that have a map, or if none has, the ' +
        'first, middle and last convolution.'),
    layers: z
        .array(z.string())
        .min(1)
        .optional()
        .describe('Further layers by name, for networks whose layers are not counted; replaces the default as `cnnid` does.'),
    filters: z.array(z.int().nonnegative()).min(1).default([0]).describe('Output channels of each of the layers.'),
};
/**
 * The filters that a configuration asks for, layer by layer.
 *
 * @throws UserError when a layer does not exist, has no maps, or has no such filter, naming what exists
 */
export function filterTargets(model, { cnnid, layers, filters }) {
    const chosen = cnnid === undefined && layers === undefined
        ? defaultLayers(model)
        : [
            ...(cnnid ?? []).map((place) => layerAt(model, place)),
            ...(layers ?? []).map((name) => mapLayer(model, name, 'params.layers')),
        ];
    return chosen.flatMap((layer) => filters.map((filter) => filterOf(layer, filter)));
}
/** Narrows a task's target. @throws for a target that is no filter: a defect of the plan, not the user's. */
export function filterTargetOf(target) {
    if (target.kind !== 'filter')
        throw new TypeError(`This method explains filters, not a ${target.kind}.`);
    return target;
}
/** The layer of a target. @throws when the model has none of that name: a defect of the plan, not the user's. */
export function layerOf(model, { layer }) {
    const found = model.layers.find(({ name }) => name === layer);
    if (found === undefined)
        throw new RangeError(`No layer ${layer} in ${model.id}`);
    return found;
}
/** A layer with maps, by its name. @param at the parameter that names it @throws UserError naming those that have maps */
export function mapLayer(model, name, at) {
    const found = model.layers.find((layer) => layer.name === name && hasMaps(layer));
    if (found !== undefined)
        return found;
    const names = model.layers.filter(hasMaps).map((layer) => layer.name);
    const nearest = nearestName(name, names);
    throw expected(`a layer of ${model.id} with maps`, {
        at,
        received: `"${name}"`,
        hint: nearest === undefined ? `It has ${names.join(', ')}.` : `Did you mean \`${nearest}\`?`,
    });
}
/** How much of a forward pass is over when a layer's output is known, 0 … 1, by multiplications. */
export function depthShare({ layers }, name) {
    const work = layers.map(({ outputShape, parameters }) => parameters * outputShape.slice(1).reduce((a, b) => a * b, 1));
    const end = layers.findIndex((layer) => layer.name === name) + 1;
    const total = sum(work);
    return total === 0 ? end / layers.length : sum(work.slice(0, end)) / total;
}
const sum = (values) => values.reduce((total, value) => total + value, 0);
const hasMaps = ({ outputShape }) => outputShape.length === 3;
function defaultLayers(model) {
    // A map of one value, as behind a global pool, shows nothing.
    const candidates = model.layers.filter((layer) => hasMaps(layer) && layer.outputShape[1] * layer.outputShape[2] > 1);
    const ofCourse = candidates.filter(({ cnnid }) => cnnid !== undefined && COURSE_PLACES.includes(cnnid));
    if (ofCourse.length > 0)
        return ofCourse;
    const convolutions = candidates.filter(({ kind }) => kind === 'Conv2d');
    const places = new Set([0, Math.floor((convolutions.length - 1) / 2), convolutions.length - 1]);
    return [...places].flatMap((place) => convolutions[place] ?? []);
}
function layerAt(model, cnnid) {
    const found = model.layers.find((layer) => layer.cnnid === cnnid && hasMaps(layer));
    if (found !== undefined)
        return found;
    const places = model.layers.filter(hasMaps).flatMap((layer) => layer.cnnid ?? []);
    throw expected(`a cnnid that ${model.id} has`, {
        at: 'params.cnnid',
        received: String(cnnid),
        hint: places.length === 0 ? 'Its layers are not counted; name them in `layers`.' : `It has ${ranges(places)}.`,
    });
}
/** `0 to 5, 7, 9 to 12` of ascending numbers. */
function ranges(numbers) {
    const starts = numbers.filter((number) => !numbers.includes(number - 1));
    const ends = numbers.filter((number) => !numbers.includes(number + 1));
    return starts.map((start, i) => (start === ends[i] ? String(start) : `${start} to ${ends[i]}`)).join(', ');
}
function filterOf({ name, cnnid, kind, outputShape }, filter) {
    const count = outputShape[0];
    if (filter >= count) {
        throw expected(`a filter of ${name} (${kind})`, {
            at: 'params.filters',
            received: String(filter),
            hint: `It has filters 0 to ${count - 1}.`,
        });
    }
    return { kind: 'filter', layer: name, ...(cnnid !== undefined && { cnnid }), layerKind: kind, filter };
}
