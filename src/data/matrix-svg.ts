import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Words } from '../words/words.ts';
import { withoutDefaults } from './curve-svg.ts';
import { drawLabels, type LabelDrawing, type LabelDrawings } from './label-drawing.ts';
import { matrixImage } from './matrix-image.ts';
import { matrixLayout } from './matrix-layout.ts';
import { matrixSpec } from './matrix-spec.ts';
import { textsOf, type MatrixView } from './matrix-view.ts';
import { formatNumber } from './numbers.ts';
import { escapeXml, replaceTexts, startOf, type SvgText } from './svg-texts.ts';

/** A drawn matrix, with what its labels read like without LaTeX. */
export interface MatrixDrawing {
  /** In `currentColor` on a transparent ground. */
  readonly svg: string;
  readonly drawings: LabelDrawings;
}

/**
 * A matrix as an SVG element: LaTeX as paths, a `<title>` with the value in every cell.
 *
 * @param hasTitle whether the figure's title is drawn above it: for files, which stand alone
 * @throws SiteError for a label that is no LaTeX
 */
export async function drawMatrix(view: MatrixView, words: Words, hasTitle: boolean): Promise<MatrixDrawing> {
  const drawings = await drawLabels(textsOf(view));
  const layout = matrixLayout(view, drawings, hasTitle);
  const image = layout.isImage ? { image: await matrixImage(view) } : {};
  const spec = matrixSpec(view, layout, { hasTitle, ...image });
  const vega = new View(parse(compile(spec).spec), { renderer: 'none' });
  const plain = withoutDefaults(await vega.toSVG());
  vega.finalize();
  const named = plain
    .replace('<svg', `<svg role="img" aria-label="${escapeXml(describe(view, drawings, words))}"`)
    .replaceAll('xlink:href', 'href')
    // Several figures may stand on one page; Vega's own number goes on from one figure to the next.
    .replaceAll(/gradient_\d+/g, `${view.id}-bar`)
    .replaceAll(/ transform="[^"]*"/g, (whole) =>
      whole.replaceAll(/\d+\.\d{3,}/g, (one) => String(round(Number(one)))),
    );
  return {
    svg: replaceTexts(withCellTitles(named, view, drawings, words), (text) => setLabel(text, drawings)),
    drawings,
  };
}

function describe({ title, rows, columns }: MatrixView, drawings: LabelDrawings, { matrix }: Words): string {
  return matrix.drawing(drawings.get(title)!.plain, rows.length, columns.length);
}

/** Vega's description of a cell, its place, becomes what a pointer over it tells. */
function withCellTitles(svg: string, view: MatrixView, drawings: LabelDrawings, { matrix }: Words): string {
  const { rows, columns, cells } = view;
  const told = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return svg.replaceAll(/<path aria-label="(\d+,\d+)"([^>]*)\/>/g, (_, place: string, rest: string) => {
    const { row, column, value } = told.get(place)!;
    const name = (label: string): string => drawings.get(label)!.plain;
    const text = matrix.cell(name(rows[row]!), name(columns[column]!), formatNumber(value, 6));
    return `<path${rest}><title>${escapeXml(text)}</title></path>`;
  });
}

/** A label with LaTeX's signs: its texts, as wide as they were measured, its formulae as paths; undefined for one without. */
function setLabel({ content, size, fill, transform, anchor }: SvgText, drawings: LabelDrawings): string | undefined {
  const drawing = drawings.get(content);
  if (drawing === undefined || drawing.plain === content) return undefined;
  const plain = escapeXml(drawing.plain);
  const start = startOf(anchor, (drawing.width * size) / 1000);
  return (
    `<g transform="${transform}" fill="${fill}" role="img" aria-label="${plain}">` +
    `<title>${plain}</title>${piecesAt(drawing, size, start)}</g>`
  );
}

function piecesAt({ pieces }: LabelDrawing, size: number, start: number): string {
  const scale = size / 1000;
  return pieces
    .map(({ x, width, text, svg }) => {
      const left = round(start + x * scale);
      if (svg !== null) return `<g transform="translate(${left},0) scale(${scale})">${svg}</g>`;
      const fit = `textLength="${round(width * scale)}" lengthAdjust="spacingAndGlyphs"`;
      return `<text x="${left}" font-size="${size}px" fill="currentColor" ${fit}>${escapeXml(text)}</text>`;
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;
