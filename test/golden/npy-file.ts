import { existsSync, readFileSync } from 'node:fs';
import { parse, type TypedArray } from 'npyjs';

/** A reference array of any type, in C order. */
export interface ReferenceArray {
  readonly shape: readonly number[];
  readonly data: Exclude<TypedArray, BigInt64Array | BigUint64Array>;
}

const read = new Map<string, ReferenceArray>();

/** A `.npy` file, kept after the first reading; undefined where there is none. */
export function npyFile(path: string): ReferenceArray | undefined {
  const known = read.get(path);
  if (known !== undefined || !existsSync(path)) return known;
  const bytes = Uint8Array.from(readFileSync(path)); // a copy, so that the buffer is the file and nothing else
  const { shape, data } = parse(bytes.buffer);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array)
    throw new TypeError(`64-bit integers in ${path}`);
  const array = { shape, data: data as ReferenceArray['data'] };
  read.set(path, array);
  return array;
}
