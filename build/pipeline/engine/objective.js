import { LOGITS, PICTURE } from "../models/model.js";
import { cut, withBatch } from "../graph/cut.js";
import { differentiate } from "../graph/differentiate.js";
import { foldBatchNorm, poolBeforeRectifier } from "../graph/fold.js";
import { float32, int, int64, ints } from "../graph/graph.js";
import { inferShapes } from "../graph/shapes.js";
/** Names of what an objective's graph is fed and returns beside the picture. */
export const ports = {
    /** In: 1 at the class that is explained, [B, classes]. */
    target: 'target',
    /** In: 1 − target, [B, classes]. */
    others: 'others',
    /** Out: the filter's sum, [B]. */
    objective: 'objective',
};
/** A graph that is as cheap to run forward as it can be: cut at its values, normalisation folded, pools moved. */
export function forwardGraph(graph, values, batch) {
    return poolBeforeRectifier(foldBatchNorm(withBatch(cut(graph, values), batch)));
}
/** The value of a model's graph that an objective is computed from. */
export function endOf(objective) {
    return objective.kind === 'filter' ? objective.layer : LOGITS;
}
/**
 * The value that stands for a layer on the way to another value: the layer's own, or, where that is a second name which nothing on the way
 * reads (a dropout's or a Sequential's), the value that it names. Undefined for a layer that the other value does not depend on.
 */
export function valueOnTheWay(graph, layer, end) {
    const way = new Set(cut(graph, [end]).nodes.flatMap(({ outputs }) => outputs));
    let value = layer;
    while (value !== undefined && !way.has(value)) {
        const name = value;
        const maker = graph.nodes.find(({ outputs }) => outputs.includes(name));
        value = maker?.op === 'Identity' ? maker.inputs[0] : undefined;
    }
    return value;
}
/**
 * Forward and backward pass for an objective: outputs the objective's values (`logits` [B, classes] or `objective` [B])
 * and the gradient by the picture [B, 3, H, W], or by another value on the way, which is then an output too.
 *
 * An output keeps its own operator: no normalisation is folded into it and no pool moved before it.
 */
export function objectiveGraph(graph, objective, batch, by = PICTURE) {
    const end = endOf(objective);
    const forward = forwardGraph(graph, by === PICTURE || by === end ? [end] : [end, by], batch);
    switch (objective.kind) {
        case 'logit':
            return logitGraph(forward, batch, by);
        case 'cross-entropy':
            return crossEntropyGraph(forward, batch, by);
        case 'filter':
            return filterGraph(forward, objective, batch, by);
    }
}
/** The seed is the target itself. */
function logitGraph(forward, batch, by) {
    const shape = [batch, inferShapes(forward).get(LOGITS)[1]];
    const graph = { ...forward, inputs: [...forward.inputs, { name: ports.target, shape }] };
    return differentiate(graph, LOGITS, ports.target, by);
}
/**
 * ∂CE/∂logit is the softmax, minus one at the label. That difference is written as minus the sum of the other
 * probabilities: p − 1 would be rounded to 0 as soon as a confident model's p is 1 in float32.
 */
function crossEntropyGraph(forward, batch, by) {
    const shape = [batch, inferShapes(forward).get(LOGITS)[1]];
    const nodes = [
        { op: 'Softmax', inputs: [LOGITS], outputs: ['probabilities'], attributes: { axis: int(1) } },
        { op: 'Mul', inputs: ['probabilities', ports.others], outputs: ['probabilities/others'], attributes: {} },
        {
            op: 'ReduceSum',
            inputs: ['probabilities/others', 'class-axis'],
            outputs: ['missing'],
            attributes: { keepdims: int(1) },
        },
        { op: 'Mul', inputs: [ports.target, 'missing'], outputs: ['missing/target'], attributes: {} },
        { op: 'Sub', inputs: ['probabilities/others', 'missing/target'], outputs: ['seed'], attributes: {} },
    ];
    const graph = {
        ...forward,
        inputs: [...forward.inputs, { name: ports.target, shape }, { name: ports.others, shape }],
        nodes: [...forward.nodes, ...nodes],
        initializers: new Map([...forward.initializers, ['class-axis', int64([1])]]),
    };
    return differentiate(graph, LOGITS, 'seed', by);
}
/** One filter's map is picked by a 1×1 convolution and summed; the seed is a map of ones. */
function filterGraph(forward, { layer, filter }, batch, by) {
    const [, channels, h, w] = inferShapes(forward).get(layer);
    const pick = new Float32Array(channels);
    pick[filter] = 1;
    const graph = {
        inputs: forward.inputs,
        outputs: by === PICTURE ? [ports.objective] : [ports.objective, by],
        nodes: [
            ...forward.nodes,
            {
                op: 'Conv',
                inputs: [layer, 'filter/pick'],
                outputs: ['filter/map'],
                attributes: { kernel_shape: ints([1, 1]) },
            },
            {
                op: 'ReduceSum',
                inputs: ['filter/map', 'pixel-axes'],
                outputs: [ports.objective],
                attributes: { keepdims: int(0) },
            },
        ],
        initializers: new Map([
            ...forward.initializers,
            ['filter/pick', float32([1, channels, 1, 1], pick)],
            ['filter/seed', float32([batch, 1, h, w], new Float32Array(batch * h * w).fill(1))],
            ['pixel-axes', int64([1, 2, 3])],
        ]),
    };
    return differentiate(graph, 'filter/map', 'filter/seed', by);
}
