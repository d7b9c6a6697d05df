import { z } from 'zod';
import { issueError } from '../../config-issue.ts';
import { expected } from '../../errors.ts';

const Size = z.int().positive();

/** What the encoder is computed from in Hugging Face's `config.json`; what concerns training alone is left aside. */
const Schema = z.looseObject({
  model_type: z.literal('bert'),
  architectures: z.array(z.string()).nullish(),
  vocab_size: Size,
  hidden_size: Size,
  num_hidden_layers: Size,
  num_attention_heads: Size,
  intermediate_size: Size,
  hidden_act: z.literal('gelu'),
  max_position_embeddings: Size,
  type_vocab_size: Size,
  layer_norm_eps: z.number().positive().default(1e-12),
  position_embedding_type: z.literal('absolute').default('absolute'),
  is_decoder: z.literal(false).default(false),
  // A masked-language head writes with the word embeddings; a table of its own would be read by nobody.
  tie_word_embeddings: z.literal(true).default(true),
});

/** The shape of a BERT encoder. */
export interface BertConfig {
  readonly vocabularySize: number;
  /** Width of a hidden state. */
  readonly hiddenSize: number;
  readonly layers: number;
  readonly heads: number;
  /** Width inside of a layer's feed-forward part. */
  readonly intermediateSize: number;
  /** The longest text, in tokens, [CLS] and [SEP] among them. */
  readonly positions: number;
  /** Kinds of segments: 2 where texts come in pairs. */
  readonly segments: number;
  /** Added to the variance in layer normalisation. */
  readonly epsilon: number;
  /** The class that saved it, `BertForQuestionAnswering` say; which heads the file must have follows from it. */
  readonly architectures: readonly string[];
}

/** Checks what a `config.json` says. @param file named in errors @throws UserError naming the key that this loader does not know */
export function parseBertConfig(json: unknown, file: string): BertConfig {
  const parsed = Schema.safeParse(json);
  if (!parsed.success) throw issueError(parsed.error, Schema, json, file);
  const config = parsed.data;
  if (config.hidden_size % config.num_attention_heads !== 0) {
    throw expected('a hidden_size that num_attention_heads divides', {
      at: file,
      received: `${config.hidden_size} and ${config.num_attention_heads}`,
      mend: 'Use the config.json that was saved with the weights.',
    });
  }
  return {
    vocabularySize: config.vocab_size,
    hiddenSize: config.hidden_size,
    layers: config.num_hidden_layers,
    heads: config.num_attention_heads,
    intermediateSize: config.intermediate_size,
    positions: config.max_position_embeddings,
    segments: config.type_vocab_size,
    epsilon: config.layer_norm_eps,
    architectures: config.architectures ?? [],
  };
}
