import { bounds } from '../../../schema/bounds.ts';
import type { Result } from '../../../schema/result.ts';
import { readIfThere } from './content-file.ts';
import { npyValues } from './npy-values.ts';
import { SiteError } from '../base/site-error.ts';

/** An array of a result: float32 in C order. */
export interface ArrayValues {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/**
 * Reads an array of a result; pages draw small ones at build time.
 *
 * @param folder the content folder @param task the task's folder in it
 * @throws SiteError when the result has no such array, or its file is not what the result says
 */
export async function readArray(folder: string, task: string, result: Result, name: string): Promise<ArrayValues> {
  const hint = `Run \`npm run vitrine -- run --only ${result.method.id} --force\`.`;
  const array = result.arrays.find((each) => each.name === name);
  if (array === undefined) {
    throw new SiteError(`Expected the array \`${name}\` in \`${task}/result.json\`, but received none. ${hint}`);
  }
  const file = `${task}/${array.file}`;
  const bytes = await readIfThere(folder, file, { bound: bounds.contentArrayBytes, hint });
  if (bytes?.length !== array.sizeBytes) {
    const received = bytes === undefined ? 'no such file' : `${bytes.length}`;
    throw new SiteError(`Expected ${array.sizeBytes} bytes for \`${file}\`, but received ${received}. ${hint}`);
  }
  return { shape: array.shape, data: npyValues(bytes, { file, shape: array.shape, hint }) };
}
