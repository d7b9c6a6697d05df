import { type Graph, float32, type Tensor } from '../graph/graph.ts';
import { Random } from '../../numerics/random.ts';
import { sizeOf } from '../../numerics/nd-array.ts';
import { digestModel } from './digest.ts';
import type { ImageModel } from './model.ts';

/** A layer with weights, together with the normalisations that follow it. */
export interface WeightedLayer {
  /** Name of the convolution or linear layer. */
  readonly name: string;
  /** PyTorch's name of the module. */
  readonly kind: string;
  /** Names of the normalisations between it and the next layer with weights. */
  readonly norms: readonly string[];
}

/** Layers whose weights only scale and shift what they have normalised. */
const NORMS = ['BatchNorm2d', 'LayerNorm', 'InstanceNorm2d'];

/** The layers of a model that have weights, from the logits down. A normalisation with no layer before it stands alone. */
export function weightedLayers({ layers }: Pick<ImageModel, 'layers'>): readonly WeightedLayer[] {
  const found: { name: string; kind: string; norms: string[] }[] = [];
  for (const { name, kind, parameters } of layers) {
    if (parameters === 0) continue;
    const before = found.at(-1);
    if (NORMS.includes(kind) && before) before.norms.push(name);
    else found.push({ name, kind, norms: NORMS.includes(kind) ? [name] : [] });
  }
  return found.reverse();
}

/**
 * The same model with the top `depth` layers of {@link weightedLayers} as they were before any training: the cascading
 * randomisation of Adebayo et al. (2018).
 *
 * Weights and biases of a convolution or linear layer are drawn as PyTorch initialises them: uniform in ±1/√fan-in, which
 * for the weights is Kaiming's rule with a = √5. A BatchNorm goes back to weight 1, bias 0, mean 0 and variance 1: its running
 * statistics were measured on activations that no longer occur, and to keep them would keep what training had found.
 *
 * Every layer draws from a stream of its own, so that it gets the same weights at every depth.
 *
 * @param depth 0 (nothing changes) to the number of layers @param seed 0 … 2³² − 1 @throws RangeError for another depth
 */
export function randomiseWeights(model: ImageModel, depth: number, seed: number): ImageModel {
  const layers = weightedLayers(model);
  if (!Number.isInteger(depth) || depth < 0 || depth > layers.length) {
    throw new RangeError(`A model with ${layers.length} layers has no ${depth} of them randomised`);
  }
  if (depth === 0) return model;
  const initializers = new Map(model.graph.initializers);
  layers.slice(0, depth).forEach((layer, index) => {
    for (const [name, tensor] of freshTensors(layer, initializers, new Random(seed, index))) {
      initializers.set(name, tensor);
    }
  });
  const graph: Graph = { ...model.graph, initializers };
  return { ...model, graph, digest: digestModel(graph, model.preprocess) };
}

/** A layer's tensors as PyTorch makes them before training. */
function freshTensors(
  { name, norms }: WeightedLayer,
  trained: ReadonlyMap<string, Tensor>,
  random: Random,
): readonly (readonly [string, Tensor])[] {
  const fresh: (readonly [string, Tensor])[] = norms.flatMap((norm) =>
    Object.entries({ weight: 1, bias: 0, running_mean: 0, running_var: 1 }).flatMap(([part, value]) => {
      const shape = trained.get(`${norm}.${part}`)?.shape;
      if (shape === undefined) return []; // only a BatchNorm has running statistics
      return [[`${norm}.${part}`, float32(shape, new Float32Array(sizeOf(shape)).fill(value))] as const];
    }),
  );
  if (norms.includes(name)) return fresh;
  // A weight is [out, in / groups, ...kernel], the matrix of an ONNX file [in, out].
  const weight = trained.get(`${name}.weight`)?.shape;
  const fanIn = weight === undefined ? trained.get(`${name}.matrix`)!.shape.at(-2)! : sizeOf(weight.slice(1));
  const bound = 1 / Math.sqrt(fanIn);
  for (const part of [`${name}.weight`, `${name}.matrix`, `${name}.bias`]) {
    const shape = trained.get(part)?.shape;
    if (shape === undefined) continue; // without a bias
    const values = Float32Array.from({ length: sizeOf(shape) }, () => bound * (2 * random.uniform() - 1));
    fresh.push([part, float32(shape, values)]);
  }
  return fresh;
}
