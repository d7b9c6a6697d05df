import { arrow, box, image, label, path, rectangle } from "./parts.js";
/** Pseudo-random numbers in [0, 1) for drawings: the same in every build. */
export function drawnNumbers(seed) {
    let state = (seed * 2_654_435_761) >>> 0;
    return () => {
        state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
        const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
        return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
    };
}
/** Values −1 … 1 of a coarse map: a spot right of the middle, under noise. @param noise its share of the whole, 0 … 1 */
export function coarseMap(seed, noise, side = 6) {
    const random = drawnNumbers(seed);
    return Array.from({ length: side * side }, (_, index) => {
        const [row, column] = [Math.floor(index / side), index % side];
        const away = Math.hypot(row - 0.45 * side, column - 0.55 * side) / side;
        const spot = 1.15 * Math.exp(-((away / 0.26) ** 2)) - 0.12;
        return Math.max(-1, Math.min(1, (1 - noise) * spot + noise * (2.2 * random() - 1.1)));
    });
}
/** Rows of cells as one path a shade. @param values −1 … 1, row by row */
export function grid(values, at, colours = 'signed') {
    const { x, y, columns, width, height } = at;
    const shades = new Map();
    values.forEach((value, index) => {
        const level = Math.round(4 * Math.abs(value));
        const shade = colours === 'signed' ? `${value < 0 ? 'n' : 'p'}${level}` : `${colours === 'hot' ? 'h' : 'w'}${level}`;
        const place = box(x + (index % columns) * width, y + Math.floor(index / columns) * height, width, height);
        if (level > 0)
            shades.set(shade, (shades.get(shade) ?? '') + place);
    });
    const rows = Math.ceil(values.length / columns);
    const ground = rectangle(x, y, columns * width, rows * height, colours === 'hot' ? 'h0' : 'z');
    return ground + [...shades].map(([shade, data]) => path(data, shade)).join('');
}
/** A square of cells. */
export function cells(values, x, y, size, colours = 'signed') {
    const side = Math.round(Math.sqrt(values.length));
    return grid(values, { x, y, columns: side, width: size / side, height: size / side }, colours);
}
/** A picture of eight by eight pixels, for reports that have none: a cup on a table. */
const CUP = ['aaaaaaaa', 'aaaaaaaa', 'aabbbaaa', 'aacccbba', 'aacccaba', 'aacccbba', 'ddcccddd', 'dddddddd'];
/** The picture that is explained, or a drawn one. */
export function picture(href, x, y, size) {
    if (href !== null)
        return image(href, x, y, size, 'im');
    const cell = size / 8;
    const data = new Map();
    CUP.forEach((row, top) => Array.from(row).forEach((colour, left) => {
        data.set(colour, (data.get(colour) ?? '') + box(x + left * cell, y + top * cell, cell));
    }));
    return [...data].map(([colour, place]) => path(place, `c${colour}`)).join('');
}
/** A map of the report, or a drawn one. */
export function map(href, x, y, size, drawn = {}) {
    if (href !== null)
        return image(href, x, y, size);
    return cells(coarseMap(drawn.seed ?? 1, drawn.noise ?? 0.2, drawn.side ?? 6), x, y, size, drawn.colours);
}
/** How the slabs of a drawn network shrink from the picture to the classes. */
const SLABS = [1, 0.86, 0.7, 0.54, 0.38, 0.24];
/**
 * A network from left to right: slabs that grow smaller, as its layers do.
 *
 * @param kinds the class of a slab by its number; `f` where none is given
 */
export function network(x, middle, width, height, kinds = () => 'f') {
    const pitch = width / SLABS.length;
    const byKind = new Map();
    SLABS.forEach((share, index) => {
        const kind = kinds(index);
        const slab = box(x + index * pitch, middle - (share * height) / 2, pitch * 0.6, share * height);
        byKind.set(kind, (byKind.get(kind) ?? '') + slab);
    });
    return [...byKind].map(([kind, data]) => path(data, kind)).join('');
}
/** How many slabs a drawn network has. */
export const slabCount = SLABS.length;
/** A network that is run forwards and backwards. @param result the letter of what it gives; empty for none */
export function thereAndBack(width, labels, result) {
    const end = result === '' ? width - 4 : width - 26;
    const middle = width / 2;
    return (network(10, 72, end - 10, 76) +
        label(middle, 14, labels.forwards, 'c') +
        arrow(4, 22, width - 4, 22) +
        (result === '' ? '' : label(width - 12, 77, result, 'c i')) +
        arrow(width - 4, 122, 4, 122, 'a') +
        label(middle, 140, labels.backwards, 'c'));
}
/** Four of a kind, so that the second panel of four is seen to follow from the first. */
export function four(draw) {
    return [0, 1, 2, 3].map((index) => draw((index % 2) * 78, Math.floor(index / 2) * 78, 66, index)).join('');
}
/** How much `feTurbulence` scatters around its mean, as a share of the range from black to white. */
const TURBULENCE_SPREAD = 0.106;
/** Noise that is added to what it filters. @param std of the noise, 0 … 1 */
export function noiseFilter(id, seed, std) {
    const strength = Math.round((100 * std) / TURBULENCE_SPREAD) / 100;
    return (`<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">` +
        `<feTurbulence type="fractalNoise" baseFrequency="0.9" numOctaves="1" seed="${seed}"/>` +
        '<feColorMatrix values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 0 1" result="n"/>' +
        `<feComposite in="SourceGraphic" in2="n" operator="arithmetic" k2="1" k3="${strength}" k4="${-strength / 2}"/></filter>`);
}
