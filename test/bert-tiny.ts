import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { matrixOf, type Matrix } from '../numerics/matrix.ts';
import { npyFile } from './maths-arrays.ts';
import { shared, withoutShared } from './shared.ts';

/** What transformers, PyTorch and scikit-learn computed of a small BERT: a part is kept as fixtures, all of it is shared. */
const FIXTURES = join(import.meta.dirname, 'fixtures', 'bert-tiny');

/** An array of the reference, widened to float64, from the fixtures or else from the reference material. */
export async function bertArray(name: string): Promise<{ data: Float64Array; shape: number[] }> {
  const kept = join(FIXTURES, `${name}.npy`);
  return npyFile(existsSync(kept) ? kept : shared('peer', 'bert-tiny', `${name}.npy`));
}

/** An array `[layers, rows, columns]` as a matrix a layer; one of `[rows, columns]` as a single matrix. */
export async function bertMatrices(name: string): Promise<Matrix[]> {
  const { data, shape } = await bertArray(name);
  const [columns, rows, layers = 1] = shape.toReversed();
  if (columns === undefined || rows === undefined) throw new Error(`${name} is no stack of matrices`);
  return Array.from({ length: layers }, (_, layer) =>
    matrixOf(rows, columns, data.subarray(layer * rows * columns, (layer + 1) * rows * columns)),
  );
}

/** Whether what belongs to an input is there: two of the five inputs are kept as fixtures. */
export function isBertInputThere(input: number): boolean {
  return input === 0 || input === 4 || !withoutShared;
}

/** A title that says of an input what its tests need. */
export function bertTitle(subject: string, input: number): string {
  return `${subject} of input ${input}${input === 0 || input === 4 ? '' : ' (needs VITRINE_SHARED)'}`;
}
