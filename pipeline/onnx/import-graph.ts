import { bounds } from '../../schema/bounds.ts';
import { sizeOf } from '../../numerics/nd-array.ts';
import { expected, quoted } from '../base/errors.ts';
import type { Constant } from './constant.ts';
import type { Fold, Settings } from './fold/fold.ts';
import { folds } from './fold/registry.ts';
import { GraphWriter } from './graph-writer.ts';
import type { FileGraph, FileNode } from './model-file.ts';
import { operatorRules } from './operators/registry.ts';
import { refusalOf } from './refused-operators.ts';
import { Site } from './site.ts';
import type { TensorRecord } from './tensor-record.ts';

/** A file's graph in our operators, with what its layers are. */
export interface ImportedGraph {
  readonly writer: GraphWriter;
  /** Names of the outputs, in the graph that was written. */
  readonly outputs: readonly string[];
  /** Nodes of the file that compute something from the picture, in order. */
  readonly steps: readonly ImportedStep[];
}

export interface ImportedStep {
  /** The node's own name; may be empty. */
  readonly name: string;
  readonly op: string;
  /** What it computes, by its name in the file, which is its name in the graph too. */
  readonly value: string;
  /** What it reads, by the names in the graph. */
  readonly inputs: readonly string[];
}

export interface ImportOptions {
  readonly graph: FileGraph;
  readonly opset: number;
  /** Name and shape of the picture; every other input is a constant. */
  readonly input: { readonly name: string; readonly shape: readonly number[] };
  /** Values of a tensor. @throws UserError */
  readonly read: (tensor: TensorRecord) => Constant;
}

/**
 * Follows a file's graph from the picture to the outputs in one pass: what does not depend on the picture is computed, everything else is
 * written in our operators.
 * @throws UserError naming the node that cannot be read
 */
export function importGraph({ graph, opset, input, read }: ImportOptions): ImportedGraph {
  const writer = new GraphWriter();
  writer.addInput(input.name, input.shape);
  const importer = new Importer(writer, opset, read);
  importer.addTensors(graph, input.name);
  importer.addNodes(graph);
  return { writer, outputs: graph.outputs.map(({ name }) => importer.valueOf(name)), steps: importer.steps };
}

class Importer {
  readonly steps: ImportedStep[] = [];
  readonly #writer: GraphWriter;
  readonly #opset: number;
  readonly #read: ImportOptions['read'];
  /** Other names of a value: those of nodes that do nothing. */
  readonly #aliases = new Map<string, string>();

  constructor(writer: GraphWriter, opset: number, read: ImportOptions['read']) {
    this.#writer = writer;
    this.#opset = opset;
    this.#read = read;
  }

  valueOf(name: string): string {
    return this.#aliases.get(name) ?? name;
  }

  addTensors({ tensors }: FileGraph, picture: string): void {
    for (const tensor of tensors) {
      if (tensor.name === picture) throw expected('one value a name', { received: `${quoted(picture)} twice` });
      this.#writer.addConstant(tensor.name, this.#read(tensor));
    }
  }

  addNodes({ nodes }: FileGraph): void {
    for (const node of nodes) {
      this.#writer.at = placeOf(node);
      const taken = node.outputs.find((name) => name !== '' && (this.#writer.has(name) || this.#aliases.has(name)));
      if (taken !== undefined) throw this.#writer.refuse('one value a name', `${quoted(taken)} twice`);
      this.#add(node);
    }
  }

  #add(node: FileNode): void {
    if (node.domain !== '') {
      const hint = 'Export the network with ONNX’s own operators.';
      throw this.#writer.refuse('operators of ONNX itself', quoted(`${node.domain}.${node.op}`), hint);
    }
    if (node.op === 'Constant') this.#writer.addConstant(node.outputs[0]!, this.#constantIn(node));
    else if (node.op === 'If') this.#addBranch(node);
    else if (!this.#fold(node)) this.#write(node);
  }

  /** Gives a value the name that a node says; where it is another node's already, both names stand for it. */
  #name(value: string, name: string, first: number): void {
    if (name === '' || value === name) return;
    const isNew = this.#writer.nodes.slice(first).some(({ outputs }) => outputs.includes(value));
    if (isNew) this.#writer.rename(value, name);
    else this.#aliases.set(name, value);
  }

  #write(node: FileNode): void {
    const rule = operatorRules.get(node.op);
    if (rule === undefined) throw refusalOf(node, this.#writer);
    const inputs = node.inputs.map((name) => (name === '' ? '' : this.valueOf(name)));
    const first = this.#writer.nodes.length;
    const made = rule(new Site(node, this.#opset, this.#writer, inputs));
    const values = typeof made === 'string' ? [made] : made;
    values.forEach((value, index) => this.#name(value, node.outputs[index] ?? '', first));
    const isPassed = this.#aliases.has(node.outputs[0] ?? '');
    if (isPassed) return;
    values.forEach((_, index) => {
      const value = node.outputs[index] ?? '';
      if (value !== '') this.steps.push({ name: index === 0 ? node.name : '', op: node.op, value, inputs });
    });
  }

  /** Computes a node whose inputs are known; a shape is known even where the value is not. */
  #fold(node: FileNode): boolean {
    const fold = folds.get(node.op);
    if (fold === undefined) return false;
    const names = node.inputs.filter((name) => name !== '').map((name) => this.valueOf(name));
    names.forEach((name) => this.#writer.shape(name));
    const isShape = node.op === 'Shape' || node.op === 'Size';
    const known = isShape
      ? names.map((name): Constant => ({ dtype: 'int64', shape: this.#writer.shape(name), data: [] }))
      : names.map((name) => this.#writer.constant(name));
    if (names.length === 0 || known.some((constant) => constant === undefined)) return false;
    const results = this.#run(fold, node, known as Constant[]);
    if (results === undefined) return false;
    results.forEach((constant, index) => {
      const name = node.outputs[index] ?? '';
      if (name !== '') this.#writer.addConstant(name, constant);
    });
    return true;
  }

  #run(fold: Fold, node: FileNode, inputs: readonly Constant[]): readonly Constant[] | undefined {
    if (!fits(inputs.map(({ shape }) => sizeOf(shape)).reduce((a, b) => a + b, 0))) return undefined;
    const site = new Site(
      node,
      this.#opset,
      this.#writer,
      node.inputs.map((name) => this.valueOf(name)),
    );
    const settings: Settings = {
      int: (name, otherwise) => site.int(name, otherwise),
      ints: (name, input) => site.ints(name, input),
      axis: (written, rank) => site.axis(written, rank),
      tensor: (name) => {
        const attribute = node.attributes.get(name);
        return attribute?.type === 'tensor' ? this.#read(attribute.value) : undefined;
      },
      fits: (shape) => shape.every((length) => length >= 0) && fits(sizeOf(shape)),
      outputs: node.outputs.length,
    };
    const result = fold(inputs, settings);
    if (result === undefined) return undefined;
    const all = 'dtype' in result ? [result] : result;
    if (node.op !== 'Shape') return all;
    const [shape] = all;
    const data = (shape!.data as readonly number[]).slice(site.int('start', 0), site.int('end', 64));
    return [{ dtype: 'int64', shape: [data.length], data }];
  }

  #constantIn(node: FileNode): Constant {
    const [[name, attribute] = ['', undefined]] = [...node.attributes];
    if (attribute?.type === 'tensor') return this.#read(attribute.value);
    if (attribute?.type === 'float') return { dtype: 'float32', shape: [], data: Float32Array.of(attribute.value) };
    if (attribute?.type === 'int') return { dtype: 'int64', shape: [], data: [attribute.value] };
    if (attribute?.type === 'floats') {
      return { dtype: 'float32', shape: [attribute.value.length], data: Float32Array.from(attribute.value) };
    }
    if (attribute?.type === 'ints') return { dtype: 'int64', shape: [attribute.value.length], data: attribute.value };
    throw this.#writer.refuse('a constant of numbers', quoted(name));
  }

  /** A branch is taken where its condition does not depend on the picture. */
  #addBranch(node: FileNode): void {
    const condition = this.#writer.constant(this.valueOf(node.inputs[0] ?? ''));
    if (condition === undefined) {
      const hint = 'Export the network for one picture of a fixed size.';
      throw this.#writer.refuse('a condition that does not depend on the picture', 'a computed one', hint);
    }
    const branch = node.attributes.get(condition.data[0] === 0 ? 'else_branch' : 'then_branch');
    if (branch?.type !== 'graph') throw this.#writer.refuse('two branches', 'one that is missing');
    this.addTensors(branch.value, '');
    this.addNodes(branch.value);
    branch.value.outputs.forEach(({ name }, index) => {
      const [value, output] = [this.valueOf(name), node.outputs[index] ?? ''];
      if (output === '' || output === value) return;
      this.#writer.shape(value);
      this.#aliases.set(output, value);
    });
  }
}

const fits = (values: number): boolean => values <= bounds.onnxFoldedValues.most;

/** A node as errors name it: by its own name or that of its output. */
function placeOf(node: FileNode): string {
  return node.name === '' ? (node.outputs[0] ?? node.op) : node.name;
}
