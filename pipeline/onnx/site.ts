import { quoted } from '../base/errors.ts';
import type { Attribute } from '../graph/graph.ts';
import type { Constant } from './constant.ts';
import type { GraphWriter, Shape } from './graph-writer.ts';
import type { FileNode } from './model-file.ts';

/**
 * A node of a file together with the graph that is written: what it reads, and its attributes, whether they stand in the node or, as in
 * newer operator sets, come as constant inputs.
 */
export class Site {
  readonly node: FileNode;
  readonly opset: number;
  readonly write: GraphWriter;
  /** Names of the values that the node reads, in the graph that is written. */
  readonly inputs: readonly string[];

  constructor(node: FileNode, opset: number, write: GraphWriter, inputs: readonly string[]) {
    this.node = node;
    this.opset = opset;
    this.write = write;
    this.inputs = inputs;
  }

  /** The first input. */
  get x(): string {
    return this.input(0);
  }

  get shape(): Shape {
    return this.write.shape(this.x);
  }

  get rank(): number {
    return this.shape.length;
  }

  /** An input that has to be there. */
  input(index: number): string {
    const name = this.optional(index);
    if (name === undefined) throw this.write.refuse(`at least ${index + 1} inputs`, String(this.inputs.length));
    return name;
  }

  optional(index: number): string | undefined {
    const name = this.inputs[index];
    return name === undefined || name === '' ? undefined : name;
  }

  /** An input that has to be known beforehand; undefined where it is left out. */
  known(index: number, what: string): Constant | undefined {
    const name = this.optional(index);
    if (name === undefined) return undefined;
    const constant = this.write.constant(name);
    if (constant !== undefined) return constant;
    const hint = 'Export the network with fixed sizes, for one picture.';
    throw this.write.refuse(`${what} that do not depend on the picture`, `computed ones (${quoted(name)})`, hint);
  }

  int(name: string, otherwise: number): number {
    const attribute = this.node.attributes.get(name);
    return attribute?.type === 'int' ? attribute.value : otherwise;
  }

  float(name: string, otherwise: number): number {
    const attribute = this.node.attributes.get(name);
    return attribute?.type === 'float' ? attribute.value : otherwise;
  }

  text(name: string, otherwise: string): string {
    const attribute = this.node.attributes.get(name);
    return attribute?.type === 'string' ? attribute.value : otherwise;
  }

  /** A list of integers: an attribute, or in newer operator sets an input. */
  ints(name: string, input?: number): readonly number[] | undefined {
    const attribute = this.node.attributes.get(name);
    if (attribute?.type === 'ints') return attribute.value;
    return input === undefined ? undefined : (this.known(input, `\`${name}\``)?.data as readonly number[] | undefined);
  }

  /** A list of numbers: an attribute, or in newer operator sets an input. */
  floats(name: string, input?: number): readonly number[] | undefined {
    const attribute = this.node.attributes.get(name);
    if (attribute?.type === 'floats') return attribute.value;
    const data = input === undefined ? undefined : this.known(input, `\`${name}\``)?.data;
    return data === undefined ? undefined : Array.from(data);
  }

  /** An axis counted from the first. @throws UserError for one that the shape does not have */
  axis(written: number, rank = this.rank): number {
    const axis = written < 0 ? written + rank : written;
    if (axis >= 0 && axis < rank && Number.isInteger(axis)) return axis;
    throw this.write.refuse(`an axis of a value of ${rank} axes`, String(written));
  }

  /** Axes counted from the first, each once. */
  axes(written: readonly number[], rank = this.rank): readonly number[] {
    const axes = written.map((axis) => this.axis(axis, rank));
    if (new Set(axes).size === axes.length) return axes;
    throw this.write.refuse('axes that differ', `[${written.join(', ')}]`);
  }

  /** The node's own attributes of numbers, those named, as our graphs write them. */
  attributes(...names: readonly string[]): Record<string, Attribute> {
    const kept = names.flatMap((name) => {
      const attribute = this.node.attributes.get(name);
      if (attribute === undefined || ['tensor', 'graph', 'other'].includes(attribute.type)) return [];
      return [[name, attribute as Attribute] as const];
    });
    return Object.fromEntries(kept);
  }
}
