import { float32, intOf, intsOf } from "../graph.js";
/** C = A·B over the last two axes: ∂A = ∂C·Bᵀ and ∂B = Aᵀ·∂C, summed over the axes that were broadcast. */
export const MatMul = ({ inputs }, gradient, build) => {
    const [a, b] = inputs;
    const product = (left, right, of, rows, columns) => {
        const outer = broadcastOuter(build.shape(a), build.shape(b));
        return build.unbroadcast(build.node('MatMul', [left, right]), [...outer, rows, columns], build.shape(of));
    };
    const [rows, inner] = build.shape(a).slice(-2);
    const columns = build.shape(b).at(-1);
    return [
        build.depends(a) ? product(gradient, transposed(b, build), a, rows, inner) : undefined,
        build.depends(b) ? product(transposed(a, build), gradient, b, inner, columns) : undefined,
    ];
};
/** The order of axes is put back. */
export const Transpose = (node, gradient, build) => {
    const order = intsOf(node, 'perm', [...build.shape(node.inputs[0]).keys()].reverse());
    return build.transpose(gradient, order.map((_, axis) => order.indexOf(axis)));
};
/** Rows picked by a constant list along the first axis: each gets the sum of its copies' gradients, by a matrix of zeros and ones. */
export const Gather = (node, gradient, build) => {
    const [source, picked] = node.inputs;
    const shape = build.shape(source);
    const indices = build.integerConstant(picked);
    if (intOf(node, 'axis', 0) !== 0 || build.shape(picked).length !== 1) {
        throw new Error(`Gather has a gradient rule for a list of rows only (\`${node.outputs[0]}\`)`);
    }
    const rows = shape[0];
    const width = shape.slice(1).reduce((product, size) => product * size, 1);
    const places = build.initializer(`gradient/places/${picked}`, () => {
        const ones = new Float32Array(rows * indices.length);
        indices.forEach((row, copy) => (ones[(row < 0 ? row + rows : row) * indices.length + copy] = 1));
        return float32([rows, indices.length], ones);
    });
    const flat = build.reshape(gradient, [indices.length, width]);
    return build.reshape(build.node('MatMul', [places, flat]), shape);
};
function transposed(value, build) {
    const axes = [...build.shape(value).keys()];
    const [row, column] = axes.slice(-2);
    return build.transpose(value, [...axes.slice(0, -2), column, row]);
}
function broadcastOuter(a, b) {
    const rank = Math.max(a.length, b.length) - 2;
    const size = (shape, axis) => shape[shape.length - 2 - rank + axis] ?? 1;
    return Array.from({ length: rank }, (_, axis) => Math.max(size(a, axis), size(b, axis)));
}
