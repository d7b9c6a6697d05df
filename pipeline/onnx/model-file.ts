import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { expected } from '../base/errors.ts';
import type { Attribute } from '../graph/graph.ts';
import { readTensor, type TensorRecord } from './tensor-record.ts';
import { appendFloats, appendInts, damaged, type Field, fieldsOf, textIn } from './wire.ts';

/** What an ONNX file says, as plain data: nothing is understood yet. */
export interface ModelFile {
  /** Version of the default domain's operators. */
  readonly opset: number;
  readonly graph: FileGraph;
}

export interface FileGraph {
  readonly nodes: readonly FileNode[];
  readonly tensors: readonly TensorRecord[];
  readonly inputs: readonly FilePort[];
  readonly outputs: readonly FilePort[];
}

export interface FileNode {
  readonly name: string;
  readonly op: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, FileAttribute>;
}

type FileAttribute =
  | Attribute
  | { readonly type: 'tensor'; readonly value: TensorRecord }
  | { readonly type: 'graph'; readonly value: FileGraph }
  | { readonly type: 'other'; readonly value: string };

export interface FilePort {
  readonly name: string;
  /** ONNX's number of the element type; 0 where the value is no tensor. */
  readonly elementType: number;
  /** Undefined where the file does not say; an entry is undefined where the length is free. */
  readonly shape: readonly (number | undefined)[] | undefined;
}

/** Field numbers of ONNX's messages (onnx.proto). */
const Model = { graph: 7, opset: 8 } as const;
const Opset = { domain: 1, version: 2 } as const;
const Graph = { node: 1, initializer: 5, input: 11, output: 12, sparse: 15 } as const;
const Node = { input: 1, output: 2, name: 3, op: 4, attribute: 5, domain: 7 } as const;
const Attr = { name: 1, f: 2, i: 3, s: 4, t: 5, g: 6, floats: 7, ints: 8, strings: 9, type: 20 } as const;
const Port = { name: 1, type: 2 } as const;

/** Counts what a file has, so that one of many tiny messages takes no more memory than it may. */
interface Tally {
  nodes: number;
  tensors: number;
  parts: number;
}

/**
 * Reads the bytes of an ONNX file. Weights stay where they lie in them.
 * @throws UserError when it is no ONNX file, or has more nodes, tensors or levels than a network may
 */
export function parseModelFile(bytes: Uint8Array): ModelFile {
  let graph: Uint8Array | undefined;
  let opset: number | undefined;
  for (const field of fieldsOf(bytes)) {
    if (field.number === Model.graph) graph = field.bytes;
    if (field.number === Model.opset) opset = opsetIn(field) ?? opset;
  }
  if (graph === undefined) throw damaged('a file without a graph');
  if (opset === undefined) throw damaged('a file without the version of its operators');
  return { opset, graph: parseGraph(graph, { nodes: 0, tensors: 0, parts: 0 }, 0) };
}

/** The version of the default domain's operators; undefined for another domain. */
function opsetIn({ bytes }: Field): number | undefined {
  let domain = '';
  let version = 0;
  for (const field of fieldsOf(bytes)) {
    if (field.number === Opset.domain) domain = textIn(field);
    if (field.number === Opset.version) version = field.int;
  }
  return domain === '' || domain === 'ai.onnx' ? version : undefined;
}

function parseGraph(message: Uint8Array, tally: Tally, depth: number): FileGraph {
  checkBound(bounds.onnxDepth, depth, 'If');
  const [nodes, tensors, inputs, outputs]: [FileNode[], TensorRecord[], FilePort[], FilePort[]] = [[], [], [], []];
  for (const field of fieldsOf(message)) {
    if (field.number === Graph.node) nodes.push(parseNode(field.bytes, tally, depth));
    if (field.number === Graph.initializer) tensors.push(parseTensor(field, tally));
    if (field.number === Graph.input) inputs.push(parsePort(field, tally));
    if (field.number === Graph.output) outputs.push(parsePort(field, tally));
    if (field.number === Graph.sparse) {
      throw expected('dense tensors', { received: 'a sparse one', hint: 'Export the network without sparse weights.' });
    }
  }
  return { nodes, tensors, inputs, outputs };
}

function parseTensor({ bytes }: Field, tally: Tally): TensorRecord {
  checkBound(bounds.checkpointEntries, ++tally.tensors, 'graph');
  return readTensor(bytes);
}

/** Names, ports and attributes are counted together. */
function count(tally: Tally): void {
  checkBound(bounds.onnxParts, ++tally.parts, 'graph');
}

function parseNode(message: Uint8Array, tally: Tally, depth: number): FileNode {
  checkBound(bounds.onnxNodes, ++tally.nodes, 'graph');
  let [name, op, domain] = ['', '', ''];
  const [inputs, outputs]: [string[], string[]] = [[], []];
  const attributes = new Map<string, FileAttribute>();
  for (const field of fieldsOf(message)) {
    count(tally);
    if (field.number === Node.input) inputs.push(textIn(field));
    if (field.number === Node.output) outputs.push(textIn(field));
    if (field.number === Node.name) name = textIn(field);
    if (field.number === Node.op) op = textIn(field);
    if (field.number === Node.domain) domain = textIn(field);
    if (field.number === Node.attribute) {
      const [key, attribute] = parseAttribute(field.bytes, tally, depth);
      attributes.set(key, attribute);
    }
  }
  return { name, op, domain: domain === 'ai.onnx' ? '' : domain, inputs, outputs, attributes };
}

function parseAttribute(message: Uint8Array, tally: Tally, depth: number): [string, FileAttribute] {
  let [name, type, float, int, text] = ['', 0, 0, 0, ''];
  let tensor: TensorRecord | undefined;
  let graph: FileGraph | undefined;
  const [floats, ints]: [number[], number[]] = [[], []];
  for (const field of fieldsOf(message)) {
    count(tally);
    if (field.number === Attr.name) name = textIn(field);
    if (field.number === Attr.type) type = field.int;
    if (field.number === Attr.f) {
      const [value] = floatsIn(field);
      float = value ?? 0;
    }
    if (field.number === Attr.i) int = field.int;
    if (field.number === Attr.s) text = textIn(field);
    if (field.number === Attr.t) tensor = parseTensor(field, tally);
    if (field.number === Attr.g) graph = parseGraph(field.bytes, tally, depth + 1);
    if (field.number === Attr.floats) appendFloats(field, floats);
    if (field.number === Attr.ints) appendInts(field, ints);
  }
  return [name, attributeOf(type, { float, int, text, tensor, graph, floats, ints })];
}

const floatsIn = (field: Field): number[] => {
  const list: number[] = [];
  appendFloats(field, list);
  return list;
};

interface Values {
  readonly float: number;
  readonly int: number;
  readonly text: string;
  readonly tensor: TensorRecord | undefined;
  readonly graph: FileGraph | undefined;
  readonly floats: readonly number[];
  readonly ints: readonly number[];
}

/** By ONNX's number of an attribute's type. */
function attributeOf(type: number, values: Values): FileAttribute {
  if (type === 1) return { type: 'float', value: values.float };
  if (type === 2) return { type: 'int', value: values.int };
  if (type === 3) return { type: 'string', value: values.text };
  if (type === 4 && values.tensor) return { type: 'tensor', value: values.tensor };
  if (type === 5 && values.graph) return { type: 'graph', value: values.graph };
  if (type === 6) return { type: 'floats', value: values.floats };
  if (type === 7) return { type: 'ints', value: values.ints };
  return { type: 'other', value: String(type) };
}

/** ValueInfoProto { name, type { tensor_type { elem_type, shape { dim { dim_value | dim_param } } } } } */
function parsePort({ bytes }: Field, tally: Tally): FilePort {
  let name = '';
  let elementType = 0;
  let shape: (number | undefined)[] | undefined;
  for (const field of fieldsOf(bytes)) {
    count(tally);
    if (field.number === Port.name) name = textIn(field);
    if (field.number !== Port.type) continue;
    for (const type of fieldsOf(field.bytes)) {
      if (type.number !== 1) continue; // sequences, maps and the like
      for (const part of fieldsOf(type.bytes)) {
        if (part.number === 1) elementType = part.int;
        if (part.number === 2) shape = [...fieldsOf(part.bytes)].slice(0, bounds.tensorAxes.most).map(lengthIn);
      }
    }
  }
  return { name, elementType, shape };
}

/** A length that is 0 or negative is how some exporters write a free one. */
function lengthIn({ bytes }: Field): number | undefined {
  for (const { number, int } of fieldsOf(bytes)) if (number === 1 && int > 0) return int;
  return undefined;
}
