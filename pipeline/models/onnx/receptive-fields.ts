import { type Graph, intsOf, type Node } from '../../graph/graph.ts';
import type { Shapes } from '../../graph/shapes.ts';

/** Sides of the pixels that one value sees, and how far apart two neighbours' are. */
interface Field {
  readonly sides: readonly [number, number];
  readonly jumps: readonly [number, number];
}

const POINTWISE =
  /^(Relu|LeakyRelu|PRelu|Elu|Selu|Celu|Softplus|Softsign|Sigmoid|Tanh|HardSigmoid|HardSwish|ThresholdedRelu|Clip|Erf|Exp|Log|Sqrt|Neg|Abs|Reciprocal|Add|Sub|Mul|Div|Pow|Min|Max|Concat|Pad|BatchNormalization|Identity)$/;

/**
 * Side of the square of input pixels that one output value can see, for every value that is a map as the picture is one, before its pixels
 * are put in another order.
 */
export function receptiveFields(graph: Graph, shapes: Shapes, picture: string): ReadonlyMap<string, number> {
  const [, , height, width] = shapes.get(picture) as readonly [number, number, number, number];
  const fields = new Map<string, Field>([[picture, { sides: [1, 1], jumps: [1, 1] }]]);
  for (const node of graph.nodes) {
    const field = fieldOf(node, fields, shapes, graph);
    if (field !== undefined) fields.set(node.outputs[0]!, field);
  }
  return new Map(
    [...fields].map(([name, { sides }]) => [name, Math.max(Math.min(sides[0], height), Math.min(sides[1], width))]),
  );
}

function fieldOf(
  node: Node,
  fields: ReadonlyMap<string, Field>,
  shapes: Shapes,
  { initializers }: Graph,
): Field | undefined {
  const inputs = node.inputs.filter((name) => name !== '' && !initializers.has(name));
  const seen = inputs.map((name) => fields.get(name));
  if (seen.length === 0 || seen.includes(undefined)) return undefined;
  const { sides, jumps } = (seen as readonly Field[]).reduce((a, b) => ({
    sides: [Math.max(a.sides[0], b.sides[0]), Math.max(a.sides[1], b.sides[1])],
    jumps: [Math.max(a.jumps[0], b.jumps[0]), Math.max(a.jumps[1], b.jumps[1])],
  }));
  if (POINTWISE.test(node.op)) return { sides, jumps };
  const input = shapes.get(inputs[0]!)!;
  if (input.length !== 4) return undefined;
  const whole = node.op === 'GlobalAveragePool' ? input.slice(2) : undefined;
  const kernel =
    whole ?? (node.op === 'Conv' ? shapes.get(node.inputs[1]!)!.slice(2) : intsOf(node, 'kernel_shape', []));
  if (!/^(Conv|MaxPool|AveragePool|GlobalAveragePool)$/.test(node.op)) return undefined;
  const dilations = intsOf(node, 'dilations', [1, 1]);
  const strides = intsOf(node, 'strides', [1, 1]);
  const widened = (axis: 0 | 1): number => sides[axis] + dilations[axis]! * (kernel[axis]! - 1) * jumps[axis];
  return {
    sides: [widened(0), widened(1)],
    jumps: [jumps[0] * strides[0]!, jumps[1] * strides[1]!],
  };
}
