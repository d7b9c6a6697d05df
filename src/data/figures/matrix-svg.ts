import type { Element } from 'xast';
import type { Words } from '../../words/words.ts';
import { drawnText, startOf } from '../html/drawn-text.ts';
import { textWidth } from '../base/figure-font.ts';
import { drawLabels, type LabelDrawing, type LabelDrawings } from '../html/label-drawing.ts';
import { matrixImage } from './matrix-image.ts';
import { CELL_GAP, FONT_SIZE, matrixLayout, type MatrixLayout } from './matrix-layout.ts';
import { matrixSpec, textKeys } from './matrix-spec.ts';
import { textsOf, type MatrixView } from './matrix-view.ts';
import { formatNumber } from '../base/numbers.ts';
import { elementsOf, replaceElements, svgElement, textIn } from '../html/svg-tree.ts';
import { vegaTree } from '../html/vega-svg.ts';

/** A drawn matrix, with what its labels read like without LaTeX. */
export interface MatrixDrawing {
  /** An SVG in `currentColor` on a transparent ground. */
  readonly tree: Element;
  readonly drawings: LabelDrawings;
}

/** What a drawing is for. */
export interface MatrixDrawingOptions {
  /** Whether the figure's title is drawn above it: for files, which stand alone. Default: false. */
  readonly hasTitle?: boolean;
  /** How much room labels have, by their measured width. Default: 1. */
  readonly reserve?: number;
}

/**
 * A matrix as an SVG element: LaTeX as paths, a `<title>` with the value in every cell, labels as wide as they were measured whatever font a
 * reader has.
 *
 * @throws SiteError for a label that is no LaTeX
 */
export async function drawMatrix(
  view: MatrixView,
  words: Words,
  { hasTitle = false, reserve = 1 }: MatrixDrawingOptions = {},
): Promise<MatrixDrawing> {
  const drawings = await drawLabels(textsOf(view), view.hasLatex);
  const layout = matrixLayout(view, drawings, hasTitle, reserve);
  const image = layout.isImage ? { image: await matrixImage(view) } : {};
  const plain = await vegaTree(matrixSpec(view, layout, { hasTitle, ...image }));
  const texts = drawnTexts(view, layout, drawings);
  const told = cellTitles(view, drawings, words);
  const bar = `${view.id}-bar`;
  const gradient = elementsOf(plain).find(({ name }) => name === 'linearGradient')?.attributes['id'];
  const tree = replaceElements(plain, (element) => {
    const attributes = tidyAttributes(element, gradient ?? undefined, bar);
    if (element.name === 'text') return [texts.get(textIn(element))!({ ...element, attributes })].flat();
    const title = element.name === 'path' ? told.get(attributes['aria-label'] ?? '') : undefined;
    if (title === undefined) return [{ ...element, attributes }];
    const rest = Object.entries(attributes).filter(([key]) => key !== 'aria-label');
    return [{ ...element, attributes: Object.fromEntries(rest), children: [svgElement('title', {}, title)] }];
  });
  const named = { role: 'img', 'aria-label': describe(view, drawings, words), ...tree.attributes };
  return { tree: { ...tree, attributes: named }, drawings };
}

function describe({ title, rows, columns }: MatrixView, drawings: LabelDrawings, { matrix }: Words): string {
  return matrix.drawing(drawings.get(title)!.plain, rows.length, columns.length);
}

/** Vega's number of a gradient goes on from one figure of a page to the next; places have two digits. */
function tidyAttributes({ attributes }: Element, gradient: string | undefined, bar: string): Record<string, string> {
  const pairs = Object.entries(attributes).map(([key, value]): [string, string] => {
    const text = value ?? '';
    if (key === 'id' && text === gradient) return [key, bar];
    if ((key === 'fill' || key === 'stroke') && text === `url(#${gradient})`) return [key, `url(#${bar})`];
    if (key === 'transform') return [key, text.replaceAll(/\d+\.\d{3,}/g, (one) => String(round(Number(one))))];
    return [key === 'xlink:href' ? 'href' : key, text];
  });
  return Object.fromEntries(pairs);
}

/** What a pointer over a cell is told, by Vega's description of the cell, its place. */
function cellTitles(
  { rows, columns, cells }: MatrixView,
  drawings: LabelDrawings,
  { matrix }: Words,
): ReadonlyMap<string, string> {
  const name = (label: string): string => drawings.get(label)!.plain;
  return new Map(
    cells.map(({ row, column, value }) => [
      `${row},${column}`,
      matrix.cell(name(rows[row]!), name(columns[column]!), formatNumber(value, 6)),
    ]),
  );
}

type SetText = (text: Element) => Element | readonly Element[];

/** What becomes of every text in Vega's drawing, by its key. */
function drawnTexts(view: MatrixView, layout: MatrixLayout, drawings: LabelDrawings): ReadonlyMap<string, SetText> {
  const label = (source: string): SetText => {
    const drawing = drawings.get(source)!;
    return (text) => setLabel(text, drawing);
  };
  const cellRoom = layout.width / view.columns.length - CELL_GAP / 2;
  return new Map<string, SetText>([
    ...(['title', 'rowTitle', 'columnTitle', 'barTitle'] as const).map(
      (which) => [textKeys.title(which), label(view[which])] as const,
    ),
    ...view.rows.map((source, index) => [textKeys.label('row', index), label(source)] as const),
    ...view.columns.map((source, index) => [textKeys.label('column', index), label(source)] as const),
    ...layout.barTicks.map(
      (tick) => [textKeys.tick(tick.place), (text: Element) => setText(text, tick.label, 0)] as const,
    ),
    ...view.cells.map(
      ({ row, column, text: cell }) =>
        [textKeys.cell(row, column), (text: Element) => setText(text, drawnText(cell), cellRoom)] as const,
    ),
  ]);
}

/** Fonts are up to so much wider than the figure's own. */
const WIDEST_FONT = 1.3;
/** So much of a label may stand over its room without being cut or touching another. */
const SLACK = 4;

/** A text of Vega's drawing with the words that it stands for; as wide as it was measured, unless any font has room. @param room in pixels, beyond its own width */
function setText(text: Element, content: string, room: number): Element | readonly Element[] {
  if (content.trim() === '') return [];
  const width = (textWidth(content) * sizeOf(text)) / 1000;
  const isFree = width * WIDEST_FONT <= Math.max(room, width + SLACK);
  return {
    ...text,
    attributes: { ...text.attributes, ...(isFree ? {} : fitted(width)) },
    children: [{ type: 'text', value: content }],
  };
}

/** Browsers fit a text to the width that it was measured with, so that no font cuts it or lets it run into another. */
function fitted(width: number): Readonly<Record<string, string>> {
  return { textLength: String(round(width)), lengthAdjust: 'spacingAndGlyphs' };
}

/** A label: a text where it is one; else, with LaTeX's signs, its texts as wide as they were measured and its formulae as paths. */
function setLabel(text: Element, drawing: LabelDrawing): Element | readonly Element[] {
  const { pieces, plain, isCut } = drawing;
  const title = svgElement('title', {}, plain);
  if (pieces.every(({ formula }) => formula === null)) {
    const set = setText(text, pieces.map((piece) => piece.text).join(''), 0);
    return isCut && 'children' in set ? { ...set, children: [...set.children, title] } : set;
  }
  const size = sizeOf(text);
  const { transform, fill, 'text-anchor': anchor } = text.attributes;
  const start = startOf(anchor ?? undefined, (drawing.width * size) / 1000);
  const named = { transform: transform ?? undefined, fill: fill ?? undefined, role: 'img', 'aria-label': plain };
  return svgElement('g', named, title, ...piecesAt(drawing, size, start));
}

function piecesAt({ pieces }: LabelDrawing, size: number, start: number): readonly Element[] {
  const scale = size / 1000;
  return pieces.map(({ x, width, text, formula }) => {
    const left = round(start + x * scale);
    if (formula !== null) return svgElement('g', { transform: `translate(${left},0) scale(${scale})` }, formula);
    const place = { x: left, 'font-size': `${size}px`, fill: 'currentColor' };
    return svgElement('text', { ...place, ...fitted(width * scale) }, text);
  });
}

function sizeOf({ attributes }: Element): number {
  return Number.parseFloat(attributes['font-size'] ?? '') || FONT_SIZE;
}

const round = (value: number): number => Math.round(value * 100) / 100;
