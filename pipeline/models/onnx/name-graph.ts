import { sizeOf } from '../../../numerics/nd-array.ts';
import type { Graph, Node, Tensor } from '../../graph/graph.ts';
import { inferShapes } from '../../graph/shapes.ts';
import type { OnnxClassifier } from '../../onnx/read-classifier.ts';
import type { Layer } from '../model.ts';
import { LOGITS } from '../model.ts';
import { isTrainable, layerKind, partsOf } from './layer-kinds.ts';
import { receptiveFields } from './receptive-fields.ts';

/** Names that graphs of objectives need for themselves. */
const TAKEN = ['picture', 'normalize', 'logits', 'target', 'others', 'objective', 'probabilities', 'missing', 'seed'];

/** A network whose values have the names of its layers, and its weights names as in a state dict. */
export interface NamedNetwork {
  readonly graph: Graph;
  readonly layers: readonly Layer[];
}

/**
 * Names layers by the nodes of the file: `/features/conv/Conv_output_0` is `features.conv.Conv`. What the node reads of weights is
 * `features.conv.Conv.weight`, and the scores are `logits`.
 *
 * @param input the name of the picture, as the file's own graph takes it
 */
export function nameGraph({ graph, logits, steps }: OnnxClassifier, input: string): NamedNetwork {
  const taken = new Set(TAKEN);
  const names = new Map(steps.map((step) => [step.value, freeName(layerName(step.name, step.value), taken)]));
  const valueName = (value: string): string => {
    if (value === '' || value === input) return value;
    return value === logits ? LOGITS : (names.get(value) ?? `value/${value}`);
  };
  const owners = new Map(steps.filter(({ op }) => isTrainable(op)).map(({ value }) => [value, names.get(value)!]));
  const initializers = new Map<string, Tensor>();
  const parameters = new Map<string, number>();
  const nodes = graph.nodes.map((node): Node => {
    const owner = owners.get(node.outputs[0]!);
    const inputs = node.inputs.map((name, place) => {
      const tensor = graph.initializers.get(name);
      if (tensor === undefined) return valueName(name);
      const part = owner === undefined || place === 0 ? undefined : partOf(node, place);
      const own = part === undefined ? `constant/${name}` : `${owner!}.${part}`;
      initializers.set(own, tensor);
      const isTrained = part !== undefined && !part.startsWith('running_');
      if (isTrained) parameters.set(owner!, (parameters.get(owner!) ?? 0) + sizeOf(tensor.shape));
      return own;
    });
    return { ...node, inputs, outputs: node.outputs.map(valueName) };
  });
  const alias = names.get(logits);
  const second: readonly Node[] =
    alias === undefined ? [] : [{ op: 'Identity', inputs: [LOGITS], outputs: [alias], attributes: {} }];
  const named: Graph = { inputs: graph.inputs, outputs: [LOGITS], nodes: [...nodes, ...second], initializers };
  return { graph: named, layers: layersOf(named, steps, names, parameters, input) };
}

function partOf({ op, attributes }: Node, place: number): string | undefined {
  const part = partsOf[op]?.[place - 1];
  // A linear layer's weight is [out, in]; a matrix that is not turned has it the other way round.
  const isTurned = attributes['transB']?.value === 1;
  return op === 'Gemm' && part === 'weight' && !isTurned ? 'matrix' : part;
}

function layersOf(
  graph: Graph,
  steps: OnnxClassifier['steps'],
  names: ReadonlyMap<string, string>,
  parameters: ReadonlyMap<string, number>,
  input: string,
): readonly Layer[] {
  const shapes = inferShapes(graph);
  const fields = receptiveFields(graph, shapes, input);
  return steps.map(({ value, op }) => {
    const name = names.get(value)!;
    const own = parameters.get(name) ?? 0;
    const field = fields.get(name);
    const outputShape = shapes.get(name)!.slice(1);
    return {
      name,
      kind: layerKind(op, own > 0),
      outputShape,
      ...(field !== undefined && outputShape.length === 3 && { receptiveField: field }),
      parameters: own,
    };
  });
}

/** A node's name, or else that of its output, in the form of names of a state dict. */
function layerName(node: string, value: string): string {
  const written = (node === '' ? value : node).replace(/_output_0$/, '').replace(/^\/+/, '');
  const name = written
    .replaceAll(/[/:]+/g, '.')
    .replaceAll(/[^\w.-]/g, '_')
    .slice(-100);
  return name === '' ? 'layer' : name;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free); copy++) free = `${name}_${copy}`;
  taken.add(free);
  return free;
}
