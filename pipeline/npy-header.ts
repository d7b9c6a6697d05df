import { expected } from './errors.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
const HEADER =
  /^\{\s*'descr'\s*:\s*'([^']*)'\s*,\s*'fortran_order'\s*:\s*(True|False)\s*,\s*'shape'\s*:\s*\(([\d\s,]*)\)\s*,?\s*\}\s*$/;

/** What the header of a `.npy` file says of the values that follow it. */
export interface NpyHeader {
  /** As numpy writes it: `<f4`. */
  readonly dtype: string;
  /** Whether the first axis runs fastest. */
  readonly isFortran: boolean;
  readonly shape: readonly number[];
  /** Where the values begin. */
  readonly dataStart: number;
}

/**
 * Reads the header of a `.npy` file, version 1.0 to 3.0.
 *
 * @param file named in errors @param mend the advice in errors
 * @throws UserError when magic, version, length or text are not those of a header; nothing is said of type, order and data
 */
export function openNpy(bytes: Uint8Array, file: string, mend: string): NpyHeader {
  const refuse = (what: string, received: string): never => {
    throw expected(what, { at: file, received, mend });
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
  const shape = dimensions
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number);
  return { dtype, isFortran: order === 'True', shape, dataStart };
}
