/** What a `.npy` file of float32 values says of itself. */
export interface NpyHeader {
  readonly shape: readonly number[];
  /** Where the values begin, in bytes. */
  readonly offset: number;
}

/** More than the header of any array of ours. */
const HEADER_BYTES = 1024;

/** Reads the header of NumPy's format, versions 1 to 3. @throws Error for another format, type or order of values */
export function npyHeader(bytes: ArrayBuffer): NpyHeader {
  const view = new DataView(bytes);
  const magic = bytes.byteLength < 12 ? '' : String.fromCharCode(...new Uint8Array(bytes, 1, 5));
  if (magic !== 'NUMPY') throw new Error('not a .npy file');
  const isFirst = view.getUint8(6) === 1;
  const start = isFirst ? 10 : 12;
  const offset = start + (isFirst ? view.getUint16(8, true) : view.getUint32(8, true));
  if (offset > bytes.byteLength) throw new Error('its header is cut off');
  const text = new TextDecoder().decode(new Uint8Array(bytes, start, offset - start));
  const shape = /'shape': ?\(([\d, ]*)\)/.exec(text)?.[1];
  if (shape === undefined || !text.includes("'<f4'") || !/'fortran_order': ?False/.test(text)) {
    throw new Error('not an array of float32 in C order');
  }
  return { shape: shape.split(',').flatMap((side) => (side.trim() === '' ? [] : Number(side))), offset };
}

/** A `.npy` file of which only what is asked for is fetched, where the server can; else all of it, once. */
export interface NpySlices {
  /** Values from an index on. @throws Error when the file cannot be read */
  read(start: number, count: number): Promise<Float32Array>;
}

/** Opens a file. @throws Error when it cannot be read or is no array of float32 */
export async function openNpy(address: string, fetchFile: typeof fetch = fetch): Promise<NpySlices> {
  const first = await ranged(address, 0, HEADER_BYTES, fetchFile);
  const { offset } = npyHeader(first.bytes);
  return {
    async read(start, count) {
      const from = offset + 4 * start;
      const { bytes, isPart } = first.isPart ? await ranged(address, from, 4 * count, fetchFile) : first;
      return floats(bytes, isPart ? 0 : from, count);
    },
  };
}

async function ranged(
  address: string,
  start: number,
  length: number,
  fetchFile: typeof fetch,
): Promise<{ bytes: ArrayBuffer; isPart: boolean }> {
  const answer = await fetchFile(address, { headers: { Range: `bytes=${start}-${start + length - 1}` } });
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  return { bytes: await answer.arrayBuffer(), isPart: answer.status === 206 };
}

/** Values at any offset, little-endian on every machine. */
function floats(bytes: ArrayBuffer, offset: number, count: number): Float32Array {
  if (bytes.byteLength < offset + 4 * count) throw new Error('the file is too short');
  const view = new DataView(bytes, offset);
  return Float32Array.from({ length: count }, (_, index) => view.getFloat32(4 * index, true));
}
