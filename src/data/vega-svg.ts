import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Element, ElementContent } from 'xast';
import { leanSvg } from './lean-svg.ts';
import { parseSvg } from './svg-tree.ts';

/** What a Vega-Lite description draws, without what Vega writes though it changes nothing here. */
export async function vegaTree(spec: TopLevelSpec): Promise<Element> {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return withoutDefaults(parseSvg(svg));
}

/** What a Vega-Lite description draws, as an SVG element without needless words. */
export async function specSvg(spec: TopLevelSpec): Promise<string> {
  return leanSvg(await vegaTree(spec));
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
