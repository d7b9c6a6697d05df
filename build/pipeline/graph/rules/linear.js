import { float, floatOf, int, intOf } from "../graph.js";
/** y = α·x·W + β·b with W possibly transposed: the gradient meets W from the other side. */
export const Gemm = (node, gradient, build) => {
    if (intOf(node, 'transA', 0) === 1)
        throw new Error('Gemm with a transposed first input has no gradient rule');
    build.constant(node.inputs[1]);
    return build.node('Gemm', [gradient, node.inputs[1]], {
        alpha: float(floatOf(node, 'alpha', 1)),
        transB: int(1 - intOf(node, 'transB', 0)),
    });
};
