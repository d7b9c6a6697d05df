import type { CurveWords, PartMeasureWords } from '../../../schema/metric-prose.ts';
import type { Result } from '../../../schema/result.ts';
import type { MetricWords } from '../content/metric-words.ts';

/** A number about a part of a picture. */
export interface PartScore {
  /** What stands before the part in its name: `inside`. */
  readonly score: string;
  readonly part: string;
  readonly words: PartMeasureWords;
}

/** A number about a part, as which score of which part; null for every other measure. */
export function partScore(name: string, { measures, parts }: MetricWords): PartScore | null {
  if (measures.has(name)) return null;
  const found = [...parts].filter(([score]) => name.startsWith(`${score}-`));
  // `drawn-positive` and not `drawn`.
  const [longest] = found.sort(([one], [other]) => other.length - one.length);
  if (longest === undefined) return null;
  const [score, words] = longest;
  return { score, part: name.slice(score.length + 1), words };
}

/** Whether a metric measured a number, so that its words explain it and no method's. */
export function isMapMeasure(name: string, metrics: MetricWords): boolean {
  return metrics.measures.has(name) || partScore(name, metrics) !== null;
}

/** How many of a method's own numbers stand under a figure where every map has further ones. */
const OWN = 2;

/**
 * The names of the numbers that tell most: two of the method's own, and those of metrics that say so, of parts that of the first one. All
 * where a result has no others than these and its method's own.
 *
 * @param names in the order in which they are shown
 */
export function tellingMeasures(names: readonly string[], metrics: MetricWords): ReadonlySet<string> {
  const isTelling = (name: string): boolean =>
    (metrics.measures.get(name) ?? partScore(name, metrics)?.words)?.telling === true;
  const measured = names.filter((name) => isMapMeasure(name, metrics));
  if (measured.every(isTelling)) return new Set(names);
  const own = names.filter((name) => !measured.includes(name));
  const scores = measured.map((name) => partScore(name, metrics)?.score ?? name);
  const telling = measured.filter((name, index) => isTelling(name) && scores.indexOf(scores[index]!) === index);
  return new Set([...own.slice(0, OWN), ...telling]);
}

/** Curves of one map in a square of 1 × 1 with y from the top. */
export interface CurveFigure {
  readonly words: CurveWords;
  /** One a curve, in the order of the words. */
  readonly points: readonly string[];
}

/** Whether a series is drawn with others; see {@link curveFigures}. */
export function isCurve(name: string, { curves }: Pick<MetricWords, 'curves'>): boolean {
  return curves.some(({ lines }) => Object.hasOwn(lines, name));
}

/** The curves that metrics measured of a map; without those that lack a line. */
export function curveFigures(
  { series }: Pick<Result, 'series'>,
  { curves }: Pick<MetricWords, 'curves'>,
): readonly CurveFigure[] {
  return curves.flatMap((words): CurveFigure[] => {
    const lines = Object.keys(words.lines).map((name) => (Object.hasOwn(series, name) ? series[name] : undefined));
    if (!lines.every((one) => one !== undefined)) return [];
    return [{ words, points: lines.map(({ x, y }) => line(x.values, y.values)) }];
  });
}

const line = (x: readonly number[], y: readonly number[]): string =>
  x.map((value, index) => `${round(value)},${round(1 - (y[index] ?? 0))}`).join(' ');

const round = (value: number): number => Math.round(value * 1000) / 1000;
