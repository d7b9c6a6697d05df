import { floatOf, intOf } from "../graph.js";
/** Along an axis: p · (g − Σ g·p). */
export const Softmax = (node, gradient, build) => {
    const probabilities = node.outputs[0];
    const rank = build.shape(probabilities).length;
    const axis = intOf(node, 'axis', -1);
    const mean = build.sum(build.mul(gradient, probabilities), [axis < 0 ? axis + rank : axis]);
    return build.mul(probabilities, build.sub(gradient, mean));
};
/**
 * Over the last axis, with x̂ = (x − mean)/σ and ĝ = g · scale: (ĝ − mean(ĝ) − x̂ · mean(ĝ·x̂)) / σ. Scale and bias are constants.
 */
export const LayerNormalization = (node, gradient, build) => {
    const [x, scale] = node.inputs;
    assertLastAxis(node, build);
    const centred = build.sub(x, build.mean(x));
    const variance = build.mean(build.mul(centred, centred));
    const deviation = build.node('Sqrt', [build.add(variance, build.scalar(floatOf(node, 'epsilon', 1e-5)))]);
    const normalized = build.div(centred, deviation);
    const scaled = build.mul(gradient, scale);
    const along = build.mul(normalized, build.mean(build.mul(scaled, normalized)));
    return build.div(build.sub(build.sub(scaled, build.mean(scaled)), along), deviation);
};
function assertLastAxis(node, build) {
    const axis = intOf(node, 'axis', -1);
    const rank = build.shape(node.inputs[0]).length;
    if (axis !== -1 && axis !== rank - 1)
        throw new Error('LayerNormalization has a gradient rule over the last axis only');
}
