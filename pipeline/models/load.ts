import { resolve } from 'node:path';
import type { ModelConfig } from '../../schema/config.ts';
import { type Checkpoint, openCheckpoint } from '../checkpoint/checkpoint.ts';
import { isArray } from '../checkpoint/state-dict.ts';
import { unreadable } from '../checkpoint/tensor-entry.ts';
import {
  closestNames,
  completePrefixes,
  isFloat,
  isWeight,
  type TensorShape,
  withoutWrapperParts,
} from '../checkpoint/tensor-names.ts';
import { expected, quoted, quotedList, within, withinFile } from '../base/errors.ts';
import { buildGraph } from './build.ts';
import { digestModel } from './digest.ts';
import { inputShapeOf } from '../pictures/input-shape.ts';
import { assertTensorsMatch } from './match-tensors.ts';
import type { ImageModel } from './model.ts';
import { layOut, type Network } from './network.ts';
import { readClassNames } from './onnx/class-names.ts';
import { loadOnnxNetwork } from './onnx/load-onnx.ts';
import { readArchitecture } from './read-architecture.ts';

/**
 * Reads a classifier: an ONNX file, or architecture and checkpoint, become a graph. Paths are relative to `baseFolder`, the configuration's.
 *
 * @param entry the model's place in the configuration, for errors: `models[0]`
 * @throws UserError when the files cannot be read, do not fit each other, or do not fit the classes.
 */
export async function loadImageModel(config: ModelConfig, baseFolder: string, entry = config.id): Promise<ImageModel> {
  const { id, preprocess, onnx, architecture: written, checkpoint } = config;
  const classes = await readClassNames(config.classes, baseFolder, `${entry}.classes`);
  const inputShape = within(entry, () => inputShapeOf(preprocess));
  if (onnx !== undefined) {
    const network = await loadOnnxNetwork(onnx, { preprocess, inputShape, classes, baseFolder, entry });
    return { id, digest: digestModel(network.graph, preprocess), classes, preprocess, inputShape, ...network };
  }
  if (written === undefined || checkpoint === undefined) throw new TypeError(`${entry} is no checked configuration`);
  const layersAt = `${entry}.architecture`;
  const architecture = await readArchitecture(written, baseFolder, layersAt);
  const network = within(layersAt, () => layOut(architecture, inputShape));
  assertClasses(network, classes, `${entry}.classes`);
  const weights = await readCheckpoint(network, { ...config, checkpoint }, baseFolder, `${entry}.checkpoint`);
  const graph = within(layersAt, () => buildGraph(network, weights, preprocess));
  const digest = digestModel(graph, preprocess);
  return { id, digest, classes, preprocess, inputShape, graph, layers: network.layers };
}

/** The tensors of a network by their names. */
async function readCheckpoint(
  network: Network,
  { checkpoint: file, stateDict, prefix }: ModelConfig & { readonly checkpoint: string },
  baseFolder: string,
  at: string,
): Promise<ReadonlyMap<string, Float32Array>> {
  const needed = new Map([...network.tensors].map(([name, shape]) => [name, { shape }] as const));
  const path = resolve(baseFolder, file);
  return withinFile({ path, at: `${at}: ${file}` }, async () => {
    const checkpoint = await openCheckpoint(path, { stateDict, prefix, needed });
    try {
      assertNoPlaceholder(network, checkpoint, path);
      assertPrefixSettled(needed, checkpoint, path);
      assertTensorsMatch(network.tensors, closestNames(needed, checkpoint.tensors), path);
      return await readWeights(network, checkpoint, path);
    } finally {
      await checkpoint.close();
    }
  });
}

function assertClasses({ scores }: Network, classes: readonly string[], at: string): void {
  if (classes.length === scores.count) return;
  throw expected(`${scores.count} classes, one for each output of \`${scores.step}\``, {
    at,
    received: `${classes.length}`,
    hint: 'Name every class, or change the last layer of the architecture.',
  });
}

/** Whatever lies beside the weights is passed over; in the place of a weight it is missed. */
function assertNoPlaceholder({ tensors }: Network, checkpoint: Checkpoint, path: string): void {
  for (const name of tensors.keys()) {
    const type = checkpoint.tensors.has(name) ? undefined : checkpoint.placeholders.get(name);
    if (type === undefined) continue;
    const hint = isArray(type)
      ? 'Save tensors: `torch.from_numpy(array)`, or `model.state_dict()`.'
      : 'Save it as a plain tensor of float32.';
    throw expected(`a tensor ${quoted(name)}`, { at: path, received: `an object of ${quoted(type)}`, hint });
  }
}

/** Names the option where the model's tensors are there, under a prefix, and others beside them. */
function assertPrefixSettled(needed: ReadonlyMap<string, TensorShape>, { tensors }: Checkpoint, path: string): void {
  if ([...needed.keys()].every((name) => tensors.has(name))) return;
  const prefixes = completePrefixes(needed, tensors);
  const [first, ...more] = prefixes;
  if (first === undefined) return;
  const beside = [...tensors].filter(
    ([name, tensor]) => isWeight(name, tensor) && !withoutWrapperParts(name).startsWith(first),
  );
  if (more.length + beside.length === 0) return;
  throw expected('the tensors of the architecture alone', {
    at: path,
    received:
      more.length > 0
        ? `several sets of them, under ${quotedList(prefixes)}`
        : `them under ${quoted(first)}, and beside them ${quotedList(beside.slice(0, 2).map(([name]) => name))}`,
    hint:
      more.length > 0
        ? `Set \`prefix\` to the one that is meant, for example \`prefix: '${first}'\`.`
        : `Set \`prefix: '${first}'\` to leave the others out.`,
  });
}

/** One tensor after the other, so that never two are on their way. */
async function readWeights(
  { tensors }: Network,
  checkpoint: Checkpoint,
  path: string,
): Promise<ReadonlyMap<string, Float32Array>> {
  const weights = new Map<string, Float32Array>();
  for (const name of tensors.keys()) {
    const tensor = checkpoint.tensors.get(name)!;
    if (!isFloat(tensor.dtype)) throw unreadable(name, tensor.dtype, path);
    const values = await tensor.read();
    if (name.endsWith('.running_var')) assertVariances(values, name, path);
    weights.set(name, values);
  }
  return weights;
}

/** A negative variance would make every score NaN. */
function assertVariances(values: Float32Array, name: string, path: string): void {
  const negative = values.find((value) => value < 0);
  if (negative === undefined) return;
  throw expected('variances of at least 0', { at: path, received: `${negative} in the tensor \`${name}\`` });
}
