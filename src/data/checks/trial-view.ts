import type { ReportModel, ReportTask, ReportTrial } from '../../../schema/report.ts';
import { compareTargets } from '../results/compare-targets.ts';
import { isPrediction, methodIn } from '../content/catalogue.ts';
import type { Outcome, TrialContent } from '../content/content.ts';
import { filterName, variantName } from '../base/names.ts';
import { stripPictures, type StripPicture, type TrialTelling } from './trial-strip.ts';
import { trialScore, verdictOf, type TrialScore, type Verdict } from './trial-score.ts';

/** What a trial says of a method, in one variant, and for one filter where it explains filters. */
export interface TrialRow {
  readonly anchor: string;
  readonly method: string;
  readonly title: string;
  /** Variant and filter, as far as the method has them. */
  readonly detail: string;
  readonly relies: TrialScore;
  readonly control: TrialScore;
  readonly verdict: Verdict;
  /** Its maps do not look at the model. */
  readonly isControl: boolean;
  /** It explains a filter, and was not asked about a class. */
  readonly isFilter: boolean;
  readonly pictures: readonly StripPicture[];
}

/** What a trial says of every method, in the order of `proses`; methods whose maps nobody scores are left out. */
export function trialRows({ trial, outcomes }: TrialContent, telling: TrialTelling): readonly TrialRow[] {
  return [...telling.proses].flatMap(([method, { words }]) => {
    const own = outcomes.filter(({ task }) => task.method === method && task.input !== null);
    const hasVariants = new Set(own.map(({ task }) => task.variant)).size > 1;
    return rowGroups(own, telling.relies).flatMap((group): TrialRow[] => {
      const relies = scoreOf(group, telling.relies, trial);
      const control = scoreOf(group, telling.control, trial);
      const isAnswered = group.some(({ state }) => state === 'done') || isPrediction(telling.content, method);
      if (isAnswered && relies.asked + control.asked === 0) return [];
      const { variant, target } = group[0]!.task;
      const details = [hasVariants ? variantName(variant, telling.words) : null, filterName(target, telling.words)];
      return [
        {
          anchor: rowAnchor(group[0]!.task),
          method,
          title: words.title,
          detail: details.filter((part) => part !== null).join(' · '),
          relies,
          control,
          verdict: verdictOf(relies, control, trial),
          isControl: methodIn(telling.content, method)?.isControl === true,
          isFilter: target.kind === 'filter',
          pictures: stripPictures(trial, group, method, telling),
        },
      ];
    });
  });
}

/** The outcomes that one row sums up, of both models and all pictures. */
function rowGroups(outcomes: readonly Outcome[], model: ReportModel): readonly (readonly Outcome[])[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const anchor = rowAnchor(outcome.task);
    groups.set(anchor, [...(groups.get(anchor) ?? []), outcome]);
  }
  return [...groups.values()].sort(([one], [other]) => compareTargets(one!.task, other!.task, model));
}

function rowAnchor({ method, variant, target }: ReportTask): string {
  const filter = target.kind === 'filter' ? [target.layer.replaceAll('.', '-'), `f${target.filter}`] : [];
  return [method, variant, ...filter].join('-');
}

function scoreOf(group: readonly Outcome[], model: ReportModel, trial: ReportTrial): TrialScore {
  return trialScore(
    group.filter(({ task }) => task.model === model.id),
    trial,
  );
}
