import { escapeMarkup } from '../../schema/escape.ts';

/** Drawing parts: SVG elements as text. Classes carry all colours, so that both themes have their own. */

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** A path. @param kind `l` line, `d` dashed, `a` accent line, `f` filled ground, `k` ink … */
export function path(data: string, kind = 'l'): string {
  return `<path class="${kind}" d="${data}"/>`;
}

/** The path data of a rectangle. */
export function box(x: number, y: number, width: number, height = width): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** A rectangle. */
export function rectangle(x: number, y: number, width: number, height: number, kind = 'f'): string {
  return path(box(x, y, width, height), kind);
}

/** A straight arrow. */
export function arrow(x1: number, y1: number, x2: number, y2: number, kind = 'l'): string {
  const along = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number): string =>
    `${round(x2 - 6 * Math.cos(along + turn))} ${round(y2 - 6 * Math.sin(along + turn))}`;
  return path(
    `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}M${barb(0.5)}L${round(x2)} ${round(y2)}L${barb(-0.5)}`,
    kind,
  );
}

/** A line of text with its base line at `y`. @param kind `t` begins at `x`; `c` is centred, `e` ends there; `m` is muted */
export function label(x: number, y: number, text: string, kind = 't'): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}">${escapeMarkup(text)}</text>`;
}

/** A raster picture. @param kind `px` keeps its pixels crisp */
export function image(href: string, x: number, y: number, width: number, kind = 'px', height = width): string {
  return `<image class="${kind}" href="${escapeMarkup(href)}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" preserveAspectRatio="none"/>`;
}

/** A part of a raster picture, in its own pixels. */
export function imagePart(
  href: string,
  at: { readonly x: number; readonly y: number; readonly size: number },
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  whole: { readonly width: number; readonly height: number },
): string {
  const view = `${part.left} ${part.top} ${part.width} ${part.height}`;
  const drawn = `<image class="px" href="${escapeMarkup(href)}" width="${whole.width}" height="${whole.height}"/>`;
  return `<svg x="${round(at.x)}" y="${round(at.y)}" width="${at.size}" height="${at.size}" viewBox="${view}" preserveAspectRatio="none">${drawn}</svg>`;
}

/** Things in a pile, the last in front, each drawn at its offset. */
export function pile(count: number, offset: number, draw: (x: number, y: number, index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index * offset, index * offset, index)).join('');
}

/** A frame of lines around a place. */
export function outline(x: number, y: number, width: number, height = width, kind = 'a'): string {
  return path(box(x, y, width, height), kind);
}

/** Bars that stand on a line or hang from it. @param values −1 … 1 */
export function bars(
  values: readonly number[],
  {
    x,
    y,
    width,
    gap,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly gap: number; readonly height: number },
  kinds: { readonly up: string; readonly down: string } = { up: 'p', down: 'n' },
): string {
  const bar = (value: number, index: number): string => box(x + index * (width + gap), y, width, -value * height);
  const of = (isUp: boolean): string =>
    values.map((value, index) => (value > 0 === isUp && value !== 0 ? bar(value, index) : '')).join('');
  return [of(true), of(false)]
    .map((data, index) => (data === '' ? '' : path(data, index === 0 ? kinds.up : kinds.down)))
    .join('');
}

/** A curve through points in a frame; `values` in 0 … 1, from left to right. */
export function curve(
  values: readonly number[],
  x: number,
  y: number,
  width: number,
  height: number,
  kind = 'a',
): string {
  const at = (value: number, index: number): string =>
    `${round(x + (width * index) / Math.max(1, values.length - 1))} ${round(y + height * (1 - value))}`;
  return path(`M${values.map(at).join('L')}`, kind);
}

/** A dot. */
export function dot(x: number, y: number, radius: number, kind = 'k'): string {
  return `<circle class="${kind}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
}
