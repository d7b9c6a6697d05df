import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { z } from 'zod';
import type { Remark } from '../../schema/result.ts';
import type { AttentionConfig } from '../../schema/text.ts';
import { issueError } from '../config-issue.ts';
import { canonicalJson, sha256 } from '../digest.ts';
import { expected } from '../errors.ts';
import { ndArray } from '../nd-array.ts';
import { encodeNpy } from '../npy.ts';
import { readJson } from '../read-json.ts';
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
  const { file } = config;
  const raw = await openAttentionFile(config, folder);
  checkAttentionSize(raw, file);
  const { layers, heads, size } = raw;
  const tokens = checkTokens(config, raw);
  const { values, remarks } = collectWeights(raw, file);
  const weights = sha256(encodeNpy(ndArray([layers, heads, size, size], values)));
  return { layers, heads, tokens, values, digest: sha256(canonicalJson({ tokens, weights })), remarks };
}

async function openAttentionFile({ file, key }: AttentionConfig, folder: string): Promise<RawAttention> {
  const path = resolve(folder, file);
  const extension = extname(file).toLowerCase();
  if (!['.json', '.npy', '.csv'].includes(extension)) {
    const received = extension === '' ? 'no extension' : `\`${extension}\``;
    throw expected('attention in .json, .npy or .csv', { at: file, received, mend: 'Save it as one of them.' });
  }
  if (key !== undefined && extension !== '.json') {
    throw expected('no `key`', { at: file, received: `\`${key}\``, mend: 'Only JSON files have keys: remove it.' });
  }
  await checkFile(path, file);
  if (extension === '.json') return readJsonAttention(await readJson(path, 'attention'), key, file);
  const bytes = await readFile(path);
  return extension === '.npy' ? readNpyAttention(bytes, file) : readCsvAttention(new TextDecoder().decode(bytes), file);
}

async function checkFile(path: string, file: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => (error as NodeJS.ErrnoException).code);
  if (typeof found === 'object' && found.isFile() && found.size > 0) return;
  if (typeof found === 'object' && found.isFile()) {
    throw expected('attention', { at: file, received: 'an empty file', mend: 'Write it again.' });
  }
  const received =
    typeof found === 'object' ? 'a folder' : found === 'ENOENT' ? 'no such file' : `the error ${String(found)}`;
  throw expected('attention', { at: file, received, mend: 'Paths are relative to the configuration.' });
}

/** The configuration's tokens, else those that came with the weights. */
function checkTokens({ id, file, key, tokens }: AttentionConfig, raw: RawAttention): readonly string[] {
  const given = tokens ?? raw.tokens;
  const isOurs = tokens !== undefined || raw.tokens === undefined;
  const at = isOurs ? `attentions: ${id}: tokens` : `${file}: ${key === undefined ? '' : `${key}.`}tokens`;
  if (given === undefined) {
    const mend = `Name them there, since ${file} does not.`;
    throw expected(`the ${raw.size} tokens`, { at, received: 'nothing', mend });
  }
  const parsed = Tokens.safeParse(given);
  if (!parsed.success) throw issueError(parsed.error, Tokens, given, at);
  if (parsed.data.length === raw.size) return parsed.data;
  const mend = 'Give one token a row of a matrix, [CLS] and [SEP] among them.';
  throw expected(`${raw.size} tokens`, { at, received: String(parsed.data.length), mend });
}
