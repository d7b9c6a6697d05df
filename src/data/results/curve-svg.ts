import type { TopLevelSpec } from 'vega-lite';
import type { CurveView } from './result-view.ts';
import { specSvg } from '../html/vega-svg.ts';

/** More rows than these are too long a table to read. */
const MOST_ROWS = 12;

/** More points than these are a line to the eye. */
const MOST_DOTS = 12;

/** The rows of a curve's table: all of its points, or every k-th and the last. */
export function curveRows({ x, y }: CurveView): readonly { readonly x: number; readonly y: number | null }[] {
  const stride = Math.ceil(x.values.length / MOST_ROWS);
  const last = x.values.length - 1;
  return x.values.flatMap((value, index) =>
    index % stride === 0 || index === last ? [{ x: value, y: y.values[index] ?? null }] : [],
  );
}

/** The curve as an SVG element in the page's own colour: `currentColor` on a transparent ground. */
export function curveSvg(curve: CurveView): Promise<string> {
  return specSvg(curveSpec(curve));
}

/** Vega-Lite's description of the curve; the first axis is logarithmic where its values span two decades. */
function curveSpec({ x, y }: CurveView): TopLevelSpec {
  const isLogarithmic = x.values.every((value) => value > 0) && Math.max(...x.values) >= 100 * Math.min(...x.values);
  const colour = 'currentColor';
  return {
    width: 180,
    height: 90,
    data: { values: x.values.map((value, index) => ({ x: value, y: y.values[index] })) },
    mark: {
      type: 'line',
      stroke: colour,
      strokeWidth: 1.5,
      point: x.values.length > MOST_DOTS ? false : { size: 12, fill: colour },
    },
    encoding: {
      x: { field: 'x', type: 'quantitative', title: x.title, scale: { type: isLogarithmic ? 'log' : 'linear' } },
      y: { field: 'y', type: 'quantitative', title: y.title, scale: { zero: false } },
    },
    config: {
      aria: false,
      background: 'transparent',
      font: 'inherit',
      view: { stroke: null },
      axis: {
        grid: false,
        tickCount: 3,
        labelColor: colour,
        titleColor: colour,
        domainColor: colour,
        tickColor: colour,
        titleFontWeight: 'normal',
        labelFontSize: 11,
        titleFontSize: 11,
      },
    },
  };
}
