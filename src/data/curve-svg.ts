import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { leanSvg } from './lean-svg.ts';
import type { CurveView } from './result-view.ts';
import { mapElements, readSvg, writeSvg, type SvgElement } from './svg-tree.ts';

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

/** What a Vega-Lite description draws, as an SVG element without needless words. */
export async function specSvg(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return leanSvg(withoutDefaults(svg));
}

/** What Vega writes though it changes nothing here: half of the text, on pages with dozens of curves. */
const needless = [
  'pointer-events',
  'aria-hidden',
  'aria-roledescription',
  'role',
  'class',
  'font-family',
  'xmlns:xlink',
  'version',
];
const defaults = { opacity: '1', 'stroke-width': '1', transform: 'translate(0,0)' };

/** The same drawing in less text, its paths rounded to a tenth of a pixel. */
export function withoutDefaults(svg: string): string {
  return writeSvg(mapElements(readSvg(svg), withoutNeedless));
}

function withoutNeedless({ name, attributes, children }: SvgElement): SvgElement | null {
  for (const key of needless) attributes.delete(key);
  const { display, d, ...others } = Object.fromEntries(attributes);
  const isNothing =
    (d === '' || d === 'M0,0h0v0h0Z') && (display ?? 'none') === 'none' && Object.keys(others).length === 0;
  if (name === 'path' && isNothing) return null;
  for (const [key, value] of Object.entries(defaults)) if (attributes.get(key) === value) attributes.delete(key);
  if (d !== undefined) attributes.set('d', d.replaceAll(/(\.\d)\d+/g, '$1'));
  return { name, attributes, children };
}

/** Vega-Lite's description of the curve; the first axis is logarithmic where its values span two decades. */
export function curveSpec({ x, y }: CurveView): TopLevelSpec {
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
