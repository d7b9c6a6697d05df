import { extname, resolve } from 'node:path';
import { z } from 'zod';
import { bounds } from '../../schema/bounds.ts';
import type { Remark } from '../../schema/result.ts';
import type { AttentionConfig } from '../../schema/text.ts';
import { issueError } from '../base/config-issue.ts';
import { canonicalJson, sha256 } from '../../schema/digests.ts';
import { expected, quoted, type UserError } from '../base/errors.ts';
import { numbersAlone, refuseForeignKeys, tableExtensions } from '../matrices/table-file.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { encodeNpy } from '../base/npy.ts';
import { readJson } from '../base/read-json.ts';
import { checkUndamaged, readBytes, readText } from '../base/text-file.ts';
import { checkAttentionSize, collectWeights } from './attention-weights.ts';
import { readCsvAttention } from './csv-attention.ts';
import { readJsonAttention } from './json-attention.ts';
import { readNpyAttention } from './npy-attention.ts';
import type { RawAttention } from './raw-attention.ts';

/** Attention that was computed elsewhere, checked. */
export interface ImportedAttention {
  readonly layers: number;
  readonly heads: number;
  readonly tokens: readonly string[];
  /** [layers, heads, n, n]: how much the token of a row attends to that of a column, at least 0. */
  readonly values: Float32Array;
  /** sha256 over tokens and values, whatever file they were read from. */
  readonly digest: string;
  /** `row-sums` where rows do not sum to 1. */
  readonly remarks: readonly Remark[];
}

const Tokens = z.array(z.string().min(1));

/**
 * Reads attention from `.json`, `.npy` or `.csv`, by the file's extension.
 *
 * @param folder the configuration's, which the file's path starts from
 * @throws UserError for a file that cannot be read, and for shapes, weights and tokens that are not those of attention
 */
export async function readAttention(config: AttentionConfig, folder: string): Promise<ImportedAttention> {
  const at = `attentions: ${config.id}: ${config.file}`;
  const raw = await openAttentionFile(config, folder, at);
  checkAttentionSize(raw, at);
  const { layers, heads, size } = raw;
  const tokens = checkTokens(config, raw);
  const { values, remarks } = collectWeights(raw, at);
  const weights = sha256(encodeNpy(ndArray([layers, heads, size, size], values)));
  return { layers, heads, tokens, values, digest: sha256(canonicalJson({ tokens, weights })), remarks };
}

async function openAttentionFile(config: AttentionConfig, folder: string, at: string): Promise<RawAttention> {
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
    if (bytes.length === 0) throw emptyFile(at);
    return readNpyAttention(bytes, at);
  }
  const options = { what, at, encoding, isNameable: true };
  if (extension === '.json')
    return readJsonAttention(await readJson(path, what, { ...options, ...numbersAlone }), key, at);
  const text = await readText(path, options);
  if (text === '') throw emptyFile(at);
  checkUndamaged(text, at);
  return readCsvAttention(text, config, at);
}

function emptyFile(at: string): UserError {
  return expected('attention', { at, received: 'an empty file', hint: 'Write it again.' });
}

/** The configuration's tokens, else those that came with the weights. */
function checkTokens({ id, file, key, tokens }: AttentionConfig, raw: RawAttention): readonly string[] {
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
  if (!parsed.success) throw issueError(parsed.error, Tokens, given, at);
  if (parsed.data.length === raw.size) return parsed.data;
  const hint = 'Give one token a row of a matrix, [CLS] and [SEP] among them.';
  throw expected(`${raw.size} tokens`, { at, received: String(parsed.data.length), hint });
}
