import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expected, quoted } from "../base/errors.js";
import { readJson } from "../base/read-json.js";
import { addedTokens } from "./added-token.js";
import { readAddedTokens, readSpecialTokens, readTokenizerConfig } from "./tokenizer-config.js";
import { parseAddedTokens, parseTokenizerJson } from "./tokenizer-json.js";
import { readVocabulary } from "./vocabulary.js";
/**
 * The settings of BertTokenizer over a vocabulary: lower case without accents, ideographs apart, `##`, at most 100
 * characters a word, unless `options` say otherwise.
 *
 * @throws UserError when neither vocabulary nor added tokens have the unknown token, the classifier or the separator
 */
export function bertSettings(vocabulary, at, options = {}) {
    const { unknown = '[UNK]', classifier = '[CLS]', separator = '[SEP]', otherSpecial = ['[PAD]', '[MASK]'] } = options;
    const added = new Map((options.added ?? []).map((token) => [token.content, token]));
    for (const token of [unknown, classifier, separator]) {
        if (vocabulary.has(token) || added.has(token))
            continue;
        const hint = 'Take the vocabulary that the model was trained with, or name its own token in `tokenizer_config.json`.';
        throw expected(`the token ${quoted(token).slice(1, -1)}`, {
            at,
            received: `${vocabulary.size} entries without it`,
            hint,
        });
    }
    for (const token of [unknown, classifier, separator, ...otherSpecial]) {
        const id = vocabulary.idOf(token);
        const own = added.get(token);
        if (own !== undefined)
            added.set(token, { ...own, special: true });
        else if (id !== undefined)
            added.set(token, plainToken(token, id));
    }
    const lowerCase = options.lowerCase ?? true;
    return {
        vocabulary,
        at,
        words: {
            cleanText: options.cleanText ?? true,
            splitChinese: options.splitChinese ?? true,
            lowerCase,
            stripAccents: options.stripAccents ?? lowerCase,
            neverSplit: new Set(options.neverSplit),
        },
        pieces: { unknown, prefix: options.prefix ?? '##', maxCharacters: options.maxCharacters ?? 100 },
        classifier,
        separator,
        added: [...added.values()],
    };
}
/** One of the vocabulary's special tokens, as BERT has them. */
function plainToken(content, id) {
    const flags = { special: true, singleWord: false, lstrip: false, rstrip: false, normalized: false, isPlain: true };
    return { content, id, ...flags };
}
/**
 * The settings in a model's folder: of `vocab.txt`, else of `tokenizer.json`, with what `tokenizer_config.json`, `special_tokens_map.json`
 * and `added_tokens.json` say, where they are there. What the first of them says of an added token counts.
 *
 * @throws UserError when no vocabulary is there, when a file asks for anything but a BERT tokenizer, and when files contradict each other
 */
export async function readSettings(folder, { at = folder, encoding } = {}) {
    const what = 'a folder with `vocab.txt` or `tokenizer.json`';
    const names = await readdir(folder).catch((error) => {
        throw expected(what, { at, received: `the error ${String(error.code)}` });
    });
    const read = async (name, reader) => names.includes(name) ? reader(join(folder, name), join(at, name)) : undefined;
    const config = await read('tokenizer_config.json', readTokenizerConfig);
    const special = await read('special_tokens_map.json', readSpecialTokens);
    const listed = await read('added_tokens.json', readAddedTokens);
    const vocabulary = await read('vocab.txt', (path, here) => readVocabulary(path, here, encoding));
    const json = await read('tokenizer.json', (path, here) => readJson(path, 'a tokenizer', { at: here }));
    const jsonAt = join(at, 'tokenizer.json');
    if (vocabulary === undefined && json === undefined)
        throw expected(what, { at, received: 'neither' });
    // `vocab.txt` comes first, since it is what BertTokenizer itself reads.
    const base = vocabulary === undefined
        ? { at: jsonAt, ...parseTokenizerJson(json, jsonAt) }
        : {
            at: join(at, 'vocab.txt'),
            vocabulary,
            options: {},
            entries: json === undefined ? [] : parseAddedTokens(json, jsonAt),
        };
    const entries = [...(config?.entries ?? []), ...base.entries, ...(listed ?? [])];
    return bertSettings(base.vocabulary, base.at, {
        ...base.options,
        ...special?.options,
        ...optionsBeside(config, vocabulary === undefined),
        added: addedTokens({ entries, special: [...(config?.special ?? []), ...(special?.special ?? [])] }, base.vocabulary),
    });
}
/** A class that is whatever `tokenizer.json` says has no clean-up of its own. */
function optionsBeside(config, isJson) {
    if (config === undefined)
        return {};
    if (!config.isGeneric || !isJson)
        return config.options;
    const cleanUp = ['lowerCase', 'stripAccents', 'splitChinese'];
    return Object.fromEntries(Object.entries(config.options).filter(([key]) => !cleanUp.includes(key)));
}
