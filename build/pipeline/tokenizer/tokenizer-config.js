import { z } from 'zod';
import { describeValue, issueError } from "../base/config-issue.js";
import { expected } from "../base/errors.js";
import { readJson } from "../base/read-json.js";
import { TokenDescription } from "./added-token.js";
import { quotation } from "./quotation.js";
/** Classes of transformers that tokenize as BertTokenizer does. */
const families = [
    ...['Bert', 'ConvBert', 'DistilBert', 'DPRContextEncoder', 'DPRQuestionEncoder', 'DPRReader', 'Electra', 'LayoutLM'],
    ...['Lxmert', 'MobileBert', 'RetriBert', 'SqueezeBert'],
];
const classes = new Set(families.flatMap((name) => [`${name}Tokenizer`, `${name}TokenizerFast`, `${name}TokenizerLegacy`]));
/** Classes that are whatever `tokenizer.json` says, before transformers 5 and from it on. */
const genericClasses = new Set(['PreTrainedTokenizerFast', 'TokenizersBackend']);
const Token = z.union([z.string().min(1), TokenDescription]).nullish();
/** A list, or tokens by names of their own. */
const Tokens = z.union([z.array(Token), z.record(z.string(), Token)]).nullish();
/** The special tokens by what they are for; `tokenizer_config.json` and `special_tokens_map.json` have them alike. */
const SpecialTokens = z.looseObject({
    unk_token: Token,
    cls_token: Token,
    sep_token: Token,
    pad_token: Token,
    mask_token: Token,
    additional_special_tokens: Tokens,
    extra_special_tokens: Tokens, // what transformers 5 calls them
});
const TokenizerConfig = SpecialTokens.extend({
    tokenizer_class: z.string().nullish(),
    do_basic_tokenize: z.literal(true).nullish(),
    do_split_on_punc: z.literal(true).nullish(),
    do_lower_case: z.boolean().nullish(),
    tokenize_chinese_chars: z.boolean().nullish(),
    strip_accents: z.boolean().nullish(),
    never_split: z.array(z.string().min(1)).nullish(),
    added_tokens_decoder: z.record(z.string(), TokenDescription).nullish(),
});
/**
 * What a `tokenizer_config.json` of transformers says about a BERT tokenizer; keys that do not change tokens are passed over.
 *
 * @throws UserError for another class of tokenizer, and for options that BertTokenizer has but that are not supported here
 */
export async function readTokenizerConfig(path, at) {
    const data = await readJson(path, "a tokenizer's configuration", { at });
    const parsed = TokenizerConfig.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, TokenizerConfig, data, at);
    const config = parsed.data;
    const name = config.tokenizer_class ?? 'BertTokenizer';
    const isGeneric = genericClasses.has(name);
    if (!classes.has(name) && !isGeneric) {
        throw expected('`BertTokenizer` or a class that tokenizes as it does', {
            at: `${at}: tokenizer_class`,
            received: describeValue(name),
            hint: 'Other tokenizers are not supported.',
        });
    }
    for (const token of config.never_split ?? []) {
        if (!/\p{White_Space}/u.test(token))
            continue;
        throw expected('a word', { at: `${at}: never_split`, received: quotation(token) });
    }
    return {
        options: defined(optionsOf(config)),
        entries: entriesOf(config, at),
        special: specialOf(config, at),
        isGeneric,
    };
}
/** The special tokens of a `special_tokens_map.json`. @throws UserError for anything but tokens */
export async function readSpecialTokens(path, at) {
    const data = await readJson(path, 'special tokens', { at });
    const parsed = SpecialTokens.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, SpecialTokens, data, at);
    return { options: defined(namesOf(parsed.data)), special: specialOf(parsed.data, at) };
}
/** The tokens that an `added_tokens.json` adds. @throws UserError for anything but tokens and ids */
export async function readAddedTokens(path, at) {
    const schema = z.record(z.string().min(1), z.int().nonnegative());
    const data = await readJson(path, 'added tokens', { at });
    const parsed = schema.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, schema, data, at);
    return Object.entries(parsed.data).map(([content, id]) => ({ id, description: { content }, at }));
}
function optionsOf(config) {
    return {
        splitChinese: config.tokenize_chinese_chars,
        lowerCase: config.do_lower_case,
        stripAccents: config.strip_accents,
        neverSplit: config.never_split,
        ...namesOf(config),
    };
}
function namesOf(tokens) {
    return {
        unknown: nameOf(tokens.unk_token),
        classifier: nameOf(tokens.cls_token),
        separator: nameOf(tokens.sep_token),
    };
}
function entriesOf({ added_tokens_decoder: decoder }, at) {
    return Object.entries(decoder ?? {}).map(([key, description]) => {
        const id = /^\d{1,9}$/.test(key) ? Number(key) : -1;
        if (id >= 0)
            return { id, description, at };
        throw expected('ids as keys', { at: `${at}: added_tokens_decoder`, received: quotation(key) });
    });
}
/** Padding and mask are taken where the vocabulary has them; a token that was added has to be there. */
function specialOf(tokens, at) {
    const described = (list, isNeeded) => list.flatMap((token) => {
        if (token === null || token === undefined)
            return [];
        return { description: typeof token === 'string' ? { content: token } : token, at, isNeeded };
    });
    const { unk_token, cls_token, sep_token, pad_token, mask_token } = tokens;
    const more = [tokens.additional_special_tokens, tokens.extra_special_tokens].flatMap((list) => Object.values(list ?? {}));
    const own = [unk_token, cls_token, sep_token, pad_token ?? '[PAD]', mask_token ?? '[MASK]'];
    return [...described(own, false), ...described(more, true)];
}
const nameOf = (token) => typeof token === 'string' ? token : token?.content;
/** Options without those that are not set, so that they can be laid over others. */
function defined(options) {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null));
}
