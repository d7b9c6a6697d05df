import { sizeOf } from '../numerics/nd-array.ts';

/** What an ONNX file is written from: only what a test says is written, so that damaged files can be made too. */
export interface FileParts {
  readonly opset?: number;
  readonly nodes: readonly NodeParts[];
  readonly tensors?: readonly Uint8Array[];
  readonly inputs: readonly Uint8Array[];
  readonly outputs: readonly Uint8Array[];
  readonly domains?: Readonly<Record<string, number>>;
}

export interface NodeParts {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly name?: string;
  readonly domain?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

export type AttributeValue =
  | { readonly int: number }
  | { readonly float: number }
  | { readonly ints: readonly number[] }
  | { readonly floats: readonly number[] }
  | { readonly text: string }
  | { readonly tensor: Uint8Array }
  | { readonly graph: Uint8Array };

const utf8 = new TextEncoder();

export function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return Uint8Array.from([...bytes, Number(rest)]);
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A field that holds a number. */
export const intField = (number: number, value: number | bigint): Uint8Array =>
  joined(varint(number * 8), varint(value));

/** A field that holds a text or a message. */
export function field(number: number, content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content;
  return joined(varint(number * 8 + 2), varint(bytes.length), bytes);
}

const float32Bytes = (values: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);
const floatField = (number: number, value: number): Uint8Array => joined(varint(number * 8 + 5), float32Bytes([value]));

function attribute(name: string, value: AttributeValue): Uint8Array {
  if ('int' in value) return joined(field(1, name), intField(3, value.int), intField(20, 2));
  if ('float' in value) return joined(field(1, name), floatField(2, value.float), intField(20, 1));
  if ('ints' in value) return joined(field(1, name), field(8, joined(...value.ints.map(varint))), intField(20, 7));
  if ('floats' in value) return joined(field(1, name), field(7, float32Bytes(value.floats)), intField(20, 6));
  if ('text' in value) return joined(field(1, name), field(4, value.text), intField(20, 3));
  if ('tensor' in value) return joined(field(1, name), field(5, value.tensor), intField(20, 4));
  return joined(field(1, name), field(6, value.graph), intField(20, 5));
}

function node({ op, inputs, outputs, name = '', domain = '', attributes = {} }: NodeParts): Uint8Array {
  return joined(
    ...inputs.map((input) => field(1, input)),
    ...outputs.map((output) => field(2, output)),
    field(3, name),
    field(4, op),
    ...Object.entries(attributes).map(([key, value]) => field(5, attribute(key, value))),
    field(7, domain),
  );
}

/** A tensor with raw values: of float32, or of another type by ONNX's number with its bytes. */
export function tensor(
  name: string,
  shape: readonly number[],
  values: readonly number[] | Float32Array | Uint8Array,
  type = 1,
): Uint8Array {
  const raw = values instanceof Uint8Array ? values : float32Bytes([...values]);
  return joined(...shape.map((length) => intField(1, length)), intField(2, type), field(8, name), field(9, raw));
}

const INT64 = 7;

export const int64Tensor = (name: string, values: readonly number[], shape: readonly number[] = [values.length]) =>
  tensor(name, shape, new Uint8Array(BigInt64Array.from(values, BigInt).buffer), INT64);

/** An input or output: a text is a free length, null stands for one that is not said. */
export function port(name: string, shape: readonly (number | string | null)[] | undefined, type = 1): Uint8Array {
  const dims = shape?.map((length) =>
    field(1, length === null ? new Uint8Array() : typeof length === 'number' ? intField(1, length) : field(2, length)),
  );
  const tensorType = joined(intField(1, type), ...(dims ? [field(2, joined(...dims))] : []));
  return joined(field(1, name), field(2, field(1, tensorType)));
}

export function graphMessage({ nodes, tensors = [], inputs, outputs }: Omit<FileParts, 'opset'>): Uint8Array {
  return joined(
    ...nodes.map((each) => field(1, node(each))),
    field(2, 'graph'),
    ...tensors.map((each) => field(5, each)),
    ...inputs.map((each) => field(11, each)),
    ...outputs.map((each) => field(12, each)),
  );
}

/** The bytes of an ONNX file. */
export function onnxFile({ opset = 17, domains = {}, ...graph }: FileParts): Uint8Array {
  return joined(
    intField(1, 8),
    field(7, graphMessage(graph)),
    field(8, joined(field(1, ''), intField(2, opset))),
    ...Object.entries(domains).map(([domain, version]) => field(8, joined(field(1, domain), intField(2, version)))),
  );
}

/** Values that repeat nothing, so that no two are equal. */
export const ramp = (shape: readonly number[]): Float32Array =>
  Float32Array.from({ length: sizeOf(shape) }, (_, i) => Math.sin(i * 1.7 + 0.3));
