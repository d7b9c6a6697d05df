import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import toPdf from 'svg-to-pdfkit';
import type { Language } from '../../schema/config.ts';
import type { ReportMatrix } from '../../schema/matrix.ts';
import type { Words } from '../words/words.ts';
import { FIGURE_FONTS, figureFontFile, textPath, textWidth } from './figure-font.ts';
import { drawMatrix } from './matrix-svg.ts';
import { matrixView, type MatrixView } from './matrix-view.ts';
import { replaceTexts, startOf, type SvgText } from './svg-texts.ts';

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
  const svg = standaloneSvg((await drawMatrix(view, words, true)).svg);
  switch (format) {
    case 'svg':
      return new TextEncoder().encode(svg);
    case 'png':
      return sharp(Buffer.from(outlined(svg)), { density: 72 * PNG_SCALE })
        .png({ compressionLevel: 9 })
        .toBuffer();
    case 'pdf':
      return pdf(svg, view.title);
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
export function standaloneSvg(svg: string): string {
  return svg
    .replaceAll('currentColor', INK)
    .replace(/<svg([^>]*)>/, `<svg$1 font-family="${FIGURE_FONTS}"><rect width="100%" height="100%" fill="#ffffff"/>`);
}

/** The drawing with its texts as paths, so that it looks the same whatever fonts a machine has. */
export function outlined(svg: string): string {
  return replaceTexts(svg, ({ content, size, fill, transform, anchor, x }: SvgText) => {
    const left = x + startOf(anchor, (textWidth(content) * size) / 1000);
    return `<path transform="${transform} translate(${left},0)" fill="${fill}" d="${textPath(content, size)}"/>`;
  });
}

/** The drawing as a PDF page of its own size, a point a pixel; its texts are texts, in an embedded subset of the font. */
function pdf(svg: string, title: string): Promise<Uint8Array> {
  const [, width = 1, height = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
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
