import { z } from 'zod';
import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { expected, quoted } from '../base/errors.ts';
import { sizeOf, stridesOf } from '../../numerics/nd-array.ts';
import type { ByteSource } from './byte-source.ts';
import type { DType } from './dtypes.ts';
import { isDType, itemBytes, valueReader } from './dtypes.ts';
import { toFloat32 } from './floats.ts';
import type { TensorEntry } from './tensor-entry.ts';
import { assertFinite, unreadable } from './tensor-entry.ts';

/** `{"name":{"shape":[…` is three deep. */
const DEEPEST = 8;

const dtypeOf = {
  F64: 'float64',
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  I64: 'int64',
  I32: 'int32',
  I16: 'int16',
  I8: 'int8',
  U64: 'uint64',
  U32: 'uint32',
  U16: 'uint16',
  U8: 'uint8',
  BOOL: 'bool',
  C64: 'complex64',
  F8_E4M3: 'float8_e4m3fn',
  F8_E5M2: 'float8_e5m2',
  F8_E8M0: 'float8_e8m0fnu',
} as const satisfies Record<string, DType>;

const Description = z.object({
  // Types are added to the format from time to time; a tensor of an unknown one is in nobody's way.
  dtype: z.string().regex(/^\w{1,32}$/, 'no name of a type'),
  shape: z.array(z.int().nonnegative()).max(bounds.tensorAxes.most),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

/**
 * The tensors of a safetensors file: 8 bytes with the header's length, a JSON header, then the values, little-endian and in
 * C order (https://huggingface.co/docs/safetensors). Only the header is read.
 *
 * @throws UserError for a header that is damaged or contradicts the file: unknown types, ranges outside the file, of the wrong
 * length, overlapping, or with bytes between them that belong to none.
 */
export async function openSafetensors(source: ByteSource): Promise<Map<string, TensorEntry>> {
  if (source.sizeBytes < 8) throw refuse(source, `a file of ${source.sizeBytes} bytes`);
  const headerBytes = Number((await source.read(0, 8)).readBigUInt64LE());
  if (8 + headerBytes > source.sizeBytes) {
    throw refuse(source, `a header of ${headerBytes} bytes in a file of ${source.sizeBytes}`);
  }
  checkBound(bounds.safetensorsHeaderBytes, headerBytes, source.path);
  const text = decodeHeader(source, await source.read(8, headerBytes));
  const dataStart = 8 + headerBytes;
  const descriptions = Object.entries(parseHeader(source, text)).filter(([name]) => name !== '__metadata__');
  checkBound(bounds.checkpointEntries, descriptions.length, source.path);
  const tensors = descriptions.map(([name, description]) => describe(source, name, description));
  // JSON lets the last of two win, without a word.
  if ((text.match(/(?<!\\)"data_offsets"\s*:/g)?.length ?? 0) > tensors.length) throw refuse(source, 'a name twice');
  assertWithoutHoles(source, tensors, source.sizeBytes - dataStart);
  return new Map(tensors.map((tensor) => [tensor.name, entryOf(source, tensor, dataStart)]));
}

interface Described {
  readonly name: string;
  /** PyTorch's name of the type; the file's own where that is not known. */
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

function decodeHeader(source: ByteSource, bytes: Buffer): string {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (isInText && byte === 0x5c)
      at += 1; // whatever follows a backslash
    else if (byte === 0x22) isInText = !isInText;
    else if (!isInText && (byte === 0x7b || byte === 0x5b)) depth += 1;
    else if (!isInText && (byte === 0x7d || byte === 0x5d)) depth -= 1;
    if (depth > DEEPEST) throw refuse(source, 'a header that is no table of tensors');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse(source, 'a header that is not UTF-8');
  }
}

function parseHeader(source: ByteSource, text: string): object {
  try {
    const header: unknown = JSON.parse(text);
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) return header;
  } catch {
    // V8's message quotes the text; where it broke does not help anyone.
  }
  throw refuse(source, 'a header that is no JSON object');
}

function describe(source: ByteSource, name: string, description: unknown): Described {
  const { success, data, error } = Description.safeParse(description);
  if (!success) {
    const [issue] = error.issues;
    throw refuse(source, `the tensor ${quoted(name)} with a faulty ${issue!.path.join('.')} (${issue!.message})`);
  }
  const dtype = Object.hasOwn(dtypeOf, data.dtype) ? dtypeOf[data.dtype as keyof typeof dtypeOf] : undefined;
  const [start, end] = data.data_offsets;
  if (end < start || (dtype !== undefined && end - start !== sizeOf(data.shape) * itemBytes(dtype))) {
    const claim = `${end - start} bytes for ${data.dtype} [${data.shape.join(', ')}]`;
    throw refuse(source, `the tensor ${quoted(name)} with ${claim}`);
  }
  return { name, dtype: dtype ?? data.dtype, shape: data.shape, start, end };
}

/** The format wants every byte to belong to exactly one tensor, so that nothing can hide in a file. */
function assertWithoutHoles(source: ByteSource, tensors: readonly Described[], dataBytes: number): void {
  let position = 0;
  for (const { name, start, end } of tensors.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (end > dataBytes) throw refuse(source, `the tensor ${quoted(name)} up to byte ${end} of ${dataBytes}`);
    if (start < position) throw refuse(source, `the tensor ${quoted(name)} in the place of another`);
    if (start > position) throw refuse(source, `unused bytes before the tensor ${quoted(name)}`);
    position = end;
  }
  if (position !== dataBytes) throw refuse(source, `${dataBytes - position} unused bytes at the end`);
}

function entryOf(source: ByteSource, { name, dtype, shape, start, end }: Described, dataStart: number): TensorEntry {
  return {
    name,
    dtype,
    shape,
    // A runtime maps the file into memory, for which values have to be aligned.
    ...(dtype === 'float32' && (dataStart + start) % 4 === 0 && { offset: dataStart + start }),
    async read() {
      if (!isDType(dtype) || valueReader(dtype) === undefined) throw unreadable(name, dtype, source.path);
      const bytes = await source.read(dataStart + start, end - start);
      return assertFinite(toFloat32(bytes, dtype, { shape, strides: stridesOf(shape) }), name, source.path);
    },
  };
}

function refuse(source: ByteSource, received: string) {
  return expected('a safetensors file', { at: source.path, received, hint: 'Copy or download it again.' });
}
