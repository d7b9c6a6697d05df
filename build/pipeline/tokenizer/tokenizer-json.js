import { z } from 'zod';
import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { describeValue, issueError } from "../base/config-issue.js";
import { expected } from "../base/errors.js";
import { TokenDescription } from "./added-token.js";
import { Vocabulary } from "./vocabulary.js";
const TemplatePart = z.union([
    z.strictObject({ SpecialToken: z.strictObject({ id: z.string(), type_id: z.int() }) }),
    z.strictObject({ Sequence: z.strictObject({ id: z.string(), type_id: z.int() }) }),
]);
/** A token and its id, as BertProcessing writes them. */
const Name = z.tuple([z.string(), z.int()]);
const Processor = z.union([
    z.looseObject({ type: z.literal('BertProcessing'), cls: Name, sep: Name }),
    z.looseObject({ type: z.literal('TemplateProcessing'), pair: z.array(TemplatePart) }),
]);
const AddedTokens = z.looseObject({
    added_tokens: z.array(TokenDescription.extend({ id: z.int().nonnegative() })).nullish(),
});
const TokenizerJson = AddedTokens.extend({
    model: z.looseObject({
        type: z.literal('WordPiece').optional(), // the first releases of the library left it out
        merges: z.undefined().optional(), // a file without a type that has them is BPE's
        unk_token: z.string().default('[UNK]'),
        continuing_subword_prefix: z.string().default('##'),
        max_input_chars_per_word: z.int().positive().default(100),
        vocab: z.record(z.string(), z.int().nonnegative()),
    }),
    normalizer: z.looseObject({ type: z.string() }),
    pre_tokenizer: z.looseObject({ type: z.string() }),
    post_processor: z
        .union([Processor, z.looseObject({ type: z.literal('Sequence'), processors: z.tuple([Processor]) })])
        .nullish(),
});
/**
 * The vocabulary and the options in a `tokenizer.json` of Hugging Face's tokenizers library.
 *
 * @throws UserError, naming the part, for a model other than WordPiece, and for any normalizer, pre-tokenizer or template that is not BERT's
 */
export function parseTokenizerJson(data, at) {
    const parsed = TokenizerJson.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, TokenizerJson, data, at);
    const { model, normalizer, pre_tokenizer: preTokenizer } = parsed.data;
    checkBound(bounds.wordCharacters, model.max_input_chars_per_word, `${at}: model.max_input_chars_per_word`);
    assertWords(preTokenizer, `${at}: pre_tokenizer`);
    return {
        vocabulary: new Vocabulary(Object.entries(model.vocab), at),
        options: {
            ...cleanUp(normalizer, `${at}: normalizer`),
            prefix: model.continuing_subword_prefix,
            maxCharacters: model.max_input_chars_per_word,
            unknown: model.unk_token,
            ...frameOf(parsed.data, at),
        },
        entries: entriesOf(parsed.data, at),
    };
}
/** The tokens that a `tokenizer.json` adds, whatever its model is. @throws UserError for a list of anything else */
export function parseAddedTokens(data, at) {
    const parsed = AddedTokens.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, AddedTokens, data, at);
    return entriesOf(parsed.data, at);
}
function entriesOf({ added_tokens: added }, at) {
    return (added ?? []).map(({ id, ...description }) => ({ id, description, at }));
}
const BertNormalizer = z.looseObject({
    clean_text: z.boolean().default(true),
    handle_chinese_chars: z.boolean().default(true),
    strip_accents: z.boolean().nullish(),
    lowercase: z.boolean().default(true),
});
/** BERT's normalizer, alone or in a sequence of one, or the steps that it is made of: NFD before accents are stripped, and lower case. */
function cleanUp(normalizer, at) {
    const steps = partsOf(normalizer, 'normalizers', at);
    const [first] = steps;
    if (steps.length === 1 && first?.type === 'BertNormalizer') {
        const parsed = BertNormalizer.safeParse(first);
        if (!parsed.success)
            throw issueError(parsed.error, BertNormalizer, first, at);
        const { clean_text, handle_chinese_chars, strip_accents, lowercase } = parsed.data;
        return {
            cleanText: clean_text,
            splitChinese: handle_chinese_chars,
            lowerCase: lowercase,
            ...(typeof strip_accents === 'boolean' && { stripAccents: strip_accents }),
        };
    }
    const names = steps.map(({ type }) => type);
    const strips = names.indexOf('StripAccents');
    const isKnown = names.every((name) => ['NFD', 'Lowercase', 'StripAccents'].includes(name));
    const decomposes = names.indexOf('NFD');
    if (names.length > 0 && isKnown && strips >= 0 === decomposes >= 0 && decomposes <= strips) {
        return { cleanText: false, splitChinese: false, lowerCase: names.includes('Lowercase'), stripAccents: strips >= 0 };
    }
    throw notBert('BertNormalizer', normalizer, names, at);
}
/** BERT's pre-tokenizer, or the two steps that it is made of. */
function assertWords(preTokenizer, at) {
    const steps = partsOf(preTokenizer, 'pretokenizers', at);
    const names = steps.map(({ type }) => type).join(' ');
    const behavior = steps.at(-1)?.['behavior'] ?? 'Isolated';
    if (names === 'BertPreTokenizer' || (names === 'WhitespaceSplit Punctuation' && behavior === 'Isolated'))
        return;
    throw notBert('BertPreTokenizer', preTokenizer, steps.map(({ type }) => type), at);
}
/** The parts of a sequence, or the part itself. */
function partsOf(part, key, at) {
    if (part.type !== 'Sequence')
        return [part];
    const schema = z.looseObject({ [key]: z.array(z.looseObject({ type: z.string() })).max(16) });
    const parsed = schema.safeParse(part);
    if (!parsed.success)
        throw issueError(parsed.error, schema, part, at);
    return parsed.data[key];
}
function notBert(name, { type }, names, at) {
    return expected(`\`${name}\``, {
        at: `${at}.type`,
        received: type === 'Sequence' ? `a sequence of ${describeValue(names.join(', '))}` : describeValue(type),
        hint: 'Tokenizers that do not work as BERT’s are not supported.',
    });
}
/** The tokens around texts: `[CLS] A [SEP] B [SEP]`, whatever they are called. */
function frameOf({ post_processor: whole }, at) {
    const processor = whole?.type === 'Sequence' ? whole.processors[0] : whole;
    if (processor === null || processor === undefined)
        return {};
    if (processor.type === 'BertProcessing')
        return { classifier: processor.cls[0], separator: processor.sep[0] };
    const parts = processor.pair.map((part) => ('Sequence' in part ? part.Sequence : part.SpecialToken));
    const [classifier = '', separator = ''] = [parts[0]?.id, parts[2]?.id];
    const template = parts.map(({ id, type_id: segment }) => `${id}:${segment}`).join(' ');
    if (template !== `${classifier}:0 A:0 ${separator}:0 B:1 ${separator}:1`) {
        throw expected('[CLS]:0 A:0 [SEP]:0 B:1 [SEP]:1', { at: `${at}: post_processor.pair`, received: template });
    }
    return { classifier, separator };
}
