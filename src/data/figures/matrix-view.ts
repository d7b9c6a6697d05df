import { colourAt, hexColours } from '../../../schema/colormaps.ts';
import type { Language } from '../../../schema/config.ts';
import type { LocalText } from '../../../schema/local-text.ts';
import type { ReportMatrix } from '../../../schema/matrix.ts';
import { isMasked } from '../../../schema/matrix-mask.ts';
import { placeBetween } from '../../../schema/matrix-scale.ts';
import { printf } from '../../../schema/printf.ts';
import type { LabelSource } from '../html/label-drawing.ts';
import { localText } from '../base/languages.ts';

/** A cell that is drawn. */
interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** The colour of a text on it, as seaborn chooses it. */
  readonly ink: string;
  /** What is written in it; empty where the matrix has no format. */
  readonly text: string;
}

/** A matrix in one language, shaped for a figure. */
export interface MatrixView {
  readonly id: string;
  readonly title: string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly barTitle: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly MatrixCell[];
  /** Whether texts may hold LaTeX between dollar signs. */
  readonly hasLatex: boolean;
  readonly matrix: ReportMatrix;
}

/**
 * A matrix in a language. Rows and columns without labels are numbered from 0, as seaborn does.
 *
 * @param hasLatex false for labels that nobody wrote as labels: tokens, names
 */
export function matrixView(matrix: ReportMatrix, language: Language, hasLatex = true): MatrixView {
  const local = (text: LocalText | undefined): string => localText(text, language);
  const count = matrix.values[0]?.length ?? 0;
  return {
    id: matrix.id,
    title: local(matrix.title),
    rowTitle: local(matrix.rowTitle),
    columnTitle: local(matrix.columnTitle),
    barTitle: local(matrix.barTitle),
    rows: matrix.values.map((_, row) => local(matrix.rows?.[row] ?? String(row))),
    columns: Array.from({ length: count }, (_, column) => local(matrix.columns?.[column] ?? String(column))),
    cells: matrixCells(matrix),
    hasLatex,
    matrix,
  };
}

/** Every text of a view that a figure draws beside its cells, with its place in the configuration. */
export function textsOf({ id, rows, columns, ...titles }: MatrixView): readonly LabelSource[] {
  const at = `matrices: ${id}`;
  return [
    ...(['title', 'rowTitle', 'columnTitle', 'barTitle'] as const).map((key) => ({
      text: titles[key],
      at: `${at}: ${key}`,
    })),
    ...rows.map((text, index) => ({ text, at: `${at}: rows[${index}]` })),
    ...columns.map((text, index) => ({ text, at: `${at}: columns[${index}]` })),
  ];
}

function matrixCells({ values, mask, vmin, vmax, colormap, format }: ReportMatrix): readonly MatrixCell[] {
  const colours = hexColours(colormap);
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (value === null || isMasked(mask, value, row, column)) return [];
      const colour = colours[colourAt(placeBetween(value, vmin, vmax))]!;
      const text = format === undefined ? '' : printf(format, value);
      return [{ row, column, value, colour, ink: inkOn(colour), text }];
    }),
  );
}

/** Dark on light colours, white on dark ones: seaborn's rule, a relative luminance (WCAG) above 0.408. */
export function inkOn(colour: string): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const linear = channels.map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  return luminance > 0.408 ? '#262626' : '#ffffff';
}
