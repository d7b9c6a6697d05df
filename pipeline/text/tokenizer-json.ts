import { z } from 'zod';
import { issueError } from '../config-issue.ts';
import { expected } from '../errors.ts';
import { AddedToken } from './tokenizer-config.ts';
import type { TokenizerOptions } from './tokenizer-settings.ts';
import { Vocabulary } from './vocabulary.ts';

const TemplatePart = z.union([
  z.strictObject({ SpecialToken: z.strictObject({ id: z.string(), type_id: z.int() }) }),
  z.strictObject({ Sequence: z.strictObject({ id: z.string(), type_id: z.int() }) }),
]);

/** A token and its id, as BertProcessing writes them. */
const Name = z.tuple([z.string(), z.int()]);

const TokenizerJson = z.looseObject({
  model: z.looseObject({
    type: z.literal('WordPiece').optional(), // the first releases of the library left it out
    merges: z.undefined().optional(), // a file without a type that has them is BPE's
    unk_token: z.string(),
    continuing_subword_prefix: z.string(),
    max_input_chars_per_word: z.int().positive(),
    vocab: z.record(z.string(), z.int().nonnegative()),
  }),
  normalizer: z.looseObject({
    type: z.literal('BertNormalizer'),
    clean_text: z.boolean(),
    handle_chinese_chars: z.boolean(),
    strip_accents: z.boolean().nullable(),
    lowercase: z.boolean(),
  }),
  pre_tokenizer: z.looseObject({ type: z.literal('BertPreTokenizer') }),
  post_processor: z
    .union([
      z.looseObject({ type: z.literal('BertProcessing'), cls: Name, sep: Name }),
      z.looseObject({ type: z.literal('TemplateProcessing'), pair: z.array(TemplatePart) }),
    ])
    .nullish(),
  added_tokens: z.array(AddedToken.extend({ id: z.int().nonnegative() })).nullish(),
});
type TokenizerJson = z.output<typeof TokenizerJson>;

/**
 * The vocabulary and the options in a `tokenizer.json` of Hugging Face's tokenizers library.
 *
 * @throws UserError, naming the part, for a model other than WordPiece, and for any normalizer, pre-tokenizer or template that is not BERT's
 */
export function parseTokenizerJson(
  data: unknown,
  at: string,
): { readonly vocabulary: Vocabulary; readonly options: TokenizerOptions } {
  const parsed = TokenizerJson.safeParse(data);
  if (!parsed.success) throw issueError(parsed.error, TokenizerJson, data, at);
  const { model, normalizer, added_tokens: added } = parsed.data;
  const entries = new Map(Object.entries(model.vocab));
  const extra = (added ?? []).filter(({ content, id }) => entries.get(content) !== id);
  return {
    vocabulary: new Vocabulary([...entries, ...extra.map(({ content, id }) => [content, id] as const)], at),
    options: {
      cleanText: normalizer.clean_text,
      splitChinese: normalizer.handle_chinese_chars,
      lowerCase: normalizer.lowercase,
      ...(normalizer.strip_accents !== null && { stripAccents: normalizer.strip_accents }),
      prefix: model.continuing_subword_prefix,
      maxCharacters: model.max_input_chars_per_word,
      unknown: model.unk_token,
      ...frameOf(parsed.data, at),
      otherSpecial: ['[PAD]', '[MASK]', ...(added ?? []).map(({ content }) => content)],
    },
  };
}

/** The tokens around texts: `[CLS] A [SEP] B [SEP]`, whatever they are called. */
function frameOf(
  { post_processor: processor }: TokenizerJson,
  at: string,
): Pick<TokenizerOptions, 'classifier' | 'separator'> {
  if (processor === null || processor === undefined) return {};
  if (processor.type === 'BertProcessing') return { classifier: processor.cls[0], separator: processor.sep[0] };
  const parts = processor.pair.map((part) => ('Sequence' in part ? part.Sequence : part.SpecialToken));
  const [classifier = '', separator = ''] = [parts[0]?.id, parts[2]?.id];
  const template = parts.map(({ id, type_id: segment }) => `${id}:${segment}`).join(' ');
  if (template !== `${classifier}:0 A:0 ${separator}:0 B:1 ${separator}:1`) {
    throw expected('[CLS]:0 A:0 [SEP]:0 B:1 [SEP]:1', { at: `${at}: post_processor.pair`, received: template });
  }
  return { classifier, separator };
}
