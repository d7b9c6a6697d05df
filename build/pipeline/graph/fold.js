import { countReaders } from "./cut.js";
import { float32, floatOf } from "./graph.js";
/**
 * Folds every BatchNormalization into the convolution before it. The convolution then writes the normalised value; a
 * convolution whose own output is read elsewhere, or is an output of the graph, stays as it is.
 *
 * Scale and shift are computed in float64 and rounded once.
 */
export function foldBatchNorm(graph) {
    const readers = countReaders(graph);
    const convolutions = new Map(graph.nodes.filter(({ op }) => op === 'Conv').map((node) => [node.outputs[0], node]));
    const initializers = new Map(graph.initializers);
    const folded = new Map(); // a node's replacement; undefined where it goes
    for (const norm of graph.nodes) {
        if (norm.op !== 'BatchNormalization')
            continue;
        const conv = convolutions.get(norm.inputs[0]);
        if (!conv || readers.get(conv.outputs[0]) !== 1)
            continue;
        const output = norm.outputs[0];
        const { weight, bias } = foldedConvolution(graph, conv, norm);
        const names = [`${output}/folded.weight`, `${output}/folded.bias`];
        initializers.set(names[0], weight).set(names[1], bias);
        folded.set(conv, undefined);
        folded.set(norm, { ...conv, inputs: [conv.inputs[0], ...names], outputs: [output] });
    }
    const nodes = graph.nodes.flatMap((node) => (folded.has(node) ? (folded.get(node) ?? []) : node));
    return withUsedInitializers({ ...graph, nodes, initializers });
}
/** The convolution that equals `norm(conv(x))`. Weight `[out, in/groups, …]`, bias `[out]`. */
function foldedConvolution(graph, conv, norm) {
    const weight = constant(graph, conv.inputs[1]);
    const [scale, shift, mean, variance] = norm.inputs.slice(1).map((name) => constant(graph, name).data);
    const bias = conv.inputs[2] ? constant(graph, conv.inputs[2]).data : undefined;
    const epsilon = floatOf(norm, 'epsilon', 1e-5);
    const channels = weight.shape[0];
    const taps = weight.data.length / channels;
    const foldedWeight = new Float32Array(weight.data.length);
    const foldedBias = new Float32Array(channels);
    for (let c = 0; c < channels; c++) {
        const factor = scale[c] / Math.sqrt(variance[c] + epsilon);
        for (let i = c * taps; i < (c + 1) * taps; i++)
            foldedWeight[i] = weight.data[i] * factor;
        foldedBias[c] = ((bias?.[c] ?? 0) - mean[c]) * factor + shift[c];
    }
    return { weight: float32(weight.shape, foldedWeight), bias: float32([channels], foldedBias) };
}
/**
 * Moves a ReLU (or a Clip) behind the max pool that alone reads it. Both are monotone, so the pooled values are the same;
 * the window's first maximum is the same wherever the gradient passes the ReLU, and where it does not, it is zero either way.
 * Four times fewer values are then rectified, forward and backward.
 */
export function poolBeforeRectifier(graph) {
    const readers = countReaders(graph);
    const rectifiers = new Map(graph.nodes.filter(({ op }) => op === 'Relu' || op === 'Clip').map((node) => [node.outputs[0], node]));
    const moved = new Set();
    const nodes = graph.nodes.flatMap((pool) => {
        const rectifier = pool.op === 'MaxPool' ? rectifiers.get(pool.inputs[0]) : undefined;
        if (!rectifier || readers.get(rectifier.outputs[0]) !== 1)
            return [pool];
        moved.add(rectifier);
        const pooled = `${pool.outputs[0]}/pooled`;
        return [
            { ...pool, inputs: [rectifier.inputs[0]], outputs: [pooled] },
            { ...rectifier, inputs: [pooled, ...rectifier.inputs.slice(1)], outputs: pool.outputs },
        ];
    });
    return { ...graph, nodes: nodes.filter((node) => !moved.has(node)) };
}
function withUsedInitializers(graph) {
    const used = new Set(graph.nodes.flatMap(({ inputs }) => inputs));
    return { ...graph, initializers: new Map([...graph.initializers].filter(([name]) => used.has(name))) };
}
function constant(graph, name) {
    const tensor = graph.initializers.get(name);
    if (tensor?.dtype !== 'float32')
        throw new Error(`Expected \`${name}\` to be a float32 constant`);
    return tensor;
}
