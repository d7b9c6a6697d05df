import { bounds } from '../../schema/bounds.ts';
import type { TableSeparator } from '../../schema/table-file.ts';
import { expected, quoted, UserError } from '../errors.ts';
import { cutTable, type TableLimits, type TableLine } from './cut-table.ts';
import { isNumberLike } from './table-numbers.ts';

/** A table, cut into lines of one width. */
export interface Table {
  readonly lines: readonly TableLine[];
  readonly separator: TableSeparator;
}

const SEPARATORS: readonly TableSeparator[] = [',', ';', '\t', '|'];
/** So many lines show what parts their cells. */
const SAMPLE = 30;

/**
 * Reads a table as spreadsheets, pandas, R and numpy.savetxt write it. The separator is the one that is asked for, or that a first line
 * `sep=;` names, or by which lines have one width and their bodies are numbers. Comments (`# …`) before and after the table are left out,
 * a separator at the end of every line too; R's header of one cell less gets its corner.
 *
 * @param asked the separator, where the user has named it @param at named in errors
 * @throws UserError where two separators would do, for lines of different lengths (with both counts), and as {@link cutTable}
 */
export function readTable(text: string, asked: TableSeparator | undefined, limits: TableLimits, at: string): Table {
  const declared = declaredSeparator(text, at);
  const { comments, index, line } = leadingComments(text, declared.end, declared.end === 0 ? 1 : 2, limits);
  const separator = asked ?? declared.separator ?? findSeparator(text, { index, line }, limits, at);
  const cut = [...cutTable(text, separator, limits, at, { index, line })];
  const width = cut[0]?.cells.length ?? 0;
  const lines = withoutTail([...commentedLines(comments, separator, width, limits, at), ...cut], separator);
  return { lines: sameWidth(withCorner(withoutLastBlank(lines), separator), at), separator };
}

/** Excel's first line `sep=;`. */
function declaredSeparator(text: string, at: string): { readonly separator?: TableSeparator; readonly end: number } {
  const match = /^"?sep=(.?)"?[ ]*(?:\r\n|\r|\n|$)/i.exec(text.slice(0, 40));
  if (match === null) return { end: 0 };
  const separator = ([...SEPARATORS, ' '] as const).find((one) => one === match[1]);
  if (separator !== undefined) return { separator, end: match[0].length };
  const received = quoted(match[0].trim());
  throw expected('a separator of `,`, `;`, a tab, `|` or a blank', { at, received: `${received} in line 1` });
}

interface Comment {
  readonly text: string;
  readonly line: number;
}

/** The block of lines that begin with `#`, and where what follows begins. */
function leadingComments(
  text: string,
  from: number,
  fromLine: number,
  limits: TableLimits,
): { readonly comments: readonly Comment[]; readonly index: number; readonly line: number } {
  const comments: Comment[] = [];
  const start = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  let index = from;
  let line = fromLine;
  while (text[index] === '#') {
    start.lastIndex = index;
    const found = start.exec(text)![0];
    comments.push({ text: found.trimEnd(), line });
    const { most, unit } = bounds.tableComments;
    if (comments.length > most) throw limits.excess(`more than ${most.toLocaleString('en')} ${unit}`, 'lines');
    index += found.length;
    line += 1;
  }
  return { comments, index, line };
}

/** Comments that have as many cells as the table are lines of it: numpy.savetxt writes its column labels so. Blanks part prose, too. */
function commentedLines(
  comments: readonly Comment[],
  separator: TableSeparator,
  width: number,
  limits: TableLimits,
  at: string,
): readonly TableLine[] {
  if (separator === ' ' || width < 2) return [];
  return comments.flatMap(({ text, line }) => {
    const body = text.replace(/^#+[ ]*/, '');
    const [found] = sample(body, { index: 0, line }, separator, limits, at)?.lines ?? [];
    return found?.cells.length === width ? [found] : [];
  });
}

/** Lines without the comments at their end. */
function withoutTail(lines: readonly TableLine[], separator: TableSeparator): readonly TableLine[] {
  const width = lines[0]?.cells.length;
  const isComment = ({ cells }: TableLine): boolean =>
    cells[0]!.startsWith('#') &&
    (cells.length !== width || (separator === ' ' && cells.slice(1).some((cell) => !isNumberLike(cell))));
  const end = lines.findLastIndex((one) => !isComment(one)) + 1;
  return end === lines.length ? lines : lines.slice(0, end);
}

/** Lines without the empty cell that a separator at the end of all of them, or of all but the header, makes. */
function withoutLastBlank(lines: readonly TableLine[]): readonly TableLine[] {
  const [first, second] = lines;
  const width = (second ?? first)?.cells.length ?? 0;
  if (width < 2 || !lines.every(({ cells }, row) => (cells.length === width ? cells.at(-1) === '' : row === 0)))
    return lines;
  if (first!.cells.length !== width && first!.cells.length !== width - 1) return lines;
  return lines.map(({ cells, line }) => ({ cells: cells.slice(0, width - 1), line }));
}

/** R leaves the corner out: its header has one cell less than all other lines. */
function withCorner(lines: readonly TableLine[], separator: TableSeparator): readonly TableLine[] {
  const [first, ...rest] = lines;
  if (first === undefined || !lacksCorner(first, rest, separator)) return lines;
  return [{ cells: ['', ...first.cells], line: first.line }, ...rest];
}

/** Row names are texts that differ, or R's count from 1; beside commas a count could be the whole part of numbers with a decimal comma. */
function lacksCorner(first: TableLine, rest: readonly TableLine[], separator: TableSeparator): boolean {
  if (rest.length === 0 || first.cells.length < 2 || first.cells.some(isNumberLike)) return false;
  if (rest.some(({ cells }) => cells.length !== first.cells.length + 1)) return false;
  const names = rest.map(({ cells }) => cells[0]!);
  if (new Set(names).size !== names.length) return false;
  return !names.some(isNumberLike) || (separator !== ',' && names.every((name, index) => name === String(index + 1)));
}

function sameWidth(lines: readonly TableLine[], at: string): readonly TableLine[] {
  const width = lines[0]?.cells.length;
  for (const { cells, line } of lines) {
    if (cells.length === width) continue;
    const received = `${cells.length} in line ${line}`;
    throw expected(`${width} cells in every line, as in the first`, { at, received, mend: 'Fill the row or cut it.' });
  }
  return lines;
}

/** The separator by which a table's first lines have one width and numbers for their body. A comma may be a decimal mark, so others go first. */
function findSeparator(
  text: string,
  start: { readonly index: number; readonly line: number },
  limits: TableLimits,
  at: string,
): TableSeparator {
  const samples = SEPARATORS.flatMap((separator) => {
    const found = sample(text, start, separator, limits, at);
    return found === undefined ? [] : [{ separator, ...found }];
  });
  const apart = samples.filter(({ lines, isExcess }) => isExcess || lines.some(({ cells }) => cells.length > 1));
  const fitting = apart.filter(({ lines, isExcess, separator }) => isExcess || hasNumbers(lines, separator));
  const others = fitting.filter(({ separator }) => separator !== ',');
  if (others.length > 1) {
    const received = `one that ${others.map(({ separator }) => literal(separator)).join(' and ')} would both part`;
    throw expected('a table of one separator', { at, received, mend: 'Name it with `separator`.' });
  }
  const [best] = others.length > 0 ? others : fitting;
  if (best !== undefined) return best.separator;
  const blank = sample(text, start, ' ', limits, at);
  const hasBlanks =
    blank !== undefined && (blank.isExcess ? apart.length === 0 : (blank.lines[0]?.cells.length ?? 0) > 1);
  if (hasBlanks && (blank.isExcess || hasNumbers(blank.lines, ' '))) return ' ';
  return (
    apart.toSorted((one, other) => (other.lines[0]?.cells.length ?? 0) - (one.lines[0]?.cells.length ?? 0))[0]
      ?.separator ?? ','
  );
}

const literal = (separator: string): string => (separator === '\t' ? 'tabs' : `\`${separator}\``);

/** Whether lines have one width (a first one may lack its corner, or have no blank at its end) and a body of numbers. */
function hasNumbers(lines: readonly TableLine[], separator: TableSeparator): boolean {
  const [first, ...rest] = lines;
  const width = (rest[0] ?? first)!.cells.length;
  if (width < 2 || rest.some(({ cells }) => cells.length !== width)) return false;
  const isShort = first!.cells.length === width - 1;
  if (isShort && !lacksCorner(first!, rest, separator) && rest.some(({ cells }) => cells.at(-1) !== '')) return false;
  if (!isShort && first!.cells.length !== width) return false;
  const body = rest.length > 0 ? rest : [first!];
  return body.every(({ cells }) => cells.slice(1).every(isNumberLike));
}

/** The first lines; undefined where they cannot be cut so. */
function sample(
  text: string,
  start: { readonly index: number; readonly line: number },
  separator: TableSeparator,
  limits: TableLimits,
  at: string,
): { readonly lines: readonly TableLine[]; readonly isExcess: boolean } | undefined {
  const lines: TableLine[] = [];
  const beyond: string[] = [];
  const excess: TableLimits['excess'] = (received, counted) => {
    beyond.push(counted);
    return limits.excess(received, counted);
  };
  try {
    for (const line of cutTable(text, separator, { ...limits, excess }, at, start)) {
      if (!(line.cells[0]!.startsWith('#') && lines.length > 0)) lines.push(line);
      if (lines.length === SAMPLE) break;
    }
    return { lines, isExcess: false };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return beyond.includes('columns') ? { lines, isExcess: true } : undefined;
  }
}
