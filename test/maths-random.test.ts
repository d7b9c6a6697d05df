import { describe, expect, it } from 'vitest';
import { Random } from '../numerics/random.ts';
import { pearson, sum } from '../numerics/statistics.ts';
import { makeZiggurat } from '../numerics/ziggurat.ts';

const take = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);

const MILLION = 1e6;
const normals = new Float32Array(MILLION);
new Random(2024, 1).fillNormal(normals, 1);

/** The normal's distribution function, by integrating its density with Simpson's rule from 0: good to 1e-10 here. */
function normalShareBelow(x: number): number {
  const parts = 400;
  const step = Math.abs(x) / parts;
  let area = 0;
  for (let i = 0; i <= parts; i++) {
    area += (i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(-0.5 * (i * step) ** 2);
  }
  return 0.5 + (Math.sign(x) * (area * step)) / 3 / Math.sqrt(2 * Math.PI);
}

/** Largest distance between the share of values below x and what `below` says it should be (Kolmogorov & Smirnov). */
function kolmogorovSmirnov(values: Float32Array, below: (x: number) => number): number {
  const sorted = values.slice().sort();
  return sorted.reduce(
    (worst, x, i) =>
      Math.max(worst, Math.abs(below(x) - i / sorted.length), Math.abs(below(x) - (i + 1) / sorted.length)),
    0,
  );
}

describe('Random', () => {
  it('repeats a stream from its seed and number, and no other', () => {
    const draws = (seed: number, stream?: number): number[] => {
      const random = new Random(seed, stream);
      return take(20, () => random.uint32());
    };
    expect(draws(7, 3)).toEqual(draws(7, 3));
    expect(draws(7)).toEqual(draws(7, 0));
    const all = [draws(7, 3), draws(3, 7), draws(7, 4), draws(8, 3), draws(0), draws(2 ** 32 - 1, 2 ** 32 - 1)];
    expect(new Set(all.flat()).size).toBe(6 * 20);
  });

  it('follows the definition of sfc32, computed here without 32-bit arithmetic', () => {
    // The first twelve draws of a new generator are thrown away.
    const word = (value: bigint): bigint => value & 0xffffffffn;
    let [a, b, c, counter] = seededState(11n, 5n);
    const random = new Random(11, 5);
    for (let i = 0; i < 100; i++) {
      const draw = word(a + b + counter);
      [a, b, c, counter] = [
        b ^ (b >> 9n),
        word(c * 9n),
        word((word(c << 21n) | (c >> 11n)) + draw),
        word(counter + 1n),
      ];
      if (i >= 12) expect(random.uint32()).toBe(Number(draw));
    }
  });

  it('refuses a seed or a stream that is not a 32-bit integer', () => {
    for (const word of [-1, 2 ** 32, 0.5, NaN]) {
      expect(() => new Random(word)).toThrow(RangeError);
      expect(() => new Random(1, word)).toThrow(RangeError);
    }
  });

  it('draws bits that are fair one by one', () => {
    const random = new Random(1);
    const ones = new Array<number>(32).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const drawn = random.uint32();
      for (let bit = 0; bit < 32; bit++) ones[bit]! += (drawn >>> bit) & 1;
    }
    // Standard deviation √(n/4) = 158; five of them.
    for (const count of ones) expect(Math.abs(count - 50_000)).toBeLessThan(5 * 158);
  });

  it('draws uniform numbers inside (0, 1), evenly', () => {
    const random = new Random(5, 9);
    const values = Float32Array.from({ length: 100_000 }, () => random.uniform());
    expect(Math.min(...values.subarray(0, 50_000))).toBeGreaterThan(0);
    expect(kolmogorovSmirnov(values, (x) => x)).toBeLessThan(1.95 / Math.sqrt(values.length));
  });

  it('draws integers below any bound evenly, those near 2³² too', () => {
    const random = new Random(6);
    const counts = new Array<number>(6).fill(0);
    for (let draw = 0; draw < 60_000; draw++) counts[random.integer(6)]! += 1;
    const chiSquare = counts.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5); // 99.9% of the distribution with five degrees of freedom
    // Of the numbers below 3 · 2³⁰ a third lies below 2³⁰; draws modulo the bound would put half there.
    const low = take(30_000, () => random.integer(3 * 2 ** 30)).filter((value) => value < 2 ** 30).length;
    expect(Math.abs(low / 30_000 - 1 / 3)).toBeLessThan(0.015);
    expect(random.integer(1)).toBe(0);
    for (const bound of [0, 2 ** 32 + 1, 1.5]) expect(() => random.integer(bound)).toThrow(RangeError);
  });
});

describe('Random’s normals', () => {
  it.each([
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
    [6, 15, 10_170],
  ])('have the moment of order %i that the normal has, within five standard errors', (order, expected, variance) => {
    const moment = sum(Float64Array.from(normals, (value) => value ** order)) / MILLION;
    expect(Math.abs(moment - expected)).toBeLessThan(5 * Math.sqrt(variance / MILLION));
  });

  it('follow its distribution function (Kolmogorov–Smirnov, 0.1%)', () => {
    expect(kolmogorovSmirnov(normals.subarray(0, 50_000), normalShareBelow)).toBeLessThan(1.95 / Math.sqrt(50_000));
  });

  it.each([1, 2, 3, 3.5, 3.6541528853610088, 4, 4.5])('lie beyond %d as often as they should, on both sides', (x) => {
    const expected = MILLION * (1 - normalShareBelow(x));
    for (const side of [1, -1]) {
      const beyond = normals.reduce((count, value) => count + Number(side * value > x), 0);
      expect(Math.abs(beyond - expected)).toBeLessThan(4.5 * Math.sqrt(expected) + 1);
    }
  });

  it('are spread evenly over fine cells, the seams between layers among them', () => {
    const cells = 400;
    const counts = new Float64Array(cells);
    const outside = 2;
    for (const value of normals) {
      const cell = Math.floor(((value + outside) / (2 * outside)) * cells);
      if (cell >= 0 && cell < cells) counts[cell]! += 1;
    }
    const edge = (cell: number): number => normalShareBelow((2 * outside * cell) / cells - outside);
    const chiSquare = counts.reduce((total, count, cell) => {
      const expected = MILLION * (edge(cell + 1) - edge(cell));
      return total + (count - expected) ** 2 / expected;
    }, 0);
    // Mean 400, standard deviation √800.
    expect(Math.abs(chiSquare - cells)).toBeLessThan(4 * Math.sqrt(2 * cells));
  });

  it('do not depend on one another: not in a stream, not between streams or seeds', () => {
    const draw = (seed: number, stream: number): Float32Array => {
      const out = new Float32Array(100_000);
      new Random(seed, stream).fillNormal(out, 1);
      return out;
    };
    const first = draw(1, 0);
    const squares = (values: Float32Array): Float32Array => values.map((value) => value * value);
    const pairs: [Float32Array, Float32Array][] = [
      [first.subarray(1), first.subarray(0, -1)],
      [squares(first.subarray(1)), squares(first.subarray(0, -1))],
      ...[draw(1, 1), draw(2, 0), draw(1, 2 ** 31), draw(0, 1)].map((other): [Float32Array, Float32Array] => [
        first,
        other,
      ]),
    ];
    for (const [one, other] of pairs) expect(Math.abs(pearson(one, other))).toBeLessThan(5 / Math.sqrt(100_000));
  });

  it('average to a normal over many streams’ first values', () => {
    const firsts = Float32Array.from({ length: 20_000 }, (_, stream) => new Random(16, stream).normal());
    expect(kolmogorovSmirnov(firsts, normalShareBelow)).toBeLessThan(1.95 / Math.sqrt(firsts.length));
  });

  it('are the same drawn one by one, all at once, or in pieces', () => {
    const [atOnce, inPieces] = [new Float32Array(5000), new Float32Array(5000)];
    new Random(3).fillNormal(atOnce, 0.25, 2);
    const piecewise = new Random(3);
    for (let start = 0; start < 5000; start += 625)
      piecewise.fillNormal(inPieces.subarray(start, start + 625), 0.25, 2);
    const oneByOne = new Random(3);
    expect(inPieces).toEqual(atOnce);
    expect(Float32Array.from(atOnce, () => 2 + 0.25 * oneByOne.normal())).toEqual(atOnce);
  });
});

describe('makeZiggurat', () => {
  const { edge, limit, step, density } = makeZiggurat();

  it('has 256 layers of one area, the lowest with the tail', () => {
    const area = step[0]! * 2 ** 23 * density[255]!;
    for (let layer = 1; layer < 256; layer++) {
      expect((step[layer]! * 2 ** 23 * (density[layer - 1]! - density[layer]!)) / area).toBeCloseTo(1, 5);
    }
    const tail = (1 - normalShareBelow(edge)) * Math.sqrt(2 * Math.PI);
    expect((edge * density[255]! + tail) / area).toBeCloseTo(1, 5);
  });

  it('is certain of a position just where the layer above ends', () => {
    expect(limit[1]).toBe(0);
    for (let layer = 2; layer < 256; layer++) {
      expect(limit[layer]! * step[layer]!).toBeCloseTo(step[layer - 1]! * 2 ** 23, 5);
    }
    expect(limit[0]! * step[0]!).toBeCloseTo(edge, 5);
  });
});

/** The words of a new generator's state before its first twelve draws, which are thrown away. */
function seededState(seed: bigint, stream: bigint): [bigint, bigint, bigint, bigint] {
  const word = (value: bigint): bigint => value & 0xffffffffn;
  const mix = (value: bigint): bigint => {
    let h = word(value);
    h = word((h ^ (h >> 16n)) * 0x85ebca6bn);
    h = word((h ^ (h >> 13n)) * 0xc2b2ae35n);
    return h ^ (h >> 16n);
  };
  const a = mix(seed ^ 0x9e3779b9n);
  const b = mix(word((stream + 1n) * 0x85ebca6bn) ^ a);
  const c = mix(seed ^ word((stream + 1n) * 0xc2b2ae35n) ^ b);
  return [a, b, c, 1n];
}
