import { rgb } from 'd3-color';
import { interpolateRgb, piecewise } from 'd3-interpolate';
import * as chromatic from 'd3-scale-chromatic';

/** How many colours a map has, as in matplotlib. */
export const COLOURS = 256;

type Colours = (place: number) => string;

/** ColorBrewer's colours of a scheme joined by straight lines through RGB, as matplotlib draws them. */
const brewer = (scheme: readonly (readonly string[])[], classes: 9 | 11): Colours =>
  piecewise(interpolateRgb, [...scheme[classes]!]);

/**
 * matplotlib's sequential and diverging maps that d3-scale-chromatic has, each in matplotlib's own direction: `RdBu` goes from red,
 * the low end, to blue. (The maps of explanations in `pipeline/render` turn `RdBu` round: there positive is red.)
 *
 * `turbo` and `cividis` are polynomials in d3 and may differ from matplotlib's tables by a few steps of 255.
 */
const maps: Readonly<Record<string, Colours>> = {
  viridis: chromatic.interpolateViridis,
  plasma: chromatic.interpolatePlasma,
  inferno: chromatic.interpolateInferno,
  magma: chromatic.interpolateMagma,
  cividis: chromatic.interpolateCividis,
  turbo: chromatic.interpolateTurbo,
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
  PuOr: brewer(chromatic.schemePuOr, 11),
  RdBu: brewer(chromatic.schemeRdBu, 11),
  RdGy: brewer(chromatic.schemeRdGy, 11),
  RdYlBu: brewer(chromatic.schemeRdYlBu, 11),
  RdYlGn: brewer(chromatic.schemeRdYlGn, 11),
  Spectral: brewer(chromatic.schemeSpectral, 11),
};

/** Every name that {@link colourTableOf} knows; each may end in `_r`, which turns the map round. */
export const colormapNames: readonly string[] = Object.keys(maps).flatMap((name) => [name, `${name}_r`]);

/** A map's colours from its low end to its high end: [256, 3], 0 … 255. @throws RangeError for an unknown name */
export function colourTableOf(name: string): Uint8Array {
  const isReversed = name.endsWith('_r');
  const colours = maps[isReversed ? name.slice(0, -2) : name];
  if (colours === undefined) throw new RangeError(`No colour map is called ${name}`);
  const table = new Uint8Array(COLOURS * 3);
  for (let index = 0; index < COLOURS; index++) {
    const place = index / (COLOURS - 1);
    const { r, g, b } = rgb(colours(isReversed ? 1 - place : place));
    table.set([Math.round(r), Math.round(g), Math.round(b)], index * 3);
  }
  return table;
}

/** The same colours as `#rrggbb`, 256 of them. @throws RangeError as {@link colourTableOf} */
export function hexColours(name: string): readonly string[] {
  const table = colourTableOf(name);
  return Array.from({ length: COLOURS }, (_, index) => hexOf(table.subarray(index * 3, index * 3 + 3)));
}

/** Which of the 256 colours stands for a place in [0, 1], as matplotlib chooses it: equal parts, the ends beyond them. */
export function colourAt(place: number): number {
  return Math.min(COLOURS - 1, Math.max(0, Math.floor(place * COLOURS)));
}

function hexOf(channels: Uint8Array): string {
  return `#${[...channels].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
