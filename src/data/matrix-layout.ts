import { scaleLinear } from 'd3-scale';
import { textWidth } from './figure-font.ts';
import type { LabelDrawings } from './label-drawing.ts';
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
const EDGE = 4;

/** More cells a side than these are drawn as one image. */
export const MOST_RECTANGLES = 64;

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
  /** How many ticks the colour bar asks for, and from its side to the outer end of their labels. */
  readonly barTicks: number;
  readonly barExtent: number;
  readonly padding: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  readonly isImage: boolean;
  /** The baseline of the figure's title, above the cells. */
  readonly titleY: number;
}

/** The layout of a matrix. @param drawings of all texts of the view @param hasTitle whether the figure's title is drawn */
export function matrixLayout(view: MatrixView, drawings: LabelDrawings, hasTitle: boolean): MatrixLayout {
  const { rows, columns, cells, matrix } = view;
  const widthOf = (text: string, size = FONT_SIZE): number => ((drawings.get(text)?.width ?? 0) * size) / 1000;
  const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  const isImage = Math.max(rows.length, columns.length) > MOST_RECTANGLES;
  const textLength = cells.reduce((most, { text }) => Math.max(most, text.length), 0);
  const width = columns.length * cellSide(columns.length, isImage, textLength === 0 ? 0 : textLength * 7 + 8);
  const height = rows.length * cellSide(rows.length, isImage, textLength === 0 ? 0 : 20);

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
  const barTicks = Math.max(2, Math.min(6, Math.floor(height / 30)));
  const barExtent = TICK_SIZE + LABEL_GAP + tickWidth(matrix.vmin, matrix.vmax, barTicks);
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
    barTicks,
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

/** The widest label of an axis, as d3 and with it Vega writes them. */
function tickWidth(low: number, high: number, count: number): number {
  const scale = scaleLinear().domain([low, high]);
  const format = scale.tickFormat(count);
  return Math.max(...scale.ticks(count).map((tick) => (textWidth(format(tick)) * FONT_SIZE) / 1000));
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
