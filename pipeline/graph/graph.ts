/**
 * A computation as plain data: what an ONNX file holds, without protobuf.
 *
 * Every value has a name. Shapes are static, the batch included, since layout optimisations of the runtimes need them.
 * Values are float32; int64 tensors appear only as operator arguments (the shape of a Reshape, say).
 */
export interface Graph {
  readonly inputs: readonly Port[];
  /** Names of the values that a run returns. */
  readonly outputs: readonly string[];
  /** In an order in which every node comes after the nodes that it reads. */
  readonly nodes: readonly Node[];
  readonly initializers: ReadonlyMap<string, Tensor>;
}

/** A named float32 input with its static shape, batch first. */
export interface Port {
  readonly name: string;
  readonly shape: readonly number[];
}

/** One ONNX operator (default domain, opset {@link OPSET}); an omitted optional input is the empty name. */
export interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** ONNX tells integers from floats by type, JavaScript does not: so the type is written down. */
export type Attribute =
  | { readonly type: 'int'; readonly value: number }
  | { readonly type: 'ints'; readonly value: readonly number[] }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'floats'; readonly value: readonly number[] }
  | { readonly type: 'string'; readonly value: string };

/** A constant in C order. */
export type Tensor =
  | {
      readonly dtype: 'float32';
      readonly shape: readonly number[];
      /** Where there is a place, read anew whenever it is asked for. */
      readonly data: Float32Array;
      readonly place?: Place;
    }
  | { readonly dtype: 'int64'; readonly shape: readonly number[]; readonly data: readonly number[] };

/** Where the values of a tensor lie in a file, float32, little-endian and in C order: a runtime can take them from there. */
export interface Place {
  readonly folder: string;
  readonly file: string;
  /** In bytes. */
  readonly offset: number;
}

/** The operator set that our graphs are written in. */
export const OPSET = 17;

/** The ONNX file format version that goes with {@link OPSET}. */
export const IR_VERSION = 8;

export const int = (value: number): Attribute => ({ type: 'int', value });
export const ints = (value: readonly number[]): Attribute => ({ type: 'ints', value });
export const float = (value: number): Attribute => ({ type: 'float', value });
export const text = (value: string): Attribute => ({ type: 'string', value });

export const float32 = (shape: readonly number[], data: Float32Array): Tensor => ({ dtype: 'float32', shape, data });
export const int64 = (data: readonly number[]): Tensor => ({ dtype: 'int64', shape: [data.length], data });

/** An integer attribute or its default. */
export function intOf(node: Node, name: string, otherwise: number): number {
  const attribute = node.attributes[name];
  return attribute?.type === 'int' ? attribute.value : otherwise;
}

/** A list-of-integers attribute or its default. */
export function intsOf(node: Node, name: string, otherwise: readonly number[]): readonly number[] {
  const attribute = node.attributes[name];
  return attribute?.type === 'ints' ? attribute.value : otherwise;
}

/** A float attribute or its default. */
export function floatOf(node: Node, name: string, otherwise: number): number {
  const attribute = node.attributes[name];
  return attribute?.type === 'float' ? attribute.value : otherwise;
}

/** An axis counted from the first, where it may have been counted from the last. */
export const axisFrom = (axis: number, rank: number): number => (axis < 0 ? axis + rank : axis);
