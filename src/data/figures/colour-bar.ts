import { interpolateViridis, schemeRdBu, schemeYlGnBu, schemeYlOrRd } from 'd3-scale-chromatic';
import type { colormaps, Display } from '../../../schema/result.ts';
import { formatNumber } from '../base/numbers.ts';

/** The legend of a figure: a strip of colours and the values at its ends. */
export interface ColourBar {
  /** A CSS gradient from the low end to the high one. */
  readonly gradient: string;
  readonly low: string;
  /** Only for maps that are centred on zero. */
  readonly middle: string | null;
  readonly high: string;
  readonly unit: string;
}

type Colormap = (typeof colormaps)[number];

/** Between these a map goes in straight lines through RGB, as matplotlib's do, so a CSS gradient shows it exactly. */
const stops: Readonly<Record<Colormap, readonly string[]>> = {
  hot: ['#0b0000', '#ff0000 36.5%', '#ffff00 74.6%', '#ffffff'],
  gray: ['#000000', '#ffffff'],
  viridis: Array.from({ length: 17 }, (_, index) => interpolateViridis(index / 16)),
  // Positive is red: ColorBrewer lists red first.
  RdBu: [...(schemeRdBu[11] ?? [])].reverse(),
  YlGnBu: schemeYlGnBu[9] ?? [],
  YlOrRd: schemeYlOrRd[9] ?? [],
};

/** The variables of `colour-bar.css` that hold the gradients, which would weigh much in every legend. */
export const gradients: ReadonlyMap<string, string> = new Map(
  Object.entries(stops).map(([name, colours]) => [
    gradientName(name as Colormap),
    `linear-gradient(to right, ${colours.join(', ')})`,
  ]),
);

function gradientName(colormap: Colormap): string {
  return `--map-${colormap.toLowerCase()}`;
}

/** The colour bar of a figure in a unit; null where the colours are the picture's own. */
export function colourBar(display: Display, unit: string): ColourBar | null {
  if (display.as === 'picture') return null;
  const [low, high] = display.range;
  return {
    gradient: `var(${gradientName(display.as === 'rgb' ? 'gray' : display.colormap)})`,
    low: formatNumber(low),
    middle: display.as === 'heat' && display.centred ? '0' : null,
    high: formatNumber(high),
    unit,
  };
}
