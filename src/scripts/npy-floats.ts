/** Fetches a `.npy` file of float32 in C order, as the pipeline writes them. @throws Error when it does not come */
export async function fetchFloats(address: string): Promise<Float32Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return npyFloats(await response.arrayBuffer());
}

/** The values of a `.npy` file of version 1, whose header says how long it is at byte 8. */
export function npyFloats(bytes: ArrayBuffer): Float32Array {
  return new Float32Array(bytes.slice(10 + new DataView(bytes).getUint16(8, true)));
}
