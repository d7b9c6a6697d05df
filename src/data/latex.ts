import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SiteError } from './site-error.ts';

/** A formula as a drawing: units of a thousandth of the font's size, the baseline at 0, y downwards. */
export interface FormulaDrawing {
  /** SVG groups and paths in `currentColor`. */
  readonly svg: string;
  readonly width: number;
  /** Its characters, for those who hear it or search for it: `≤`. */
  readonly plain: string;
}

interface MathJax {
  readonly startup: { readonly adaptor: { outerHTML(node: unknown): string } };
  readonly tex2svg: (tex: string, options: { readonly display: boolean }) => unknown;
}

let starting: Promise<MathJax> | undefined;

/** Starts MathJax, once. It finds its own files by their place, so it is not bundled. */
function startMathJax(): Promise<MathJax> {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const { init } = load('mathjax') as { readonly init: (options: unknown) => Promise<MathJax> };
  return (starting ??= init({
    loader: { load: ['input/tex', 'output/svg'] },
    startup: { typeset: false },
    svg: { fontCache: 'none' },
  }));
}

/** A formula in LaTeX's inline style as SVG paths. @throws SiteError for what is no LaTeX */
export async function drawFormula(tex: string): Promise<FormulaDrawing> {
  const { tex2svg, startup } = await startMathJax();
  const html = startup.adaptor.outerHTML(tex2svg(tex, { display: false }));
  const refusal = /data-mjx-error="([^"]*)"/.exec(html)?.[1];
  if (refusal !== undefined) {
    throw new SiteError(`Expected LaTeX for \`$${tex}$\`, but received something else: ${refusal}. Mend the label.`);
  }
  const svg = /<g stroke=[^>]*>.*<\/g>/s.exec(html)?.[0] ?? '';
  const [, , width = '0'] = /viewBox="([^ "]*) [^ "]* ([^ "]*) /.exec(html) ?? [];
  const codes = [...svg.matchAll(/data-c="([0-9A-F]+)"/g)].map(([, code]) => Number.parseInt(code!, 16));
  return {
    svg: svg.replaceAll(/ data-(?:mml-node|c)="[^"]*"/g, ''),
    width: Number(width),
    plain: String.fromCodePoint(...codes).normalize('NFKC'),
  };
}

/** A part of a label: plain text, or a formula. */
export interface LabelPart {
  readonly isFormula: boolean;
  readonly text: string;
}

/** A label's parts: formulae stand between dollar signs, `\$` is a dollar, and so is one without a partner, as in matplotlib. */
export function labelParts(label: string): readonly LabelPart[] {
  const parts = label.split(/(?<!\\)\$/);
  const plain = (text: string): string => text.replaceAll('\\$', '$');
  if (parts.length % 2 === 0) return [{ isFormula: false, text: plain(label) }];
  return parts
    .map((text, index) => ({ isFormula: index % 2 === 1, text: index % 2 === 1 ? text : plain(text) }))
    .filter(({ text }) => text !== '');
}
