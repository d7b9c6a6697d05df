import { sum } from "../../numerics/statistics.js";
/** Runs the network at both ends of the path. */
export async function openPath(runner, classIndex, from, to) {
    const ends = { kind: 'path', from, to, positions: [0, 1] };
    const logits = await runner.logits(ends);
    const scoreDifference = logits[runner.model.classes.length + classIndex] - logits[classIndex];
    return { runner, classIndex, from, to, scoreDifference };
}
/** ∫ ∂score/∂x along the path by a rule over [0, 1] that cuts it into `steps`. */
export async function integrateAlong({ runner, classIndex, from, to, scoreDifference }, { nodes, weights }, steps) {
    const pictures = { kind: 'path', from, to, positions: [...nodes] };
    const objective = { kind: 'logit', classIndex };
    const { mean: gradient } = await runner.meanGradient(objective, pictures, { weights: [...weights] });
    const attribution = gradient.map((slope, i) => slope * (to[i] - from[i]));
    const residual = scoreDifference === 0 ? null : Math.abs((sum(attribution) - scoreDifference) / scoreDifference);
    return { steps, gradient, attribution, residual };
}
