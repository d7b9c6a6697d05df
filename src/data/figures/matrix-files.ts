import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import toPdf from 'svg-to-pdfkit';
import type { Element } from 'xast';
import type { Language } from '../../../schema/config.ts';
import type { ReportMatrix } from '../../../schema/matrix.ts';
import type { Words } from '../../words/words.ts';
import { startOf } from '../html/drawn-text.ts';
import { FIGURE_FONTS, figureFontFile, hasGlyphs, textPath, textWidth } from '../base/figure-font.ts';
import { drawMatrix } from './matrix-svg.ts';
import { matrixView, type MatrixView } from './matrix-view.ts';
import { replaceElements, svgElement, writeSvg } from '../html/svg-tree.ts';

/** What a matrix can be downloaded as, in the order of the links. */
export const matrixFormats = ['svg', 'png', 'pdf', 'csv'] as const;
export type MatrixFormat = (typeof matrixFormats)[number];

const mediaTypes: Readonly<Record<MatrixFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

/** Pixels of the PNG a pixel of the drawing. */
const PNG_SCALE = 2;
const INK = '#262626';

/** Room for labels in an SVG file: some viewers take a wider font and do not fit it to the width that is asked for. */
const SVG_RESERVE = 1.2;

/** What a server answers to who asks for a matrix as a file of a format. @throws SiteError for a label that is no LaTeX */
export async function matrixResponse(
  matrix: ReportMatrix,
  format: MatrixFormat,
  language: Language,
  words: Words,
): Promise<Response> {
  const bytes = await matrixFile(matrix, format, language, words);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': mediaTypes[format] } });
}

/** A matrix as a file of a format. @throws SiteError for a label that is no LaTeX */
export async function matrixFile(
  matrix: ReportMatrix,
  format: MatrixFormat,
  language: Language,
  words: Words,
): Promise<Uint8Array> {
  const view = matrixView(matrix, language);
  if (format === 'csv') return new TextEncoder().encode(matrixCsv(view));
  const reserve = format === 'svg' ? SVG_RESERVE : 1;
  const { tree, drawings } = await drawMatrix(view, words, { hasTitle: true, reserve });
  const svg = standaloneSvg(tree);
  switch (format) {
    case 'svg':
      return new TextEncoder().encode(writeSvg(svg));
    case 'png':
      return sharp(Buffer.from(writeSvg(outlined(svg))), { density: 72 * PNG_SCALE })
        .png({ compressionLevel: 9 })
        .toBuffer();
    case 'pdf':
      return pdf(svg, drawings.get(view.title)!.plain);
  }
}

/**
 * The matrix as CSV (RFC 4180): labels in the first row and column, as they are in the configuration; cells without a value are
 * empty. Values that a mask hides are there.
 */
export function matrixCsv({ rows, columns, matrix }: MatrixView): string {
  const lines = [
    ['', ...columns],
    ...matrix.values.map((row, index) => [rows[index]!, ...row.map((one) => one ?? '')]),
  ];
  return lines.map((line) => `${line.map((cell) => quotedCell(String(cell))).join(',')}\r\n`).join('');
}

function quotedCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A drawing that stands alone: dark on white, with fonts of its own. */
export function standaloneSvg(tree: Element): Element {
  const { attributes, children } = replaceElements(tree, (element) => [{ ...element, attributes: inked(element) }]);
  const ground = svgElement('rect', { width: '100%', height: '100%', fill: '#ffffff' });
  return { ...tree, attributes: { ...attributes, 'font-family': FIGURE_FONTS }, children: [ground, ...children] };
}

function inked({ attributes }: Element): Element['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, value === 'currentColor' ? INK : (value ?? '')]),
  );
}

/** The drawing with its texts as paths, so that it looks the same whatever fonts a machine has; signs that the font lacks stay texts. */
export function outlined(tree: Element): Element {
  return replaceElements(tree, (element) => {
    if (element.name !== 'text') return undefined;
    const content = element.children.flatMap((child) => (child.type === 'text' ? [child.value] : [])).join('');
    if (!hasGlyphs(content)) return undefined;
    const { transform = '', fill, x = '0', 'text-anchor': anchor, 'font-size': size } = element.attributes;
    const pixels = Number.parseFloat(size ?? '12');
    const left = Number(x) + startOf(anchor ?? undefined, (textWidth(content) * pixels) / 1000);
    const place = `${transform} translate(${left},0)`.trim();
    return [svgElement('path', { transform: place, fill: fill ?? INK, d: textPath(content, pixels) })];
  });
}

/** The drawing as a PDF page of its own size, a point a pixel; its texts are texts, in an embedded subset of the font. */
function pdf(tree: Element, title: string): Promise<Uint8Array> {
  const [, , width = 1, height = 1] = (tree.attributes['viewBox'] ?? '').split(' ').map(Number);
  // It would be written out, as part of the text.
  const svg = writeSvg(replaceElements(tree, ({ name }) => (name === 'title' ? [] : undefined)));
  // A fixed date: the same matrix gives the same bytes.
  const info = { Title: title, CreationDate: new Date(0), ModDate: new Date(0) };
  const document = new PDFDocument({ size: [width, height], margin: 0, info });
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  document.registerFont('figure', figureFontFile());
  toPdf(document, svg, 0, 0, { assumePt: true, fontCallback: () => 'figure' });
  document.end();
  return whole;
}
