import { expected } from "../base/errors.js";
import { float32, ints } from "../graph/graph.js";
import { LOGITS, PICTURE } from "./model.js";
const NORMALIZE = 'normalize';
/**
 * The forward graph of a network with its weights, batch 1: input `picture` [1, 3, H, W] of RGB in [0, 1], output `logits`.
 *
 * Every layer's output is a value by the layer's name. Where that is another value (a dropout's is its input's, the last
 * layer's is `logits`), an Identity at the end of the graph names it, which nothing on the way to the logits reads.
 *
 * @param weights Every tensor of `network.tensors`, with as many values as its shape holds.
 * @throws UserError when a layer has a name that the graph needs for itself.
 */
export function buildGraph(network, weights, preprocess) {
    const { scores, layers, aliases, inputShape } = network;
    assertNamesFree(network);
    const valueOf = (step) => (step === scores.step ? LOGITS : step);
    const normalization = normalize(preprocess);
    const first = normalization ? NORMALIZE : PICTURE;
    const constants = network.steps.flatMap(({ name, constants: own = {} }) => Object.entries(own).map(([part, value]) => [`${name}/${part}`, float32([], Float32Array.of(value))]));
    const tensors = [...network.tensors].map(([name, shape]) => [name, float32(shape, weights.get(name))]);
    const names = layers
        .map(({ name }) => [name, valueOf(aliases.get(name) ?? name)])
        .filter(([name, value]) => name !== value);
    return {
        inputs: [{ name: PICTURE, shape: [1, ...inputShape] }],
        outputs: [LOGITS],
        nodes: [
            ...(normalization ? [normalization.node] : []),
            ...network.steps.map((step) => nodeOf(step, step.source === undefined ? first : step.source, valueOf(step.name))),
            ...names.map(([name, value]) => ({ op: 'Identity', inputs: [value], outputs: [name], attributes: {} })),
        ],
        initializers: new Map([...(normalization?.initializers ?? []), ...tensors, ...constants]),
    };
}
function nodeOf({ name, operator, tensors, constants = {} }, source, output) {
    const inputs = [
        source,
        ...Object.keys(tensors).map((part) => `${name}.${part}`),
        ...Object.keys(constants).map((part) => `${name}/${part}`),
    ];
    return { op: operator.op, inputs, outputs: [output], attributes: operator.attributes };
}
/** Channel order, scale, mean and std as one 1×1 convolution of RGB pixels; undefined where it would change nothing. */
function normalize({ channels, scale, mean, std, }) {
    const weight = new Float32Array(9);
    for (const channel of [0, 1, 2]) {
        const colour = channels === 'bgr' ? 2 - channel : channel;
        weight[channel * 3 + colour] = scale / std[channel];
    }
    const bias = Float32Array.from([0, 1, 2], (channel) => 0 - mean[channel] / std[channel]);
    const unchanged = weight.every((value, index) => value === (index % 4 === 0 ? 1 : 0)) && bias.every((value) => value === 0);
    if (unchanged)
        return undefined;
    return {
        node: {
            op: 'Conv',
            inputs: [PICTURE, `${NORMALIZE}.weight`, `${NORMALIZE}.bias`],
            outputs: [NORMALIZE],
            attributes: { kernel_shape: ints([1, 1]) },
        },
        initializers: [
            [`${NORMALIZE}.weight`, float32([3, 3, 1, 1], weight)],
            [`${NORMALIZE}.bias`, float32([3], bias)],
        ],
    };
}
function assertNamesFree({ layers, scores }) {
    const taken = layers.find(({ name }) => name === PICTURE || name === NORMALIZE || (name === LOGITS && name !== scores.step));
    if (taken) {
        throw expected('another name', {
            at: taken.name,
            received: 'one that the graph needs for itself',
            hint: 'Rename the layer.',
        });
    }
}
