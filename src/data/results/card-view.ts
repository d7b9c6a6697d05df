import type { Language } from '../../../schema/config.ts';
import type { ReportCard } from '../../../schema/report.ts';
import type { Words } from '../../words/words.ts';
import { foreignTag, localText } from '../base/languages.ts';
import { formatNumber, formatShare } from '../base/numbers.ts';
import { wilsonInterval } from '../../../numerics/wilson.ts';

/** A text with the tag of its language where that is not the page's. */
interface ForeignText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A model's card as its page shows it. */
export interface ModelCardView {
  readonly accuracy: string;
  /** Wilson's 95% interval. */
  readonly interval: string;
  readonly calibration: string;
  /** What that number says, in a sentence. */
  readonly calibrationText: string;
  readonly training: string;
  readonly about: ForeignText | null;
  readonly probes: readonly (ForeignText & { readonly count: string; readonly share: string })[];
  readonly confusion: ConfusionView;
}

/** The confusion matrix. */
export interface ConfusionView {
  /** Names of the answers, column by column. */
  readonly answers: readonly string[];
  readonly rows: readonly ConfusionRow[];
}

interface ConfusionRow {
  /** The true class. */
  readonly name: string;
  /** The share of its pictures that are answered right; empty where it has none. */
  readonly right: string;
  readonly cells: readonly ConfusionCell[];
}

interface ConfusionCell {
  /** Empty for 0, so that what does occur stands out. */
  readonly text: string;
  /** Its share of the row, in percent. */
  readonly percent: number;
  readonly isRight: boolean;
}

/** Shapes a model's card for its page. */
export function modelCardView(card: ReportCard, words: Words, language: Language): ModelCardView {
  const text = words.card;
  const { heldOut, training, about, probes } = card;
  const [low, high] = wilsonInterval(heldOut.count, heldOut.of);
  const foreign = (local: NonNullable<typeof about>): ForeignText => ({
    text: localText(local, language),
    lang: foreignTag(local, language),
  });
  return {
    accuracy: text.count(formatNumber(heldOut.count), formatNumber(heldOut.of), formatShare(heldOut.share)),
    interval: text.interval(formatShare(low), formatShare(high)),
    calibration: text.bins(formatShare(heldOut.calibrationError), heldOut.bins),
    calibrationText: text.calibrationText(formatNumber(100 * heldOut.calibrationError)),
    training: formatNumber(training.pictures),
    about: about === undefined ? null : foreign(about),
    probes: probes.map(({ name, count, of, share }) => ({
      ...foreign(name),
      count: text.of(formatNumber(count), formatNumber(of)),
      share: formatShare(share),
    })),
    confusion: confusionView(card),
  };
}

function confusionView({ classes, heldOut }: ReportCard): ConfusionView {
  return {
    answers: classes,
    rows: classes.map((name, row) => {
      const counts = classes.map((_, column) => heldOut.confusion[row]?.[column] ?? 0);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const cells = counts.map((count, column) => ({
        text: count === 0 ? '' : formatNumber(count),
        percent: total === 0 ? 0 : (100 * count) / total,
        isRight: column === row,
      }));
      return { name, right: total === 0 ? '' : formatShare((counts[row] ?? 0) / total), cells };
    }),
  };
}
