import type { Axis, Result } from '../../../schema/result.ts';
import type { Words } from '../../words/words.ts';
import { readArray } from '../content/array-values.ts';
import { formatShare } from '../base/numbers.ts';
import type { FigureView } from '../results/result-view.ts';
import { SiteError } from '../base/site-error.ts';
import { fromResult } from '../content/from-result.ts';
import type { Done, TextFigureProps } from './text-sections.ts';
import { specialShare, specialTokens, tokenStrip, type StripToken } from './token-strip.ts';

/** A figure of one value a token, as the coloured text. */
export interface StripView {
  readonly figure: FigureView;
  readonly tokens: readonly StripToken[];
}

/** The choice to hide special tokens, in words. */
export interface SpecialsView {
  readonly label: string;
  readonly note: string;
}

/** Every figure of one row of values as a coloured text. @throws SiteError when an array is missing or not what the result says */
export async function stripViews(
  { card, site }: TextFigureProps,
  isMarked: (place: number) => boolean,
): Promise<readonly StripView[]> {
  const { result, task } = card.outcome;
  const axis = tokensOf(card.outcome);
  const views = (): Promise<StripView[]> =>
    Promise.all(
      card.result.figures.map(async (figure) => {
        const { display, array = '' } = result.figures.find(({ id }) => id === figure.id)!;
        if (display.as !== 'heat') throw unlike(task.folder, figure.id, 'heat', display.as);
        const { data } = await readArray(site.content, card.outcome, array);
        return { figure, tokens: tokenStrip(axis, data, display, isMarked) };
      }),
    );
  return fromResult(card.outcome, views);
}

/** The axis of tokens of a result. @throws SiteError where it has none */
export function tokensOf({ result, task }: Pick<Done, 'result' | 'task'>): Axis {
  const axis = result.axes?.['tokens'];
  if (axis === undefined) throw unlike(task.folder, 'axes', 'tokens', 'none');
  return axis;
}

/**
 * What hiding the special tokens is called, and what it does to the numbers; null where a text has none.
 *
 * @param weights that sum to 1, where the values are such
 */
export function specialsView(axis: Axis, words: Words, weights?: ArrayLike<number>): SpecialsView | null {
  const { strip } = words.text;
  const names = specialTokens(axis).join(', ');
  if (names === '') return null;
  const note =
    weights === undefined ? strip.hidden(names) : strip.hiddenShare(names, formatShare(specialShare(axis, weights)));
  return { label: strip.hide(names), note };
}

/** Whether the model's answer is the given one, in words. */
export function verdictOnAnswer({ measures }: Pick<Result, 'measures'>, { text: { strip } }: Words): string {
  const value = measures['is-given-answer']?.value ?? null;
  if (value === null) return strip.noneGiven;
  return value === 1 ? strip.isGiven : strip.isOther;
}

function unlike(task: string, what: string, expected: string, received: string): SiteError {
  return new SiteError(
    `Expected \`${expected}\` for \`${what}\` in \`${task}/result.json\`, but received ${received}. Run the method again with \`--force\`.`,
  );
}
