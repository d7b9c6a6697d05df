import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EncoderRunner } from '../pipeline/explain/encoder-runner.ts';
import { type OpenEngine, openConfiguredEngine } from '../pipeline/engine/open.ts';
import { matrixOf } from '../numerics/matrix.ts';
import { pca } from '../numerics/pca.ts';
import { answerDistance } from '../methods/embedding-visualization/answer-distance.ts';
import embeddingAnalysis from '../methods/embedding-analysis/method.ts';
import embeddingVisualization from '../methods/embedding-visualization/method.ts';
import type { TextExplanation } from '../pipeline/explain/text-method.ts';
import { loadEncoder } from '../pipeline/models/bert/load-encoder.ts';
import { encodeQuestion, encodeWord } from '../pipeline/texts/encode-text.ts';
import type { TextInput, TokenRole } from '../pipeline/texts/text-input.ts';
import { arrayOf, explainText } from './attention.ts';
import { bertArray } from './bert-tiny.ts';
import { texts } from './golden/bert-tests.ts';
import { largestDifference } from './maths-arrays.ts';

let engine: OpenEngine;
let tiny: EncoderRunner;
beforeAll(async () => {
  engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1 });
  tiny = engine.encoderRunner(await loadEncoder({ id: 'tiny', name: 'Tiny', folder: 'test/fixtures/bert-tiny' }, '.'));
});
afterAll(() => engine.close());

describe('the method embedding-visualization', () => {
  const [layers, n, width] = [4, 55, 64];
  let explanation: TextExplanation;
  beforeAll(async () => {
    const [question, context] = texts[4]!;
    const { input } = encodeQuestion({ id: 'emily', question: question, context: context! }, tiny.encoder, 'texts[0]');
    explanation = await explainText(embeddingVisualization, { input, runner: tiny });
  });

  it('draws each layer’s tokens where scikit-learn’s PCA has them, to 1e-4', async () => {
    const { data } = await bertArray('in4_pca2_exact_f64');
    expect(largestDifference(arrayOf(explanation, 'own-basis'), data)).toBeLessThan(1e-4);
  });

  it('tells the share of variance that the drawing of the last layer shows', async () => {
    const { data: variances } = await bertArray('in4_pca2_exact_expl_var');
    const { data: hidden } = await bertArray('in4_hidden');
    const last = hidden.subarray(-n * width);
    const shown = variances.at(-2)! + variances.at(-1)!;
    expect(explanation.measures['last-variance']!.value).toBeCloseTo(shown / variance(last, n, width), 5);
    const { series } = explanation;
    expect(series!['first-component']!.x.values).toEqual([1, 2, 3, 4]);
    expect(series!['second-component']!.y.values[3]).toBeCloseTo(variances.at(-1)! / variance(last, n, width), 5);
  });

  it('tells how far the answer stands from the other words, only where there is one', async () => {
    const [question, context] = texts[4]!;
    const { input } = encodeQuestion(
      { id: 'emily', question: question, context: context!, answer: 'Emily' },
      tiny.encoder,
      'texts[0]',
    );
    const { measures, series } = await explainText(embeddingVisualization, { input, runner: tiny });
    expect(series!['answer-distance']!.x.values).toEqual([1, 2, 3, 4]);
    expect(measures['answer-distance']).toMatchObject({ value: series!['answer-distance']!.y.values[3], null: 1 });
    expect(explanation.series).not.toHaveProperty('answer-distance');
    expect(explanation.measures).not.toHaveProperty('answer-distance');
  });

  it('draws all layers on axes that are common to them: a turn and a projection, nothing else', async () => {
    const { data } = await bertArray('in4_hidden');
    const states = data.subarray(n * width); // without the embedding
    const { components } = pca(matrixOf(layers * n, width, states), 2);
    const drawn = arrayOf(explanation, 'common-basis');
    const along = (one: number, other: number, axis: number): number => {
      let length = 0;
      for (let k = 0; k < width; k++) {
        length += (states[one * width + k]! - states[other * width + k]!) * components.values[axis * width + k]!;
      }
      return length;
    };
    let largest = 0;
    for (let one = 0; one < layers * n; one++) {
      const other = (one * 89 + 61) % (layers * n); // of any layers
      for (const axis of [0, 1]) {
        const distance = drawn[2 * one + axis]! - drawn[2 * other + axis]!;
        largest = Math.max(largest, Math.abs(distance - along(one, other, axis)));
      }
    }
    expect(largest).toBeLessThan(1e-4);
    const [shown, all] = [variance(drawn, layers * n, 2), variance(states, layers * n, width)];
    expect(explanation.measures['common-variance']!.value).toBeCloseTo(shown / all, 5);
  });
});

describe('the distance of the answer', () => {
  const tokens = (...roles: TokenRole[]) => roles.map((role) => ({ role }));

  it('is in units of how far the others lie from each other, without special tokens', () => {
    // On a line: others at 0, 2 and 4, (2 + 4 + 2)/3 apart; the answer at 10 and 12.
    const states = matrixOf(6, 1, [0, 2, 10, 12, 4, 1000]);
    const read = tokens('question', 'context', 'answer', 'context', 'answer', 'special');
    expect(answerDistance(states, read, [2, 3])).toBeCloseTo((10 + 8 + 6 + 12 + 10 + 8) / 6 / (8 / 3), 12);
  });

  it('is none where there is nothing to compare with', () => {
    expect(answerDistance(matrixOf(3, 1, [1, 1, 2]), tokens('question', 'context', 'answer'), [2, 2])).toBeNull();
    expect(answerDistance(matrixOf(3, 1, [0, 1, 2]), tokens('special', 'context', 'answer'), [2, 2])).toBeNull();
  });
});

/** The variance of all columns together, n − 1 as the divisor. */
function variance(values: ArrayLike<number>, rows: number, columns: number): number {
  let total = 0;
  for (let column = 0; column < columns; column++) {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < rows; row++) sum += values[row * columns + column]!;
    for (let row = 0; row < rows; row++) squares += (values[row * columns + column]! - sum / rows) ** 2;
    total += squares / (rows - 1);
  }
  return total;
}

describe('the method embedding-analysis', () => {
  it('has the peer’s distances and cosines of 蘋果 in the sentences that are kept here', async () => {
    // Of the peer's ten sentences five are among the texts that its tokenizer was tried on: these, by their numbers.
    const kept = [
      { at: 0, text: texts[0]![0] },
      { at: 1, text: texts[1]![0] },
      { at: 2, text: '蘋果茶真難喝' },
      { at: 5, text: texts[2]![0] },
      { at: 6, text: '蘋果獲新Face ID專利' },
    ];
    const sentences = kept.map(({ at, text }) => ({ id: `s${at}`, text, sense: at < 5 ? 'fruit' : 'firm' }));
    const senses = { fruit: 'Fruit', firm: 'Firm' };
    const { input } = encodeWord({ id: 'apple', word: '蘋果', senses, sentences }, tiny.encoder, 'words[0]');
    const explanation = await explainText(embeddingAnalysis, { input, runner: tiny });
    expect(explanation.axes['pieces']!.labels).toEqual(['蘋', '果']);
    const [layers, s] = [5, kept.length];
    for (const name of ['euclidean', 'cosine'] as const) {
      const found = arrayOf(explanation, name);
      for (const [piece, character] of ['ping', 'guo'].entries()) {
        const { data: peer } = await bertArray(`sent_${character}_${name}`);
        const wanted = kept.flatMap((one) => kept.map((other) => peer[one.at * 10 + other.at]!));
        const start = (piece * layers + layers - 1) * s * s;
        expect(largestDifference(found.subarray(start, start + s * s), wanted)).toBeLessThan(2e-5);
      }
    }
  });

  /** Two sentences of each sense; the word's two pieces, at other places in each, are 1 apart in the last layer where senses differ. */
  const sentences = ['a', 'b', 'a', 'b'].map((sense, index) => {
    const tokens = Array.from({ length: 4 }, (_, place) => ({
      text: place >= index % 2 ? `p${place - (index % 2)}` : 'other',
      id: index,
      span: null,
      segment: 0 as const,
      special: false,
    }));
    return { id: `s${index}`, sense, encoding: { tokens }, places: [index % 2, (index % 2) + 1] };
  });
  const input: TextInput = { id: 'word', digest: '', kind: 'word', word: 'word', sentences };
  const runner = {
    encoder: { config: { hiddenSize: 2 } },
    read: ({ tokens }: { tokens: readonly { id: number }[] }) => {
      const index = tokens[0]!.id;
      const start = index % 2;
      const hidden = [new Float32Array(8), new Float32Array(8)];
      // First piece: in the first layer alike but for noise, in the last (1, 0) or (0, 1). Second: (3, 4) or (4, 3) throughout.
      hidden[0]!.set([1, 0.125 * index, 3 + start, 4 - start], 2 * start);
      hidden[1]!.set([1 - start, start, 3 + start, 4 - start], 2 * start);
      return Promise.resolve({ length: 4, hidden, attention: [] });
    },
  } as unknown as EncoderRunner;

  it('takes the word’s own states out of each sentence, in the order of senses', async () => {
    const explanation = await explainText(embeddingAnalysis, { input, runner });
    expect(explanation.axes['sentences']).toEqual({ labels: ['s0', 's2', 's1', 's3'], groups: ['a', 'a', 'b', 'b'] });
    expect(explanation.axes['pieces']!.labels).toEqual(['p0', 'p1']);
    const blocks = (near: number, far: number): number[] =>
      [near, near, far, far].flatMap((_, row) => [0, 1, 2, 3].map((column) => (row < 2 === column < 2 ? near : far)));
    const last = (name: string, piece: number): Float32Array =>
      arrayOf(explanation, name).subarray((2 * piece + 1) * 16, (2 * piece + 2) * 16);
    for (const piece of [0, 1]) {
      expect(largestDifference(last('euclidean', piece), blocks(0, Math.SQRT2))).toBeLessThan(1e-6);
      expect(largestDifference(last('cosine', piece), blocks(1, [0, 24 / 25][piece]!))).toBeLessThan(1e-6);
    }
    // First layer, first piece: sentence i lies at (1, i/8).
    expect([...arrayOf(explanation, 'euclidean').subarray(0, 4)]).toEqual([0, 0.25, 0.125, 0.375]);
  });

  it('finds senses that stand apart, against nothing by chance', async () => {
    const { measures, series } = await explainText(embeddingAnalysis, { input, runner, params: { shuffles: 4000 } });
    expect(measures['last-silhouette']!.value).toBe(1);
    expect(measures['best-silhouette']!.value).toBe(1);
    // Of the three ways to make two pairs one is right and scores 1, the others score (√2/2 − √2)/√2 = −1/2.
    expect(Math.abs(measures['last-silhouette']!.null!)).toBeLessThan(0.04); // 3 standard errors of 0.71/√4000
    expect(series!['silhouette-2']!.y.values).toEqual([1, 1]);
    // (1, 0), (1, 1/4) against (1, 1/8), (1, 3/8): mean of (b − a)/max(a, b), each by hand.
    const wanted = (0 + (0.125 - 0.25) / 0.25 + (0.125 - 0.25) / 0.25 + (0.25 - 0.25) / 0.25) / 4;
    expect(series!['silhouette-1']!.y.values).toEqual([expect.closeTo(wanted, 10), 1]);
  });

  it('tells how alike the word is in sentences of one sense, and of two', async () => {
    const { series } = await explainText(embeddingAnalysis, { input, runner });
    // Last layer: 1 within a sense; between senses 0 for the first piece, 24/25 for the second.
    expect(series!['cosine-same']!.y.values[1]).toBeCloseTo(1, 10);
    expect(series!['cosine-other']!.y.values[1]).toBeCloseTo((0 + 24 / 25) / 2, 10);
    // First layer, first piece: (1, 0) with (1, 1/4), and (1, 1/8) with (1, 3/8).
    const within = (4 / Math.sqrt(17) + (1 + 3 / 64) / Math.sqrt((65 / 64) * (73 / 64))) / 2;
    expect(series!['cosine-same']!.y.values[0]).toBeCloseTo((within + 1) / 2, 10);
  });

  it('deals senses out by its seed', async () => {
    const byChance = async (seed: number): Promise<unknown> =>
      (await explainText(embeddingAnalysis, { input, runner, seed })).measures['last-silhouette']!.null;
    expect(await byChance(1)).toBe(await byChance(1));
    expect(await byChance(1)).not.toBe(await byChance(2));
  });
});
