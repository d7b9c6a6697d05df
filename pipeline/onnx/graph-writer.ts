import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { expected, quoted, type UserError } from '../base/errors.ts';
import { sizeOf } from '../../numerics/nd-array.ts';
import { type Attribute, int, intOf, type Node, type Tensor } from '../graph/graph.ts';
import { isKnownOperator, outputShapes } from '../graph/shapes.ts';
import { type Constant, constantLike, integersOf, tensorOf } from './constant.ts';

export type Shape = readonly number[];
type Attributes = Readonly<Record<string, Attribute>>;

/** A computed value. Pictures and scores are float32; comparisons make truth values. */
interface Value {
  readonly shape: Shape;
  readonly dtype: Constant['dtype'];
}

const COMPARISONS = ['Equal', 'Greater', 'GreaterOrEqual', 'Less', 'LessOrEqual', 'And', 'Or', 'Xor', 'Not'];
/** ONNX's element types in a Cast. */
const CAST_TO = { float32: 1, int64: 7, bool: 9 } as const;

/**
 * Writes a graph of our own operators, node by node, and knows the shape of every value as soon as it is there. Constants become tensors
 * of the graph when a node reads them.
 */
export class GraphWriter {
  readonly nodes: Node[] = [];
  readonly initializers = new Map<string, Tensor>();
  /** Where the file is read: node and operator, as errors name it. */
  at = '';
  readonly #constants = new Map<string, Constant>();
  readonly #values = new Map<string, Value>();
  #count = 0;
  #work = 0;
  #parameters = 0;

  addInput(name: string, shape: Shape): void {
    this.#values.set(name, { shape, dtype: 'float32' });
  }

  addConstant(name: string, constant: Constant): void {
    this.#constants.set(name, constant);
  }

  /** A value that is known beforehand; undefined for one that is computed. */
  constant(name: string): Constant | undefined {
    return this.#constants.get(name);
  }

  has(name: string): boolean {
    return this.#constants.has(name) || this.#values.has(name);
  }

  shape(name: string): Shape {
    return this.#find(name).shape;
  }

  dtype(name: string): Constant['dtype'] {
    return this.#find(name).dtype;
  }

  #find(name: string): Constant | Value {
    const found = this.#constants.get(name) ?? this.#values.get(name);
    if (found === undefined) throw this.refuse('a value that was computed before', quoted(name));
    return found;
  }

  /** The error for what cannot be read at this place. */
  refuse(what: string, received: string, hint?: string): UserError {
    return expected(what, { at: this.at, received, ...(hint !== undefined && { hint }) });
  }

  /** Adds a node and returns the names of its outputs. @throws UserError where its inputs do not fit or a value is too large */
  emitAll(op: string, inputs: readonly string[], attributes: Attributes, outputs: number): readonly string[] {
    if (!isKnownOperator(op)) throw this.refuse('operators that are known', op);
    const read = inputs.map((name) => (name === '' ? '' : this.#asValue(name)));
    const names = Array.from({ length: outputs }, () => `${this.at}/${op}/${String(this.#count++)}`);
    const node: Node = { op, inputs: read, outputs: names, attributes };
    const shapes = this.#shapesOf(node);
    checkBound(bounds.onnxNodes, this.nodes.length + 1, this.at);
    this.nodes.push(node);
    const dtype = this.#typeOf(node);
    shapes.forEach((shape, i) => this.#values.set(names[i]!, { shape, dtype }));
    this.#addWork(node, shapes);
    return names;
  }

  emit(op: string, inputs: readonly string[], attributes: Attributes = {}): string {
    const [name] = this.emitAll(op, inputs, attributes, 1);
    return name!;
  }

  #shapesOf(node: Node): readonly Shape[] {
    const inputs = node.inputs.map((name) => (name === '' ? [] : this.shape(name)));
    let shapes: readonly (Shape | undefined)[];
    try {
      const constants = node.inputs.map((name) => this.initializers.get(name));
      shapes = outputShapes(node, inputs, constants);
    } catch (error) {
      throw this.refuse('shapes that fit each other', error instanceof Error ? error.message : String(error));
    }
    return shapes.map((shape) => {
      if (shape === undefined) throw this.refuse('a node that reads something', `${node.op} without inputs`);
      const isSize = shape.every((side) => Number.isSafeInteger(side) && side >= 1);
      if (!isSize)
        throw this.refuse('lengths of at least 1', `[${shape.join(', ')}]`, 'Look at the size of the picture.');
      checkBound(bounds.layerValues, sizeOf(shape), this.at);
      return shape;
    });
  }

  #typeOf({ op, inputs, attributes }: Node): Value['dtype'] {
    if (COMPARISONS.includes(op)) return 'bool';
    if (op !== 'Cast') return op === 'Where' ? this.dtype(inputs[1]!) : this.dtype(inputs[0]!);
    const to = intOf({ op, inputs, outputs: [], attributes }, 'to', 1);
    return to === CAST_TO.bool ? 'bool' : to === CAST_TO.int64 ? 'int64' : 'float32';
  }

  #addWork({ op, inputs }: Node, [output]: readonly Shape[]): void {
    const per = { Conv: () => sizeOf(this.shape(inputs[1]!).slice(1)), MatMul: () => this.shape(inputs[0]!).at(-1)! }[
      op
    ];
    const work = op === 'Gemm' ? sizeOf(this.shape(inputs[0]!)) : (per?.() ?? 1);
    this.#work += work * (op === 'Gemm' ? output!.at(-1)! : sizeOf(output!));
    checkBound(bounds.networkWork, this.#work, this.at);
  }

  /** The name under which a node may read a value: a constant is made a tensor of the graph, truth values through a Cast. */
  #asValue(name: string): string {
    const constant = this.#constants.get(name);
    if (constant === undefined || this.initializers.has(name)) {
      this.#find(name);
      return name;
    }
    if (constant.dtype === 'bool') return this.#truths(name, constant);
    this.#parameters += sizeOf(constant.shape);
    checkBound(bounds.networkParameters, this.#parameters, this.at);
    this.initializers.set(name, tensorOf(constant));
    return name;
  }

  #truths(name: string, constant: Constant): string {
    const numbers = `${name}/numbers`;
    const truths = `${name}/truths`;
    if (!this.#values.has(truths)) {
      this.initializers.set(numbers, tensorOf(constantLike('float32', constant.shape, constant.data)));
      this.nodes.push({ op: 'Cast', inputs: [numbers], outputs: [truths], attributes: { to: int(CAST_TO.bool) } });
      this.#values.set(truths, { shape: constant.shape, dtype: 'bool' });
    }
    return truths;
  }

  /** A cast of a computed value to another type. */
  cast(name: string, to: Value['dtype']): string {
    return this.dtype(name) === to ? name : this.emit('Cast', [name], { to: int(CAST_TO[to]) });
  }

  /** A new constant of numbers. */
  numbers(values: readonly number[] | Float32Array, shape: Shape = [values.length]): string {
    return this.#add(constantLike('float32', shape, values));
  }

  scalar(value: number): string {
    return this.numbers([value], []);
  }

  integers(values: readonly number[]): string {
    return this.#add(integersOf(values));
  }

  #add(constant: Constant): string {
    const name = `${this.at}/constant/${String(this.#count++)}`;
    this.#constants.set(name, constant);
    return name;
  }

  /**
   * The values in another shape. The length of the first axis is not written down where that can be helped: it is that of the input, so
   * that a graph made for one picture can be run on several.
   */
  reshape(name: string, shape: Shape): string {
    const from = this.shape(name);
    if (from.length === shape.length && from.every((length, axis) => length === shape[axis])) return name;
    const [first, ...rest] = shape;
    const free = first === undefined ? [] : [first === from[0] ? 0 : -1, ...rest];
    return this.emit('Reshape', [name, this.integers(free)]);
  }

  /** Gives a value that was just made the name that it has in the file. */
  rename(from: string, to: string): void {
    const maker = this.nodes.findLastIndex(({ outputs }) => outputs.includes(from));
    const swap = (name: string): string => (name === from ? to : name);
    for (let i = maker; i < this.nodes.length; i++) {
      const node = this.nodes[i]!;
      this.nodes[i] = { ...node, inputs: node.inputs.map(swap), outputs: node.outputs.map(swap) };
    }
    this.#values.set(to, this.#values.get(from)!);
  }
}
