import { intOf, intsOf } from "./graph.js";
const same = (_, [x]) => x;
/** Right-aligned broadcasting as ONNX and numpy do it. */
const broadcast = (node, shapes) => {
    const rank = Math.max(...shapes.map((shape) => shape.length));
    return Array.from({ length: rank }, (_, axis) => {
        const sizes = shapes.map((shape) => shape[shape.length - rank + axis] ?? 1).filter((size) => size !== 1);
        if (sizes.some((size) => size !== sizes[0])) {
            throw new Error(`${node.op} cannot broadcast [${shapes.map((shape) => shape.join(', ')).join('] with [')}]`);
        }
        return sizes[0] ?? 1;
    });
};
/** Sides after a window (a kernel or a pool) has moved over `[B, C, ...sides]`. */
function windowed(node, sides, kernel) {
    const ones = sides.map(() => 1);
    const strides = intsOf(node, 'strides', ones);
    const dilations = intsOf(node, 'dilations', ones);
    const pads = intsOf(node, 'pads', [...ones, ...ones].fill(0));
    const round = intOf(node, 'ceil_mode', 0) === 1 ? Math.ceil : Math.floor;
    return sides.map((side, axis) => {
        const padded = side + pads[axis] + pads[axis + sides.length];
        return round((padded - dilations[axis] * (kernel[axis] - 1) - 1) / strides[axis]) + 1;
    });
}
const pool = (node, [x]) => [
    ...x.slice(0, 2),
    ...windowed(node, x.slice(2), intsOf(node, 'kernel_shape', [])),
];
function integers(node, constant, what) {
    if (constant?.dtype !== 'int64')
        throw new Error(`${node.op} needs its ${what} as a constant`);
    return constant.data;
}
/** One entry an operator: what is not listed cannot be part of a graph. */
const rules = {
    Add: broadcast,
    Sub: broadcast,
    Mul: broadcast,
    Div: broadcast,
    Exp: same,
    Erf: same,
    Sqrt: same,
    Cast: same,
    LayerNormalization: same,
    MatMul: (node, [a, b]) => {
        if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-2)) {
            throw new Error(`${node.op} cannot multiply [${a.join(', ')}] by [${b.join(', ')}]`);
        }
        return [...broadcast(node, [a.slice(0, -2), b.slice(0, -2)], []), a.at(-2), b.at(-1)];
    },
    Transpose: (node, [x]) => intsOf(node, 'perm', [...x.keys()].reverse()).map((axis) => x[axis]),
    Gather: (node, [x, indices]) => {
        const axis = intOf(node, 'axis', 0);
        return [...x.slice(0, axis), ...indices, ...x.slice(axis + 1)];
    },
    Relu: same,
    LeakyRelu: same,
    Clip: same,
    HardSigmoid: same,
    Identity: same,
    Dropout: same,
    Softmax: same,
    BatchNormalization: same,
    Conv: (node, [x, w]) => [x[0], w[0], ...windowed(node, x.slice(2), w.slice(2))],
    MaxPool: pool,
    AveragePool: pool,
    GlobalAveragePool: (_, [x]) => [...x.slice(0, 2), ...x.slice(2).map(() => 1)],
    Gemm: (node, [a, b]) => [a[intOf(node, 'transA', 0)], b[1 - intOf(node, 'transB', 0)]],
    Flatten: (node, [x]) => {
        const axis = intOf(node, 'axis', 1);
        const product = (sizes) => sizes.reduce((total, size) => total * size, 1);
        return [product(x.slice(0, axis)), product(x.slice(axis))];
    },
    Reshape: (node, [x], [, constant]) => {
        const wanted = integers(node, constant, 'shape').map((size, axis) => (size === 0 ? x[axis] : size));
        const known = wanted.filter((size) => size !== -1).reduce((total, size) => total * size, 1);
        return wanted.map((size) => (size === -1 ? x.reduce((total, each) => total * each, 1) / known : size));
    },
    Pad: (node, [x], [, constant]) => {
        const pads = integers(node, constant, 'pads');
        return x.map((size, axis) => size + pads[axis] + pads[axis + x.length]);
    },
    Slice: (node, [x], [, ...constants]) => {
        const [starts, ends, axes, steps] = constants.map((constant) => integers(node, constant, 'bounds'));
        const shape = [...x];
        axes.forEach((axis, i) => {
            const end = Math.min(ends[i], x[axis]);
            shape[axis] = Math.ceil((end - starts[i]) / (steps?.[i] ?? 1));
        });
        return shape;
    },
    DepthToSpace: (node, [x]) => {
        const [batch, channels, h, w] = x;
        const block = intOf(node, 'blocksize', 1);
        return [batch, channels / block ** 2, h * block, w * block];
    },
    Resize: (node, [x], [, , scales]) => {
        if (scales?.dtype !== 'float32')
            throw new Error(`${node.op} needs its scales as a constant`);
        return x.map((size, axis) => size * scales.data[axis]);
    },
    ReduceMean: (node, [x]) => {
        const axes = intsOf(node, 'axes', [...x.keys()]).map((axis) => (axis < 0 ? axis + x.length : axis));
        return x.map((size, axis) => (axes.includes(axis) ? 1 : size));
    },
    ReduceSum: (node, [x], [, constant]) => {
        const axes = integers(node, constant, 'axes');
        const kept = intOf(node, 'keepdims', 1) === 1;
        return kept
            ? x.map((size, axis) => (axes.includes(axis) ? 1 : size))
            : x.filter((_, axis) => !axes.includes(axis));
    },
};
/**
 * Follows the shapes from the inputs to every value.
 * @throws {Error} naming the operator that is not known or the node whose inputs do not fit.
 */
export function inferShapes(graph) {
    const shapes = new Map();
    for (const { name, shape } of graph.inputs)
        shapes.set(name, shape);
    for (const [name, { shape }] of graph.initializers)
        shapes.set(name, shape);
    for (const node of graph.nodes) {
        const rule = Object.hasOwn(rules, node.op) ? rules[node.op] : undefined;
        if (!rule)
            throw new Error(`Expected one of the operators ${Object.keys(rules).join(', ')}, but received ${node.op}.`);
        const inputs = node.inputs.map((name) => (name === '' ? [] : shapes.get(name)));
        const missing = node.inputs[inputs.indexOf(undefined)];
        if (missing !== undefined)
            throw new Error(`${node.op} \`${node.outputs[0] ?? ''}\` reads \`${missing}\` before it is computed`);
        const constants = node.inputs.map((name) => graph.initializers.get(name));
        shapes.set(node.outputs[0], rule(node, inputs, constants));
    }
    return shapes;
}
