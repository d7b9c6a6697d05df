import { resolve } from 'node:path';
import type { ModelConfig } from '../../schema/config.ts';
import { type Checkpoint, openCheckpoint } from '../checkpoint/checkpoint.ts';
import { expected } from '../errors.ts';
import { buildGraph } from './build.ts';
import { digestModel } from './digest.ts';
import { inputShapeOf } from './input-shape.ts';
import { assertTensorsMatch } from './match-tensors.ts';
import type { ImageModel } from './model.ts';
import { layOut, type Network } from './network.ts';
import { readArchitecture } from './read-architecture.ts';

/**
 * Reads a classifier: architecture and checkpoint become a graph. Paths are relative to `baseFolder`, the configuration's.
 * @throws UserError when the files cannot be read, do not fit each other, or do not fit the classes.
 */
export async function loadImageModel(config: ModelConfig, baseFolder: string): Promise<ImageModel> {
  const { id, classes, preprocess, stateDict } = config;
  const inputShape = inputShapeOf(preprocess);
  const network = layOut(await readArchitecture(config.architecture, baseFolder), inputShape);
  assertClasses(network, config);
  const checkpoint = await openCheckpoint(resolve(baseFolder, config.checkpoint), { stateDict });
  try {
    assertTensorsMatch(network.tensors, checkpoint.tensors, config.checkpoint);
    const weights = await readWeights(network, checkpoint, config.checkpoint);
    const graph = buildGraph(network, weights, preprocess);
    const digest = digestModel(graph, preprocess);
    return { id, digest, classes, preprocess, inputShape, graph, layers: network.layers };
  } finally {
    await checkpoint.close();
  }
}

function assertClasses({ scores }: Network, { id, classes }: ModelConfig): void {
  if (classes.length === scores.count) return;
  throw expected(`${scores.count} classes, one for each output of \`${scores.step}\``, {
    at: `${id}.classes`,
    received: `${classes.length}`,
    mend: 'Name every class, or change the last layer of the architecture.',
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
    const values = await checkpoint.tensors.get(name)!.read();
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
