import { textWidth } from '../base/figure-font.ts';
import type { LabelDrawings } from '../html/label-drawing.ts';
import { barTicks, type BarTick } from './matrix-ticks.ts';
import type { MatrixView } from './matrix-view.ts';

/** Text sizes, and the spaces between what is drawn; all lengths are in pixels. */
export const FONT_SIZE = 12;
export const TITLE_SIZE = 14;
export const BAR_WIDTH = 14;
export const BAR_GAP = 16;
export const TICK_SIZE = 4;
export const LABEL_GAP = 3;
export const TITLE_GAP = 8;
const LINE = 15;
/** Between a cell's text and its neighbours', both sides together. */
export const CELL_GAP = 8;
const EDGE = 4;

/** More cells a side than these are drawn as one image. */
const MOST_RECTANGLES = 64;

/** Where everything of a matrix figure stands. */
export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  /** Every so many rows and columns have a label. */
  readonly rowStride: number;
  readonly columnStride: number;
  /** Whether the column labels read upwards, since they are wider than a column. */
  readonly isColumnTurned: boolean;
  /** Whether the row labels read upwards, since they are to and fit. */
  readonly isRowTurned: boolean;
  /** From the cells to the outer end of the labels. */
  readonly rowExtent: number;
  readonly columnExtent: number;
  /** The ticks of the colour bar, and from its side to the outer end of their labels. */
  readonly barTicks: readonly BarTick[];
  readonly barExtent: number;
  readonly padding: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  readonly isImage: boolean;
  /** The baseline of the figure's title, above the cells. */
  readonly titleY: number;
}

/**
 * The layout of a matrix.
 *
 * @param drawings of all texts of the view @param hasTitle whether the figure's title is drawn
 * @param reserve by what labels are multiplied for readers that have another font and do not fit texts to the width they are given
 */
export function matrixLayout(view: MatrixView, drawings: LabelDrawings, hasTitle: boolean, reserve = 1): MatrixLayout {
  const { rows, columns, cells, matrix } = view;
  const widthOf = (text: string, size = FONT_SIZE): number =>
    ((drawings.get(text)?.width ?? 0) * reserve * size) / 1000;
  const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  const isImage = Math.max(rows.length, columns.length) > MOST_RECTANGLES;
  const textExtent = isImage ? 0 : cells.reduce((most, { text }) => Math.max(most, cellTextWidth(text)), 0);
  const width = columns.length * cellSide(columns.length, isImage, textExtent === 0 ? 0 : textExtent + CELL_GAP);
  const height = rows.length * cellSide(rows.length, isImage, textExtent === 0 ? 0 : 20);

  const isRowTurned = matrix.turnRowLabels && widest(rows) <= height / rows.length;
  const columnWidth = widest(columns) + 6;
  const isColumnTurned = matrix.columns !== undefined && columnWidth > width / columns.length;
  const rowExtent = TICK_SIZE + LABEL_GAP + (isRowTurned ? LINE : widest(rows));
  const columnExtent = TICK_SIZE + LABEL_GAP + (isColumnTurned ? widest(columns) : LINE);
  const titleExtent = (title: string): number => (title === '' ? 0 : TITLE_GAP + LINE);
  const above = columnExtent + titleExtent(view.columnTitle);
  const isTop = matrix.xAxis === 'top';
  // A title that is longer than its side stands out at both ends.
  const overhang = (title: string, side: number, size?: number): number =>
    Math.max(EDGE, (widthOf(title, size) - side) / 2);
  const beside = hasTitle ? overhang(view.title, width, TITLE_SIZE) : EDGE;
  const sides = Math.max(overhang(view.columnTitle, width), beside);
  const ends = Math.max(overhang(view.rowTitle, height), overhang(view.barTitle, height), LINE / 2);
  const ticks = barTicks(matrix.vmin, matrix.vmax, Math.max(2, Math.min(6, Math.floor(height / 30))));
  const tickExtent = ticks.reduce((most, { label }) => Math.max(most, textWidth(label)), 0);
  const barExtent = TICK_SIZE + LABEL_GAP + (tickExtent * reserve * FONT_SIZE) / 1000;
  const beyond = BAR_GAP + BAR_WIDTH + barExtent + titleExtent(view.barTitle);
  const titleY = -Math.max(isTop ? above : 0, ends) - TITLE_GAP;
  return {
    width,
    height,
    rowStride: stride(rows.length, height, isRowTurned ? widest(rows) : LINE),
    columnStride: stride(columns.length, width, isColumnTurned ? LINE : columnWidth),
    isColumnTurned,
    isRowTurned,
    rowExtent,
    columnExtent,
    barTicks: ticks,
    barExtent,
    padding: {
      left: Math.ceil(EDGE + Math.max(rowExtent + titleExtent(view.rowTitle), sides)),
      right: Math.ceil(EDGE + Math.max(beyond, sides)),
      top: Math.ceil(EDGE + (hasTitle ? TITLE_SIZE - titleY : Math.max(isTop ? above : 0, ends))),
      bottom: Math.ceil(EDGE + Math.max(isTop ? 0 : above, ends)),
    },
    isImage,
    titleY,
  };
}

/** How wide a cell's text is taken to be: a digit and 7 pixels, since those of other fonts are wider. */
function cellTextWidth(text: string): number {
  return Math.max(7 * text.length, (textWidth(text) * FONT_SIZE) / 1000);
}

/** How long a side of a cell is: whole pixels, so that no seams show, but in an image, whose cells may be finer. */
function cellSide(count: number, isImage: boolean, least: number): number {
  if (isImage) return Math.min(24, 480 / count);
  return Math.ceil(Math.max(Math.min(64, 360 / count), 6, least));
}

/** Every how many labels one is drawn so that they do not touch: 1, 2, 5, 10 … */
function stride(count: number, length: number, needed: number): number {
  const least = (needed * count) / length - 1e-9;
  return [1, 2, 5, 10, 20, 50, 100, 200].find((step) => step >= least) ?? count;
}
