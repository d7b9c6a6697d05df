import { openNpy, type NpySlices } from './npy-slices.ts';
import { once } from './once.ts';

/** The shape of a text's attention: [layers, heads, length, length]. */
export interface AttentionShape {
  readonly heads: number;
  readonly length: number;
}

/** The matrices of a text by their choice: `3-2` is head 2 of layer 3, `3-m` the mean of layer 3, `r` the rollout. */
export interface AttentionValues {
  /** [n, n]. @throws Error when a file cannot be read */
  matrix(choice: string): Promise<Float32Array>;
}

/** Reads matrices from their files when they are asked for, each once; what failed is tried again. */
export function attentionValues(
  { heads, length }: AttentionShape,
  files: { readonly attention: string; readonly rollout: string },
  fetchFile: typeof fetch = fetch,
): AttentionValues {
  const size = length * length;
  const opened = new Map<string, Promise<NpySlices>>();
  const known = new Map<string, Promise<Float32Array>>();
  const read = async (choice: string): Promise<Float32Array> => {
    const address = choice === 'r' ? files.rollout : files.attention;
    const file = await once(opened, address, () => openNpy(address, fetchFile));
    if (choice === 'r') return file.read(0, size);
    const [layer = '', head = ''] = choice.split('-');
    const start = (Number(layer) - 1) * heads;
    if (head !== 'm') return file.read((start + Number(head) - 1) * size, size);
    return meanOf(await file.read(start * size, heads * size), heads, size);
  };
  return { matrix: (choice) => once(known, choice, () => read(choice)) };
}

function meanOf(values: Float32Array, heads: number, size: number): Float32Array {
  return Float32Array.from({ length: size }, (_, index) => {
    let sum = 0;
    for (let head = 0; head < heads; head++) sum += values[head * size + index]!;
    return sum / heads;
  });
}
