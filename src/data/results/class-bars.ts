import type { ReportModel, ReportPicture } from '../../../schema/report.ts';
import { formatShare } from '../base/numbers.ts';
import type { Prediction } from './predictions.ts';

/** One class with its probability. */
export interface ClassBar {
  readonly className: string;
  /** 0 … 1 */
  readonly share: number;
  readonly text: string;
  readonly isLabel: boolean;
}

const MOST_BARS = 12;

/** The most probable classes, the first first; of equals the one with the smaller index. */
export function classBars(
  { probabilities }: Prediction,
  model: ReportModel,
  picture: ReportPicture | null,
): readonly ClassBar[] {
  return probabilities
    .map((share, index) => ({
      className: model.classes[index] ?? String(index),
      share,
      text: formatShare(share),
      isLabel: picture?.label?.classIndex === index,
    }))
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_BARS);
}
