import { floatOf } from "../graph.js";
import { STEEP } from "../gradient-builder.js";
/** 1 where the output is positive, 0 elsewhere: PyTorch's choice at 0 too. */
export const Relu = (node, gradient, build) => build.mul(gradient, build.step(node.outputs[0], STEEP, 0));
/** The slope where the input is not positive. */
export const LeakyRelu = (node, gradient, build) => {
    const slope = floatOf(node, 'alpha', 0.01);
    const positive = build.step(node.inputs[0], STEEP, 0);
    return build.mul(gradient, build.add(build.mul(positive, build.scalar(1 - slope)), build.scalar(slope)));
};
/** 1 strictly between the bounds, as PyTorch's hardtanh has it. */
export const Clip = (node, gradient, build) => {
    const [output] = node.outputs;
    const [low, high] = node.inputs.slice(1).map((name) => (name === '' ? undefined : build.constant(name).data[0]));
    let passed = gradient;
    if (low !== undefined)
        passed = build.mul(passed, build.step(output, STEEP, -low * STEEP));
    if (high !== undefined)
        passed = build.mul(passed, build.step(output, -STEEP, high * STEEP));
    return passed;
};
