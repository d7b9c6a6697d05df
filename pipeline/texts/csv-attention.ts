import { expected } from '../errors.ts';
import { csvNumber, readCsvLines, type CsvLine } from '../matrices/csv-lines.ts';
import type { RawAttention } from './raw-attention.ts';

/**
 * Reads attention from CSV: a header `layer,head,<token 1>,…,<token n>`, then a line for every row of every head. Layers and
 * heads count from 1; the rows of a head stand in the order of the tokens, wherever the lines of other heads are.
 *
 * @param file named in errors
 * @throws UserError for another header, lines of different lengths, a cell that is no number, and a head that has not n rows
 */
export function readCsvAttention(text: string, file: string): RawAttention {
  const [header, ...lines] = readCsvLines(text, file);
  const tokens = tokensOf(header, file);
  const rows = new Map<string, number[][]>();
  let layers = 0;
  let heads = 0;
  for (const one of lines) {
    const layer = countIn(one, 0, file);
    const head = countIn(one, 1, file);
    layers = Math.max(layers, layer);
    heads = Math.max(heads, head);
    const own = rows.get(`${layer},${head}`) ?? [];
    own.push(weightsIn(one, file));
    rows.set(`${layer},${head}`, own);
  }
  const found = headsInOrder(rows, layers, heads, tokens.length, file);
  return { layers, heads, size: tokens.length, tokens, weight: (l, h, row, column) => found[l]![h]![row]![column]! };
}

function tokensOf(header: CsvLine | undefined, file: string): readonly string[] {
  const [layer = '', head = '', ...tokens] = header?.cells.map((cell) => cell.trim()) ?? [];
  if (layer.toLowerCase() === 'layer' && head.toLowerCase() === 'head') return tokens;
  const mend = 'Put it into the first line.';
  const received = header === undefined ? 'no line at all' : `"${header.cells.slice(0, 3).join(',').slice(0, 60)}…"`;
  throw expected('the header `layer,head,<token 1>,…`', { at: file, received, mend });
}

/** The layer or head of a line, from 1. */
function countIn({ cells, line }: CsvLine, column: 0 | 1, file: string): number {
  const text = cells[column]!.trim();
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  const received = text === '' ? `nothing in line ${line}` : `the text "${text.slice(0, 60)}" in line ${line}`;
  throw expected(`the number of a ${column === 0 ? 'layer' : 'head'}, from 1`, {
    at: file,
    received,
    mend: 'Mend it.',
  });
}

function weightsIn({ cells, line }: CsvLine, file: string): number[] {
  return cells.slice(2).map((cell, index) => csvNumber(cell, `line ${line}, column ${index + 3}`, file, 'Mend it.'));
}

/** [layers][heads][n][n] */
function headsInOrder(
  rows: ReadonlyMap<string, number[][]>,
  layers: number,
  heads: number,
  size: number,
  file: string,
): readonly (readonly number[][])[][] {
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return upTo(layers).map((layer) =>
    upTo(heads).map((head) => {
      const own = rows.get(`${layer},${head}`) ?? [];
      if (own.length === size) return own;
      const received = `${own.length === 0 ? 'none' : own.length} for layer ${layer}, head ${head}`;
      const mend = 'Every head of every layer has a line for each token.';
      throw expected(`${size} lines for every head`, { at: file, received, mend });
    }),
  );
}
