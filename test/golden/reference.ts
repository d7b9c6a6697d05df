import { join } from 'node:path';
import { shared, withoutShared } from '../shared.ts';
import { npyFile, type ReferenceArray } from './npy-file.ts';

/**
 * What PyTorch, captum and lime computed on their classifier and its ten pictures: all of it where the reference
 * material is, else the parts of it that are kept as fixtures.
 */
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'methods', 'cnn-eighth');
const WHOLE = withoutShared ? undefined : shared('peer', 'cnn-eighth');

/** A path of the fixtures. */
export const fixture = (...parts: readonly string[]): string => join(FIXTURES, ...parts);

/** The labels that the reference explains, one a picture. */
export const labels = [3, 9, 6, 10, 5, 2, 0, 0, 8, 1];

/** An array that is there with and without the reference material. */
export function reference(name: string): ReferenceArray {
  const found = referenceIfThere(name);
  if (found === undefined) throw new Error(`No reference array ${name}`);
  return found;
}

/** An array of the reference, or undefined where only a part of it is kept. */
function referenceIfThere(name: string): ReferenceArray | undefined {
  return npyFile(fixture(`${name}.npy`)) ?? (WHOLE === undefined ? undefined : npyFile(join(WHOLE, `${name}.npy`)));
}

/** The part of an array that is about one picture, or undefined where it is not kept. */
export function referenceOf(name: string, picture: number): ReferenceArray | undefined {
  const kept = npyFile(fixture(name, `${picture}.npy`));
  if (kept !== undefined || WHOLE === undefined) return kept;
  const whole = npyFile(join(WHOLE, `${name}.npy`));
  if (whole === undefined) return undefined;
  const shape = whole.shape.slice(1);
  const size = shape.reduce((product, side) => product * side, 1);
  return { shape, data: whole.data.subarray(picture * size, (picture + 1) * size) };
}

/** The pictures for which an array is there, of those that are asked for. */
export function picturesWith(name: string, pictures: readonly number[]): readonly number[] {
  return pictures.filter((picture) => referenceOf(name, picture) !== undefined);
}
