import { rgb } from 'd3-color';
import { interpolateRgb, piecewise } from 'd3-interpolate';
import * as chromatic from 'd3-scale-chromatic';
/** How many colours a map has, as in matplotlib. */
export const COLOURS = 256;
/** ColorBrewer's colours of a scheme joined by straight lines through RGB, as matplotlib draws them. */
const brewer = (scheme, classes) => piecewise(interpolateRgb, [...scheme[classes]]);
/** Every eighth of a table's colours, joined by straight lines. */
const joined = (table) => piecewise(interpolateRgb, Array.from({ length: table.length / 6 }, (_, index) => `#${table.slice(index * 6, index * 6 + 6)}`));
/** Nuñez, Anderton, Renslow 2018. */
const CIVIDIS = '00224e00285b002e6a0433711a386f273e6e32436d3b496c434e6c4b546c52596d5a5f6e61656f686a716f70737576767c7b78' +
    '8481798b8778938d789b9376a39a75aba072b3a670bbad6cc3b469ccba64d4c15fddc958e6d051efd748f8df3cfee838';
/** Mikhailov 2019. */
const TURBO = '30123b392a734040a14456c7466be3467ff64293ff37a7fa29bbec1dcdd818dcc31ee8b031f2994cf97e6bfd648aff4da3fd3c' +
    'b8f735cced34dee037edd03af8c03afdae35fe982cfb8022f56817ec520fe04009d23105c02302ac1701950d017a0403';
/**
 * matplotlib's sequential and diverging maps that d3-scale-chromatic has, each in matplotlib's own direction: `RdBu` goes from red,
 * the low end, to blue. (The maps of explanations in `pipeline/render` turn `RdBu` round: there positive is red.)
 *
 * For `turbo` and `cividis` d3 has polynomials that miss the published tables by up to 32 and 13 steps of 255; 33 colours of the
 * tables joined by straight lines miss them by 2 and 6.
 */
const maps = {
    viridis: chromatic.interpolateViridis,
    plasma: chromatic.interpolatePlasma,
    inferno: chromatic.interpolateInferno,
    magma: chromatic.interpolateMagma,
    cividis: joined(CIVIDIS),
    turbo: joined(TURBO),
    gray: interpolateRgb('#000000', '#ffffff'),
    Blues: brewer(chromatic.schemeBlues, 9),
    BuGn: brewer(chromatic.schemeBuGn, 9),
    BuPu: brewer(chromatic.schemeBuPu, 9),
    GnBu: brewer(chromatic.schemeGnBu, 9),
    Greens: brewer(chromatic.schemeGreens, 9),
    Greys: brewer(chromatic.schemeGreys, 9),
    OrRd: brewer(chromatic.schemeOrRd, 9),
    Oranges: brewer(chromatic.schemeOranges, 9),
    PuBu: brewer(chromatic.schemePuBu, 9),
    PuBuGn: brewer(chromatic.schemePuBuGn, 9),
    PuRd: brewer(chromatic.schemePuRd, 9),
    Purples: brewer(chromatic.schemePurples, 9),
    RdPu: brewer(chromatic.schemeRdPu, 9),
    Reds: brewer(chromatic.schemeReds, 9),
    YlGn: brewer(chromatic.schemeYlGn, 9),
    YlGnBu: brewer(chromatic.schemeYlGnBu, 9),
    YlOrBr: brewer(chromatic.schemeYlOrBr, 9),
    YlOrRd: brewer(chromatic.schemeYlOrRd, 9),
    BrBG: brewer(chromatic.schemeBrBG, 11),
    PRGn: brewer(chromatic.schemePRGn, 11),
    PiYG: brewer(chromatic.schemePiYG, 11),
    // d3 lists purple first, matplotlib as ColorBrewer orange.
    PuOr: brewer(chromatic.schemePuOr.map((colours) => colours.toReversed()), 11),
    RdBu: brewer(chromatic.schemeRdBu, 11),
    RdGy: brewer(chromatic.schemeRdGy, 11),
    RdYlBu: brewer(chromatic.schemeRdYlBu, 11),
    RdYlGn: brewer(chromatic.schemeRdYlGn, 11),
    Spectral: brewer(chromatic.schemeSpectral, 11),
};
/** Every name that {@link colourTableOf} knows; each may end in `_r`, which turns the map round. */
export const colormapNames = Object.keys(maps).flatMap((name) => [name, `${name}_r`]);
/** A map's colours from its low end to its high end: [256, 3], 0 … 255. @throws RangeError for an unknown name */
export function colourTableOf(name) {
    const isReversed = name.endsWith('_r');
    const colours = maps[isReversed ? name.slice(0, -2) : name];
    if (colours === undefined)
        throw new RangeError(`No colour map is called ${name}`);
    const table = new Uint8Array(COLOURS * 3);
    for (let index = 0; index < COLOURS; index++) {
        const place = index / (COLOURS - 1);
        const { r, g, b } = rgb(colours(isReversed ? 1 - place : place));
        table.set([Math.round(r), Math.round(g), Math.round(b)], index * 3);
    }
    return table;
}
/** The same colours as `#rrggbb`, 256 of them. @throws RangeError as {@link colourTableOf} */
export function hexColours(name) {
    const table = colourTableOf(name);
    return Array.from({ length: COLOURS }, (_, index) => hexOf(table.subarray(index * 3, index * 3 + 3)));
}
/** Which of the 256 colours stands for a place in [0, 1], as matplotlib chooses it: equal parts, the ends beyond them. */
export function colourAt(place) {
    return Math.min(COLOURS - 1, Math.max(0, Math.floor(place * COLOURS)));
}
function hexOf(channels) {
    return `#${[...channels].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
