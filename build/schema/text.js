import { z } from 'zod';
import { CardConfig } from "./card.js";
import { LocalText, Slug } from "./local-text.js";
import { tableFields } from "./table-file.js";
/** A BERT encoder to explain. */
export const EncoderConfig = z.strictObject({
    id: Slug.refine((id) => id !== 'imported', 'an id other than `imported`, which stands for attention from elsewhere').describe('Part of folders’ names; what other keys call the encoder by.'),
    name: LocalText.describe('What the site calls it.'),
    folder: z
        .string()
        .min(1)
        .describe('Hugging Face’s layout: config.json, weights, vocabulary; relative to the configuration.'),
    encoding: z
        .string()
        .min(1)
        .optional()
        .describe('The encoding of `vocab.txt`, by its name on the web (`gbk`, `shift_jis`), where it is not UTF-8.'),
    about: LocalText.optional().describe('Where the model came from and what its limits are.'),
    card: CardConfig.optional().describe('How it does on texts that it has not seen.'),
});
const Encoders = z.array(z.string()).min(1).optional().describe('Ids of the encoders that read it; default: all.');
const Lang = z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as `en` or `zh-Hant`')
    .optional()
    .describe('The language of the text, by which screen readers choose a voice and browsers a face.');
/** A text alone. */
export const SentenceConfig = z.strictObject({
    id: Slug.describe('Part of folders’ names and addresses.'),
    text: z.string().min(1).describe('What is read.'),
    title: LocalText.optional().describe('Default: the text.'),
    lang: Lang,
    encoders: Encoders,
});
/** A question and the text that its answer stands in. */
export const QuestionConfig = z.strictObject({
    id: Slug.describe('Part of folders’ names and addresses.'),
    question: z.string().min(1).describe('What is asked.'),
    context: z.string().min(1).describe('The text that the answer stands in.'),
    answer: z.string().min(1).optional().describe('As it stands in the context; without it the model’s own is taken.'),
    title: LocalText.optional().describe('Default: the question.'),
    lang: Lang,
    encoders: Encoders,
});
/** One word in many sentences: how the company that it keeps changes what a model makes of it. */
export const WordConfig = z.strictObject({
    id: Slug.describe('Part of folders’ names and addresses.'),
    word: z.string().min(1).describe('As it stands in every sentence.'),
    title: LocalText.optional().describe('Default: the word.'),
    senses: z.record(Slug, LocalText).describe('What the senses are called, by their ids.'),
    sentences: z
        .array(z.strictObject({
        id: Slug.describe('What tables call the sentence.'),
        text: z.string().min(1).describe('The sentence.'),
        sense: Slug.describe('Id of the sense that the word has in it.'),
    }))
        .min(3)
        .describe('Each has the word once, in one of the senses.'),
    lang: Lang,
    encoders: Encoders,
});
/** Attention that was computed elsewhere, drawn without a model. */
export const AttentionConfig = z.strictObject({
    id: Slug.describe('Part of folders’ names and addresses.'),
    title: LocalText.describe('What the site calls it.'),
    about: LocalText.optional().describe('Which model it is from, and who computed it.'),
    file: z
        .string()
        .min(1)
        .describe('JSON ({attention, tokens}), `.npy` [layers, heads, n, n], or a table (`.csv`, `.tsv`, `.txt`: layer, head, and a row of weights a line).'),
    key: z.string().optional().describe('Under which key of a JSON file it lies, where there are several.'),
    tokens: z.array(z.string().min(1)).optional().describe('The tokens, where the file has none, as in `.npy`.'),
    ...tableFields,
    lang: Lang,
});
