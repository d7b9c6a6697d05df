import { dump } from 'npyjs';
import { expected } from './errors.ts';
import { ndArray, sizeOf, type NdArray } from './nd-array.ts';

const MEND = 'Write it again with numpy.save(file, array.astype("<f4")).';
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
const HEADER =
  /^\{\s*'descr'\s*:\s*'([^']*)'\s*,\s*'fortran_order'\s*:\s*(True|False)\s*,\s*'shape'\s*:\s*\(([\d\s,]*)\)\s*,?\s*\}\s*$/;

/** The bytes of a `.npy` file, version 1.0: float32, little-endian, C order. The same array gives the same bytes. */
export function encodeNpy({ shape, data }: NdArray): Uint8Array {
  return new Uint8Array(dump(data, [...shape]));
}

/**
 * Reads a `.npy` file of float32 values in C order, with every field checked before a value is used.
 *
 * @param file named in errors
 * @throws UserError when the bytes are anything else: another type or byte order, Fortran order, too short, too long
 */
export function decodeNpy(bytes: Uint8Array, file: string): NdArray {
  const refuse = (what: string, received: string): never => {
    throw expected(what, { at: file, received, mend: MEND });
  };

  if (bytes.length < 10 || MAGIC.some((byte, index) => bytes[index] !== byte)) {
    refuse('an .npy file', 'bytes that do not begin as one');
  }
  const [major = 0, minor = 0] = bytes.subarray(6, 8);
  if (major < 1 || major > 3 || minor !== 0) refuse('.npy version 1.0, 2.0 or 3.0', `version ${major}.${minor}`);

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const prefix = major === 1 ? 10 : 12;
  if (bytes.length < prefix) refuse('a whole .npy header', `a file of ${bytes.length} bytes`);
  const dataStart = prefix + (major === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (dataStart > bytes.length) refuse(`an .npy header of ${dataStart} bytes`, `a file of ${bytes.length} bytes`);

  const header = new TextDecoder('latin1').decode(bytes.subarray(prefix, dataStart));
  const [, dtype = '', order = '', dimensions = ''] =
    HEADER.exec(header) ?? refuse('an .npy header', 'one that does not parse');
  if (dtype !== '<f4') refuse('values of type `<f4`', `type \`${dtype}\``);
  if (order !== 'False') refuse('C order', 'Fortran order');

  const shape = dimensions
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number);
  const dataBytes = 4 * sizeOf(shape);
  if (!Number.isSafeInteger(dataBytes) || bytes.length !== dataStart + dataBytes) {
    refuse(`${dataBytes} bytes of data for the shape [${shape.join(', ')}]`, `${bytes.length - dataStart} bytes`);
  }

  // npyjs's own `parse` checks none of the above and wants the data to start at a multiple of four: nothing is left for it.
  return ndArray(shape, new Float32Array(new Uint8Array(bytes).slice(dataStart).buffer));
}
