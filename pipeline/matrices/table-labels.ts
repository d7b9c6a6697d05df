import type { MatrixFile } from '../../schema/matrix.ts';
import { expected } from '../errors.ts';
import type { TableLine } from './cut-table.ts';
import { isMissing, isNumberLike, isWhole } from './table-numbers.ts';

/** Which labels a table has. */
export type LabelSides = NonNullable<MatrixFile['labels']>;

const MEND = "Set `labels` to 'both', 'columns', 'rows' or 'none'.";

/**
 * Which labels a table has, by what leaves no doubt: text in its first row or first column, and an empty corner, as pandas and Excel leave it.
 * Whole numbers at an edge could be labels (years, an index), and are not guessed at.
 *
 * @param at named in errors @throws UserError where an edge could be labels as well as values
 */
export function labelSides(lines: readonly TableLine[], at: string): LabelSides {
  const [head] = lines;
  if (head === undefined) return 'none';
  const corner = head.cells[0]!;
  const top = head.cells.slice(1);
  const left = lines.slice(1).map(({ cells }) => cells[0]!);
  const body = lines.slice(1).flatMap(({ cells }) => cells.slice(1));
  const doubt = (received: string): Error =>
    expected('a table that shows which cells are labels', { at, received, mend: MEND });

  if (corner === '') {
    if (top.some(isText) || left.some(isText) || top.every(isBlank)) return 'both';
    if (isCount(top) && isCount(left)) return 'both';
    if (areDistinctWholes(top) && areDistinctWholes(left) && !body.some(isMissing)) return 'both';
    throw doubt(`an empty first cell beside ${shown(top)}`);
  }

  if (isText(corner)) {
    if (top.length > 0 && top.every(isText)) {
      if (left.length > 0 && left.every(isText)) return 'both';
      if (left.some(isText)) throw doubt(`a first column of numbers and texts: ${shown([corner, ...left])}`);
      if (left.length > 0 && areDistinctWholes(left))
        throw doubt(`a column "${corner.slice(0, 30)}" of ${shown(left)}, which could be an index`);
      return 'columns';
    }
    if (top.some(isText)) throw doubt(`a first row of numbers and texts: ${shown(head.cells)}`);
    if (top.length === 0) return left.some(isText) ? 'rows' : 'columns';
    if (!left.every(isText)) throw doubt(`a first row ${shown(head.cells)}, whose numbers could be labels`);
    if (couldBeLabels(top, body)) throw doubt(`a first row ${shown(head.cells)}, whose numbers could be labels`);
    return 'rows';
  }

  if (top.some(isText) || left.some(isText)) throw doubt(`a first cell "${corner.slice(0, 30)}" beside texts`);
  if (
    lines.length > 1 &&
    couldBeLabels(
      head.cells,
      lines.slice(1).flatMap(({ cells }) => cells),
    )
  ) {
    throw doubt(`a first row ${shown(head.cells)}, which could be labels`);
  }
  const column = [corner, ...left];
  if (
    top.length > 0 &&
    column.length > 1 &&
    couldBeLabels(
      column,
      lines.flatMap(({ cells }) => cells.slice(1)),
    )
  ) {
    throw doubt(`a first column ${shown(column)}, which could be labels`);
  }
  return 'none';
}

const isText = (cell: string): boolean => !isNumberLike(cell);
const isBlank = (cell: string): boolean => cell.trim() === '';
const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell.trim());

const areDistinctWholes = (cells: readonly string[]): boolean =>
  cells.every(isWhole) && new Set(cells.map(Number)).size === cells.length;

/** 0, 1, 2 … or 1, 2, 3 …, as programs number rows. */
function isCount(cells: readonly string[]): boolean {
  const from = Number(cells[0]);
  return (from === 0 || from === 1) && cells.every((cell, index) => isWhole(cell) && Number(cell) === from + index);
}

/** Whether an edge looks like labels: whole numbers that rise, or years; of a single one, where the others are not whole. */
function couldBeLabels(edge: readonly string[], others: readonly string[]): boolean {
  if (!areDistinctWholes(edge)) return false;
  if (edge.every(isYear)) return !others.every(isYear);
  if (edge.length === 1) return others.some((cell) => !isMissing(cell) && !isWhole(cell));
  return edge.every((cell, index) => index === 0 || Number(cell) > Number(edge[index - 1]));
}

function shown(cells: readonly string[]): string {
  const first = cells.slice(0, 4).map((cell) => cell.slice(0, 15));
  return `"${first.join(', ')}${cells.length > first.length ? ', …' : ''}"`;
}

/** @throws UserError for labels that are partly empty: a table of several rows or columns of labels has such */
export function checkFullLabels(side: 'row' | 'column', labels: readonly string[] | undefined, at: string): void {
  const empty = labels?.indexOf('') ?? -1;
  if (labels === undefined || empty < 0 || labels.every((label) => label === '')) return;
  const mend = `Write one, flatten labels of several levels (a MultiIndex), or set \`labels\`.`;
  throw expected(`a label for every ${side}`, { at, received: `none for ${side} ${empty + 1}`, mend });
}
