import type { Result } from '../../../schema/result.ts';
import type { Words } from '../../words/words.ts';
import { partOfMeasure } from './part-measure.ts';

/** Names of numbers that every map has begin so where they are about a part of the picture. */
const HIT = 'hit-';

/** The part on which a map's maximum is looked for; null for every other measure. */
export function partHit(name: string): string | null {
  return name.startsWith(HIT) ? name.slice(HIT.length) : null;
}

/** What else is measured of every part, by how the names begin; `words.measures.parts` explains each. */
const scores = ['correlation', 'centroid-x', 'drawn-positive', 'drawn-negative'] as const;
export type PartScore = (typeof scores)[number];

/** A number about a part, as which score of which part; null for every other measure. */
export function partScore(name: string): { readonly score: PartScore; readonly part: string } | null {
  const score = scores.find((one) => name.startsWith(`${one}-`));
  return score === undefined ? null : { score, part: name.slice(score.length + 1) };
}

/** Whether a number is measured of every map, so that the site's words explain it and no method's. */
export function isMapMeasure(name: string, { measures }: Words): boolean {
  return name in measures.common || partHit(name) !== null || partScore(name) !== null;
}

/** How many of a method's own numbers stand under a figure where every map has further ones. */
const OWN = 2;

/**
 * The names of the numbers that tell most: two of the method's own, the share on the picture's first part, and the insertion. All where
 * a result has no others than its method's own.
 *
 * @param names in the order in which they are shown
 */
export function tellingMeasures(names: readonly string[], words: Words): ReadonlySet<string> {
  if (!names.some((name) => isMapMeasure(name, words))) return new Set(names);
  const own = names.filter((name) => partOfMeasure(name) === null && !isMapMeasure(name, words));
  const parts = names.filter((name) => partOfMeasure(name) !== null);
  const inserted = names.filter((name) => name === 'insertion-blurred');
  return new Set([...own.slice(0, OWN), ...parts.slice(0, 1), ...inserted]);
}

/** Deletion and insertion of a map as lines in a square of 1 × 1 with y from the top. */
export interface StepCurves {
  readonly deletion: string;
  readonly insertion: string;
}

/** The two series that are drawn as one figure; see {@link stepCurves}. */
export const stepSeries: readonly string[] = ['deletion-blurred', 'insertion-blurred'];

/** The curves of a map's deletion and insertion; null where they were not measured. */
export function stepCurves({ series }: Pick<Result, 'series'>): StepCurves | null {
  const [deletion, insertion] = stepSeries.map((name) => series[name]);
  if (deletion === undefined || insertion === undefined) return null;
  return {
    deletion: line(deletion.x.values, deletion.y.values),
    insertion: line(insertion.x.values, insertion.y.values),
  };
}

const line = (x: readonly number[], y: readonly number[]): string =>
  x.map((value, index) => `${round(value)},${round(1 - (y[index] ?? 0))}`).join(' ');

const round = (value: number): number => Math.round(value * 1000) / 1000;
