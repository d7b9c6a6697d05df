import { ClaimOutcome } from '../../../schema/answer.ts';
import type { JudgedAnswer } from '../../../schema/answers/judge-answers.ts';
import type { CellView, GalleryRow } from './gallery-view.ts';
import type { PictureView } from '../results/method-view.ts';
import type { FigureView } from '../results/result-view.ts';

/** How many methods stand beside the picture at the top of the first page. */
const MOST_METHODS = 5;

/** A cell whose result has a figure. */
export type FigureCell = CellView & { readonly figure: FigureView };

/** A picture with the first figure of several methods. */
export interface Opening {
  readonly anchor: string;
  readonly title: string;
  readonly picture: PictureView;
  readonly cells: readonly FigureCell[];
}

/** The first picture that most methods have explained, with one figure a method; null where no picture has any. */
export function openingRow(rows: readonly GalleryRow[]): Opening | null {
  let opening: Opening | null = null;
  for (const { anchor, title, picture, cells } of rows) {
    const firsts = firstOfEach(cells.filter(hasFigure), ({ methodId }) => methodId).slice(0, MOST_METHODS);
    if (picture !== null && firsts.length > (opening?.cells.length ?? 0)) {
      opening = { anchor, title, picture, cells: firsts };
    }
  }
  return opening;
}

/** So many figures from all over the gallery: of each picture another method's, as long as there are such. */
export function mosaic(rows: readonly GalleryRow[], count: number): readonly FigureCell[] {
  const pictures = rows.filter(({ picture }) => picture !== null);
  const cells = pictures.map((row) => firstOfEach(row.cells.filter(hasFigure), ({ methodId }) => methodId));
  const most = Math.max(0, ...cells.map((own) => own.length));
  const turns = Array.from({ length: most }, (_, turn) =>
    cells.flatMap((own, index) => {
      const cell = own[(index + turn) % Math.max(own.length, 1)];
      return cell === undefined || turn >= own.length ? [] : [cell];
    }),
  );
  return turns.flat().slice(0, count);
}

/** Claims by question: a column a question, a square a claim, as one path an outcome. */
export interface ClaimSquares {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly { readonly outcome: ClaimOutcome; readonly d: string }[];
}

/** The side of a claim's square, and from one to the next. */
const SIDE = 8;
const STEP = 10;

/** Every claim that an answer rests on as a square, the first of each question at the bottom. */
export function claimSquares(answers: readonly JudgedAnswer[]): ClaimSquares {
  const columns = answers.map(({ judgements }) => judgements.filter(({ claim }) => !claim.aside));
  const most = Math.max(1, ...columns.map(({ length }) => length));
  const squares = columns.flatMap((claims, column) =>
    claims.map(({ outcome }, row) => ({
      outcome,
      d: `M${column * STEP + 1} ${(most - 1 - row) * STEP + 1}h${SIDE}v${SIDE}h-${SIDE}z`,
    })),
  );
  return {
    width: columns.length * STEP,
    height: most * STEP,
    paths: ClaimOutcome.options.flatMap((outcome) => {
      const own = squares.filter((square) => square.outcome === outcome);
      return own.length === 0 ? [] : [{ outcome, d: own.map(({ d }) => d).join('') }];
    }),
  };
}

function hasFigure(cell: CellView): cell is FigureCell {
  return cell.figure !== null;
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, index) => keys.indexOf(keys[index]!) === index);
}
