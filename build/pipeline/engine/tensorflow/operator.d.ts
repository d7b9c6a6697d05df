import { type UserError } from '../../base/errors.ts';
import type { Node } from '../../graph/graph.ts';
import type { Result, Value } from './value.ts';
/**
 * One ONNX operator in TensorFlow.js. What it makes besides its result is freed by the caller, who wraps each node in a tidy.
 * Whatever it cannot do it refuses by {@link refused}: a graph runs once over zeros when it is opened, so the user learns
 * of it then.
 */
export interface Operator {
    /** Least and greatest number of inputs. */
    readonly inputs: readonly [number, number];
    /** The attributes that it heeds; a node with any other is refused. */
    readonly attributes: readonly string[];
    /** Omitted optional inputs are undefined; those that {@link inputs} requires are there. */
    run(node: Node, inputs: Inputs): Result;
}
/** What a node reads, in its order. */
export type Inputs = readonly (Value | undefined)[];
/** The error for a node that this engine cannot run: an expectation, what the node asks for, and the way out. */
export declare function refused(node: Node, expectation: string, received: string): UserError;
/** The integers of an input that must be a constant. @throws {UserError} where it is computed. */
export declare function integers(node: Node, value: Value, what: string): readonly number[];
/** The numbers of an input that must be a constant. @throws {UserError} where it is computed. */
export declare function floats(node: Node, value: Value, what: string): Float32Array;
/** Counts a negative axis from the end. @throws {UserError} for an axis that the value does not have. */
export declare function axisOf(node: Node, axis: number, rank: number): number;
/** Requires an attribute that this engine knows in one setting only, its default. @throws {UserError} */
export declare function only(node: Node, name: string, setting: string | number): void;
