import { type Attribute, type Graph, type Node, type Tensor } from './graph.ts';
import type { Shapes } from './shapes.ts';
/**
 * Appends the backward pass to a forward graph. Rules ask it for nodes and constants; it names them and keeps the order.
 */
export declare class GradientBuilder {
    #private;
    readonly nodes: Node[];
    readonly initializers: Map<string, Tensor>;
    /** Inputs whose values never change, with these values: `[1, 1, H, W]` patterns that must not be folded as constants. */
    readonly patterns: Map<string, {
        readonly dtype: "float32";
        readonly shape: readonly number[];
        readonly data: Float32Array;
        readonly place?: import("./graph.ts").Place;
    } & {
        dtype: "float32";
    }>;
    /** @param dependent the values that the gradient is handed back through */
    constructor(forward: Graph, shapes: Shapes, dependent: ReadonlySet<string>);
    /** Whether a value depends on what is differentiated by: only such need a gradient. */
    depends(value: string): boolean;
    /** Shape of a value of the forward graph. */
    shape(value: string): readonly number[];
    /** A float32 constant of the forward graph: weights, mostly. @throws {Error} where the value is computed. */
    constant(value: string): Tensor & {
        dtype: 'float32';
    };
    /** An int64 constant of the forward graph. @throws {Error} where the value is computed. */
    integerConstant(value: string): readonly number[];
    /** Adds a node with one output and returns the output's name. */
    node(op: string, inputs: readonly string[], attributes?: Readonly<Record<string, Attribute>>): string;
    /** Adds a constant, once for equal names. */
    initializer(name: string, tensor: () => Tensor): string;
    integers(values: readonly number[]): string;
    scalar(value: number): string;
    add(a: string, b: string): string;
    sub(a: string, b: string): string;
    mul(a: string, b: string): string;
    div(a: string, b: string): string;
    /** Mean over the last axis, which stays with size 1. */
    mean(value: string): string;
    /** Sum over axes, counted from the first; they stay with size 1. */
    sum(value: string, axes: readonly number[]): string;
    transpose(value: string, order: readonly number[]): string;
    /** The gradient of a value that was broadcast from the shape `to` to the shape `from`: summed over the copies. */
    unbroadcast(gradient: string, from: readonly number[], to: readonly number[]): string;
    /** 1 where `slope · value + offset` ≥ 1, 0 where it is ≤ 0; with a large slope a step at −offset/slope. */
    step(value: string, slope: number, offset: number): string;
    reshape(value: string, shape: readonly number[]): string;
    /** Zeros around a value; `before` and `after` give a number an axis, none of them negative. */
    pad(value: string, before: readonly number[], after: readonly number[]): string;
    /** `value[start : end : step]` along each of the axes. */
    slice(value: string, axes: readonly number[], starts: readonly number[], ends: readonly number[], steps: readonly number[]): string;
    /** Repeats every pixel of `[B, C, H, W]` as a block of `rows` × `columns`. */
    repeatPixels(value: string, rows: number, columns: number): string;
    /** An input with fixed values, shared by all that ask for the same name. */
    pattern(name: string, shape: readonly number[], value: (index: number) => number): string;
}
/**
 * How a node hands the gradient of its first output on. Returns the name of the value that holds ∂objective/∂input of the first
 * input, where the others are constants, or one name an input: none for those that need no gradient.
 */
export type GradientRule = (node: Node, gradient: string, build: GradientBuilder) => string | readonly (string | undefined)[];
/** Slope of the steps: a power of two, so that products with thresholds such as 6 are exact in float32. */
export declare const STEEP: number;
