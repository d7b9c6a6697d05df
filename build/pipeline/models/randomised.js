import { float32 } from "../graph/graph.js";
import { Random } from "../../numerics/random.js";
import { sizeOf } from "../../numerics/nd-array.js";
import { digestModel } from "./digest.js";
/** The layers of a model that have weights, from the logits down. A BatchNorm with no layer before it stands alone. */
export function weightedLayers({ layers }) {
    const found = [];
    for (const { name, kind, parameters } of layers) {
        if (parameters === 0)
            continue;
        const before = found.at(-1);
        if (kind === 'BatchNorm2d' && before)
            before.norms.push(name);
        else
            found.push({ name, kind, norms: kind === 'BatchNorm2d' ? [name] : [] });
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
export function randomiseWeights(model, depth, seed) {
    const layers = weightedLayers(model);
    if (!Number.isInteger(depth) || depth < 0 || depth > layers.length) {
        throw new RangeError(`A model with ${layers.length} layers has no ${depth} of them randomised`);
    }
    if (depth === 0)
        return model;
    const initializers = new Map(model.graph.initializers);
    layers.slice(0, depth).forEach((layer, index) => {
        for (const [name, tensor] of freshTensors(layer, initializers, new Random(seed, index))) {
            initializers.set(name, tensor);
        }
    });
    const graph = { ...model.graph, initializers };
    return { ...model, graph, digest: digestModel(graph, model.preprocess) };
}
/** A layer's tensors as PyTorch makes them before training. */
function freshTensors({ name, norms }, trained, random) {
    const fresh = norms.flatMap((norm) => Object.entries({ weight: 1, bias: 0, running_mean: 0, running_var: 1 }).map(([part, value]) => {
        const { shape } = trained.get(`${norm}.${part}`);
        return [`${norm}.${part}`, float32(shape, new Float32Array(sizeOf(shape)).fill(value))];
    }));
    if (norms.includes(name))
        return fresh;
    const weight = `${name}.weight`;
    const bound = 1 / Math.sqrt(sizeOf(trained.get(weight).shape.slice(1))); // [out, in / groups, ...kernel]
    for (const part of [weight, `${name}.bias`]) {
        const shape = trained.get(part)?.shape;
        if (shape === undefined)
            continue; // without a bias
        const values = Float32Array.from({ length: sizeOf(shape) }, () => bound * (2 * random.uniform() - 1));
        fresh.push([part, float32(shape, values)]);
    }
    return fresh;
}
