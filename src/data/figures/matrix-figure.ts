import type { Language } from '../../../schema/config.ts';
import type { LocalText } from '../../../schema/local-text.ts';
import type { ReportMatrix } from '../../../schema/matrix.ts';
import { isMasked } from '../../../schema/matrix-mask.ts';
import { printf } from '../../../schema/printf.ts';
import type { Words } from '../../words/words.ts';
import { localeOf, localText } from '../base/languages.ts';
import type { Links } from '../base/links.ts';
import { matrixFormats, type MatrixFormat } from './matrix-files.ts';
import { leanSvg } from '../html/lean-svg.ts';
import { drawMatrix } from './matrix-svg.ts';
import { matrixView } from './matrix-view.ts';
import { formatNumber } from '../base/numbers.ts';

/** More cells than these are too many for a table on a page. */
const MOST_TABLE_CELLS = 4096;

/** The values behind a figure, as they are read aloud. */
interface MatrixTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** A matrix, shaped for its component. */
export interface MatrixFigureView {
  /** The anchor of its heading. */
  readonly id: string;
  readonly title: string;
  /** An SVG element in `currentColor`. */
  readonly svg: string;
  readonly about: string;
  readonly credit: string;
  readonly notes: readonly string[];
  /** By name: what the configuration says, for those who want the same. */
  readonly settings: readonly string[];
  /** Null where there are too many values. */
  readonly table: MatrixTable | null;
  readonly downloads: readonly { readonly format: string; readonly href: string }[];
}

/** What a figure of a matrix needs from the site. */
export interface MatrixFigureSite {
  readonly language: Language;
  readonly words: Words;
  readonly links: Pick<Links, 'file'>;
  /** The languages of the report, the first without a part in addresses. */
  readonly offered: readonly Language[];
}

/** A matrix in the reader's language with everything around it. @throws SiteError for a label that is no LaTeX */
export async function matrixFigure(matrix: ReportMatrix, site: MatrixFigureSite): Promise<MatrixFigureView> {
  const { language, words, links, offered } = site;
  const view = matrixView(matrix, language);
  const { tree, drawings } = await drawMatrix(view, words);
  const plain = (label: string): string => drawings.get(label)?.plain ?? label;
  const isSmall = view.rows.length * view.columns.length <= MOST_TABLE_CELLS;
  const rows = matrix.values.map((values, row) => ({
    label: plain(view.rows[row]!),
    cells: values.map((value, column) => cellText(matrix, value, row, column)),
  }));
  const fileLanguage = hasOwnWords(matrix, language) ? language : offered[0]!;
  return {
    id: matrix.id,
    title: plain(view.title),
    svg: leanSvg(tree),
    about: localText(matrix.about, language),
    credit: localText(matrix.credit, language),
    notes: matrix.remarks.map(({ code, text }) => words.matrix.remarks[code] ?? text),
    settings: settingsOf(matrix),
    table: isSmall ? { columns: view.columns.map(plain), rows } : null,
    downloads: matrixFormats.map((format) => ({
      format: format.toUpperCase(),
      href: links.file(matrixFilePath(matrix.id, format, fileLanguage, offered)),
    })),
  };
}

/** Where a file of a matrix lies in the site. */
export function matrixFilePath(
  id: string,
  format: MatrixFormat,
  language: Language,
  offered: readonly Language[],
): string {
  const locale = localeOf(language, offered);
  return `${locale === undefined ? '' : `${locale}/`}methods/matrix-figures/${id}.${format}`;
}

/** Whether any text of a matrix differs in a language from what other languages fall back to. */
export function hasOwnWords(
  { title, rowTitle, columnTitle, barTitle, rows = [], columns = [] }: ReportMatrix,
  language: Language,
): boolean {
  const texts = [title, rowTitle, columnTitle, barTitle, ...rows, ...columns];
  return texts.some((text: LocalText | undefined) => typeof text === 'object' && localText(text, language) !== text.en);
}

function cellText({ format, mask }: ReportMatrix, value: number | null, row: number, column: number): string {
  if (value === null || isMasked(mask, value, row, column)) return '';
  return format === undefined ? formatNumber(value, 6) : printf(format, value);
}

function settingsOf({ colormap, vmin, vmax, format, lineWidth, xAxis, mask }: ReportMatrix): readonly string[] {
  const maskText = typeof mask === 'object' ? JSON.stringify(mask) : mask;
  return [
    `colormap ${colormap}`,
    `vmin ${formatNumber(vmin, 6)}`,
    `vmax ${formatNumber(vmax, 6)}`,
    ...(format === undefined ? [] : [`format ${format}`]),
    ...(lineWidth === 0 ? [] : [`lineWidth ${lineWidth}`]),
    ...(xAxis === 'bottom' ? [] : [`xAxis ${xAxis}`]),
    ...(maskText === undefined ? [] : [`mask ${maskText}`]),
  ];
}
