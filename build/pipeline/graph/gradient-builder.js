import { sizeOf } from "../../numerics/nd-array.js";
import { float, float32, int64, ints, text } from "./graph.js";
/**
 * Appends the backward pass to a forward graph. Rules ask it for nodes and constants; it names them and keeps the order.
 */
export class GradientBuilder {
    nodes = [];
    initializers = new Map();
    /** Inputs whose values never change, with these values: `[1, 1, H, W]` patterns that must not be folded as constants. */
    patterns = new Map();
    #forward;
    #shapes;
    #dependent;
    #count = 0;
    /** @param dependent the values that the gradient is handed back through */
    constructor(forward, shapes, dependent) {
        this.#forward = forward;
        this.#shapes = shapes;
        this.#dependent = dependent;
    }
    /** Whether a value depends on what is differentiated by: only such need a gradient. */
    depends(value) {
        return this.#dependent.has(value);
    }
    /** Shape of a value of the forward graph. */
    shape(value) {
        const shape = this.#shapes.get(value);
        if (!shape)
            throw new Error(`The graph has no value \`${value}\``);
        return shape;
    }
    /** A float32 constant of the forward graph: weights, mostly. @throws {Error} where the value is computed. */
    constant(value) {
        const tensor = this.#forward.initializers.get(value);
        if (tensor?.dtype !== 'float32')
            throw new Error(`\`${value}\` must be a constant for its gradient to be known`);
        return tensor;
    }
    /** An int64 constant of the forward graph. @throws {Error} where the value is computed. */
    integerConstant(value) {
        const tensor = this.#forward.initializers.get(value);
        if (tensor?.dtype !== 'int64')
            throw new Error(`\`${value}\` must be constant integers for its gradient to be known`);
        return tensor.data;
    }
    /** Adds a node with one output and returns the output's name. */
    node(op, inputs, attributes = {}) {
        const output = `gradient/${String(this.#count++)}/${op}`;
        this.nodes.push({ op, inputs, outputs: [output], attributes });
        return output;
    }
    /** Adds a constant, once for equal names. */
    initializer(name, tensor) {
        if (!this.initializers.has(name))
            this.initializers.set(name, tensor());
        return name;
    }
    integers(values) {
        return this.initializer(`gradient/int64/${values.join(',')}`, () => int64(values));
    }
    scalar(value) {
        return this.initializer(`gradient/float32/${value}`, () => float32([], Float32Array.of(value)));
    }
    add(a, b) {
        return this.node('Add', [a, b]);
    }
    sub(a, b) {
        return this.node('Sub', [a, b]);
    }
    mul(a, b) {
        return this.node('Mul', [a, b]);
    }
    div(a, b) {
        return this.node('Div', [a, b]);
    }
    /** Mean over the last axis, which stays with size 1. */
    mean(value) {
        return this.node('ReduceMean', [value], { axes: ints([-1]) });
    }
    /** Sum over axes, counted from the first; they stay with size 1. */
    sum(value, axes) {
        return this.node('ReduceSum', [value, this.integers(axes)]);
    }
    transpose(value, order) {
        return this.node('Transpose', [value], { perm: ints(order) });
    }
    /** The gradient of a value that was broadcast from the shape `to` to the shape `from`: summed over the copies. */
    unbroadcast(gradient, from, to) {
        const added = from.length - to.length;
        const axes = from.flatMap((size, axis) => (size !== (axis < added ? 0 : to[axis - added]) ? [axis] : []));
        if (axes.length === 0)
            return gradient;
        const summed = this.sum(gradient, axes);
        return added === 0 ? summed : this.reshape(summed, to);
    }
    /** 1 where `slope · value + offset` ≥ 1, 0 where it is ≤ 0; with a large slope a step at −offset/slope. */
    step(value, slope, offset) {
        return this.node('HardSigmoid', [value], { alpha: float(slope), beta: float(offset) });
    }
    reshape(value, shape) {
        return this.node('Reshape', [value, this.integers(shape)]);
    }
    /** Zeros around a value; `before` and `after` give a number an axis, none of them negative. */
    pad(value, before, after) {
        if ([...before, ...after].every((count) => count === 0))
            return value;
        return this.node('Pad', [value, this.integers([...before, ...after])]);
    }
    /** `value[start : end : step]` along each of the axes. */
    slice(value, axes, starts, ends, steps) {
        return this.node('Slice', [value, ...[starts, ends, axes, steps].map((each) => this.integers(each))]);
    }
    /** Repeats every pixel of `[B, C, H, W]` as a block of `rows` × `columns`. */
    repeatPixels(value, rows, columns) {
        const name = `gradient/scales/${rows}x${columns}`;
        const scales = this.initializer(name, () => float32([4], Float32Array.of(1, 1, rows, columns)));
        return this.node('Resize', [value, '', scales], {
            mode: text('nearest'),
            coordinate_transformation_mode: text('asymmetric'),
            nearest_mode: text('floor'),
        });
    }
    /** An input with fixed values, shared by all that ask for the same name. */
    pattern(name, shape, value) {
        if (!this.patterns.has(name)) {
            const data = Float32Array.from({ length: sizeOf(shape) }, (_, index) => value(index));
            this.patterns.set(name, { dtype: 'float32', shape, data });
        }
        return name;
    }
}
/** Slope of the steps: a power of two, so that products with thresholds such as 6 are exact in float32. */
export const STEEP = 2 ** 100;
