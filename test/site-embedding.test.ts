import { describe, expect, test } from 'vitest';
import type { Result } from '../schema/result.ts';
import { embeddingView, layerRules } from '../src/data/texts/embedding-view.ts';
import { axisTicks } from '../src/data/figures/scatter-axes.ts';
import { labelBox, placeLabels } from '../src/data/figures/scatter-labels.ts';
import { drawnTokens, FRAME } from '../src/data/figures/scatter-marks.ts';
import { fitToBox, markPath, pointsOf, smallMarks } from '../src/data/figures/scatter.ts';
import { npyFloats } from '../src/scripts/npy-floats.ts';

const box = { left: 0, top: 0, right: 100, bottom: 50 };

describe('points in a box', () => {
  test('keep their order along both axes, y upwards, with the same room on all sides', () => {
    const { place, x } = fitToBox(
      [
        [0, 0],
        [10, 2],
      ],
      box,
    );
    // A margin of 6% of the extent on either side: (0 + 0.6) / 11.2 of 100 pixels.
    expect(x).toEqual([-0.6, 10.6]);
    expect(place([0, 0])).toEqual([5, 47]);
    expect(place([10, 2])).toEqual([95, 3]);
    expect(place([5, 1])).toEqual([50, 25]);
  });

  test('lie in the middle where all are the same', () => {
    expect(fitToBox([[3, 3]], box).place([3, 3])).toEqual([50, 25]);
  });

  test('come from the places of an array, two numbers a point', () => {
    expect(pointsOf(Float32Array.of(1, 2, 3, 4, 5, 6), 1, 2)).toEqual([
      [3, 4],
      [5, 6],
    ]);
  });

  test('are drawn by role in one path a role, answers last and therefore on top', () => {
    const marks = smallMarks(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      ['answer', 'context', 'context'],
      2,
    );
    expect(marks).toEqual([
      { role: 'context', path: 'm3 4zm2 2z' },
      { role: 'answer', path: 'M1 -1l3 3-3 3-3-3z' },
    ]);
  });

  test('have a shape a role, so that colour is not needed', () => {
    const roles = ['answer', 'question', 'context', 'special'];
    expect(new Set(roles.map((role) => markPath(role, [0, 0], 4))).size).toBe(4);
  });
});

describe('labels', () => {
  test('stand right of their mark where there is room', () => {
    expect(placeLabels([[50, 25]], [20], box)).toEqual([{ side: 0, line: 0, isCovered: false }]);
  });

  test('do not leave the box', () => {
    expect(placeLabels([[95, 25]], [20], box)).toEqual([{ side: 1, line: 0, isCovered: false }]);
  });

  test('that cannot be read are known: of thirty on one spot, few are not covered', () => {
    const points = Array.from({ length: 30 }, () => [50, 25] as const);
    const places = placeLabels(
      points,
      points.map(() => 20),
      box,
    );
    const free = places.filter(({ isCovered }) => !isCovered).length;
    expect(free).toBeGreaterThan(0);
    // There are eight places for a label.
    expect(free).toBeLessThanOrEqual(8);
  });

  test('do not cover each other where two points lie together', () => {
    const points = [
      [50, 25],
      [52, 25],
    ] as const;
    const places = placeLabels(points, [20, 20], box);
    const [one, other] = points.map((point, index) => labelBox(point, 20, places[index]!));
    const isApart =
      one!.right <= other!.left || other!.right <= one!.left || one!.bottom <= other!.top || other!.bottom <= one!.top;
    expect(isApart).toBe(true);
  });
});

test('ticks are round values at their places', () => {
  const ticks = axisTicks({ x: [0, 10], y: [-1, 1] }, box);
  expect(ticks.x).toContainEqual({ at: 20, label: '2' });
  expect(ticks.y).toContainEqual({ at: 50, label: '−1.0' });
  expect(ticks.y).toContainEqual({ at: 0, label: '1.0' });
});

describe('the view of hidden states', () => {
  const result = {
    axes: {
      tokens: {
        labels: ['[CLS]', 'who', 'she', 'cats', '[SEP]'],
        groups: ['special', 'question', 'context', 'answer', 'special'],
      },
    },
    measures: { 'common-variance': { value: 0.5, unit: '1', definition: '' } },
    series: {
      'first-component': { y: { values: [0.25, 0.5] } },
      'second-component': { y: { values: [0.125, 0.1] } },
    },
  } as unknown as Result;
  const data = Float32Array.from({ length: 20 }, (_, index) => index);
  const array = { shape: [2, 5, 2], data };
  const view = embeddingView(result, array, array);

  test('leaves special tokens out of drawings and table', () => {
    expect(view.marks.map(({ label }) => label).sort()).toEqual(['cats', 'she', 'who']);
    expect(view.rows.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(view.roles).toEqual(['answer', 'question', 'context']);
  });

  test('puts the last layer into the table', () => {
    // Layer 2, token 1: values 12 and 13 of 0 … 19.
    expect(view.rows[0]!.cells).toEqual(['12', '13', '12', '13']);
  });

  test('tells how much of the variance each component shows', () => {
    expect(view.layers.map(({ first, second }) => [first, second])).toEqual([
      ['25%', '12.5%'],
      ['50%', '10%'],
    ]);
    expect(view.commonShare).toBe('50%');
  });

  test('gives a mark one place a layer and basis, all within the frame', () => {
    const { style } = view.marks[0]!;
    for (const name of ['--a1', '--a2', '--c1', '--c2']) {
      const [, x] = new RegExp(`${name}:(\\d+)`).exec(style)!;
      expect(Number(x)).toBeGreaterThanOrEqual(FRAME.left);
      expect(Number(x)).toBeLessThanOrEqual(FRAME.right);
    }
  });

  test('shows at first the paths of the answer’s tokens alone', () => {
    expect(view.paths.filter(({ isShown }) => isShown).map(({ index }) => index)).toEqual([3]);
    expect(view.paths[0]!.d).toMatch(/^m\d+ \d+[ -]\d+[ -]\d+$/);
  });

  test('shows the first tokens’ paths where there is no answer', () => {
    const plain = { ...result, axes: { tokens: { labels: ['a', 'b', 'c', 'd', 'e'] } } } as unknown as Result;
    const { paths } = embeddingView(plain, array, array);
    expect(paths.filter(({ isShown }) => isShown).map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  test('has a rule a layer, which names that layer’s properties', () => {
    expect(layerRules(2)).toContain('.embedding:has(.r2:checked) .m{--a:var(--a2);');
    expect(layerRules(2).match(/:checked\) \.m/g)).toHaveLength(2);
  });
});

test('tokens are drawn in the order of their roles', () => {
  expect(drawnTokens(['special', 'answer', 'context'], ['special'])).toEqual([2, 1]);
  expect(drawnTokens(['special', 'answer', 'context'], [])).toEqual([0, 2, 1]);
});

test('a script reads the values of a .npy file behind its header', () => {
  const header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }".padEnd(117) + '\n';
  const bytes = Buffer.concat([
    Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]),
    Buffer.from(header),
    Buffer.from(Float32Array.of(1.5, -2).buffer),
  ]);
  expect([...npyFloats(Uint8Array.from(bytes).buffer)]).toEqual([1.5, -2]);
});
