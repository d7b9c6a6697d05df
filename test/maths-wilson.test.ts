import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../numerics/wilson.ts';

/** The 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

describe('Wilson’s interval', () => {
  it('of none, and of all, has the closed form z²/(n + z²)', () => {
    for (const of of [1, 10, 1000]) {
      expect(wilsonInterval(0, of)[1]).toBeCloseTo(z ** 2 / (of + z ** 2), 14);
      expect(wilsonInterval(of, of)[0]).toBeCloseTo(of / (of + z ** 2), 14);
    }
  });

  it('never leaves 0 … 1, where rounding would', () => {
    // The plain formula falls below 0 for 0 of 21, and rises above 1 for 11 of 11.
    for (let of = 1; of < 100; of++) {
      expect(wilsonInterval(0, of)[0]).toBeGreaterThanOrEqual(0);
      expect(wilsonInterval(of, of)[1]).toBeLessThanOrEqual(1);
    }
  });

  it('is the same from the other end', () => {
    const [from, to] = wilsonInterval(3, 10);
    expect(wilsonInterval(7, 10)).toEqual([expect.closeTo(1 - to, 14), expect.closeTo(1 - from, 14)]);
  });
});
