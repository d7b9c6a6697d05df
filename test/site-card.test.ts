import { describe, expect, it } from 'vitest';
import { modelCardView } from '../src/data/results/card-view.ts';
import { wilsonInterval } from '../numerics/wilson.ts';
import { wordsOf } from '../src/words/words.ts';
import { card } from './site-report.ts';

describe('Wilson’s interval', () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29, to four digits.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('of %i in %i ends where it is published', (count, of, low, high) => {
    const [from, to] = wilsonInterval(count, of);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });
});

describe('a model’s card', () => {
  const view = modelCardView(card, wordsOf('en'), 'en');

  it('says how often the model is right, how sure that is, and how honest its probabilities are', () => {
    expect(view).toMatchObject({
      accuracy: '6 of 8, 75%',
      interval: '95% interval 40.9% to 92.9% (Wilson)',
      calibration: '3.1%, over 15 bins of probability',
      training: '1,200',
      about: { text: 'Eight pictures.', lang: undefined },
      probes: [{ text: 'Turned upside down', count: '5 of 8', share: '62.5%' }],
    });
  });

  it('shades the confusion matrix by share of the row, and leaves empty what does not occur', () => {
    const [bread, egg, soup] = view.confusion.rows;
    expect(bread).toMatchObject({ name: 'Bread', right: '75%' });
    expect(bread?.cells).toEqual([
      { text: '3', percent: 75, isRight: true },
      { text: '1', percent: 25, isRight: false },
      { text: '', percent: 0, isRight: false },
    ]);
    expect([egg?.right, soup?.right]).toEqual(['100%', '0%']);
  });

  it('divides by nothing for a class without pictures', () => {
    const confusion = [
      [3, 1, 0],
      [0, 4, 0],
      [0, 0, 0],
    ];
    const { rows } = modelCardView(
      { ...card, heldOut: { ...card.heldOut, confusion } },
      wordsOf('zh-cn'),
      'zh-cn',
    ).confusion;
    expect(rows[2]).toMatchObject({ right: '', cells: [{ percent: 0 }, { percent: 0 }, { percent: 0 }] });
  });
});
