import { scaleLinear } from 'd3-scale';
import { placeBetween } from '../../../schema/matrix-scale.ts';

/** A tick of a colour bar. */
export interface BarTick {
  /** From the low end, 0, to the high one, 1. */
  readonly place: number;
  readonly label: string;
}

/** Beyond these a number is written with a power of ten. */
const MOST_PLAIN = 1e9;
const LEAST_PLAIN = 1e-6;

/** About so many round values between two ends, written as d3 does; with powers of ten where they would be long, and the ends where they would be alike. */
export function barTicks(low: number, high: number, count: number): readonly BarTick[] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const ticks =
    size >= MOST_PLAIN || size < LEAST_PLAIN ? powerTicks(low, high, size, count) : plainTicks(low, high, count);
  const isTold = ticks.length > 1 && new Set(ticks.map(({ label }) => label)).size === ticks.length;
  return isTold
    ? ticks
    : [
        { place: 0, label: signed(String(low)) },
        { place: 1, label: signed(String(high)) },
      ];
}

function plainTicks(low: number, high: number, count: number): readonly BarTick[] {
  const scale = scaleLinear().domain([low, high]);
  const format = scale.tickFormat(count);
  return scale.ticks(count).map((value) => ({ place: placeBetween(value, low, high), label: format(value) }));
}

/** Ticks of the ends without their power of ten, which each label has again. */
function powerTicks(low: number, high: number, size: number, count: number): readonly BarTick[] {
  const exponent = Number(size.toExponential().split('e')[1]);
  const [from, to] = [low, high].map((value) => withoutPower(value, exponent)) as [number, number];
  return plainTicks(from, to, count).map(({ place, label }) => ({
    place,
    label: /[1-9]/.test(label) ? `${label}e${exponent < 0 ? '−' : '+'}${Math.abs(exponent)}` : label,
  }));
}

/** A value by 10^exponent, by way of its decimal writing: the power itself may be no number. */
function withoutPower(value: number, exponent: number): number {
  const [digits = '0', own = '0'] = value.toExponential().split('e');
  return Number(`${digits}e${Number(own) - exponent}`);
}

/** A minus is a minus. */
const signed = (text: string): string => text.replaceAll('-', '−');
