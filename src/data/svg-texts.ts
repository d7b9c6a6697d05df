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

/** The SVG with every text element replaced by what a function makes of it; undefined leaves it. */
export function replaceTexts(svg: string, replace: (text: SvgText) => string | undefined): string {
  return svg.replaceAll(/<text([^>]*)>([^<]*)<\/text>/g, (whole, attributes: string, content: string) => {
    const find = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const anchor = find('text-anchor');
    const length = find('textLength');
    return (
      replace({
        content: unescapeXml(content),
        size: Number.parseFloat(find('font-size') ?? '12'),
        fill: find('fill') ?? 'currentColor',
        transform: find('transform') ?? '',
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
        length: length === undefined ? null : Number(length),
        x: Number(find('x') ?? 0),
      }) ?? whole
    );
  });
}

/** Where a text that is so wide begins, for its anchor. */
export function startOf(anchor: SvgText['anchor'], width: number): number {
  return anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2;
}

/** A text inside an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
