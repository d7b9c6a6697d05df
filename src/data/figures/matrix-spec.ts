import type { TopLevelSpec } from 'vega-lite';
import { COLOURS, hexColours } from '../../../schema/colormaps.ts';
import { BAR_GAP, BAR_WIDTH, FONT_SIZE, LABEL_GAP, TICK_SIZE, TITLE_GAP, TITLE_SIZE } from './matrix-layout.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import type { MatrixView } from './matrix-view.ts';

/** The colour of all texts and ticks. */
const COLOUR = 'currentColor';

/** Stops of the colour bar: enough for every corner of ColorBrewer's maps, which have 8 or 10 straight pieces. */
const STOPS = 40;

/**
 * What stands for a text in the description, and is replaced in the drawing. Every text of the drawing is one of these, so that none from
 * outside is taken for one.
 */
export const textKeys = {
  title: (which: 'title' | 'rowTitle' | 'columnTitle' | 'barTitle') => which,
  label: (side: 'row' | 'column', index: number | '') => `${side}:${index}`,
  cell: (row: number, column: number) => `cell:${row},${column}`,
  /** @param place from 0 to 1 */
  tick: (place: number | '') => `tick:${place}`,
} as const;

/** What a drawing is to hold beside the cells. */
export interface MatrixSpecOptions {
  /** Whether the figure's title stands above it. */
  readonly hasTitle: boolean;
  /** The cells as an image, where the layout asks for one: a data URI. */
  readonly image?: string;
}

/**
 * Vega-Lite's description of a matrix as matplotlib's `pcolormesh` and seaborn's `heatmap` draw it: first row on top, ticks outside, a
 * colour bar as high as the cells. Nothing in it is left to Vega's estimates of text widths, and no text is in it: what stands in a text's
 * place is its key, of {@link textKeys}.
 */
export function matrixSpec(
  view: MatrixView,
  layout: MatrixLayout,
  { hasTitle, image }: MatrixSpecOptions,
): TopLevelSpec {
  const { width, height, padding } = layout;
  return {
    width,
    height,
    padding,
    autosize: 'none',
    layer: [
      { layer: layout.isImage && image !== undefined ? [imageLayer(view, layout, image)] : cellLayers(view, layout) },
      barLayer(view, layout),
      ...(hasTitle ? [titleLayer(layout)] : []),
    ],
    resolve: { scale: { y: 'independent' } },
    config: {
      aria: false,
      background: 'transparent',
      font: 'inherit',
      view: { stroke: null },
      axis: {
        grid: false,
        domain: false,
        labelColor: COLOUR,
        titleColor: COLOUR,
        tickColor: COLOUR,
        titleFontWeight: 'normal',
        labelFontSize: FONT_SIZE,
        titleFontSize: FONT_SIZE,
        tickSize: TICK_SIZE,
        labelPadding: LABEL_GAP,
        titlePadding: TITLE_GAP,
        labelOverlap: false,
        labelLimit: 0,
        labelBound: false,
      },
    },
  };
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

function cellLayers(view: MatrixView, layout: MatrixLayout): Layer[] {
  const { cells, matrix } = view;
  const place = placeOf(view, layout);
  const outline = matrix.lineWidth > 0 ? { stroke: '#ffffff', strokeWidth: matrix.lineWidth } : {};
  const rectangles: Layer = {
    data: { values: cells.map(({ row, column, colour }) => ({ row, column, colour, cell: `${row},${column}` })) },
    mark: { type: 'rect', aria: true, ...outline },
    encoding: {
      ...place,
      color: { field: 'colour', type: 'nominal', scale: null },
      description: { field: 'cell', type: 'nominal' },
    },
  };
  const texts: Layer = {
    data: { values: cells.map(({ row, column, ink }) => ({ row, column, ink, text: textKeys.cell(row, column) })) },
    mark: { type: 'text', fontSize: FONT_SIZE },
    encoding: {
      ...place,
      text: { field: 'text', type: 'nominal' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  };
  return matrix.format === undefined ? [rectangles] : [rectangles, texts];
}

/** All cells as one image, a pixel a cell; the axes are those of the cells. */
function imageLayer(view: MatrixView, layout: MatrixLayout, url: string): Layer {
  const { x, y } = placeOf(view, layout);
  const { width, height } = layout;
  return {
    layer: [
      {
        data: { values: [{ row: 0, column: 0 }] },
        mark: { type: 'rect', opacity: 0 },
        encoding: { x, y },
      },
      {
        data: { values: [{}] },
        mark: { type: 'image', url, width, height, aspect: false, smooth: false, align: 'left', baseline: 'top' },
        encoding: { x: { value: 0 }, y: { value: 0 } },
      },
    ],
  };
}

/** Places by index, since two rows may have the same label. */
function placeOf({ rows, columns, rowTitle, columnTitle, matrix }: MatrixView, layout: MatrixLayout) {
  const outwards = matrix.xAxis === 'top' ? 'left' : 'right';
  const turnedColumn = { labelAngle: -90, labelAlign: outwards, labelBaseline: 'middle' } as const;
  const turnedRow = { labelAngle: -90, labelAlign: 'center', labelBaseline: 'bottom' } as const;
  const axis = (labels: readonly string[], stride: number, side: 'row' | 'column', extent: number) => ({
    title: (side === 'row' ? rowTitle : columnTitle) === '' ? null : textKeys.title(`${side}Title`),
    values: indices(labels).filter((index) => index % stride === 0),
    labelExpr: `'${textKeys.label(side, '')}' + datum.value`,
    minExtent: extent,
    maxExtent: extent,
  });
  const scale = (labels: readonly string[]) => ({ domain: indices(labels), paddingInner: 0, paddingOuter: 0 });
  return {
    x: {
      field: 'column',
      type: 'ordinal',
      scale: scale(columns),
      axis: {
        ...axis(columns, layout.columnStride, 'column', layout.columnExtent),
        orient: matrix.xAxis,
        ...(layout.isColumnTurned ? turnedColumn : { labelAngle: 0 }),
      },
    },
    y: {
      field: 'row',
      type: 'ordinal',
      scale: scale(rows),
      axis: {
        ...axis(rows, layout.rowStride, 'row', layout.rowExtent),
        ...(layout.isRowTurned ? turnedRow : {}),
      },
    },
  } as const;
}

const indices = (labels: readonly string[]): number[] => labels.map((_, index) => index);

/** The bar goes from 0 to 1, and its ticks say the values: the range itself may be too large for a scale. */
function barLayer({ matrix, barTitle }: MatrixView, { width, barTicks, barExtent }: MatrixLayout): Layer {
  const colours = hexColours(matrix.colormap);
  const stops = Array.from({ length: STOPS + 1 }, (_, index) => ({
    offset: index / STOPS,
    color: colours[Math.round((index / STOPS) * (COLOURS - 1))]!,
  }));
  const left = width + BAR_GAP;
  return {
    data: { values: [{ low: 0, high: 1 }] },
    mark: { type: 'rect', color: { gradient: 'linear', x1: 0, y1: 1, x2: 0, y2: 0, stops } },
    encoding: {
      x: { value: left },
      x2: { value: left + BAR_WIDTH },
      y: {
        field: 'low',
        type: 'quantitative',
        scale: { domain: [0, 1], nice: false, zero: false },
        axis: {
          orient: 'right',
          offset: BAR_GAP + BAR_WIDTH,
          title: barTitle === '' ? null : textKeys.title('barTitle'),
          titleAngle: -90,
          titleBaseline: 'top',
          values: barTicks.map(({ place }) => place),
          labelExpr: `'${textKeys.tick('')}' + datum.value`,
          minExtent: barExtent,
          maxExtent: barExtent,
        },
      },
      y2: { field: 'high' },
    },
  };
}

function titleLayer({ width, titleY }: MatrixLayout): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'text', text: textKeys.title('title'), fontSize: TITLE_SIZE, baseline: 'alphabetic', color: COLOUR },
    encoding: { x: { value: width / 2 }, y: { value: titleY } },
  };
}
