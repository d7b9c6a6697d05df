import { axisShapes, splitSizes } from './axis-shapes.ts';
import { axisFrom, type Graph, intOf, type Node, type Tensor } from './graph.ts';
import { broadcast, same, type Shape, type ShapeRule } from './shape-rule.ts';
import { windowShapes } from './window-shapes.ts';

/** Static shape of every value of a graph, by name. */
export type Shapes = ReadonlyMap<string, readonly number[]>;

const named = (names: string, rule: ShapeRule): Record<string, ShapeRule> =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));

const matMul: ShapeRule = (node, [a, b]) => {
  const left = a!.length === 1 ? [1, ...a!] : a!;
  const right = b!.length === 1 ? [...b!, 1] : b!;
  if (left.length < 2 || right.length < 2 || left.at(-1) !== right.at(-2)) {
    throw new Error(`${node.op} cannot multiply [${a!.join(', ')}] by [${b!.join(', ')}]`);
  }
  return [
    ...broadcast(node, [left.slice(0, -2), right.slice(0, -2)], []),
    ...(a!.length === 1 ? [] : [left.at(-2)!]),
    ...(b!.length === 1 ? [] : [right.at(-1)!]),
  ];
};

/** One entry an operator: what is not listed cannot be part of a graph. */
const rules: Readonly<Record<string, ShapeRule>> = {
  ...named('Add Sub Mul Div Pow Min Max Where Equal Greater GreaterOrEqual Less LessOrEqual And Or Xor Mod', broadcast),
  ...named('Exp Log Sqrt Erf Neg Abs Reciprocal Cast Identity Dropout Not', same),
  ...named('Relu LeakyRelu PRelu Elu Selu Celu Softplus Softsign Sigmoid Tanh', same),
  ...named('HardSigmoid HardSwish ThresholdedRelu Clip', same),
  ...named('Softmax LogSoftmax LayerNormalization', same),
  // Without a gradient rule: steps, and what no classifier has on its way to the picture.
  ...named('Sign Floor Ceil Round Sin Cos Tan Asin Acos Atan Sinh Cosh Asinh Acosh Atanh', same),
  ...named('Shrink MeanVarianceNormalization', same),
  MatMul: matMul,
  Gemm: (node, [a, b]) => [a![intOf(node, 'transA', 0)]!, b![1 - intOf(node, 'transB', 0)]!],
  ...windowShapes,
  ...axisShapes,
};

/** Whether a graph may hold an operator. */
export const isKnownOperator = (op: string): boolean => op === 'Split' || Object.hasOwn(rules, op);

/**
 * Shapes of a node's outputs from those of its inputs. Where a node has outputs beside the first that nothing here reads (the indices of
 * a max pool), these have none.
 * @throws {Error} naming the operator that is not known or the node whose inputs do not fit.
 */
export function outputShapes(
  node: Node,
  inputs: readonly Shape[],
  constants: readonly (Tensor | undefined)[],
): readonly Shape[] {
  if (node.op === 'Split') {
    const axis = axisFrom(intOf(node, 'axis', 0), inputs[0]!.length);
    return splitSizes(node, inputs[0]!, constants[1]).map((size) =>
      inputs[0]!.map((all, i) => (i === axis ? size : all)),
    );
  }
  const rule = Object.hasOwn(rules, node.op) ? rules[node.op] : undefined;
  if (!rule)
    throw new Error(`Expected one of the operators ${Object.keys(rules).join(', ')}, but received ${node.op}.`);
  return [rule(node, inputs, constants)];
}

/**
 * Follows the shapes from the inputs to every value.
 * @throws {Error} naming the operator that is not known or the node whose inputs do not fit.
 */
export function inferShapes(graph: Graph): Shapes {
  const shapes = new Map<string, Shape>();
  for (const { name, shape } of graph.inputs) shapes.set(name, shape);
  for (const [name, { shape }] of graph.initializers) shapes.set(name, shape);
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((name) => (name === '' ? [] : shapes.get(name)));
    const missing = node.inputs[inputs.indexOf(undefined)];
    if (missing !== undefined)
      throw new Error(`${node.op} \`${node.outputs[0] ?? ''}\` reads \`${missing}\` before it is computed`);
    const constants = node.inputs.map((name) => graph.initializers.get(name));
    outputShapes(node, inputs as readonly Shape[], constants).forEach((shape, i) =>
      shapes.set(node.outputs[i]!, shape),
    );
  }
  return shapes;
}
