import type { Layer } from '../model.ts';
import { openOnnx } from './load-onnx.ts';
import { nameGraph } from './name-graph.ts';

/** What classifiers of photographs mostly take. */
const USUAL = 224;

/**
 * The layers of a classifier in an ONNX file, by the names that methods know them by.
 *
 * @param at the file as the user wrote it @param size of the picture, `[width, height]`, where the file leaves it open @throws UserError
 */
export async function listOnnxLayers(
  at: string,
  path: string,
  [width, height]: readonly [number, number] = [USUAL, USUAL],
): Promise<readonly Layer[]> {
  const { classifier, input } = await openOnnx({ path, at }, (taken) => [taken.height ?? height, taken.width ?? width]);
  return nameGraph(classifier, input.name).layers;
}
