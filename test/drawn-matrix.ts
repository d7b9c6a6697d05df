import type { Element } from 'xast';
import { readMatrix } from '../pipeline/matrices/read-matrix.ts';
import { MatrixConfig, type ReportMatrix } from '../schema/matrix.ts';
import { matrixFile } from '../src/data/figures/matrix-files.ts';
import { drawMatrix } from '../src/data/figures/matrix-svg.ts';
import { matrixView } from '../src/data/figures/matrix-view.ts';
import { elementsOf, textIn, writeSvg } from '../src/data/html/svg-tree.ts';
import { wordsOf } from '../src/words/words.ts';

/** An entry of `matrices`, as a configuration has it. */
export type Entry = Readonly<Record<string, unknown>>;

/** A matrix as `run` reads it. */
export function readEntry(entry: Entry): Promise<ReportMatrix> {
  return readMatrix(MatrixConfig.parse({ id: 'm', title: 'M', data: [[1]], ...entry }), '.');
}

/** A matrix as a page shows it. */
export async function drawEntry(entry: Entry): Promise<Element> {
  return (await drawMatrix(matrixView(await readEntry(entry), 'en'), wordsOf('en'))).tree;
}

/** A matrix as a file. */
export async function fileOf(entry: Entry, format: 'svg' | 'png' | 'pdf' | 'csv'): Promise<Uint8Array> {
  return matrixFile(await readEntry(entry), format, 'en', wordsOf('en'));
}

/** What the texts of a drawing say, in order. */
export function textsIn(tree: Element): readonly string[] {
  return elementsOf(tree)
    .filter(({ name }) => name === 'text')
    .map(textIn);
}

/** A drawing as text. */
export const written = writeSvg;
