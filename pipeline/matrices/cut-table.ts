import { bounds } from '../../schema/bounds.ts';
import type { TableSeparator } from '../../schema/table-file.ts';
import { expected, quoted, type UserError } from '../base/errors.ts';

/** A line of a table, cut into cells. */
export interface TableLine {
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

/** The most that is taken of a table, and the error for more. */
export interface TableLimits {
  readonly columns: number;
  readonly lines: number;
  /** @param received what is more, and where */
  readonly excess: (received: string, counted: 'columns' | 'lines') => UserError;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const BLANK = 0x20;

/**
 * Cuts a table into lines and cells (RFC 4180, any of its line ends), one line at a time, so that what is too much is refused before it is
 * kept. Lines without a cell are left out. A separator of a blank stands for any run of blanks and tabs.
 *
 * @param start where the table begins in the text, and in which line @param at named in errors
 * @throws UserError for a quote that does not close, text after one that does, and more than the limits
 */
export function* cutTable(
  text: string,
  separator: TableSeparator,
  limits: TableLimits,
  at: string,
  start: { readonly index: number; readonly line: number } = { index: 0, line: 1 },
): Generator<TableLine, void> {
  const isRun = separator === ' ';
  const mark = separator.charCodeAt(0);
  let { index, line } = start;
  let lines = 0;
  let emptyLines = 0;
  let count = 0;

  const isEnd = (code: number): boolean => code === LF || code === CR || Number.isNaN(code);
  const isMark = (code: number): boolean => code === mark || (isRun && code === TAB);
  /** Looks at a cell's length before its text is taken. */
  const checkLength = (length: number): void => {
    const { of, most, unit } = bounds.cellCharacters;
    if (length <= most) return;
    const what = `${of} of at most ${most.toLocaleString('en')} ${unit}`;
    throw expected(what, { at, received: `more in line ${line}`, hint: 'Check its quotes and separators.' });
  };
  const skipBlanks = (): number => {
    const begin = index;
    let code = text.charCodeAt(index);
    while (code === BLANK || (code === TAB && mark !== TAB)) {
      index += 1;
      checkLength(index - begin);
      code = text.charCodeAt(index);
    }
    return code;
  };

  const checkEmptyLines = (): void => {
    emptyLines += 1;
    if (emptyLines <= bounds.tableEmptyLines.most) return;
    throw limits.excess(`more than ${bounds.tableEmptyLines.most.toLocaleString('en')} empty lines`, 'lines');
  };

  /** A cell in quotes, whose opening one is next. */
  const quotedCell = (): string => {
    const opened = line;
    let cell = '';
    for (;;) {
      const close = text.indexOf('"', index + 1);
      if (close < 0) {
        const received = `a quote that does not close, ${quoted(text.slice(index, index + 30).split(/[\r\n]/)[0]!)} in line ${opened}`;
        throw expected('CSV', { at, received, hint: 'Close it, or double it within a cell.' });
      }
      checkLength(cell.length + close - index - 1);
      cell += text.slice(index + 1, close);
      index = close + 1;
      if (text.charCodeAt(index) !== QUOTE) break;
      cell += '"';
    }
    line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    const next = isRun ? text.charCodeAt(index) : skipBlanks();
    if (isMark(next) || isEnd(next)) return cell;
    const received = `${quoted(text.slice(index, index + 20).split(/[\r\n]/)[0]!)} after a closing quote in line ${line}`;
    throw expected('CSV', { at, received, hint: 'Double the quotes within a cell.' });
  };

  while (index < text.length) {
    const cells: string[] = [];
    const own = line;
    let isBare = true;
    for (;;) {
      const begin = index;
      let code = skipBlanks();
      if (isRun && isEnd(code)) break;
      if (code === QUOTE) {
        cells.push(quotedCell());
        isBare = false;
      } else {
        while (!isMark(code) && !isEnd(code)) {
          index += 1;
          checkLength(index - begin);
          code = text.charCodeAt(index);
        }
        cells.push(text.slice(begin, index).trim());
      }
      if (cells.length > limits.columns) throw limits.excess(`more than ${limits.columns} in line ${own}`, 'columns');
      if (!isMark(text.charCodeAt(index))) break;
      index += 1;
    }
    if (text.charCodeAt(index) === CR && text.charCodeAt(index + 1) === LF) index += 1;
    index += 1;
    line += 1;
    count += cells.length;
    const isEmpty = cells.length === 0 || (cells.length === 1 && isBare && cells[0] === '');
    if (isEmpty) checkEmptyLines();
    else lines += 1;
    if (lines > limits.lines) throw limits.excess(`more than ${limits.lines} lines`, 'lines');
    if (count > bounds.tableCells.most) {
      throw limits.excess(`more than ${bounds.tableCells.most.toLocaleString('en')} cells`, 'lines');
    }
    if (!isEmpty) yield { cells, line: own };
  }
}
