import { join } from 'node:path';
import { expected } from '../pipeline/base/errors.ts';

export { food11 } from '../demo/food-11.ts';

/**
 * A path in the folder of real checkpoints and pictures, which are not ours to publish.
 * @throws {UserError} where VITRINE_SHARED does not say where that folder is.
 */
export function shared(...parts: readonly string[]): string {
  const folder = process.env['VITRINE_SHARED'];
  if (folder) return join(folder, ...parts);
  throw expected('the folder of real checkpoints and pictures', {
    at: 'VITRINE_SHARED',
    received: 'nothing',
    hint: 'Set it, or copy this example and name your own files.',
  });
}

/** The ten pictures of the homework's questions of 2021 and the ten of 2022; file names say label and position. */
export const coursePictures = [
  { folder: shared('real', 'course-2021'), names: 'label_position' as const, credit: 'Food-11, homework of 2021' },
  { folder: shared('real', 'course-2022'), names: 'label_position' as const, credit: 'Food-11, homework of 2022' },
];
