import { rgb } from 'd3-color';
import { interpolateRgb, piecewise } from 'd3-interpolate';
import { scaleLinear } from 'd3-scale';
import { interpolateViridis, schemeRdBu, schemeYlGnBu, schemeYlOrRd } from 'd3-scale-chromatic';
/** How many colours a map has, as in matplotlib. */
export const COLOURS = 256;
/** matplotlib's `hot` by its published anchor points (`_hot_data`), joined by straight lines. */
const hot = scaleLinear()
    .domain([0, 0.365079, 0.746032, 1])
    .range([rgb(0.0416 * 255, 0, 0).toString(), '#ff0000', '#ffff00', '#ffffff'])
    .interpolate(interpolateRgb);
/** Colour at a place in [0, 1]; between ColorBrewer's colours straight lines through RGB, as matplotlib draws them. */
const maps = {
    hot,
    gray: interpolateRgb('#000000', '#ffffff'),
    viridis: interpolateViridis,
    // Positive is red: ColorBrewer lists red first.
    RdBu: piecewise(interpolateRgb, [...(schemeRdBu[11] ?? [])].reverse()),
    YlGnBu: piecewise(interpolateRgb, [...(schemeYlGnBu[9] ?? [])]),
    YlOrRd: piecewise(interpolateRgb, [...(schemeYlOrRd[9] ?? [])]),
};
const tables = new Map();
/** The colours of a map from its lower end to its upper end: [256, 3], 0 … 255. */
export function colourTable(name) {
    const known = tables.get(name);
    if (known !== undefined)
        return known;
    const table = new Uint8Array(COLOURS * 3);
    for (let index = 0; index < COLOURS; index++) {
        const { r, g, b } = rgb(maps[name](index / (COLOURS - 1)));
        table.set([Math.round(r), Math.round(g), Math.round(b)], index * 3);
    }
    tables.set(name, table);
    return table;
}
/** The row of a {@link colourTable} for a place in [0, 1], as matplotlib chooses it: 256 equal parts. */
export function colourIndex(place) {
    return Math.min(COLOURS - 1, Math.max(0, Math.floor(place * COLOURS)));
}
