import { expected } from '../../errors.ts';
import type { BertConfig } from './bert-config.ts';

type Shape = readonly number[];

/** What an encoder can do beside hidden states and attention. */
export const heads = ['question-answering', 'masked-language-model'] as const;
export type Head = (typeof heads)[number];

/** Names that a graph gives to weights; the same whatever the file calls them. */
export function encoderTensors(config: BertConfig): ReadonlyMap<string, Shape> {
  const { hiddenSize: d, intermediateSize: wide } = config;
  const dense = (name: string, to: number, from: number): [string, Shape][] => [
    [`${name}.weight`, [to, from]],
    [`${name}.bias`, [to]],
  ];
  const norm = (name: string): [string, Shape][] => [
    [`${name}.weight`, [d]],
    [`${name}.bias`, [d]],
  ];
  const layers = Array.from({ length: config.layers }, (_, layer): [string, Shape][] => {
    const at = `encoder.layer.${layer}`;
    return [
      ...['query', 'key', 'value'].flatMap((part) => dense(`${at}.attention.self.${part}`, d, d)),
      ...dense(`${at}.attention.output.dense`, d, d),
      ...norm(`${at}.attention.output.LayerNorm`),
      ...dense(`${at}.intermediate.dense`, wide, d),
      ...dense(`${at}.output.dense`, d, wide),
      ...norm(`${at}.output.LayerNorm`),
    ];
  });
  return new Map<string, Shape>([
    ['embeddings.word_embeddings.weight', [config.vocabularySize, d]],
    ['embeddings.position_embeddings.weight', [config.positions, d]],
    ['embeddings.token_type_embeddings.weight', [config.segments, d]],
    ...norm('embeddings.LayerNorm'),
    ...layers.flat(),
  ]);
}

/** The tensors of a head beside the encoder's; the masked-language head writes with the word embeddings. */
export function headTensors(head: Head, { hiddenSize: d, vocabularySize }: BertConfig): ReadonlyMap<string, Shape> {
  if (head === 'question-answering') {
    return new Map([
      ['qa_outputs.weight', [2, d]],
      ['qa_outputs.bias', [2]],
    ]);
  }
  return new Map([
    ['cls.predictions.transform.dense.weight', [d, d]],
    ['cls.predictions.transform.dense.bias', [d]],
    ['cls.predictions.transform.LayerNorm.weight', [d]],
    ['cls.predictions.transform.LayerNorm.bias', [d]],
    ['cls.predictions.bias', [vocabularySize]],
  ]);
}

/** What a file may hold that nothing here is computed from: the pooler, next-sentence scores, counters, tied copies. */
const IGNORED = [
  /^pooler\./,
  /^embeddings\.position_ids$/,
  /^embeddings\.token_type_ids$/,
  /^cls\.seq_relationship\./,
  /^cls\.predictions\.decoder\./,
];

/**
 * A file's tensors under the names of {@link encoderTensors} and {@link headTensors}: without the prefix `bert.`, with `weight` and
 * `bias` for TensorFlow's old `gamma` and `beta`, and without what is not needed.
 *
 * @param file named in errors @throws UserError when two tensors end up with one name
 */
export function canonicalTensors<T>(tensors: ReadonlyMap<string, T>, file: string): ReadonlyMap<string, T> {
  const named = new Map<string, T>();
  for (const [original, tensor] of tensors) {
    const name = original
      .replace(/^bert\./, '')
      .replace(/\.gamma$/, '.weight')
      .replace(/\.beta$/, '.bias');
    if (IGNORED.some((pattern) => pattern.test(name))) continue;
    if (named.has(name)) {
      throw expected('each tensor once', { at: file, received: `\`${name}\` twice, as \`${original}\` too` });
    }
    named.set(name, tensor);
  }
  return named;
}

/** The heads that a file has, and must have by the class that saved it. @throws UserError for a missing one */
export function headsOf(config: BertConfig, names: { has(name: string): boolean }, file: string): readonly Head[] {
  const present = heads.filter((head) => [...headTensors(head, config).keys()].some((name) => names.has(name)));
  const promised: Readonly<Record<string, Head>> = {
    BertForQuestionAnswering: 'question-answering',
    BertForMaskedLM: 'masked-language-model',
    BertForPreTraining: 'masked-language-model',
  };
  for (const architecture of config.architectures) {
    const head = promised[architecture];
    if (head === undefined || present.includes(head)) continue;
    throw expected(`the ${head} head of ${architecture}`, {
      at: file,
      received: `no tensor \`${[...headTensors(head, config).keys()][0]!}\``,
      mend: 'Save the whole model, or remove the name from `architectures` in config.json.',
    });
  }
  return present;
}
