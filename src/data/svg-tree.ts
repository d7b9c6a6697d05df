import { Parser } from 'htmlparser2';
import { escapeMarkup } from '../../schema/escape.ts';

/** An element of an SVG, or a text in one. */
export type SvgNode = string | SvgElement;
export interface SvgElement {
  readonly name: string;
  /** Unescaped. */
  readonly attributes: Map<string, string>;
  readonly children: SvgNode[];
}

/** The nodes of an SVG document, or of a part of one; texts and values are unescaped. */
export function readSvg(svg: string): SvgNode[] {
  const root: SvgElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: SvgElement = { name, attributes: new Map(Object.entries(attributes)), children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = open.at(-1)!;
        // The parser hands a text over in parts where something in it was escaped.
        if (typeof children.at(-1) === 'string') children.push(`${children.pop() as string}${text}`);
        else children.push(text);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(svg);
  parser.end();
  return root.children;
}

/** Nodes as text, with every text and value escaped. */
export function writeSvg(nodes: readonly SvgNode[]): string {
  return nodes.map(writeNode).join('');
}

/** The drawing with every element replaced by what a function makes of it, from the innermost outwards; null takes it away. */
export function mapElements(
  nodes: readonly SvgNode[],
  change: (element: SvgElement) => SvgElement | readonly SvgNode[] | null,
): SvgNode[] {
  return nodes.flatMap((node): readonly SvgNode[] => {
    if (typeof node === 'string') return [node];
    const changed = change({ ...node, children: mapElements(node.children, change) });
    if (changed === null) return [];
    return 'name' in changed ? [changed] : changed;
  });
}

function writeNode(node: SvgNode): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const { name, attributes, children } = node;
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`).join('');
  const inner = writeSvg(children);
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
