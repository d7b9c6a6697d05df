import { describe, expect, it } from 'vitest';
import { gaussLegendre, leftRiemann, trapezoid, type Quadrature } from '../numerics/quadrature.ts';

const integral = ({ nodes, weights }: Quadrature, f: (x: number) => number): number =>
  nodes.reduce((total, node, i) => total + weights[i]! * f(node), 0);

describe('gaussLegendre', () => {
  it.each([1, 2, 3, 5, 64, 300, 511, 512])('with %i points is exact for polynomials up to degree 2n − 1', (points) => {
    const rule = gaussLegendre(points);
    for (const degree of [0, 1, 2, points, 2 * points - 1].filter((each) => each < 2 * points)) {
      // A node's last digit is multiplied by the degree: 1e-13 for x^1023.
      expect((degree + 1) * integral(rule, (x) => x ** degree)).toBeCloseTo(1, 12);
    }
  });

  it('is not exact one degree further', () => {
    expect(5 * integral(gaussLegendre(2), (x) => x ** 4)).toBeCloseTo(1 - 1 / 36, 12);
  });

  it('has the known nodes and weights for three points', () => {
    const { nodes, weights } = gaussLegendre(3);
    const offset = Math.sqrt(3 / 5) / 2;
    [0.5 - offset, 0.5, 0.5 + offset].forEach((node, i) => expect(nodes[i]).toBeCloseTo(node, 15));
    [5 / 18, 8 / 18, 5 / 18].forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 15));
  });

  it.each([1, 2, 7, 512])('has %i ascending, symmetric nodes inside (0, 1) with positive weights', (points) => {
    const { nodes, weights } = gaussLegendre(points);
    expect(nodes.every((node, i) => node > (nodes[i - 1] ?? 0) && node < 1)).toBe(true);
    expect(nodes.every((node, i) => Math.abs(node + nodes[points - 1 - i]! - 1) < 1e-15)).toBe(true);
    expect(weights.every((weight) => weight > 0)).toBe(true);
  });

  it('refuses a number of points that is none', () => {
    expect(() => gaussLegendre(0)).toThrow('not 0');
    expect(() => gaussLegendre(2.5)).toThrow('not 2.5');
  });
});

describe('trapezoid', () => {
  it('is exact for straight lines and errs by 1/(6 (n − 1)²) for x²', () => {
    const rule = trapezoid(11);
    expect(integral(rule, (x) => 3 - 4 * x)).toBeCloseTo(1, 14);
    expect(integral(rule, (x) => x * x) - 1 / 3).toBeCloseTo(1 / 600, 14);
    expect([rule.nodes[0], rule.nodes[10]]).toEqual([0, 1]);
    expect(() => trapezoid(1)).toThrow('not 1');
  });
});

describe('leftRiemann', () => {
  it('needs a point', () => {
    expect(() => leftRiemann(0)).toThrow('A rule needs 1 or more points, not 0');
  });

  it('begins at 0, leaves 1 out, and errs by −1/(2n) for x', () => {
    const rule = leftRiemann(10);
    expect([rule.nodes[0], rule.nodes[9]]).toEqual([0, 0.9]);
    expect(integral(rule, () => 1)).toBeCloseTo(1, 14);
    expect(integral(rule, (x) => x)).toBeCloseTo(0.5 - 1 / 20, 14);
  });
});
