import { formatShare } from "../data/base/numbers.js";
import { partName, partOfMeasure } from "../data/results/part-measure.js";
import { figureHref, givenWith, measureOf, neighbour, pictureHref } from "./given.js";
import { step } from "./mechanism.js";
import { arrow, label, path, rectangle } from "./parts.js";
import { map, network, picture } from "./tiles.js";
/**
 * The mechanism of a map that does not look at the model: two ways to a map, one past the model, and one scale for both.
 *
 * @param source how the control comes to its map, drawn @param noise of its map where the report has none
 */
export function drawControl(given, text, words, { source, noise = 0.05 }) {
    const { labels } = words;
    const method = methodBeside(given);
    const own = figureHref(given.done, 'map', given);
    return {
        title: text.title,
        caption: text.caption,
        parts: [
            step(lanes(method.name ?? labels.method, labels.control, asked(given), source), text.source, null, 240),
            step(map(method.href, 0, 0, 68, { noise: 0.25, colours: 'hot' }) +
                map(own, 0, 76, 68, { seed: 2, noise, colours: 'hot' }), text.map, null, 96),
            step(scores(words, given, method), words.control.score, null, 208),
        ],
    };
}
/** The last method with a map of the same picture that does look at the model: a report has the plainest first. */
function methodBeside(given) {
    const { methods } = given.content.catalogue;
    const found = methods
        .filter(({ kind, isControl }) => kind === 'pixels' && isControl !== true)
        .map(({ id }) => neighbour(id, given))
        .findLast((done) => done?.result.figures.some(({ id }) => id === 'map'));
    if (found == null)
        return { href: null, given: givenWith(given, null), name: null };
    const { method } = found.task;
    return {
        href: figureHref(found, 'map', given),
        given: givenWith(given, found),
        name: given.titles[method] ?? method,
    };
}
function lanes(name, control, method, own) {
    return (label(0, 39, name) +
        method +
        label(0, 115, control) +
        `<g transform="translate(0 76)">${own}</g>` +
        arrow(214, 34, 238, 34) +
        arrow(214, 110, 238, 110));
}
function asked(given) {
    return picture(pictureHref(given), 68, 0, 68) + arrow(138, 34, 150, 34) + network(154, 34, 62, 64);
}
/** The two scores as bars, and what the method has over the control. */
function scores({ labels, control: { share } }, given, method) {
    const name = Object.keys(given.done?.result.measures ?? {}).find((each) => partOfMeasure(each) !== null);
    const [own, other] = name === undefined ? [null, null] : [measureOf(given, name), measureOf(method.given, name)];
    const isReal = own !== null && other !== null;
    const [low, high] = isReal ? [own, other] : [0.3, 0.62];
    const scale = 140 / Math.max(low, high, 0.01);
    const bar = (y, value, title, kind) => rectangle(4, y, value * scale, 18, kind) +
        label(8, y - 5, title) +
        (isReal ? label(value * scale + 10, y + 14, formatShare(value), 'm') : '');
    const end = 4 + low * scale;
    const gap = path(`M${end} 38v38`, 'd') + (high > low ? arrow(end, 54, 4 + high * scale, 54, 'a') : '');
    const part = isReal && name !== undefined ? (partOfMeasure(name) ?? '') : null;
    return (path('M4 4v114') +
        bar(20, high, method.name ?? labels.method, 'b') +
        bar(94, low, labels.control, 'gr') +
        gap +
        (part === null ? '' : label(4, 138, share(partName(part, given.parts)), 'm')));
}
