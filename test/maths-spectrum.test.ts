import { describe, expect, it } from 'vitest';
import { enlargeBilinear } from '../numerics/enlarge.ts';
import { Random } from '../numerics/random.ts';
import { highFrequencyChance, highFrequencyShare } from '../numerics/spectrum.ts';

/** A wave of whole cycles across and down, with an amplitude, around a mean. */
const wave = (side: number, u: number, v: number, amplitude = 1, mean = 0) =>
  Float64Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    return mean + amplitude * Math.sin((2 * Math.PI * (u * x + v * y)) / side + 0.3);
  });
const added = (one: Float64Array, other: Float64Array) => one.map((value, i) => value + other[i]!);

describe('the share of high frequencies', () => {
  it.each([32, 64, 128])(
    'is all of a wave above the cutoff and nothing of one at or below it, at %i pixels',
    (side) => {
      expect(highFrequencyShare(wave(side, 9, 0), side, side, 8)).toBeCloseTo(1, 12);
      expect(highFrequencyShare(wave(side, 8, 0), side, side, 8)).toBeCloseTo(0, 12);
      expect(highFrequencyShare(wave(side, 0, -9), side, side, 8)).toBeCloseTo(1, 12);
      expect(highFrequencyShare(wave(side, 6, -6), side, side, 8)).toBeCloseTo(1, 12); // √72 > 8
      expect(highFrequencyShare(wave(side, 5, 6), side, side, 8)).toBeCloseTo(0, 12); // √61 < 8
    },
  );

  it('weighs waves by the square of their amplitudes, whatever the mean', () => {
    const map = added(wave(32, 0, 3, 2, 100), wave(32, 11, -2, 1));
    expect(highFrequencyShare(map, 32, 32, 8)).toBeCloseTo(1 / 5, 9);
  });

  it('counts cycles per picture along each side of a map that is not square', () => {
    const map = Float64Array.from({ length: 8 * 30 }, (_, i) => Math.cos((2 * Math.PI * 3 * (i % 30)) / 30));
    expect(highFrequencyShare(map, 8, 30, 2.9)).toBeCloseTo(1, 12);
    expect(highFrequencyShare(map, 8, 30, 3)).toBeCloseTo(0, 12);
  });

  it('is the share of the frequencies for random values, and not defined for a map of one value', () => {
    const random = new Random(1);
    const noise = Float64Array.from({ length: 64 * 64 }, () => random.normal());
    // 8 cycles hold 197 frequencies, 0 among them: the lattice points of a circle of that radius.
    const chance = (64 * 64 - 197) / (64 * 64 - 1);
    expect(highFrequencyChance(64, 64, 8)).toBeCloseTo(chance, 12);
    // 98 pairs of equal energy below the cutoff: a standard deviation of 2·√98 / 4095, three of which are allowed.
    expect(Math.abs(highFrequencyShare(noise, 64, 64, 8)! - chance)).toBeLessThan((3 * 2 * Math.sqrt(98)) / 4095);
    expect(highFrequencyShare(new Float64Array(64).fill(0.1), 8, 8, 2)).toBeNull();
    expect(highFrequencyShare(Float64Array.of(3), 1, 1, 2)).toBeNull();
    expect(highFrequencyChance(1, 1, 2)).toBeNull();
  });

  it('refuses values that are no such map', () => {
    expect(() => highFrequencyShare([1, 2, 3], 2, 2, 1)).toThrow(RangeError);
    expect(() => enlargeBilinear([1, 2, 3], [2, 2], [4, 4])).toThrow(RangeError);
  });
});

describe('a map in more pixels', () => {
  it('keeps values at the middles of cells, is linear between them and stays beyond them', () => {
    expect([...enlargeBilinear([1, 3], [1, 2], [1, 4])]).toEqual([1, 1.5, 2.5, 3]);
    expect([...enlargeBilinear([0, 4, 8, 12], [2, 2], [2, 2])]).toEqual([0, 4, 8, 12]);
    expect([...enlargeBilinear([0, 4, 8, 12], [2, 2], [1, 1])]).toEqual([6]);
  });

  it('reproduces a plane away from its edges', () => {
    const plane = (side: number) => (y: number, x: number) => (2 * (x + 0.5)) / side - (3 * (y + 0.5)) / side;
    const of = (side: number) =>
      Float64Array.from({ length: side * side }, (_, i) => plane(side)(Math.floor(i / side), i % side));
    const enlarged = enlargeBilinear(of(4), [4, 4], [16, 16]);
    const expected = of(16);
    for (let y = 2; y < 14; y++) {
      for (let x = 2; x < 14; x++) expect(enlarged[y * 16 + x]).toBeCloseTo(expected[y * 16 + x]!, 12);
    }
  });
});
