import type { Preprocess } from '../../schema/config.ts';
import { expected } from '../base/errors.ts';
import { float32, type Graph, type Node, type Tensor } from '../graph/graph.ts';
import { LOGITS, PICTURE } from './model.ts';
import type { Network, Step } from './network.ts';
import { NORMALIZE, normalize } from './normalize.ts';

/**
 * The forward graph of a network with its weights, batch 1: input `picture` [1, 3, H, W] of RGB in [0, 1], output `logits`.
 *
 * Every layer's output is a value by the layer's name. Where that is another value (a dropout's is its input's, the last
 * layer's is `logits`), an Identity at the end of the graph names it, which nothing on the way to the logits reads.
 *
 * @param weights Every tensor of `network.tensors`, with as many values as its shape holds.
 * @throws UserError when a layer has a name that the graph needs for itself.
 */
export function buildGraph(
  network: Network,
  weights: ReadonlyMap<string, Float32Array>,
  preprocess: Preprocess,
): Graph {
  const { scores, layers, aliases, inputShape } = network;
  assertNamesFree(network);
  const valueOf = (step: string): string => (step === scores.step ? LOGITS : step);
  const normalization = normalize(preprocess);
  const first = normalization ? NORMALIZE : PICTURE;
  const constants = network.steps.flatMap(({ name, constants: own = {} }) =>
    Object.entries(own).map(([part, value]) => [`${name}/${part}`, float32([], Float32Array.of(value))] as const),
  );
  const tensors = [...network.tensors].map(([name, shape]) => [name, float32(shape, weights.get(name)!)] as const);
  const names = layers
    .map(({ name }) => [name, valueOf(aliases.get(name) ?? name)] as const)
    .filter(([name, value]) => name !== value);
  return {
    inputs: [{ name: PICTURE, shape: [1, ...inputShape] }],
    outputs: [LOGITS],
    nodes: [
      ...(normalization ? [normalization.node] : []),
      ...network.steps.map((step) => nodeOf(step, step.source === undefined ? first : step.source, valueOf(step.name))),
      ...names.map(([name, value]): Node => ({ op: 'Identity', inputs: [value], outputs: [name], attributes: {} })),
    ],
    initializers: new Map<string, Tensor>([...(normalization?.initializers ?? []), ...tensors, ...constants]),
  };
}

function nodeOf({ name, operator, tensors, constants = {} }: Step, source: string, output: string): Node {
  const inputs = [
    source,
    ...Object.keys(tensors).map((part) => `${name}.${part}`),
    ...Object.keys(constants).map((part) => `${name}/${part}`),
  ];
  return { op: operator.op, inputs, outputs: [output], attributes: operator.attributes };
}

function assertNamesFree({ layers, scores }: Network): void {
  const taken = layers.find(
    ({ name }) => name === PICTURE || name === NORMALIZE || (name === LOGITS && name !== scores.step),
  );
  if (taken) {
    throw expected('another name', {
      at: taken.name,
      received: 'one that the graph needs for itself',
      hint: 'Rename the layer.',
    });
  }
}
