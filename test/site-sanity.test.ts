import { describe, expect, it } from 'vitest';
import { specSvg } from '../src/data/html/vega-svg.ts';
import { createLinks } from '../src/data/base/links.ts';
import { sanityChart } from '../src/data/checks/sanity-chart.ts';
import { frameNames, meanScores, methodScores, sanityVerdicts, type Scored } from '../src/data/checks/sanity-scores.ts';
import { sanityMethod, sanityModels, type SanityPicture } from '../src/data/checks/sanity-view.ts';
import type { Content, Outcome } from '../src/data/content/content.ts';
import { wordsOf } from '../src/words/words.ts';
import { contentOf } from './site-outcomes.ts';
import type { SmallTask } from './site-report.ts';

const FRAMES = ['trained', 'fc.3', 'fc.0', 'cnn.6', 'cnn.0'];

const series = (name: string, values: number[]) => ({
  x: { name: 'randomised layers', unit: '1', values: values.map((_, index) => index) },
  y: { name, unit: '1', values },
  definition: 'How like.',
});

/** Saliency that stays, LIME that falls with its signs alone. */
function scored(saliency: number, lime: number): Scored {
  return {
    axes: { methods: { labels: ['saliency', 'lime'] }, frames: { labels: FRAMES } },
    series: {
      'spearman-saliency': series('spearman', [1, 0.9, 0.8, saliency, 0.1]),
      'absolute-spearman-saliency': series('absolute-spearman', [1, 0.9, 0.8, saliency, 0.1]),
      'ssim-saliency': series('ssim', [1, 0.5, 0.4, 0.3, 0.2]),
      'spearman-lime': series('spearman', [1, 0.2, 0.1, lime, 0]),
      'absolute-spearman-lime': series('absolute-spearman', [1, 0.6, 0.5, 0.4, 0.3]),
    },
  };
}

describe('scores of weight randomisation', () => {
  it('are read by method, without those that were not measured', () => {
    expect(methodScores(scored(0.5, -0.2))[1]).toEqual({
      method: 'lime',
      scores: { spearman: [1, 0.2, 0.1, -0.2, 0], 'absolute-spearman': [1, 0.6, 0.5, 0.4, 0.3] },
    });
    expect(() => frameNames({ ...scored(0, 0), axes: {} })).toThrow('Expected an axis `frames`');
  });

  it('are averaged over pictures, frame by frame', () => {
    const [saliency, lime] = meanScores([scored(0.6, -0.2), scored(0.2, 0.1)]);
    expect(saliency!.scores.spearman![3]).toBeCloseTo(0.4, 12);
    expect(saliency!.scores.ssim).toEqual([1, 0.5, 0.4, 0.3, 0.2]);
    expect(lime!.scores.spearman![3]).toBeCloseTo(-0.05, 12);
    expect(lime!.scores.ssim).toBeUndefined();
    expect(meanScores([])).toEqual([]);
  });

  it('judge a method by its mean after the top three layers, with and without signs', () => {
    const [saliency, lime] = sanityVerdicts([scored(0.6, -0.2), scored(0.2, 0.1)]);
    expect(saliency).toMatchObject({
      method: 'saliency',
      range: [0.2, 0.6],
      end: 0.1,
      isFallen: false,
      isFallenUnsigned: false,
      isDivided: true,
    });
    expect(lime).toMatchObject({
      method: 'lime',
      range: [-0.2, 0.1],
      isFallen: true,
      isFallenUnsigned: false,
      isDivided: false,
    });
    const [fallen] = sanityVerdicts([scored(0.2999, 0), scored(0.3, 0)]);
    expect(fallen).toMatchObject({ isFallen: true, isFallenUnsigned: true });
    expect(sanityVerdicts([scored(0.3, 0)])[0]!.isFallen).toBe(false);
  });

  it('give no verdict on a network with fewer than three layers', () => {
    const short: Scored = {
      axes: { methods: { labels: ['lime'] }, frames: { labels: ['trained', 'fc.0'] } },
      series: { 'spearman-lime': series('spearman', [1, 0.1]) },
    };
    expect(sanityVerdicts([short])).toEqual([]);
  });

  it('are drawn in one chart: a line a method in every panel, named in the legend and by the layers', async () => {
    const { scores, axis } = wordsOf('en').sanity;
    const titles = new Map([['saliency', 'Saliency']]);
    const svg = await specSvg(
      sanityChart({ frames: FRAMES, methods: methodScores(scored(0.5, 0)), titles, words: { axis, scores } }),
    );
    for (const text of ['Saliency', 'lime', 'cnn.6', 'SSIM', scores['absolute-spearman'], axis])
      expect(svg).toContain(text);
    // One of them is in the legend.
    expect(svg.match(/stroke="#3b82c4" stroke-width="1.5"/g)).toHaveLength(1 + 3);
    expect(svg.match(/stroke="#d1603d" stroke-width="1.5"/g)).toHaveLength(1 + 2); // LIME has no SSIM here
  });
});

describe('the page about weight randomisation', () => {
  const task: SmallTask = {
    method: 'weight-randomisation',
    input: 'first',
    variant: 'paper',
    figures: { maps: 'heat' },
  };
  const words = wordsOf('en');
  const telling = { words, links: createLinks('/base', undefined), titles: new Map([['lime', 'LIME']]) };

  /** The content with tiles of two methods by five frames of 8 × 8 pixels in the first result's place. */
  function withTiles(content: Content): Content {
    const outcomes = content.outcomes.map((outcome, index): Outcome => {
      if (outcome.state !== 'done' || index > 0) return outcome;
      const [figure] = outcome.result.figures;
      const display = {
        as: 'tiles',
        colormap: 'RdBu',
        range: [-1, 1],
        rows: 2,
        columns: 5,
        tileHeight: 8,
        tileWidth: 8,
        gap: 1,
      };
      const figures = [
        { ...figure!, width: 44, height: 17, display: display as NonNullable<typeof figure>['display'] },
      ];
      return { ...outcome, result: { ...outcome.result, ...scored(0.456, -0.2), figures } };
    });
    return { ...content, outcomes };
  }

  const picturesOf = (content: Content): readonly SanityPicture[] =>
    sanityModels({ content, predictions: [], language: 'en' }, telling)[0]!.pictures;

  it('is there where the report plans the check', () => {
    expect(sanityMethod(contentOf([task]))).toBe('weight-randomisation');
    expect(sanityMethod(contentOf([{ ...task, method: 'lime' }]))).toBeNull();
  });

  it('cuts every frame from its tile and writes its layer and score under it', () => {
    const [one] = picturesOf(withTiles(contentOf([task])));
    if (one?.state !== 'done') throw new Error('Expected a result');
    expect(one).toMatchObject({ anchor: 'first', title: 'Picture 0 · Bread', frames: ['trained', ...FRAMES.slice(1)] });
    expect(one.sheet).toMatchObject({ width: 44, height: 17, tiles: { tileWidth: 8, gap: 1 } });
    expect(one.strips.map(({ title, anchor }) => [title, anchor])).toEqual([
      ['saliency', 'first-saliency'],
      ['LIME', 'first-lime'],
    ]);
    expect(one.strips[1]!.frames[3]).toEqual({
      label: '+ cnn.6',
      score: 'ρ −0.20',
      alt: 'LIME, + cnn.6: ρ −0.20',
      row: 1,
      column: 3,
    });
    expect(one.strips[0]!.frames[3]!.score).toBe('ρ 0.46');
  });

  it('says what is missing and what failed, and refuses a figure without tiles', () => {
    const [failed, missing] = picturesOf(
      contentOf([
        { ...task, failure: 'Expected numbers.' },
        { ...task, input: 'second', isPlanned: true },
      ]),
    );
    expect(failed).toMatchObject({ state: 'absent', message: 'Expected numbers.' });
    expect(missing).toMatchObject({ state: 'absent', message: null, title: 'Picture 1 · Egg' });
    expect(() => picturesOf(contentOf([task]))).toThrow('Expected tiles');
  });
});
