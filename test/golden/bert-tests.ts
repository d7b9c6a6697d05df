import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EncoderRunner } from '../../pipeline/explain/encoder-runner.ts';
import type { EngineChoice } from '../../pipeline/engine/engine.ts';
import { type OpenEngine, openConfiguredEngine } from '../../pipeline/engine/open.ts';
import { loadEncoder } from '../../pipeline/models/bert/load-encoder.ts';
import type { Encoding } from '../../pipeline/tokenizer/tokenizer.ts';
import { largestDifference, relativeL2 } from './closeness.ts';
import { npyFile } from './npy-file.ts';

const folder = 'test/fixtures/bert-tiny';
const peer = (name: string): ArrayLike<number> => npyFile(`${folder}/${name}.npy`)!.data;

/** The texts that transformers 4.26.1 was given: sentences, and a question with its context. */
export const texts: readonly (readonly [string, string?])[] = [
  ['今天買了蘋果來吃'],
  ['進口蘋果（富士)平均每公斤下跌12.3%'],
  ['蘋果即將於下月發振新款iPhone'],
  ['mixed中文and English混在一起iPhone12Pro'],
  [
    'What is Emily afraid of?',
    'Wolves are afraid of cats. Sheep are afraid of wolves. Mice are afraid of sheep. Gertrude is a mouse. Jessica is a mouse.             Emily is a wolf. Cats are afraid of sheep. Winona is a wolf.',
  ],
];

/** Compares an encoder with Hugging Face's, value for value, on one engine. */
export function bertTests(choice: EngineChoice, inputs: readonly number[] = [0, 1, 2, 3, 4]): void {
  describe(`bert-tiny on ${choice.engine} ${choice.provider}`, () => {
    let engine: OpenEngine;
    let runner: EncoderRunner;
    let encodings: readonly Encoding[];
    beforeAll(async () => {
      engine = await openConfiguredEngine({ ...choice, workers: 1 });
      const encoder = await loadEncoder({ id: 'tiny', name: 'tiny', folder }, '.');
      runner = engine.encoderRunner(encoder);
      encodings = texts.map(([first, second]) => encoder.tokenizer.encode(first, second));
    });
    afterAll(() => engine.close());

    it.each(inputs)('has the hidden states of text %i to 1e-5', async (input) => {
      const { hidden } = await runner.read(encodings[input]!);
      expect(hidden.length).toBe(5);
      expect(largestDifference(joined(hidden), peer(`in${input}_hidden`))).toBeLessThan(1e-5);
    });

    it.each(inputs)('has the attention of text %i to 1e-5', async (input) => {
      const { attention } = await runner.read(encodings[input]!);
      expect(largestDifference(joined(attention), peer(`in${input}_attention`))).toBeLessThan(1e-5);
    });

    it.each(inputs)('has the scores for answers in text %i to 1e-4', async (input) => {
      const [scores] = await runner.answerScores([encodings[input]!]);
      expect(largestDifference(scores!, peer(`in${input}_qa_logits`))).toBeLessThan(1e-4);
    });

    // PyTorch 1.13 on the same weights: the derivative of start[3] + end[5], and of start[40] + end[41].
    it.each([
      [0, 3, 5],
      [4, 40, 41],
    ])('has PyTorch’s gradient by the word embeddings of text %i to 1e-5', async (input, first, last) => {
      const { gradient } = await runner.answerGradient(encodings[input]!, first, last);
      expect(relativeL2(gradient, peer(`in${input}_word_gradient_${first}_${last}`))).toBeLessThan(1e-5);
    });
  });
}

function joined(parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}
