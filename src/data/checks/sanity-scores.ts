import type { Result } from '../../../schema/result.ts';
import { SiteError } from '../base/site-error.ts';

/** How like the trained network's map a frame is; the series of a result begin with these names. */
export const scoreNames = ['spearman', 'absolute-spearman', 'ssim'] as const;
export type ScoreName = (typeof scoreNames)[number];

/** Below this rank correlation a map counts as gone. A convention, set before the results were computed. */
export const FALLEN = 0.3;

/** After so many random layers a method is judged. */
const TOP_LAYERS = 3;

/** One method's scores, a number a frame; a score that was not measured is missing. */
export interface MethodScores {
  readonly method: string;
  readonly scores: Readonly<Partial<Record<ScoreName, readonly number[]>>>;
}

/** What becomes of a method's map once the top layers are random: means over the pictures, and how far the pictures differ. */
export interface SanityVerdict {
  readonly method: string;
  readonly means: Readonly<Partial<Record<ScoreName, number>>>;
  /** The mean rank correlation once every layer is random. */
  readonly end: number;
  /** Smallest and largest rank correlation among the pictures. */
  readonly range: readonly [number, number];
  readonly isFallen: boolean;
  /** Whether it is without its signs, too. */
  readonly isFallenUnsigned: boolean;
  /** Whether pictures lie on both sides of the bound, so that other random weights might have decided otherwise. */
  readonly isDivided: boolean;
}

/** The part of a result that the scores are read from. */
export type Scored = Pick<Result, 'axes' | 'series'>;

/** Names of the frames: `trained`, then the layer that became random. @throws SiteError where the result does not say */
export function frameNames(result: Scored): readonly string[] {
  return axisOf(result, 'frames');
}

/** The scores of every method of a result. @throws SiteError where the result does not name its methods */
export function methodScores(result: Scored): readonly MethodScores[] {
  return axisOf(result, 'methods').map((method) => ({
    method,
    scores: Object.fromEntries(
      scoreNames.flatMap((name) => {
        const series = result.series[`${name}-${method}`];
        return series === undefined ? [] : [[name, series.y.values] as const];
      }),
    ),
  }));
}

/** The mean over pictures, frame by frame; a score is left out where a picture lacks it. */
export function meanScores(results: readonly Scored[]): readonly MethodScores[] {
  const all = results.map(methodScores);
  return (all[0] ?? []).map(({ method }) => {
    const own = all.flatMap((scores) => scores.filter((one) => one.method === method));
    const means = scoreNames.flatMap((name) => {
      const curves = own.flatMap(({ scores }) => scores[name] ?? []);
      const frames = own[0]?.scores[name]?.length ?? 0;
      if (frames === 0 || curves.length !== frames * own.length) return [];
      const mean = (frame: number): number =>
        own.reduce((sum, { scores }) => sum + scores[name]![frame]!, 0) / own.length;
      return [[name, Array.from({ length: frames }, (_, frame) => mean(frame))] as const];
    });
    return { method, scores: Object.fromEntries(means) };
  });
}

/** Which methods' maps are gone once the top layers are random; none for a network with fewer layers. */
export function sanityVerdicts(results: readonly Scored[]): readonly SanityVerdict[] {
  return meanScores(results).flatMap(({ method, scores }): SanityVerdict[] => {
    const means = Object.fromEntries(
      Object.entries(scores).flatMap(([name, values]) => {
        const value = values[TOP_LAYERS];
        return value === undefined ? [] : [[name, value] as const];
      }),
    ) as SanityVerdict['means'];
    const { spearman } = means;
    if (spearman === undefined) return [];
    const each = results.flatMap((result) =>
      methodScores(result).flatMap((one) => (one.method === method ? [one.scores.spearman![TOP_LAYERS]!] : [])),
    );
    const [least, most] = [Math.min(...each), Math.max(...each)];
    return [
      {
        method,
        means,
        end: scores.spearman!.at(-1)!,
        range: [least, most],
        isFallen: spearman < FALLEN,
        isFallenUnsigned: (means['absolute-spearman'] ?? spearman) < FALLEN,
        isDivided: least < FALLEN && most >= FALLEN,
      },
    ];
  });
}

function axisOf({ axes }: Scored, name: string): readonly string[] {
  const labels = axes?.[name]?.labels;
  if (labels !== undefined) return labels;
  throw new SiteError(
    `Expected an axis \`${name}\` in a result of weight randomisation, but received none. Run it again with \`--force\`.`,
  );
}
