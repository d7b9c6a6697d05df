import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { MatrixConfig, MatrixFile, ReportMatrix } from '../../schema/matrix.ts';
import { canonicalJson, sha256 } from '../digest.ts';
import { expected } from '../errors.ts';
import { readJson } from '../read-json.ts';
import { checkLabels, checkSettings, checkSize, checkValues } from './check-matrix.ts';
import { checkTexts } from './check-texts.ts';
import { readCsvMatrix } from './csv-matrix.ts';
import { inlineMatrix } from './inline-matrix.ts';
import { readJsonMatrix } from './json-matrix.ts';
import { matrixRange } from './matrix-range.ts';
import { readNpyMatrix } from './npy-matrix.ts';
import type { RawMatrix } from './raw-matrix.ts';

/**
 * Reads a matrix, checks it against its settings and fixes the ends of its colours.
 *
 * @param folder the configuration's, which the file's path starts from
 * @throws UserError for a file that cannot be read, and for labels, values, range, colour map or format that do not fit
 */
export async function readMatrix(config: MatrixConfig, folder: string): Promise<ReportMatrix> {
  const { data, missing, rows, columns, ...settings } = config;
  const at = `matrices: ${config.id}`;
  checkSettings(config, at);
  const raw = Array.isArray(data) ? inlineMatrix(data, at) : await openMatrixFile(data, folder);
  const named = Array.isArray(data) ? at : data.file;
  checkSize(raw, named);
  const labels = {
    ...checkLabels('row', rows ?? raw.rows, raw.values.length, named),
    ...checkLabels('column', columns ?? raw.columns, raw.values[0]!.length, named),
  };
  await checkTexts({ ...config, ...labels }, at);
  checkValues(raw, missing, named);
  const values = raw.values.map((row) => row.map((value) => (Number.isNaN(value) ? null : value)));
  return {
    ...settings,
    values,
    ...labels,
    ...matrixRange(values, config, at),
    digest: sha256(canonicalJson({ values, ...labels })),
  };
}

async function openMatrixFile({ file, key, labels }: MatrixFile, folder: string): Promise<RawMatrix> {
  const path = resolve(folder, file);
  const extension = extname(file).toLowerCase();
  if (extension === '.json') return readJsonMatrix(await readJson(path, 'a matrix'), key, file);
  if (key !== undefined) {
    throw expected('no `key`', { at: file, received: `\`${key}\``, mend: 'Only JSON files have keys: remove it.' });
  }
  if (extension === '.npy') return readNpyMatrix(await readBytes(path, file), file);
  if (extension === '.csv') return readCsvMatrix(new TextDecoder().decode(await readBytes(path, file)), labels, file);
  throw expected('a matrix in .npy, .csv or .json', {
    at: file,
    received: extension === '' ? 'no extension' : `\`${extension}\``,
  });
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    const received = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : `the error ${String(code)}`;
    throw expected('a matrix', { at: file, received, mend: 'Paths are relative to the configuration.' });
  });
}
