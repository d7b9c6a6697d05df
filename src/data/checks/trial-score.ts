import type { ReportTrial } from '../../../schema/report.ts';
import type { Outcome } from '../content/content.ts';
import { partShare, type PartShare } from '../results/part-measure.ts';

/** How a method's maps of one model lie on the part of a trial. */
export interface TrialScore {
  /** Tasks that were planned. */
  readonly planned: number;
  /** Maps that were asked. */
  readonly asked: number;
  /** Maps that could be measured; the others have nothing positive. */
  readonly measured: number;
  /** Mean share of the relevance on the part, over the measured maps; null where there is none. */
  readonly share: number | null;
  /** Mean share of the picture that the part covers, over the same pictures. */
  readonly area: number | null;
  /** `share` ÷ `area`: 1 is chance. */
  readonly lift: number | null;
  /** Maps whose own lift reaches the threshold `caught`. */
  readonly caught: number;
}

/** What a trial says of a method; `unknown` where a model has no maps yet. */
export type Verdict = 'catches' | 'both' | 'misses' | 'unknown';

/** Scores a method's outcomes for one model. */
export function trialScore(
  outcomes: readonly Outcome[],
  { part, caught }: Pick<ReportTrial, 'part' | 'caught'>,
): TrialScore {
  const answers = outcomes.flatMap((outcome) => {
    const answer = outcome.state === 'done' ? partShare(outcome.result, part) : undefined;
    return answer === undefined ? [] : [answer];
  });
  const measured = answers.filter((answer) => answer !== null);
  const share = mean(measured.map((one) => one.share));
  const area = mean(measured.map((one) => one.area));
  return {
    planned: outcomes.length,
    asked: answers.length,
    measured: measured.length,
    share,
    area,
    lift: share === null || area === null ? null : share / area,
    caught: measured.filter((one) => liftOf(one) >= caught).length,
  };
}

/** How many times the part's own area its share of the relevance is; 1 is chance. */
export function liftOf({ share, area }: PartShare): number {
  return share / area;
}

/** Maps without anything positive have nothing on the part: they neither catch a model nor accuse one. */
export function verdictOf(
  relies: TrialScore,
  control: TrialScore,
  { caught, clear }: Pick<ReportTrial, 'caught' | 'clear'>,
): Verdict {
  if (relies.asked === 0 || control.asked === 0) return 'unknown';
  if ((relies.lift ?? 0) < caught) return 'misses';
  return (control.lift ?? 0) < clear ? 'catches' : 'both';
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
