import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Element, ElementContent } from 'xast';
import { textWidth } from '../base/figure-font.ts';
import { leanSvg } from './lean-svg.ts';
import { parseSvg } from './svg-tree.ts';

/** What a Vega-Lite description draws, without what Vega writes though it changes nothing here. */
export async function vegaTree(spec: TopLevelSpec): Promise<Element> {
  measureTexts();
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return withoutDefaults(parseSvg(svg));
}

/** What a Vega-Lite description draws, as an SVG element without needless words. */
export async function specSvg(spec: TopLevelSpec): Promise<string> {
  return leanSvg(await vegaTree(spec));
}

/** What Vega knows of a text that it makes room for. */
interface TextItem {
  readonly fontSize?: number;
  /** The width that it is cut to; 0 for none. */
  readonly limit?: number;
}

/** Vega's hook for programs that know their font; its types lack it. */
interface TextMetrics {
  width: (item: TextItem, text: string | number | null | undefined) => number;
}

/** Other fonts are wider than the figures' own by up to about this. */
const WIDEST_FONT = 1.2;

/** Vega takes every character for 0.8 of the size, which Chinese exceeds: it makes room for the wider of that and what our font takes. */
function measureTexts(): void {
  const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
  textMetrics.width = (item, line) => {
    const text = String(line ?? '').trim();
    const size = item.fontSize ?? 11;
    const width = Math.max(0.8 * text.length, (WIDEST_FONT * textWidth(text)) / 1000) * size;
    return Math.floor(item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width);
  };
}

/** Half of Vega's text, on pages with dozens of curves. */
const needless = new Set(
  'pointer-events aria-hidden aria-roledescription role class font-family xmlns:xlink version'.split(' '),
);
const needlessPairs = new Set(['opacity=1', 'stroke-width=1', 'transform=translate(0,0)']);

/** The same drawing in less text, its paths rounded to a tenth of a pixel. */
function withoutDefaults(tree: Element): Element {
  const pairs = Object.entries(tree.attributes).flatMap(([key, value]) => {
    if (value == null || needless.has(key) || needlessPairs.has(`${key}=${value}`)) return [];
    return [[key, key === 'd' ? value.replaceAll(/(\.\d)\d+/g, (_, kept: string) => kept) : value]];
  });
  const children = tree.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return isEmptyPath(child) ? [] : [withoutDefaults(child)];
  });
  return { ...tree, attributes: Object.fromEntries(pairs) as Record<string, string>, children };
}

function isEmptyPath({ name, attributes, children }: Element): boolean {
  const { d, ...rest } = attributes;
  const others = Object.keys(rest).filter((key) => key !== 'display' && !needless.has(key));
  return name === 'path' && children.length === 0 && others.length === 0 && (d === '' || d === 'M0,0h0v0h0Z');
}
