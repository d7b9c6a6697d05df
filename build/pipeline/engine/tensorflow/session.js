import * as tf from '@tensorflow/tfjs-core';
import { UserError } from "../../base/errors.js";
import { ndArray, sizeOf } from "../../../numerics/nd-array.js";
import { activate } from "./backend.js";
import { checkNode } from "./check.js";
import { operators } from "./registry.js";
import { channelsFirst, Value } from "./value.js";
/**
 * Interprets a graph. A run is synchronous from its first tensor to its last, so that sessions of several backends can take turns.
 * @throws {UserError} for what this engine does not know, {Error} for what the backend does not: the graph runs once over zeros.
 */
export function openSession(graph, backend) {
    for (const node of graph.nodes)
        checkNode(node);
    const constants = new Map([...graph.initializers].map(([name, constant]) => [name, Value.constant(constant)]));
    const lastUses = lastUsesOf(graph);
    const release = () => constants.forEach((constant) => constant.dispose());
    const run = (feeds) => {
        activate(backend);
        const values = new Map();
        const valueOf = (name) => found(values.get(name) ?? constants.get(name), name);
        try {
            for (const { name, shape } of graph.inputs)
                values.set(name, fed(name, shape, feeds[name]));
            for (const [index, node] of graph.nodes.entries()) {
                const inputs = node.inputs.map((name) => (name === '' ? undefined : valueOf(name)));
                values.set(node.outputs[0], Value.computed(computed(node, inputs)));
                for (const name of lastUses[index])
                    values.get(name)?.dispose();
            }
            return Object.fromEntries(graph.outputs.map((name) => [name, read(valueOf(name))]));
        }
        finally {
            values.forEach((value) => value.dispose());
        }
    };
    try {
        run(zeros(graph));
    }
    catch (error) {
        release();
        throw error;
    }
    return {
        run: (feeds) => promised(() => run(feeds)),
        release: () => promised(release),
    };
}
/** What a function returns or throws, as a promise. */
export function promised(compute) {
    return new Promise((resolve) => resolve(compute()));
}
/** For each node the values that nothing reads after it. */
function lastUsesOf({ nodes, outputs }) {
    const later = new Set(outputs);
    return nodes
        .toReversed()
        .map(({ inputs, outputs: made }) => {
        const last = [...inputs, ...made].filter((name) => !later.has(name));
        for (const name of last)
            later.add(name);
        return last;
    })
        .toReversed();
}
function computed(node, inputs) {
    try {
        return tf.tidy(() => ({ ...operators.get(node.op).run(node, inputs) }));
    }
    catch (error) {
        if (error instanceof UserError)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${node.op} \`${node.outputs[0]}\`: ${reason}`, { cause: error });
    }
}
function fed(name, shape, feed) {
    if (!feed || String(feed.shape) !== String(shape)) {
        const received = feed ? `[${feed.shape.join(', ')}]` : 'nothing';
        throw new Error(`Expected [${shape.join(', ')}] for the input \`${name}\`, but received ${received}.`);
    }
    return Value.computed(channelsFirst(tf.tensor(feed.data, [...shape])));
}
function read(value) {
    const tensor = value.channelsFirst();
    if (tensor.dtype !== 'float32')
        throw new Error(`Expected a float32 output, but received ${tensor.dtype}.`);
    // A copy: what the cpu backend returns may be the caller's own feed.
    return ndArray(value.shape, Float32Array.from(tensor.dataSync()));
}
function found(value, name) {
    if (!value)
        throw new Error(`No node and no input makes the value \`${name}\`.`);
    return value;
}
function zeros({ inputs }) {
    return Object.fromEntries(inputs.map(({ name, shape }) => [name, ndArray(shape, new Float32Array(sizeOf(shape)))]));
}
