import { sizeOf } from '../../numerics/nd-array.ts';
import { axisFrom, intOf, type Node } from '../graph/graph.ts';
import type { GraphWriter } from './graph-writer.ts';

/** Nodes that only give the scores another shape. */
const SHAPES = ['Reshape', 'Flatten', 'Identity', 'Cast'];

/** The scores before anything that makes them probabilities. */
export interface Head {
  /** `[1, classes]` */
  readonly logits: string;
  readonly classes: number;
  /** What was taken off: `Softmax`, `Sigmoid` … */
  readonly activation: string | undefined;
}

/**
 * Finds the scores of a classifier from its output and writes them as `[1, classes]`. A final softmax or sigmoid is taken off; one
 * sigmoid, the probability of the second of two classes, becomes the scores 0 and z.
 *
 * @throws UserError where the output is no list of scores
 */
export function findHead(writer: GraphWriter, output: string): Head {
  writer.at = output;
  const shape = writer.shape(output);
  const count = sizeOf(shape);
  if (writer.constant(output) !== undefined) throw writer.refuse('scores that depend on the picture', 'a constant');
  if (shape.length === 0 || count !== Math.max(...shape)) {
    const received = `an output of shape [${shape.join(', ')}]`;
    throw writer.refuse(
      'a classifier: a list of scores, one a class',
      received,
      'Detectors and segmentations are not explained.',
    );
  }
  const makers = new Map(writer.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)));
  const [value, activation] = withoutActivation(writer, makers, output, count);
  if (activation === undefined && count > 1)
    return { logits: writer.reshape(output, [1, count]), classes: count, activation };
  if (count > 1) return { logits: writer.reshape(value, [1, count]), classes: count, activation };
  if (activation !== 'Sigmoid') {
    throw writer.refuse('at least two scores, or one behind a sigmoid', 'one', 'Export the network with its sigmoid.');
  }
  const pair = writer.emit('Mul', [writer.reshape(value, [1, 1]), writer.numbers([0, 1], [1, 2])]);
  return { logits: pair, classes: 2, activation };
}

function withoutActivation(
  writer: GraphWriter,
  makers: ReadonlyMap<string, Node>,
  output: string,
  count: number,
): readonly [value: string, activation: string | undefined] {
  let value = output;
  for (let node = makers.get(value); node !== undefined; node = makers.get(value)) {
    const [input] = node.inputs as readonly [string];
    if (SHAPES.includes(node.op) && sizeOf(writer.shape(input)) === count) value = input;
    else if (node.op === 'Sigmoid' || (isOverClasses(node, writer, count) && count > 1)) return [input, node.op];
    else break;
  }
  return [value, undefined];
}

/** Whether a softmax runs over the axis of the classes; over one of length 1 it would make every score 1. */
function isOverClasses(node: Node, writer: GraphWriter, count: number): boolean {
  if (node.op !== 'Softmax' && node.op !== 'LogSoftmax') return false;
  const shape = writer.shape(node.inputs[0]!);
  return shape[axisFrom(intOf(node, 'axis', -1), shape.length)] === count;
}
