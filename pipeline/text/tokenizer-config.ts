import { z } from 'zod';
import { issueError } from '../config-issue.ts';
import { expected } from '../errors.ts';
import { readJson } from '../read-json.ts';
import type { TokenizerOptions } from './tokenizer-settings.ts';

/** Classes of transformers that tokenize as BertTokenizer does. */
const families = ['Bert', 'DistilBert', 'Electra', 'MobileBert'];
const classes = [
  ...families.flatMap((name) => [`${name}Tokenizer`, `${name}TokenizerFast`]),
  'PreTrainedTokenizerFast',
];

/** A token of its own, named or described; white space beside one (`lstrip`, `rstrip`) is no token in BERT and needs no care. */
export const AddedToken = z.looseObject({
  content: z.string().min(1),
  single_word: z.literal(false).optional(),
  special: z.literal(true).optional(),
});
const Token = z.union([z.string().min(1), z.looseObject({ content: z.string().min(1) })]).nullish();

const TokenizerConfig = z.looseObject({
  tokenizer_class: z.enum(classes).nullish(),
  do_basic_tokenize: z.literal(true).optional(),
  do_split_on_punc: z.literal(true).optional(),
  do_lower_case: z.boolean().optional(),
  tokenize_chinese_chars: z.boolean().optional(),
  strip_accents: z.boolean().nullish(),
  never_split: z.array(z.string().min(1)).nullish(),
  unk_token: Token,
  cls_token: Token,
  sep_token: Token,
  pad_token: Token,
  mask_token: Token,
  additional_special_tokens: z.array(Token).nullish(),
  added_tokens_decoder: z.record(z.string(), AddedToken).nullish(),
});
type TokenizerConfig = z.output<typeof TokenizerConfig>;

/**
 * What a `tokenizer_config.json` of transformers says about a BERT tokenizer; keys that do not change tokens are passed over.
 *
 * @returns the options it sets, and the tokens it adds, which the vocabulary has to have
 * @throws UserError for another class of tokenizer, and for options that BertTokenizer has but that are not supported here
 */
export async function readTokenizerConfig(
  path: string,
): Promise<{ readonly options: TokenizerOptions; readonly added: readonly string[] }> {
  const data = await readJson(path, "a tokenizer's configuration");
  const parsed = TokenizerConfig.safeParse(data);
  if (!parsed.success) throw issueError(parsed.error, TokenizerConfig, data, path);
  const config = parsed.data;
  const added = [
    ...(config.additional_special_tokens ?? []).flatMap((token) => nameOf(token) ?? []),
    ...Object.values(config.added_tokens_decoder ?? {}).map(({ content }) => content),
  ];
  for (const token of config.never_split ?? []) {
    if (!/\p{White_Space}/u.test(token)) continue;
    throw expected('a word', { at: `${path}: never_split`, received: JSON.stringify(token) });
  }
  return { options: defined(optionsOf(config, added)), added };
}

/** The tokens that an `added_tokens.json` adds, which the vocabulary has to have. @throws UserError for anything but tokens and ids */
export async function readAddedTokens(path: string): Promise<readonly string[]> {
  const schema = z.record(z.string(), z.int().nonnegative());
  const data = await readJson(path, 'added tokens');
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw issueError(parsed.error, schema, data, path);
  return Object.keys(parsed.data);
}

function optionsOf(config: TokenizerConfig, added: readonly string[]): Record<keyof TokenizerOptions, unknown> {
  return {
    cleanText: undefined,
    prefix: undefined,
    maxCharacters: undefined,
    splitChinese: config.tokenize_chinese_chars,
    lowerCase: config.do_lower_case,
    stripAccents: config.strip_accents,
    neverSplit: config.never_split,
    unknown: nameOf(config.unk_token),
    classifier: nameOf(config.cls_token),
    separator: nameOf(config.sep_token),
    otherSpecial: [nameOf(config.pad_token) ?? '[PAD]', nameOf(config.mask_token) ?? '[MASK]', ...added],
  };
}

const nameOf = (token: z.output<typeof Token>): string | undefined =>
  typeof token === 'string' ? token : token?.content;

/** Options without those that are not set, so that they can be laid over others. */
function defined(options: Record<keyof TokenizerOptions, unknown>): TokenizerOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null));
}
