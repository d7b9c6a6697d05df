import { sizeOf } from '../../numerics/nd-array.ts';
import { type Attribute, float, float32, type Graph, int64, ints, type Node, type Tensor, text } from './graph.ts';
import type { Shapes } from './shapes.ts';

/**
 * Appends the backward pass to a forward graph. Rules ask it for nodes and constants; it names them and keeps the order.
 */
export class GradientBuilder {
  readonly nodes: Node[] = [];
  readonly initializers = new Map<string, Tensor>();
  /** Inputs whose values never change, with these values: `[1, 1, H, W]` patterns that must not be folded as constants. */
  readonly patterns = new Map<string, Tensor & { dtype: 'float32' }>();
  readonly #forward: Graph;
  readonly #shapes: Shapes;
  readonly #dependent: ReadonlySet<string>;
  #count = 0;

  /** @param dependent the values that the gradient is handed back through */
  constructor(forward: Graph, shapes: Shapes, dependent: ReadonlySet<string>) {
    this.#forward = forward;
    this.#shapes = shapes;
    this.#dependent = dependent;
  }

  /** Whether a value depends on what is differentiated by: only such need a gradient. */
  depends(value: string): boolean {
    return this.#dependent.has(value);
  }

  /** Shape of a value of the forward graph. */
  shape(value: string): readonly number[] {
    const shape = this.#shapes.get(value);
    if (!shape) throw new Error(`The graph has no value \`${value}\``);
    return shape;
  }

  /** A float32 constant of the forward graph: weights, mostly. @throws {Error} where the value is computed. */
  constant(value: string): Tensor & { dtype: 'float32' } {
    const tensor = this.#forward.initializers.get(value);
    if (tensor?.dtype !== 'float32') throw new Error(`\`${value}\` must be a constant for its gradient to be known`);
    return tensor;
  }

  /** An int64 constant of the forward graph. @throws {Error} where the value is computed. */
  integerConstant(value: string): readonly number[] {
    const tensor = this.#forward.initializers.get(value);
    if (tensor?.dtype !== 'int64')
      throw new Error(`\`${value}\` must be constant integers for its gradient to be known`);
    return tensor.data;
  }

  /** Adds a node with one output and returns the output's name. */
  node(op: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    const output = `gradient/${String(this.#count++)}/${op}`;
    this.nodes.push({ op, inputs, outputs: [output], attributes });
    return output;
  }

  /** Adds a constant, once for equal names. */
  initializer(name: string, tensor: () => Tensor): string {
    if (!this.initializers.has(name)) this.initializers.set(name, tensor());
    return name;
  }

  integers(values: readonly number[]): string {
    return this.initializer(`gradient/int64/${values.join(',')}`, () => int64(values));
  }

  scalar(value: number): string {
    return this.initializer(`gradient/float32/${value}`, () => float32([], Float32Array.of(value)));
  }

  add(a: string, b: string): string {
    return this.node('Add', [a, b]);
  }

  sub(a: string, b: string): string {
    return this.node('Sub', [a, b]);
  }

  mul(a: string, b: string): string {
    return this.node('Mul', [a, b]);
  }

  div(a: string, b: string): string {
    return this.node('Div', [a, b]);
  }

  negated(value: string): string {
    return this.mul(value, this.scalar(-1));
  }

  /** A constant of zeros. */
  zeros(shape: readonly number[]): string {
    return this.initializer(`gradient/zeros/${shape.join('x')}`, () => float32(shape, new Float32Array(sizeOf(shape))));
  }

  /** Mean over axes, by default the last; they stay with size 1. */
  mean(value: string, axes: readonly number[] = [-1]): string {
    return this.node('ReduceMean', [value], { axes: ints(axes) });
  }

  /** Copies along the axes that have size 1. */
  expand(value: string, shape: readonly number[]): string {
    return this.node('Expand', [value, this.integers(shape)]);
  }

  /** Sum over axes, counted from the first; they stay with size 1. */
  sum(value: string, axes: readonly number[]): string {
    return this.node('ReduceSum', [value, this.integers(axes)]);
  }

  transpose(value: string, order: readonly number[]): string {
    return this.node('Transpose', [value], { perm: ints(order) });
  }

  /** The gradient of a value that was broadcast from the shape `to` to the shape `from`: summed over the copies. */
  unbroadcast(gradient: string, from: readonly number[], to: readonly number[]): string {
    const added = from.length - to.length;
    const axes = from.flatMap((size, axis) => (size !== (axis < added ? 0 : to[axis - added]) ? [axis] : []));
    if (axes.length === 0) return gradient;
    const summed = this.sum(gradient, axes);
    return added === 0 ? summed : this.reshape(summed, to);
  }

  /** 1 where `slope · value + offset` ≥ 1, 0 where it is ≤ 0; with a large slope a step at −offset/slope. */
  step(value: string, slope: number, offset: number): string {
    return this.node('HardSigmoid', [value], { alpha: float(slope), beta: float(offset) });
  }

  reshape(value: string, shape: readonly number[]): string {
    return this.node('Reshape', [value, this.integers(shape)]);
  }

  /** Zeros around a value; `before` and `after` give a number an axis, none of them negative. */
  pad(value: string, before: readonly number[], after: readonly number[]): string {
    if ([...before, ...after].every((count) => count === 0)) return value;
    return this.node('Pad', [value, this.integers([...before, ...after])]);
  }

  /** `value[start : end : step]` along each of the axes. */
  slice(
    value: string,
    axes: readonly number[],
    starts: readonly number[],
    ends: readonly number[],
    steps: readonly number[],
  ): string {
    return this.node('Slice', [value, ...[starts, ends, axes, steps].map((each) => this.integers(each))]);
  }

  /** Repeats every pixel of `[B, C, H, W]` as a block of `rows` × `columns`. */
  repeatPixels(value: string, rows: number, columns: number): string {
    const name = `gradient/scales/${rows}x${columns}`;
    const scales = this.initializer(name, () => float32([4], Float32Array.of(1, 1, rows, columns)));
    return this.node('Resize', [value, '', scales], {
      mode: text('nearest'),
      coordinate_transformation_mode: text('asymmetric'),
      nearest_mode: text('floor'),
    });
  }

  /** An input with fixed values, shared by all that ask for the same name. */
  pattern(name: string, shape: readonly number[], value: (index: number) => number): string {
    if (!this.patterns.has(name)) {
      const data = Float32Array.from({ length: sizeOf(shape) }, (_, index) => value(index));
      this.patterns.set(name, { dtype: 'float32', shape, data });
    }
    return name;
  }
}

/**
 * How a node hands the gradient of its first output on. Returns the name of the value that holds ∂objective/∂input of the first
 * input, where the others are constants, or one name an input: none for those that need no gradient. A rule for several outputs
 * finds the gradients of all in `gradients`, none for those that the objective does not depend on.
 */
export type GradientRule = (
  node: Node,
  gradient: string,
  build: GradientBuilder,
  gradients: readonly (string | undefined)[],
) => string | readonly (string | undefined)[];

/** Slope of the steps: a power of two, so that products with thresholds such as 6 are exact in float32. */
export const STEEP = 2 ** 100;
