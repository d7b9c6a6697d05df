import { describe, expect, it } from 'vitest';
import { colourTableOf, hexColours } from '../schema/colormaps.ts';
import type { Display } from '../schema/result.ts';
import { agreementTable } from '../src/data/checks/agreement-table.ts';
import { contrast, inkFor } from '../src/data/html/contrast-ink.ts';
import type { ResultView } from '../src/data/results/result-view.ts';
import { specialsView, verdictOnAnswer } from '../src/data/texts/strip-view.ts';
import { specialShare, specialTokens, tokenPieces, tokenRuns, tokenStrip } from '../src/data/texts/token-strip.ts';
import { wordsOf } from '../src/words/words.ts';

const words = wordsOf('en');
type Heat = Extract<Display, { as: 'heat' }>;
const heat: Heat = { as: 'heat', colormap: 'YlOrRd', range: [0, 1], centred: false };
const axis = {
  labels: ['[CLS]', 'the', 'cat', '##s', '.', '[SEP]'],
  groups: ['special', 'text', 'text', 'answer', 'text', 'special'],
};

/** The text as it is read, specials included. */
const read = (labels: readonly string[], groups: readonly string[] = labels.map(() => 'text')): string =>
  tokenPieces({ labels: [...labels], groups: [...groups] })
    .map(({ text, isApart }) => (isApart ? ' ' : '') + text)
    .join('');

describe('the ink on a colour', () => {
  it('has the contrast ratios of WCAG: 21 for black on white, 1 for a colour on itself, 4.54 for #767676 on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#a1b2c3', '#a1b2c3')).toBe(1);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });

  it.each(['YlOrRd', 'YlGnBu', 'RdBu', 'viridis'])('passes AA on every colour of %s', (colormap) => {
    for (const colour of hexColours(colormap)) expect(contrast(colour, inkFor(colour))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('tokens as a text', () => {
  it('joins pieces to their word and closing signs to what they close', () => {
    expect(read(axis.labels, axis.groups)).toBe('[CLS] the cats. [SEP]');
    expect(read(['a', '(', 'b', ')', ',', 'un', '##b', '##e', '?'])).toBe('a (b), unbe?');
  });

  it('sets Chinese without spaces, and a space where it meets Latin', () => {
    expect(read(['今', '天', '，', '好', 'face', 'id', '。'])).toBe('今天，好 face id 。');
    expect(read(['[CLS]', '今', '[SEP]'], ['special', 'text', 'special'])).toBe('[CLS] 今 [SEP]');
  });

  it('keeps the signs of a piece that has no word before it', () => {
    expect(read(['##s', 'a'])).toBe('##s a');
    expect(read(['[CLS]', '##s'], ['special', 'text'])).toBe('[CLS] ##s');
    expect(read(['a', '##'])).toBe('a ##');
  });
});

describe('a strip of tokens', () => {
  it('colours by the place in the range, as matplotlib does, with values beyond it at its ends', () => {
    const [low, high] = [hexColours('YlOrRd')[0], hexColours('YlOrRd')[255]];
    const colours = tokenStrip(axis, [0, 1, 0.5, -1, 2, 0], heat, () => false).map(({ colour }) => colour);
    expect(colours).toEqual([low, high, hexColours('YlOrRd')[128], low, high, low]);
  });

  it('draws positive values of a diverging map red and negative ones blue', () => {
    const diverging: Heat = { as: 'heat', colormap: 'RdBu', range: [-1, 1], centred: true };
    const strip = tokenStrip({ labels: ['a', 'b'] }, [1, -1], diverging, () => false);
    const channels = strip.map(({ colour }) =>
      [1, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)),
    );
    expect(channels[0]![0]).toBeGreaterThan(channels[0]![1]!);
    expect(channels[1]![0]).toBeLessThan(channels[1]![1]!);
    expect(colourTableOf('RdBu').slice(0, 3)).toEqual(new Uint8Array([103, 0, 31]));
  });

  it('survives a row of equal values', () => {
    const strip = tokenStrip({ labels: ['a'] }, [0.25], { ...heat, range: [0.25, 0.25] }, () => false);
    expect(strip[0]).toMatchObject({ value: '0.25', colour: hexColours('YlOrRd')[0] });
  });

  it('gives neighbours that are marked one outline', () => {
    const strip = tokenStrip(axis, [0, 0, 0, 0, 0, 0], heat, (place) => place === 2 || place === 3);
    const runs = tokenRuns(strip).map(({ isMarked, tokens }) => [isMarked, tokens.map(({ text }) => text).join('|')]);
    expect(runs).toEqual([
      [false, '[CLS]|the'],
      [true, 'cat|s'],
      [false, '.|[SEP]'],
    ]);
    expect(tokenRuns([])).toEqual([]);
  });
});

describe('hidden special tokens', () => {
  it('are named once each, with the weight that goes with them', () => {
    expect(specialTokens(axis)).toEqual(['[CLS]', '[SEP]']);
    expect(specialShare(axis, [0.25, 0.125, 0.125, 0.125, 0.125, 0.25])).toBe(0.5);
    expect(specialShare(axis, [0, 0, 0, 0, 0, 0])).toBe(0);
  });

  it('are never hidden silently: the note says what is missing from the sum', () => {
    const view = specialsView(axis, words, [0.25, 0.125, 0.125, 0.125, 0.125, 0.25]);
    expect(view?.label).toBe('Hide [CLS], [SEP]');
    expect(view?.note).toContain('50% of the weights');
    expect(specialsView(axis, words)?.note).not.toContain('%');
  });

  it('are not offered where there are none', () => {
    expect(specialsView({ labels: ['a', 'b'] }, words)).toBeNull();
  });
});

describe('the attribution of an answer', () => {
  const measure = (value: number | null) => ({ value, unit: '1', definition: '' });

  it('says whether the model’s answer is the given one', () => {
    const told = [1, 0, null].map((value) =>
      verdictOnAnswer({ measures: { 'is-given-answer': measure(value) } }, words),
    );
    expect(told).toEqual([words.text.strip.isGiven, words.text.strip.isOther, words.text.strip.noneGiven]);
  });

  it('puts the rank correlations into a table, with a dash where a pair was not measured', () => {
    const measures = {
      'gradient-occlusion': measure(0.5),
      'attention-occlusion': measure(-0.25),
      'rollout-occlusion': measure(0),
      'attention-gradient': measure(1),
    };
    const titles = [
      { id: 'gradient-x-input', title: 'Gradient' },
      { id: 'occlusion', title: 'Occlusion' },
      { id: 'attention', title: 'Attention' },
      { id: 'rollout', title: 'Rollout' },
    ];
    expect(agreementTable({ measures }, { figures: titles } as unknown as ResultView)).toEqual({
      columns: ['Occlusion', 'Gradient'],
      rows: [
        { name: 'Gradient', cells: ['0.5', '–'] },
        { name: 'Attention', cells: ['−0.25', '1'] },
        { name: 'Rollout', cells: ['0', '–'] },
      ],
    });
  });
});
