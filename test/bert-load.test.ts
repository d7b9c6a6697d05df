import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenEngine, openConfiguredEngine } from '../pipeline/engine/open.ts';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { cut } from '../pipeline/graph/cut.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { IDS, PIECES, SEGMENTS } from '../pipeline/models/bert/bert-graph.ts';
import type { Encoder } from '../pipeline/models/bert/encoder.ts';
import { loadEncoder } from '../pipeline/models/bert/load-encoder.ts';
import { ndArray } from '../numerics/nd-array.ts';
import type { Encoding } from '../pipeline/tokenizer/tokenizer.ts';
import {
  alignedSafetensors,
  type Files,
  halfSafetensors,
  makeEncoder,
  readings,
  renamed,
  smallArray,
  smallConfig,
  smallFile,
  smallTensors,
  smallVocabulary,
} from './bert-small.ts';
import { largestDifference } from './maths-arrays.ts';
import { type Tensors } from './tiny-project.ts';

const folders: string[] = [];
let engine: OpenEngine;
beforeAll(async () => {
  engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1 });
});
afterAll(async () => {
  await engine.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function open(files: Files = {}): Promise<Encoder> {
  const folder = await makeEncoder(files);
  folders.push(folder);
  return loadEncoder({ id: 'small', name: 'Small', folder }, '.');
}

const encode = ({ tokenizer }: Encoder, { texts: [first, second] }: { texts: readonly [string, string?] }): Encoding =>
  tokenizer.encode(first, second);

const tensor = (...shape: number[]): Tensors[string] => {
  const size = shape.reduce((product, one) => product * one, 1);
  return { shape, values: Float32Array.from({ length: size }, (_, index) => Math.sin(index)) };
};
const tensorflowNames = (name: string): string =>
  name.replace(/LayerNorm\.weight$/, 'LayerNorm.gamma').replace(/LayerNorm\.bias$/, 'LayerNorm.beta');
const withoutPrefix = (name: string): string => name.replace(/^bert\./, '');
const tensors = smallTensors();
const words = tensors['bert.embeddings.word_embeddings.weight']!;

/** Everything that older versions and other classes write, and that no explanation is computed from. */
const unneeded: Tensors = {
  'bert.embeddings.position_ids': tensor(1, 40),
  'bert.embeddings.token_type_ids': tensor(1, 40),
  'bert.pooler.dense.weight': tensor(8, 8),
  'bert.pooler.dense.bias': tensor(8),
  'cls.seq_relationship.weight': tensor(2, 8),
  'cls.seq_relationship.bias': tensor(2),
  'cls.predictions.decoder.weight': words,
  'cls.predictions.decoder.bias': tensor(60),
  'classifier.weight': tensor(3, 8),
  'classifier.bias': tensor(3),
};

const tokenizerJson = JSON.stringify({
  added_tokens: [],
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(smallVocabulary().map((piece, id) => [piece, id])),
  },
});

const safetensorsOf = (changed: Tensors): Files => ({ 'model.safetensors': alignedSafetensors(changed) });
const bin = (name: string): Files => ({ 'model.safetensors': null, 'pytorch_model.bin': smallFile(name) });
/** Forms of the same encoder in the same vocabulary. */
const forms: [string, Files][] = [
  ['safetensors with the prefix `bert.`', {}],
  ['names without the prefix', safetensorsOf(renamed(tensors, withoutPrefix))],
  ['`gamma` and `beta`', safetensorsOf(renamed(tensors, tensorflowNames))],
  [
    '`gamma` and `beta` without the prefix',
    safetensorsOf(renamed(tensors, (name) => withoutPrefix(tensorflowNames(name)))),
  ],
  ['half precision', { 'model.safetensors': halfSafetensors(tensors) }],
  ['pytorch_model.bin as a zip', bin('answers-zip.bin')],
  ['pytorch_model.bin of PyTorch before 1.6', bin('answers-legacy.bin')],
  ['tensors that nothing is computed from', safetensorsOf({ ...unneeded, ...tensors })],
];

describe.each([...forms, ['tokenizer.json', { 'vocab.txt': null, 'tokenizer.json': tokenizerJson }] as const])(
  'an encoder in the form: %s',
  (_, files) => {
    let encoder: Encoder;
    beforeAll(async () => {
      encoder = await open(files);
    });

    it.each(readings)('reads the $name as PyTorch, to 1e-5', async (reading) => {
      const encoding = encode(encoder, reading);
      expect(encoding.tokens.map(({ id }) => id)).toEqual([...(await smallArray(`${reading.name}-ids`))]);
      const { hidden, attention } = await engine.encoderRunner(encoder).read(encoding);
      const [scores] = await engine.encoderRunner(encoder).answerScores([encoding]);
      const together = (parts: readonly Float32Array[]): number[] => parts.flatMap((part) => [...part]);
      expect(largestDifference(together(hidden), await smallArray(`${reading.name}-hidden`))).toBeLessThan(1e-5);
      expect(largestDifference(together(attention), await smallArray(`${reading.name}-attention`))).toBeLessThan(1e-5);
      expect(largestDifference(scores!, await smallArray(`${reading.name}-answer`))).toBeLessThan(1e-5);
    });

    it('knows its parameters and its head', () => {
      // Embeddings, two layers, the head; the numbers that are ignored do not count.
      const layer = 4 * (8 * 8 + 8) + 2 * 8 + (12 * 8 + 12) + (8 * 12 + 8) + 2 * 8;
      expect(encoder.parameters).toBe((60 + 40 + 2) * 8 + 2 * 8 + 2 * layer + 2 * 8 + 2);
      expect(encoder.heads).toEqual(['question-answering']);
    });
  },
);

describe('the digest of an encoder', () => {
  it('is one for all forms of the same numbers, and another for one other weight, epsilon or piece', async () => {
    const digests = [];
    for (const [, files] of forms) digests.push((await open(files)).digest);
    expect(new Set(digests).size).toBe(1);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    const values = words.values.with(17, 0.25);
    const others = [
      safetensorsOf({ ...tensors, 'bert.embeddings.word_embeddings.weight': { ...words, values } }),
      { 'config.json': smallConfig({ layer_norm_eps: 1e-3 }) },
      { 'vocab.txt': smallVocabulary().with(40, 'zebra').join('\n') },
    ];
    for (const files of others) digests.push((await open(files)).digest);
    expect(new Set(digests).size).toBe(4);
  });

  it('does not change when a file is there twice: safetensors come before pytorch_model.bin', async () => {
    const { digest } = await open({ 'pytorch_model.bin': 'not read' });
    expect(digest).toBe((await open()).digest);
  });
});

describe('the head for masked words', () => {
  const files = {
    ...bin('words.bin'),
    'config.json': smallConfig({ architectures: ['BertForMaskedLM'] }),
  };

  it.each(readings)('scores every piece at every place of the $name as PyTorch, to 1e-4', async (reading) => {
    const encoder = await open(files);
    const { tokens } = encode(encoder, reading);
    const session = await openOnnxruntime('cpu').open(encodeOnnx(cut(encoder.graph(tokens.length), [PIECES])));
    const results = await session.run({
      [IDS]: ndArray(
        [tokens.length],
        Float32Array.from(tokens, ({ id }) => id),
      ),
      [SEGMENTS]: ndArray(
        [tokens.length],
        Float32Array.from(tokens, ({ segment }) => segment),
      ),
    });
    await session.release();
    expect(results[PIECES]!.shape).toEqual([tokens.length, 60]);
    expect(largestDifference(results[PIECES]!.data, await smallArray(`${reading.name}-pieces`))).toBeLessThan(1e-4);
  });

  it('is the only head of its encoder, and answers no questions', async () => {
    const encoder = await open(files);
    expect(encoder.heads).toEqual(['masked-language-model']);
    const encoding = encode(encoder, readings[0]);
    await expect(engine.encoderRunner(encoder).answerScores([encoding])).rejects.toThrow('small answers no questions');
    await expect(engine.encoderRunner(encoder).answerGradient(encoding, 1, 1)).rejects.toThrow(
      'small answers no questions',
    );
  });
});
