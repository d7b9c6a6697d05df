import { npyHeader } from './npy-slices.ts';

/** Fetches a `.npy` file of float32 in C order, as the pipeline writes them. @throws Error when it does not come, or is another array */
export async function fetchFloats(address: string): Promise<Float32Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return npyFloats(await response.arrayBuffer());
}

/** The values of a `.npy` file of float32 in C order. @throws Error for any other array */
export function npyFloats(bytes: ArrayBuffer): Float32Array {
  return new Float32Array(bytes.slice(npyHeader(bytes).offset));
}
