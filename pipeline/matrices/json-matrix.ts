import { z } from 'zod';
import { issueError } from '../config-issue.ts';
import { expected } from '../errors.ts';
import { mendName } from '../nearest-name.ts';
import { inlineMatrix } from './inline-matrix.ts';
import type { RawMatrix } from './raw-matrix.ts';

const Rows = z.array(z.array(z.number().nullable()));
const Labelled = z.strictObject({
  values: Rows,
  rows: z.array(z.string()).optional(),
  columns: z.array(z.string()).optional(),
});
const JsonMatrix = z.union([Rows, Labelled]);

/**
 * Reads a matrix from JSON: `{ "rows": …, "columns": …, "values": … }`, or a plain list of lists. null is a missing value.
 *
 * @param key where the matrix lies in the file's object; absent: the file is the matrix
 * @throws UserError for an unknown key, by its name, and for anything that is no matrix
 */
export function readJsonMatrix(data: unknown, key: string | undefined, file: string): RawMatrix {
  const found = key === undefined ? data : valueUnder(data, key, file);
  const at = key === undefined ? file : `${file}: ${key}`;
  const parsed = JsonMatrix.safeParse(found);
  if (!parsed.success) throw issueError(parsed.error, JsonMatrix, found, at);
  const { values, rows, columns } = Array.isArray(parsed.data) ? { values: parsed.data } : parsed.data;
  return { ...inlineMatrix(values, at), ...(rows && { rows }), ...(columns && { columns }) };
}

/** The value under a key of a file’s object. @throws UserError where there is none, with the nearest key */
export function valueUnder(data: unknown, key: string, file: string): unknown {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  const keys = isObject ? Object.keys(data) : [];
  if (keys.includes(key)) return (data as Readonly<Record<string, unknown>>)[key];
  const received = isObject ? 'no such key' : 'a file that is no object';
  throw expected(`the key \`${key}\``, { at: file, received, mend: mendName(key, keys) });
}
