import type { CurveWords } from '../../../schema/metric-prose.ts';
import type { CardView } from './method-view.ts';
import type { MeasureView } from './result-view.ts';

/** Numbers of one measure, card by card. */
interface MoreRow {
  /** The fragment of the page where the measure is explained. */
  readonly anchor: string;
  readonly label: string;
  /** Null where a card's result does not have the measure. */
  readonly cells: readonly (MeasureView | null)[];
  /** What chance scores, where that is the same for all cards. */
  readonly chance: string | null;
}

/** What is behind a section's fold: the numbers of its cards side by side, each measure named once. */
export interface MoreTable {
  /** Labels of the cards that have such numbers. */
  readonly columns: readonly string[];
  readonly rows: readonly MoreRow[];
  readonly curves: readonly CurveGroup[];
}

/** The curves of one kind, a square a card. */
interface CurveGroup {
  readonly words: CurveWords;
  readonly squares: readonly { readonly label: string; readonly points: readonly string[] }[];
}

/** The further numbers of a section's cards as a table; null where there are none. */
export function moreTable(cards: readonly CardView[]): MoreTable | null {
  const told = cards.flatMap((card) =>
    card.state === 'done' && card.result.more !== null ? [{ label: card.label, more: card.result.more }] : [],
  );
  if (told.length === 0) return null;
  const labels = [...new Set(told.flatMap(({ more }) => more.measures.map(({ label }) => label)))];
  const drawn = told.flatMap(({ label, more }) => more.curves.map(({ words, points }) => ({ words, label, points })));
  const kinds = [...new Set(drawn.map(({ words }) => words))];
  return {
    columns: told.map(({ label }) => label),
    rows: labels.map((label): MoreRow => {
      const cells = told.map(({ more }) => more.measures.find((measure) => measure.label === label) ?? null);
      const measures = cells.filter((cell) => cell !== null);
      const [first] = measures;
      const isShared = measures.every(({ chance }) => chance === first!.chance);
      return { anchor: first!.anchor, label, cells, chance: isShared ? first!.chance : null };
    }),
    curves: kinds.map((words) => ({ words, squares: drawn.filter((one) => one.words === words) })),
  };
}
