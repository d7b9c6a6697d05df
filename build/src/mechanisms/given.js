import { readArray } from "../data/content/array-values.js";
import { isPixelMap } from "../data/content/map-key.js";
import { formatNumber } from "../data/base/numbers.js";
/** What a site has to give. */
export function givenSite({ content, predictions, links, parts, proses }) {
    const titles = Object.fromEntries([...proses].map(([method, { words }]) => [method, words.title]));
    return { content, predictions, links, parts, titles };
}
/** A method's first finished result, by the literature's definition where the report has it. */
export function givenOf(method, site) {
    const { content } = site;
    const done = content.outcomes.filter((outcome) => outcome.state === 'done' && outcome.task.method === method);
    const chosen = done.find(({ task }) => task.variant === 'paper') ?? done[0] ?? null;
    return { ...site, method, ...aboutOf(chosen, content) };
}
/** The same with another result. */
export function givenWith(given, done) {
    return { ...given, ...aboutOf(done, given.content) };
}
function aboutOf(done, { report }) {
    const model = report.models.find(({ id }) => id === done?.task.model) ?? null;
    return {
        done,
        model,
        // Without a result there is still something to explain.
        picture: report.pictures.find(({ id }) => id === done?.task.input) ??
            (done === null || model ? (report.pictures[0] ?? null) : null),
        encoder: (report.encoders ?? []).find(({ id }) => id === done?.task.model) ?? null,
        text: (report.texts ?? []).find(({ id }) => id === done?.task.input) ?? null,
    };
}
/** Another method's finished result for the same picture and model, by the literature's definition. */
export function neighbour(method, { content, done, picture }) {
    const found = content.outcomes.find(({ state, task }) => state === 'done' &&
        task.method === method &&
        task.variant === 'paper' &&
        task.input === picture?.id &&
        (done === null || task.model === done.task.model));
    return found ?? null;
}
/** The address of the picture as the model sees it; null for none. */
export function pictureHref({ picture, model, links }) {
    const file = picture === null ? undefined : (picture.files[model?.id ?? ''] ?? Object.values(picture.files)[0]);
    return file === undefined ? null : links.file(file);
}
/** The address of a figure of a result; null for none. */
export function figureHref(done, id, { links }) {
    const figure = done?.result.figures.find((each) => each.id === id);
    return done === null || figure === undefined ? null : links.file(`${done.task.folder}/${figure.file}`);
}
/** The address of the figure that draws a result's map, a value a pixel; of its first figure where there is none such; null for neither. */
export function mapHref(done, given) {
    const figures = done?.result.figures ?? [];
    const drawn = done === null ? undefined : figures.find((figure) => isPixelMap(figure, done.result));
    const figure = figures.find(({ id }) => id === 'map') ?? drawn ?? figures[0];
    return figure === undefined ? null : figureHref(done, figure.id, given);
}
/** A parameter that is a number; null where there is no result that has it. */
export function paramOf({ done }, name) {
    const value = done?.result.params[name];
    return typeof value === 'number' ? value : null;
}
/** A measured number; null where there is none. */
export function measureOf({ done }, name) {
    return done?.result.measures[name]?.value ?? null;
}
/** A number as the page writes it, else a word for it. */
export function told(value, otherwise) {
    return value === null ? otherwise : formatNumber(value);
}
/**
 * An array of the result; null where the report stores none.
 *
 * @param shape a number a side, or a name: of an axis, for its labels; `classes`, `height` and `width` of the model; else any length
 * @throws SiteError when it has another shape, or holds what is not a number
 */
export async function arrayOf({ content, done }, name, shape) {
    if (!done?.result.arrays.some((array) => array.name === name))
        return null;
    return readArray(content, done, name, shape);
}
/** Labels and groups of the result's tokens; empty where there is no result. */
export function tokensOf(done) {
    const axis = done?.result.axes?.['tokens'];
    return (axis?.labels ?? []).map((label, place) => ({ label, role: axis?.groups?.[place] ?? '' }));
}
