import { expected, quoted } from '../base/errors.ts';
import { GradientBuilder } from './gradient-builder.ts';
import type { Graph, Node, Tensor } from './graph.ts';
import { gradientRules } from './rules/registry.ts';
import { inferShapes } from './shapes.ts';

/** A forward and backward pass in one graph. */
export interface Differentiated {
  readonly graph: Graph;
  /** Name of the value that holds the gradient; same shape as the input. */
  readonly gradient: string;
  /** Inputs with fixed values that every run has to be fed. */
  readonly patterns: ReadonlyMap<string, Tensor & { dtype: 'float32' }>;
}

/**
 * Appends to a graph what computes Σ seed · ∂value/∂input: reverse-mode differentiation with one rule an operator.
 * `seed` names a value of the graph with the shape of `value`; `input` names an input of the graph or any value on the way.
 * @throws {UserError} naming an operator without a rule. @throws {Error} for an input that `value` does not depend on.
 */
export function differentiate(graph: Graph, value: string, seed: string, input: string): Differentiated {
  const dependent = valuesThatDependOn(graph, input);
  const build = new GradientBuilder(graph, inferShapes(graph), dependent);
  const gradients = new Map<string, string>([[value, seed]]);
  for (const node of graph.nodes.toReversed()) {
    const arrived = node.outputs.map((name) => gradients.get(name));
    if (arrived.every((gradient) => gradient === undefined)) continue;
    if (!node.inputs.some((name) => dependent.has(name))) continue;
    const handed = handBack(node, arrived, build);
    for (const [index, contribution] of handed.entries()) {
      const source = node.inputs[index]!;
      if (contribution === undefined || !dependent.has(source)) continue;
      const earlier = gradients.get(source);
      gradients.set(source, earlier === undefined ? contribution : build.add(earlier, contribution));
    }
  }
  const gradient = gradients.get(input);
  if (gradient === undefined) throw new Error(`\`${value}\` does not depend on \`${input}\``);
  const patterns = [...build.patterns].map(([name, { shape }]) => ({ name, shape }));
  return {
    graph: {
      inputs: [...graph.inputs, ...patterns],
      outputs: [...graph.outputs, gradient],
      nodes: [...graph.nodes, ...build.nodes],
      initializers: new Map([...graph.initializers, ...build.initializers]),
    },
    gradient,
    patterns: build.patterns,
  };
}

/** What a node hands back to its inputs: a rule that names one value alone hands it to the first. */
function handBack(
  node: Node,
  arrived: readonly (string | undefined)[],
  build: GradientBuilder,
): readonly (string | undefined)[] {
  const rule = gradientRules.get(node.op);
  if (!rule) throw withoutGradient(node, node.op);
  const [first] = node.outputs;
  const handed = rule(node, arrived[0] ?? build.zeros(build.shape(first!)), build, arrived);
  if (typeof handed !== 'string') return handed;
  if (node.inputs.slice(1).some((name) => build.depends(name))) {
    throw withoutGradient(node, `${node.op} whose weights depend on the picture`);
  }
  return [handed];
}

function withoutGradient({ outputs }: Node, received: string): Error {
  return expected('operators that have a gradient rule', {
    at: quoted(outputs[0] ?? '').slice(1, -1),
    received,
    hint: 'Methods without gradients work: `occlusion`, `lime`.',
  });
}

function valuesThatDependOn(graph: Graph, input: string): ReadonlySet<string> {
  const dependent = new Set([input]);
  for (const { inputs, outputs } of graph.nodes) {
    if (inputs.some((name) => dependent.has(name))) outputs.forEach((name) => dependent.add(name));
  }
  return dependent;
}
