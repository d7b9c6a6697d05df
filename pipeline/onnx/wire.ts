import { expected } from '../base/errors.ts';

/** One field of a protobuf message: a number, or a range of bytes that it holds. */
export interface Field {
  readonly number: number;
  /** Value of a varint, signed 64 bits (exact up to 2⁵³); 0 for other types. */
  readonly int: number;
  /** The bytes of a text, a message, a packed list, or of a fixed number. */
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;

/** What a file that is no protobuf message is called in errors. */
export function damaged(received: string) {
  return expected('an ONNX file', { received, hint: 'Export or download it again.' });
}

/**
 * The fields of a message one after the other, without copying and without looking into those that are messages themselves.
 * @throws UserError where a field reaches over the end or is of a type that ONNX does not use
 */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  const cursor = { at: 0 };
  while (cursor.at < message.length) {
    const tag = readVarint(message, cursor);
    const number = Math.floor(tag / 8);
    if (number < 1) throw damaged('a field without a number');
    switch (tag % 8) {
      case VARINT:
        yield { number, int: readVarint(message, cursor), bytes: NOTHING };
        break;
      case LENGTH:
        yield { number, int: 0, bytes: take(message, cursor, readVarint(message, cursor)) };
        break;
      case FIXED32:
        yield { number, int: 0, bytes: take(message, cursor, 4) };
        break;
      case FIXED64:
        yield { number, int: 0, bytes: take(message, cursor, 8) };
        break;
      default:
        throw damaged(`a field of the type ${tag % 8}`);
    }
  }
}

function take(message: Uint8Array, cursor: { at: number }, length: number): Uint8Array {
  const end = cursor.at + length;
  if (!(length >= 0 && end <= message.length)) throw damaged('a field that reaches over the end of the file');
  const bytes = message.subarray(cursor.at, end);
  cursor.at = end;
  return bytes;
}

/** Seven bits a byte, the lowest first; as a signed number of 64 bits. */
function readVarint(message: Uint8Array, cursor: { at: number }): number {
  let [low, high] = [0, 0];
  for (let place = 0; place < 10; place++) {
    const byte = message[cursor.at++];
    if (byte === undefined) throw damaged('a number that reaches over the end of the file');
    const bits = byte & 0x7f;
    if (place < 4) low |= bits << (7 * place);
    else if (place === 4) {
      low |= bits << 28;
      high = bits >> 4;
    } else high |= bits << (7 * place - 32);
    if (byte < 0x80) return high * 2 ** 32 + (low >>> 0);
  }
  throw damaged('a number of more than ten bytes');
}

/** A repeated number: packed into one field, or one field each. */
export function appendInts({ int, bytes }: Field, list: number[]): void {
  if (bytes.length === 0) {
    list.push(int);
    return;
  }
  for (const cursor = { at: 0 }; cursor.at < bytes.length;) list.push(readVarint(bytes, cursor));
}

/** A repeated float32: packed into one field, or one field each. */
export function appendFloats({ bytes }: Field, list: number[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length % 4 !== 0) throw damaged('half a number');
  for (let at = 0; at < bytes.length; at += 4) list.push(view.getFloat32(at, true));
}

const decoder = new TextDecoder('utf-8');

/** A text, with replacement characters where it is not UTF-8: names need only be told apart. */
export const textIn = ({ bytes }: Field): string => decoder.decode(bytes);
