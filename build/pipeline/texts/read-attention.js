import { extname, resolve } from 'node:path';
import { z } from 'zod';
import { bounds } from "../../schema/bounds.js";
import { issueError } from "../base/config-issue.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { expected, quoted } from "../base/errors.js";
import { numbersAlone, refuseForeignKeys, tableExtensions } from "../matrices/table-file.js";
import { ndArray } from "../../numerics/nd-array.js";
import { encodeNpy } from "../base/npy.js";
import { readJson } from "../base/read-json.js";
import { checkUndamaged, readBytes, readText } from "../base/text-file.js";
import { checkAttentionSize, collectWeights } from "./attention-weights.js";
import { readCsvAttention } from "./csv-attention.js";
import { readJsonAttention } from "./json-attention.js";
import { readNpyAttention } from "./npy-attention.js";
const Tokens = z.array(z.string().min(1));
/**
 * Reads attention from `.json`, `.npy` or `.csv`, by the file's extension.
 *
 * @param folder the configuration's, which the file's path starts from
 * @throws UserError for a file that cannot be read, and for shapes, weights and tokens that are not those of attention
 */
export async function readAttention(config, folder) {
    const at = `attentions: ${config.id}: ${config.file}`;
    const raw = await openAttentionFile(config, folder, at);
    checkAttentionSize(raw, at);
    const { layers, heads, size } = raw;
    const tokens = checkTokens(config, raw);
    const { values, remarks } = collectWeights(raw, at);
    const weights = sha256(encodeNpy(ndArray([layers, heads, size, size], values)));
    return { layers, heads, tokens, values, digest: sha256(canonicalJson({ tokens, weights })), remarks };
}
async function openAttentionFile(config, folder, at) {
    const { file, key, encoding } = config;
    const path = resolve(folder, file);
    const extension = extname(file).toLowerCase();
    if (!['.json', '.npy', ...tableExtensions].includes(extension)) {
        const received = extension === '' ? 'no extension' : quoted(extension);
        throw expected('attention in .json, .npy, .csv, .tsv or .txt', { at, received, hint: 'Save it as one of them.' });
    }
    refuseForeignKeys(config, extension, at);
    const what = 'attention';
    if (extension === '.npy') {
        const bytes = await readBytes(path, what, at, bounds.attentionBytes);
        if (bytes.length === 0)
            throw emptyFile(at);
        return readNpyAttention(bytes, at);
    }
    const options = { what, at, encoding, isNameable: true };
    if (extension === '.json')
        return readJsonAttention(await readJson(path, what, { ...options, ...numbersAlone }), key, at);
    const text = await readText(path, options);
    if (text === '')
        throw emptyFile(at);
    checkUndamaged(text, at);
    return readCsvAttention(text, config, at);
}
function emptyFile(at) {
    return expected('attention', { at, received: 'an empty file', hint: 'Write it again.' });
}
/** The configuration's tokens, else those that came with the weights. */
function checkTokens({ id, file, key, tokens }, raw) {
    const given = tokens ?? raw.tokens;
    const isOurs = tokens !== undefined || raw.tokens === undefined;
    const at = isOurs
        ? `attentions: ${id}: tokens`
        : `attentions: ${id}: ${file}: ${key === undefined ? '' : `${key}.`}tokens`;
    if (given === undefined) {
        const hint = 'Name them there, since the file does not.';
        throw expected(`the ${raw.size} tokens`, { at, received: 'nothing', hint });
    }
    const parsed = Tokens.safeParse(given);
    if (!parsed.success)
        throw issueError(parsed.error, Tokens, given, at);
    if (parsed.data.length === raw.size)
        return parsed.data;
    const hint = 'Give one token a row of a matrix, [CLS] and [SEP] among them.';
    throw expected(`${raw.size} tokens`, { at, received: String(parsed.data.length), hint });
}
