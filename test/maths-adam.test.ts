import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AdamAscent, type AdamOptions } from '../numerics/adam.ts';
import { largestDifference } from './maths-arrays.ts';

/** Ten steps of `torch.optim.Adam(maximize=True)`, PyTorch 1.13, on slopes from 1e-9 to 1e3. */
const torch = JSON.parse(readFileSync('test/fixtures/maths/adam/torch.json', 'utf8')) as {
  options: AdamOptions;
  start: number[];
  gradients: number[][];
  after1: number[];
  after10: number[];
};

describe('AdamAscent', () => {
  it('takes PyTorch’s steps', () => {
    const values = Float32Array.from(torch.start);
    const adam = new AdamAscent(values.length, torch.options);
    const [first, ...others] = torch.gradients.map((gradient) => Float32Array.from(gradient));
    adam.step(values, first!);
    // One unit in the last place of values below 4 is 2.4e-7.
    expect(largestDifference(values, torch.after1)).toBeLessThanOrEqual(2.4e-7);
    for (const gradient of others) adam.step(values, gradient);
    expect(largestDifference(values, torch.after10)).toBeLessThanOrEqual(5e-7);
  });

  it('climbs to the top of a parabola', () => {
    const values = Float32Array.of(5, -3);
    const adam = new AdamAscent(2, torch.options);
    for (let step = 0; step < 500; step++) {
      adam.step(
        values,
        Float32Array.from(values, (value, i) => -2 * (value - (i + 1))),
      );
    }
    expect(largestDifference(values, [1, 2])).toBeLessThan(1e-3);
  });

  it('moves by the learning rate at first, whatever the slope, and not at all without one', () => {
    const values = Float32Array.of(0, 0, 0);
    new AdamAscent(3, torch.options).step(values, Float32Array.of(1e3, -1e-3, 0));
    expect(largestDifference(values, [0.1, -0.1, 0])).toBeLessThan(1e-5);
  });

  it('refuses a gradient of another length', () => {
    expect(() => new AdamAscent(2, torch.options).step(new Float32Array(2), new Float32Array(3))).toThrow(RangeError);
  });
});
