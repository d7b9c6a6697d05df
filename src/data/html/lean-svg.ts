import type { Element, ElementContent } from 'xast';
import { writeSvg } from './svg-tree.ts';

type Attributes = Element['attributes'];

/** What children inherit from a group, so that it can be said once. */
const inherited = ['fill', 'stroke', 'stroke-width', 'font-size', 'font-weight', 'text-anchor'];

const translation = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/** How far a channel of a gradient's colour, of 255, may be from what is left of it. */
const MOST_CHANNEL = 2;

/**
 * The same drawing in less text, for SVG as Vega writes it: no groups that say nothing, what neighbours share said by their group, places
 * as coordinates, only those stops of a gradient that change it.
 */
export function leanSvg(tree: Element): string {
  return writeSvg(lean(tree));
}

function lean(element: Element): Element {
  const { name } = element;
  const attributes = { ...element.attributes };
  let children = element.children.map((child) => (child.type === 'element' ? lean(child) : child));
  if (name === 'g' || name === 'svg')
    children = children.flatMap((child) => (isBareGroup(child) ? child.children : [child]));
  if (name === 'linearGradient') children = neededStops(children);
  if (name === 'path') {
    const circle = circleOf(attributes);
    if (circle !== null) return { ...element, name: 'circle', attributes: circle, children };
  }
  placed(name, attributes);
  if (name === 'g') hoist(attributes, children);
  return { ...element, attributes, children };
}

/** A point of a curve, which Vega writes as two half circles moved to their place; null for another path. */
function circleOf({ transform, d, ...rest }: Attributes): Attributes | null {
  const [, x, y] = translation.exec(transform ?? '') ?? [];
  const [, r] = /^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0$/.exec(d ?? '') ?? [];
  if (x === undefined || y === undefined || r === undefined) return null;
  return { cx: rounded(Number(x)), cy: rounded(Number(y)), r, ...rest };
}

function rounded(place: number): string {
  return String(Math.round(place * 100) / 100);
}

const isBareGroup = (node: ElementContent): node is Element =>
  node.type === 'element' && node.name === 'g' && Object.keys(node.attributes).length === 0;

/** A text's or a line's place as coordinates instead of as a transform. */
function placed(name: string, attributes: Attributes): void {
  const [, x, y] = translation.exec(attributes['transform'] ?? '') ?? [];
  if (x === undefined || y === undefined) return;
  const at = { x: Number(x), y: Number(y) };
  const add = (key: string, value: number): void => {
    attributes[key] = rounded(Number(attributes[key] ?? 0) + value);
  };
  if (name === 'text') {
    delete attributes['transform'];
    add('x', at.x);
    add('y', at.y);
  } else if (name === 'line') {
    delete attributes['transform'];
    for (const key of ['x1', 'x2']) add(key, at.x);
    for (const key of ['y1', 'y2']) add(key, at.y);
  }
}

/** Moves to the group what all of its children say alike, unless they are only one. */
function hoist(attributes: Attributes, children: readonly ElementContent[]): void {
  const elements = children.filter((child) => child.type === 'element');
  if (elements.length < 2) return;
  for (const key of inherited) {
    const value = elements[0]!.attributes[key];
    if (value == null || elements.some((child) => child.attributes[key] !== value)) continue;
    attributes[key] = value;
    for (const child of elements) {
      child.attributes = Object.fromEntries(Object.entries(child.attributes).filter(([name]) => name !== key));
    }
  }
}

/** The first stop, the last, and those between that a line from the kept one before to a later one would miss. */
function neededStops(stops: readonly ElementContent[]): ElementContent[] {
  const places = stops.map(stopOf);
  if (places.some((place) => place === null)) return [...stops];
  const kept = [0];
  for (let next = 2; next < places.length; next++) {
    const [from, to] = [places[kept.at(-1)!]!, places[next]!];
    const between = places.slice(kept.at(-1)! + 1, next);
    if (between.some((place) => !isOnLine(place!, from, to))) kept.push(next - 1);
  }
  if (places.length > 1) kept.push(places.length - 1);
  return kept.map((index) => stops[index]!);
}

interface Stop {
  readonly offset: number;
  readonly channels: readonly number[];
}

function stopOf(node: ElementContent): Stop | null {
  if (node.type !== 'element') return null;
  const colour = /^#([\da-f]{6})$/i.exec(node.attributes['stop-color'] ?? '')?.[1];
  const offset = Number(node.attributes['offset']);
  if (colour === undefined || Number.isNaN(offset)) return null;
  return { offset, channels: [0, 2, 4].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)) };
}

function isOnLine({ offset, channels }: Stop, from: Stop, to: Stop): boolean {
  const share = (offset - from.offset) / (to.offset - from.offset);
  return channels.every((channel, index) => {
    const [low, high] = [from.channels[index]!, to.channels[index]!];
    return Math.abs(low + share * (high - low) - channel) <= MOST_CHANNEL;
  });
}
