import { escapeMarkup } from "../../schema/escape.js";
/** Drawing parts: SVG elements as text. Classes carry all colours, so that both themes have their own. */
const round = (value) => String(Math.round(value * 10) / 10);
/** A path. @param kind `l` line, `d` dashed, `a` accent line, `f` filled ground, `k` ink … */
export function path(data, kind = 'l') {
    return `<path class="${kind}" d="${data}"/>`;
}
/** The path data of a rectangle. */
export function box(x, y, width, height = width) {
    return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}
/** A rectangle. */
export function rectangle(x, y, width, height, kind = 'f') {
    return path(box(x, y, width, height), kind);
}
/** A straight arrow. */
export function arrow(x1, y1, x2, y2, kind = 'l') {
    const along = Math.atan2(y2 - y1, x2 - x1);
    const barb = (turn) => `${round(x2 - 6 * Math.cos(along + turn))} ${round(y2 - 6 * Math.sin(along + turn))}`;
    return path(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}M${barb(0.5)}L${round(x2)} ${round(y2)}L${barb(-0.5)}`, kind);
}
/** A line of text with its base line at `y`. @param kind `t` begins at `x`; `c` is centred, `e` ends there; `m` is muted */
export function label(x, y, text, kind = 't') {
    return `<text class="${kind}" x="${round(x)}" y="${round(y)}">${escapeMarkup(text)}</text>`;
}
/** A raster picture. @param kind `px` keeps its pixels crisp */
export function image(href, x, y, width, kind = 'px', height = width) {
    return `<image class="${kind}" href="${escapeMarkup(href)}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" preserveAspectRatio="none"/>`;
}
/** A part of a raster picture, in its own pixels. */
export function imagePart(href, at, part, whole) {
    const view = `${part.left} ${part.top} ${part.width} ${part.height}`;
    const drawn = `<image class="px" href="${escapeMarkup(href)}" width="${whole.width}" height="${whole.height}"/>`;
    return `<svg x="${round(at.x)}" y="${round(at.y)}" width="${at.size}" height="${at.size}" viewBox="${view}" preserveAspectRatio="none">${drawn}</svg>`;
}
/** Things in a pile, the last in front, each drawn at its offset. */
export function pile(count, offset, draw) {
    return Array.from({ length: count }, (_, index) => draw(index * offset, index * offset, index)).join('');
}
/** A frame of lines around a place. */
export function outline(x, y, width, height = width, kind = 'a') {
    return path(box(x, y, width, height), kind);
}
/** Bars that stand on a line or hang from it. @param values −1 … 1 */
export function bars(values, { x, y, width, gap, height, }, kinds = { up: 'p', down: 'n' }) {
    const bar = (value, index) => box(x + index * (width + gap), y, width, -value * height);
    const of = (isUp) => values.map((value, index) => (value > 0 === isUp && value !== 0 ? bar(value, index) : '')).join('');
    return [of(true), of(false)]
        .map((data, index) => (data === '' ? '' : path(data, index === 0 ? kinds.up : kinds.down)))
        .join('');
}
/** A curve through points in a frame; `values` in 0 … 1, from left to right. */
export function curve(values, x, y, width, height, kind = 'a') {
    const at = (value, index) => `${round(x + (width * index) / Math.max(1, values.length - 1))} ${round(y + height * (1 - value))}`;
    return path(`M${values.map(at).join('L')}`, kind);
}
/** A dot. */
export function dot(x, y, radius, kind = 'k') {
    return `<circle class="${kind}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
}
