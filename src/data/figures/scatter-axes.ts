import { scaleLinear } from 'd3-scale';
import type { Box, Fit } from './scatter.ts';

/** A tick of an axis: where it stands in pixels, and what it says. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** The round values along the two axes of a drawing. */
export function axisTicks(
  { x, y }: Pick<Fit, 'x' | 'y'>,
  { left, right, top, bottom }: Box,
): {
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
} {
  return { x: ticksBetween(x, left, right), y: ticksBetween(y, bottom, top) };
}

/** About five ticks; a minus is a minus. */
function ticksBetween(domain: readonly [number, number], from: number, to: number): readonly Tick[] {
  const scale = scaleLinear().domain(domain).range([from, to]);
  const format = scale.tickFormat(5);
  return scale.ticks(5).map((value) => ({ at: Math.round(scale(value)), label: format(value) }));
}
