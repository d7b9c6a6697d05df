import type { ReportModel, ReportTrial } from '../../../schema/report.ts';
import { answerOf, type Prediction } from '../results/predictions.ts';

/** How often a model answers with the class that the part stands for. */
export interface TrialAnswer {
  readonly className: string;
  readonly count: number;
  /** Pictures with that label for which there is an answer. */
  readonly of: number;
}

/** A model's answers for the pictures of a trial, one entry a class that is explained. */
export function trialAnswers(
  { pictures }: ReportTrial,
  model: ReportModel,
  predictions: readonly Prediction[],
): readonly TrialAnswer[] {
  const answers = new Map<string, TrialAnswer>();
  for (const { id, label } of pictures) {
    const prediction = predictions.find((one) => one.model === model.id && one.picture === id);
    if (label === null || prediction === undefined) continue;
    const { className } = label;
    const { count, of } = answers.get(className) ?? { count: 0, of: 0 };
    const isAnswered = model.classes[answerOf(prediction)] === className;
    answers.set(className, { className, count: count + (isAnswered ? 1 : 0), of: of + 1 });
  }
  return [...answers.values()];
}
