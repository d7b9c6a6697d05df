import { mapElements, readSvg, writeSvg, type SvgElement } from './svg-tree.ts';

/** A text element of an SVG that Vega wrote. */
export interface SvgText {
  /** Unescaped. */
  readonly content: string;
  readonly size: number;
  readonly fill: string;
  readonly transform: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** How wide it is to be, where that is said. */
  readonly length: number | null;
  readonly x: number;
}

/** The SVG with every text element replaced by the SVG that a function makes of it; undefined leaves it. */
export function replaceTexts(svg: string, replace: (text: SvgText) => string | undefined): string {
  const changed = mapElements(readSvg(svg), (element) => {
    const made = element.name === 'text' ? replace(textOf(element)) : undefined;
    return made === undefined ? element : readSvg(made);
  });
  return writeSvg(changed);
}

function textOf({ attributes, children }: SvgElement): SvgText {
  const find = (name: string): string | undefined => attributes.get(name);
  const anchor = find('text-anchor');
  const length = find('textLength');
  return {
    content: children.filter((child) => typeof child === 'string').join(''),
    size: Number.parseFloat(find('font-size') ?? '12'),
    fill: find('fill') ?? 'currentColor',
    transform: find('transform') ?? '',
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    length: length === undefined ? null : Number(length),
    x: Number(find('x') ?? 0),
  };
}

/** Where a text that is so wide begins, for its anchor. */
export function startOf(anchor: SvgText['anchor'], width: number): number {
  return anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2;
}

export { escapeMarkup as escapeXml } from '../../schema/escape.ts';
