import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EncoderRunner } from '../../pipeline/explain/encoder-runner.ts';
import { type OpenEngine, openConfiguredEngine } from '../../pipeline/engine/open.ts';
import { spearman } from '../../numerics/statistics.ts';
import { rollout } from '../../pipeline/explain/attention-stack.ts';
import type { TextExplanation } from '../../pipeline/explain/text-method.ts';
import tokenAttribution from './method.ts';
import { loadEncoder } from '../../pipeline/models/bert/load-encoder.ts';
import { encodeQuestion } from '../../pipeline/texts/encode-text.ts';
import { arrayOf, explainText } from '../../test/attention.ts';
import {
  alignedSafetensors,
  context,
  makeEncoder,
  question,
  smallArray,
  smallTensors,
  smallVocabulary,
} from '../../test/bert-small.ts';
import { largestDifference } from '../../test/maths-arrays.ts';

const WORDS = 'bert.embeddings.word_embeddings.weight';
const folders: string[] = [];
let engine: OpenEngine;
let runner: EncoderRunner;
let explanation: TextExplanation;

/** The encoder, with the embedding of one piece multiplied. */
async function openScaled(piece: string, scale: number): Promise<EncoderRunner> {
  const tensors = smallTensors();
  const row = smallVocabulary().indexOf(piece);
  const values = tensors[WORDS]!.values.map((value, at) => (Math.floor(at / 8) === row ? value * scale : value));
  const folder = await makeEncoder({
    'model.safetensors': alignedSafetensors({ ...tensors, [WORDS]: { ...tensors[WORDS]!, values } }),
  });
  folders.push(folder);
  return engine.encoderRunner(await loadEncoder({ id: 'small', name: 'Small', folder }, '.'));
}

async function explain(answer?: string, params: object = {}): Promise<TextExplanation> {
  const { input } = encodeQuestion({ id: 'who', question, context, answer }, runner.encoder, 'texts[0]');
  if (input.kind !== 'question') throw new Error('The test asks a question');
  const { attention, length } = await runner.read(input.encoding);
  const values = Float32Array.from(attention.flatMap((layer) => [...layer]));
  const stack = { layers: 2, heads: 2, length, values };
  return explainText(tokenAttribution, { input, stack, runner, params: { ...params } });
}

/** Start and end of the answer that is explained. */
function spanOf({ target }: TextExplanation): readonly [first: number, last: number] {
  if (target.kind !== 'answer') throw new Error(`A target of kind ${target.kind} is no answer`);
  return [target.first, target.last];
}

/** What a model gives to the explained answer, start and end together. */
async function scoreBy(model: EncoderRunner, first: string, second: string): Promise<number> {
  const [start, end] = spanOf(explanation);
  const [scores] = await model.answerScores([model.encoder.tokenizer.encode(first, second)]);
  return scores![2 * start]! + scores![2 * end + 1]!;
}

beforeAll(async () => {
  engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1 });
  runner = await openScaled('cat', 1);
  explanation = await explain();
});
afterAll(async () => {
  await engine.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe('the answer that is explained', () => {
  it('is the one to which PyTorch’s scores give the most, in the context', async () => {
    const scores = await smallArray('pair-answer');
    // [CLS], five of the question, [SEP], nineteen of the context, [SEP].
    let best = { first: 0, last: 0, score: -Infinity };
    for (let first = 7; first < 26; first++) {
      for (let last = first; last < 26; last++) {
        const score = scores[2 * first]! + scores[2 * last + 1]!;
        if (score > best.score) best = { first, last, score };
      }
    }
    expect(spanOf(explanation)).toEqual([best.first, best.last]);
    expect(explanation.measures['score']!.value).toBeCloseTo(best.score, 4);
  });

  it('is compared with the given one, where there is one', async () => {
    expect(explanation.measures['is-given-answer']).toMatchObject({ value: null });
    expect((await explain('young mouse')).measures['is-given-answer']).toMatchObject({ value: 0 });
    const { target } = explanation;
    const own = target.kind === 'answer' ? target.text : '';
    expect(context).toContain(own);
    expect((await explain(own)).measures['is-given-answer']).toMatchObject({ value: 1 });
  });

  it('is as short as it is told to be', async () => {
    const [first, last] = spanOf(await explain(undefined, { longest: 1 }));
    expect(last).toBe(first);
  });
});

describe('gradient × input', () => {
  // Pieces that stand there once, and some that stand there several times, whose values then add up.
  it.each(['who', 'cat', 'sees', 'young', 'mouse', 'not', '##s', 'fears', 'wolf', 'the', '.'])(
    'is how the score changes when the embedding of `%s` grows, by finite differences',
    async (piece) => {
      const step = 2 ** -7;
      const [more, less] = [await openScaled(piece, 1 + step), await openScaled(piece, 1 - step)];
      const slope = ((await scoreBy(more, question, context)) - (await scoreBy(less, question, context))) / (2 * step);
      const { labels } = explanation.axes['tokens']!;
      const product = arrayOf(explanation, 'gradient-x-input');
      const sum = labels.reduce((total, label, place) => total + (label === piece ? product[place]! : 0), 0);
      // Scores are float32 of about 1, so that the slope is good to about 1e-4; the third derivative adds about as much.
      expect(Math.abs(slope - sum)).toBeLessThan(3e-4);
    },
  );

  it('is not small, so that the comparison above says something', () => {
    expect(Math.max(...arrayOf(explanation, 'gradient-x-input').map(Math.abs))).toBeGreaterThan(0.1);
  });
});

describe('occlusion', () => {
  it.each([
    ['who', 1, '[MASK] fears the wolf ?', context],
    ['young', 15, question, context.replace('young', '[MASK]')],
    ['cat', 8, question, context.replace('cat ', '[MASK] ')],
    ['.', 25, question, context.replace(/\.$/, '[MASK]')],
  ])('of `%s` is the score with it less the score without it', async (piece, place, first, second) => {
    expect(explanation.axes['tokens']!.labels[place]).toBe(piece);
    const whole = await scoreBy(runner, question, context);
    const lost = whole - (await scoreBy(runner, first, second));
    expect(arrayOf(explanation, 'occlusion')[place]).toBeCloseTo(lost, 5);
    expect(Math.abs(lost)).toBeGreaterThan(1e-3);
  });

  it('leaves [CLS] and [SEP] alone', () => {
    const lost = arrayOf(explanation, 'occlusion');
    expect([0, 6, 26].map((place) => lost[place])).toEqual([0, 0, 0]);
  });

  it('hides by the token that the parameters name', async () => {
    const [start, end] = spanOf(explanation);
    const { axes, ...other } = await explain(undefined, { mask: '[UNK]' });
    const [scores] = await runner.answerScores([
      runner.encoder.tokenizer.encode(question, context.replace('young', 'zzz')),
    ]);
    const whole = await scoreBy(runner, question, context);
    expect(axes['tokens']!.labels[15]).toBe('young');
    const lost = whole - (scores![2 * start]! + scores![2 * end + 1]!);
    expect(arrayOf({ axes, ...other }, 'occlusion')[15]).toBeCloseTo(lost, 5);
  });
});

describe('attention beside them', () => {
  it('is that of the answer’s first token in PyTorch’s last layer, and its rollout', async () => {
    const peer = await smallArray('pair-attention');
    const [first] = spanOf(explanation);
    const n = 27;
    const read = Array.from({ length: n }, (_, column) => {
      const [one, other] = [2, 3].map((matrix) => peer[(matrix * n + first) * n + column]!) as [number, number];
      return (one + other) / 2;
    });
    expect(largestDifference(arrayOf(explanation, 'attention'), read)).toBeLessThan(1e-5);
    const whole = rollout({ layers: 2, heads: 2, length: n, values: Float32Array.from(peer) });
    expect(largestDifference(arrayOf(explanation, 'rollout'), whole.slice(first * n, (first + 1) * n))).toBeLessThan(
      1e-5,
    );
  });

  it('is set against occlusion over the tokens of question and context alone', () => {
    const inner = (name: string): number[] =>
      [...arrayOf(explanation, name)].filter((_, at) => ![0, 6, 26].includes(at));
    // Stored as float32, two values may tie that did not.
    const rank = (name: string): number => spearman(inner(name), inner('occlusion'));
    const { measures } = explanation;
    expect(measures['gradient-occlusion']!.value).toBeCloseTo(rank('gradient-x-input'), 2);
    expect(measures['attention-occlusion']!.value).toBeCloseTo(rank('attention'), 2);
    expect(measures['rollout-occlusion']!.value).toBeCloseTo(rank('rollout'), 2);
    expect(measures['attention-gradient']!.value).toBeCloseTo(
      spearman(inner('attention'), inner('gradient-x-input')),
      2,
    );
  });
});
