import { expected, quotedList } from '../base/errors.ts';
import { cut } from '../graph/cut.ts';
import type { Graph } from '../graph/graph.ts';
import type { Constant } from './constant.ts';
import { findHead } from './heads.ts';
import { type ImportedStep, importGraph } from './import-graph.ts';
import type { FileGraph, FilePort, ModelFile } from './model-file.ts';
import { isFloatType, nameOfType, type TensorRecord } from './tensor-record.ts';

/** The operator sets that are read. */
const OLDEST = 7;
const NEWEST = 22;

/** What a classifier takes: `[1, channels, height, width]`, or with the channels last. */
export interface PictureInput {
  readonly name: string;
  readonly layout: 'NCHW' | 'NHWC';
  readonly channels: 1 | 3;
  /** Undefined where any length will do. */
  readonly height: number | undefined;
  readonly width: number | undefined;
}

/** A classifier from a file: a graph of our own operators for one picture. */
export interface OnnxClassifier {
  readonly graph: Graph;
  readonly logits: string;
  readonly classes: number;
  readonly steps: readonly ImportedStep[];
}

/** @throws UserError for an operator set that is too old or too new, and for a network that does not take one picture */
export function findPictureInput({ opset, graph }: ModelFile): PictureInput {
  if (!(opset >= OLDEST && opset <= NEWEST)) {
    const hint = opset > NEWEST ? `Export it with \`opset_version=${NEWEST}\` or an older one.` : 'Export it anew.';
    throw expected(`an operator set of ${OLDEST} to ${NEWEST}`, { received: String(opset), hint });
  }
  const constants = new Set(graph.tensors.map(({ name }) => name));
  const inputs = graph.inputs.filter(({ name }) => !constants.has(name));
  const [picture] = inputs;
  if (picture === undefined || inputs.length > 1) {
    const received = inputs.length === 0 ? 'none' : quotedList(inputs.map(({ name }) => name));
    throw expected('a network with one input, the picture', { received });
  }
  if (!isFloatType(picture.elementType)) {
    const received = nameOfType(picture.elementType);
    throw expected('pictures of float32', {
      at: picture.name,
      received,
      hint: 'Export it without the conversion of pixels.',
    });
  }
  return layoutOf(picture, graph);
}

function layoutOf({ name, shape }: FilePort, graph: FileGraph): PictureInput {
  if (shape?.length !== 4) {
    const received = shape === undefined ? 'no shape' : `[${shape.map((length) => length ?? '?').join(', ')}]`;
    throw expected('pictures of four axes, [batch, channels, height, width]', { at: name, received });
  }
  const [batch, ...rest] = shape;
  if (batch !== undefined && batch !== 1) {
    const hint = 'Export it for one picture, or with a free batch.';
    throw expected('a batch of 1', { at: name, received: String(batch), hint });
  }
  const layout = isChannelsLast(name, rest, graph) ? 'NHWC' : 'NCHW';
  const [channels, height, width] = layout === 'NCHW' ? rest : [rest[2], rest[0], rest[1]];
  const known = channels ?? channelsOfWeights(name, graph) ?? 3;
  if (known !== 1 && known !== 3) {
    throw expected('pictures of 1 or 3 channels', { at: name, received: String(known) });
  }
  return { name, layout, channels: known, height, width };
}

/** By the lengths; where these leave it open, by what reads the picture first. */
function isChannelsLast(name: string, [first, , last]: readonly (number | undefined)[], graph: FileGraph): boolean {
  const isFew = (length: number | undefined): boolean => length === 1 || length === 3;
  if (isFew(first) !== isFew(last)) return isFew(last);
  const reader = graph.nodes.find(({ inputs }) => inputs.includes(name));
  const order = reader?.op === 'Transpose' ? reader.attributes.get('perm') : undefined;
  return order?.type === 'ints' && order.value.join() === '0,3,1,2';
}

/** The channels that a first convolution takes. */
function channelsOfWeights(name: string, { nodes, tensors }: FileGraph): number | undefined {
  const conv = nodes.find(({ op, inputs }) => op === 'Conv' && inputs[0] === name);
  return tensors.find((tensor) => tensor.name === conv?.inputs[1])?.shape[1];
}

/**
 * Turns a file into a classifier for pictures of one size. Its graph begins with the file's own input and has what its operators compute
 * by the names that they have in the file.
 *
 * @param read values of a tensor, wherever they lie @throws UserError naming the node that cannot be read
 */
export function readClassifier(
  { opset, graph }: ModelFile,
  { name, layout, channels }: PictureInput,
  [height, width]: readonly [number, number],
  read: (tensor: TensorRecord) => Constant,
): OnnxClassifier {
  const shape = layout === 'NCHW' ? [1, channels, height, width] : [1, height, width, channels];
  if (graph.outputs.length !== 1) {
    const received = graph.outputs.length === 0 ? 'none' : quotedList(graph.outputs.map((output) => output.name));
    throw expected('a classifier with one output', {
      received,
      hint: 'Export the network with its class scores alone.',
    });
  }
  const { writer, outputs, steps } = importGraph({ graph, opset, input: { name, shape }, read });
  const head = findHead(writer, outputs[0]!);
  const whole: Graph = {
    inputs: [{ name, shape }],
    outputs: [head.logits],
    nodes: writer.nodes,
    initializers: writer.initializers,
  };
  const used = cut(whole, [head.logits]);
  if (used.inputs.length === 0)
    throw expected('scores that depend on the picture', { at: head.logits, received: 'a constant' });
  const made = new Set(used.nodes.flatMap((node) => node.outputs));
  return {
    graph: used,
    logits: head.logits,
    classes: head.classes,
    steps: steps.filter(({ value }) => made.has(value)),
  };
}
