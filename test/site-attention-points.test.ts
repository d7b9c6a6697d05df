import { describe, expect, test } from 'vitest';
import type { Result } from '../schema/result.ts';
import { attentionPoints } from '../src/data/texts/attention-points.ts';
import { STRIP_HEIGHT, stripsView } from '../src/data/texts/attention-strips.ts';

const counting = (shape: readonly number[], scale = 1) => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((product, size) => product * size, 1) }, (_, index) => index * scale),
});

describe('the drawings of attention weights', () => {
  const result = {
    axes: {
      tokens: { labels: ['[CLS]', 'a', 'b'], groups: ['special', 'text', 'text'] },
      views: { labels: ['mean', 'flat'] },
      seeds: { labels: ['7', '8'] },
    },
  } as unknown as Result;
  const view = attentionPoints(result, {
    tsne: counting([2, 4, 2, 3, 2]),
    pca: counting([2, 4, 3, 2]),
    kl: counting([2, 4, 2], 0.01),
    trust: counting([2, 4, 3], 0.01),
  });

  test('are principal components and every seed, layer by layer, for both views', () => {
    expect(view.views.map(({ name }) => name)).toEqual(['mean', 'flat']);
    expect(view.views[1]!.layers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(view.views[1]!.layers[2]!.cells.map(({ place, seed }) => [place, seed])).toEqual([
      ['1-2-0', null],
      ['1-2-1', '7'],
      ['1-2-2', '8'],
    ]);
  });

  test('have the divergence and trustworthiness of their own', () => {
    // View 1, layer 2: kl starts at (1 · 4 + 2) · 2, trust at (1 · 4 + 2) · 3.
    expect(view.views[1]!.layers[2]!.cells.map(({ kl, trust }) => [kl, trust])).toEqual([
      [null, '0.18'],
      ['0.12', '0.19'],
      ['0.13', '0.20'],
    ]);
  });

  test('begin with the last layer’s mean from the first seed, all tokens in it', () => {
    expect(view.chosen.place).toBe('0-3-1');
    expect(view.marks.map(({ label }) => label)).toEqual(['[CLS]', 'a', 'b']);
    expect(view.shape).toEqual({ layers: 4, seeds: 2, tokens: 3 });
  });
});

describe('strips', () => {
  test('of a short text are widened by whole pixels', () => {
    // 4 tokens: 16 values, 800 / 16 pixels each.
    expect(stripsView({ width: 16, height: 16 }, 4)).toMatchObject({ width: 800, block: 200, heads: 4 });
  });

  test('of a long text give each token room for its name', () => {
    expect(stripsView({ width: 31 * 31, height: 16 }, 4).block).toBe(62);
    expect(stripsView({ width: 120 * 120, height: 16 }, 4).block).toBe(120);
  });

  test('print as many tokens as paper has room for', () => {
    expect(stripsView({ width: 31 * 31, height: 16 }, 4)).toMatchObject({ tokens: 31, onPaper: 31 });
    expect(stripsView({ width: 120 * 120, height: 16 }, 4)).toMatchObject({ tokens: 120, onPaper: 16 });
  });

  test('show each layer its own rows of the one picture', () => {
    const { layers, layerHeight, height } = stripsView({ width: 16, height: 144 }, 12);
    expect(layerHeight).toBe(12 * STRIP_HEIGHT);
    expect(layers[2]!.top).toBe(-24 * STRIP_HEIGHT);
    expect(height).toBe(144 * STRIP_HEIGHT);
  });

  test('are all open where they are few, else the last layer’s', () => {
    const open = (height: number, layers: number) =>
      stripsView({ width: 16, height }, layers).layers.filter(({ isOpen }) => isOpen).length;
    expect(open(16, 4)).toBe(4);
    expect(open(144, 12)).toBe(1);
  });
});
