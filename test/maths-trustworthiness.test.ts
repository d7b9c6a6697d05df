import { describe, expect, it } from 'vitest';
import { matrixOf, type Matrix } from '../numerics/matrix.ts';
import { trustworthiness } from '../numerics/trustworthiness.ts';
import { bertArray, bertMatrices } from './bert-tiny.ts';

const column = (...values: number[]): Matrix => matrixOf(values.length, 1, values);

/** 24 points, each made of its number by the given functions. */
function curve(...coordinates: ((i: number) => number)[]): Matrix {
  const points = Array.from({ length: 24 }, (_, i) => coordinates.map((coordinate) => coordinate(i)));
  return matrixOf(24, coordinates.length, points.flat());
}

describe('trustworthiness', () => {
  it('is 1 for a drawing that only scales and shifts', () => {
    expect(trustworthiness(column(0, 1, 3, 7, 15), column(5, 7, 11, 19, 35), 2)).toBe(1);
  });

  it('costs each false neighbour its rank beyond k, worked out by hand', () => {
    // Drawn as 0 1 10 11 30, the nearest are b a d c d. In truth, at 0 9 1 1.5 5, those have ranks a→b 4, b→a 4, c→d 1,
    // d→c 1, e→d 1 among the four others: costs 3 and 3.
    const found = trustworthiness(column(0, 9, 1, 1.5, 5), column(0, 1, 10, 11, 30), 1);
    expect(found).toBeCloseTo(1 - (2 * 6) / (5 * 1 * (10 - 3 - 1)), 15);
  });

  it.each([
    [1, 0.6458333333333333],
    [3, 0.7002923976608187],
    [5, 0.73125],
    [11, 0.6623376623376623],
  ])('with %i neighbours is that of scikit-learn 1.2.1', (neighbours, expected) => {
    // X = stack([sin(1.1 i), cos(0.7 i²), sin(2.3 i + 1)], 1), Y = stack([sin(1.1 i), cos(1.9 i)], 1) for i = 0 … 23;
    // sklearn.manifold.trustworthiness(X, Y, n_neighbors=neighbours)
    const first = (i: number) => Math.sin(i * 1.1);
    const truth = curve(
      first,
      (i) => Math.cos(i * i * 0.7),
      (i) => Math.sin(i * 2.3 + 1),
    );
    const drawing = curve(first, (i) => Math.cos(i * 1.9));
    expect(trustworthiness(truth, drawing, neighbours)).toBeCloseTo(expected, 14);
  });

  it.each([
    // trustworthiness(hidden.astype(float), drawing, n_neighbors=10) by scikit-learn 1.2.1 on the two drawings
    [1, 0.9060069044879171, 0.8719907940161105],
    [2, 0.8914614499424626, 0.8957882623705409],
    [3, 0.9308630609896433, 0.9271346375143843],
    [4, 0.9224856156501726, 0.9295742232451093],
  ])('is scikit-learn’s on the peer’s two t-SNE drawings of layer %i', async (layer, ...inFloat64) => {
    const hidden = (await bertMatrices('in4_hidden'))[layer]!;
    const { data: peer } = await bertArray('in4_tsne_trustworthiness10_bh_exact');
    for (const [index, name] of ['in4_tsne_per_layer', 'in4_tsne_exactmethod_per_layer'].entries()) {
      const found = trustworthiness(hidden, (await bertMatrices(name))[layer - 1]!, 10);
      expect(found).toBeCloseTo(inFloat64[index]!, 14);
      // The peer measured in float32, where two of a row's distances in layer 1 are the same and may swap their ranks.
      const swap = layer === 1 && index === 0 ? 2 / (55 * 10 * (2 * 55 - 3 * 10 - 1)) : 0;
      expect(Math.abs(found - peer[2 * (layer - 1) + index]!)).toBeLessThan(swap + 1e-14);
    }
  });

  it('refuses half the points or more as neighbours, and another number of points', () => {
    const points = column(0, 1, 2, 3);
    for (const neighbours of [0, 2, 1.5]) {
      expect(() => trustworthiness(points, points, neighbours)).toThrow(
        `from 1 to less than half of the 4 points, but received ${neighbours}`,
      );
    }
    expect(() => trustworthiness(points, column(1, 2), 1)).toThrow('2 points do not draw 4 rows');
  });

  it('looks at five neighbours where nothing else is said', () => {
    const line = column(...Array.from({ length: 16 }, (_, i) => i * i));
    const folded = column(...Array.from({ length: 16 }, (_, i) => (i * 7) % 16));
    expect(trustworthiness(line, folded)).toBe(trustworthiness(line, folded, 5));
    expect(trustworthiness(line, folded)).not.toBe(trustworthiness(line, folded, 4));
  });
});
