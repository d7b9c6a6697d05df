/** One contribution an input, each summed over what broadcasting copied; none for an input that nothing depends on. */
function each(inputs, output, build, contributions) {
    const shape = build.shape(output);
    return inputs.map((input, index) => build.depends(input) ? build.unbroadcast(contributions[index](), shape, build.shape(input)) : undefined);
}
export const Add = ({ inputs, outputs }, gradient, build) => each(inputs, outputs[0], build, [() => gradient, () => gradient]);
export const Sub = ({ inputs, outputs }, gradient, build) => each(inputs, outputs[0], build, [() => gradient, () => build.mul(gradient, build.scalar(-1))]);
export const Mul = ({ inputs, outputs }, gradient, build) => {
    const [a, b] = inputs;
    return each(inputs, outputs[0], build, [() => build.mul(gradient, b), () => build.mul(gradient, a)]);
};
/** a/b: 1/b for the one, −(a/b)/b for the other. */
export const Div = ({ inputs, outputs }, gradient, build) => {
    const [, b] = inputs;
    const quotient = outputs[0];
    return each(inputs, quotient, build, [
        () => build.div(gradient, b),
        () => build.mul(build.mul(gradient, build.scalar(-1)), build.div(quotient, b)),
    ]);
};
/** eˣ is its own derivative. */
export const Exp = ({ outputs }, gradient, build) => build.mul(gradient, outputs[0]);
/** 1/(2√x). */
export const Sqrt = ({ outputs }, gradient, build) => build.div(build.mul(gradient, build.scalar(0.5)), outputs[0]);
/** 2/√π · e^(−x²): with products and sums it makes the exact GELU, x · (1 + erf(x/√2))/2. */
export const Erf = ({ inputs }, gradient, build) => {
    const x = inputs[0];
    const bell = build.node('Exp', [build.mul(build.mul(x, x), build.scalar(-1))]);
    return build.mul(gradient, build.mul(bell, build.scalar(2 / Math.sqrt(Math.PI))));
};
