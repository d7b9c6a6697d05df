import { resolve } from 'node:path';
import type { Preprocess } from '../../../schema/config.ts';
import { bounds } from '../../../schema/bounds.ts';
import { expected, type NamedFile, withinFile } from '../../base/errors.ts';
import { readBytes } from '../../base/text-file.ts';
import { type Graph, ints, type Node } from '../../graph/graph.ts';
import type { Constant } from '../../onnx/constant.ts';
import { parseModelFile } from '../../onnx/model-file.ts';
import { readOutsideTensors } from '../../onnx/outside-tensors.ts';
import {
  findPictureInput,
  type OnnxClassifier,
  type PictureInput,
  readClassifier,
} from '../../onnx/read-classifier.ts';
import { type TensorRecord, valuesOf } from '../../onnx/tensor-record.ts';
import { type ImageModel, LOGITS, PICTURE } from '../model.ts';
import { NORMALIZE, normalize } from '../normalize.ts';
import { isForBatches } from './is-for-batches.ts';
import { nameGraph } from './name-graph.ts';

interface OnnxOptions {
  readonly preprocess: Preprocess;
  readonly inputShape: readonly [number, number, number];
  readonly classes: readonly string[];
  readonly baseFolder: string;
  /** The model's place in the configuration: `models[0]`. */
  readonly entry: string;
}

/** Name of the picture with its channels last. */
const CHANNELS_LAST = 'normalize/channels-last';

/**
 * Reads a classifier from an ONNX file: its graph for pictures of the configuration's size, preprocessing included, and its layers.
 *
 * @throws UserError when the file cannot be read, is no classifier, or does not fit the configuration
 */
export async function loadOnnxNetwork(
  file: string,
  { preprocess, inputShape, classes, baseFolder, entry }: OnnxOptions,
): Promise<Pick<ImageModel, 'graph' | 'layers' | 'takesOnePicture'>> {
  const path = resolve(baseFolder, file);
  const { classifier, input } = await openOnnx({ path, at: `${entry}.onnx: ${file}` }, (taken) => {
    assertSize(taken, inputShape);
    return [inputShape[1], inputShape[2]];
  });
  assertClasses(classifier, classes, `${entry}.classes`);
  const { graph, layers } = nameGraph(classifier, input.name);
  const whole = withPicture(graph, input, preprocess, inputShape);
  return { graph: whole, layers, ...(!isForBatches(whole) && { takesOnePicture: true }) };
}

/**
 * Reads the classifier in an ONNX file.
 * @param sizeOf height and width of the picture, once it is known what the file takes @throws UserError
 */
export async function openOnnx(
  file: NamedFile,
  sizeOf: (input: PictureInput) => readonly [number, number],
): Promise<{ readonly classifier: OnnxClassifier; readonly input: PictureInput }> {
  const { path } = file;
  return withinFile(file, async () => {
    const parsed = parseModelFile(await readBytes(path, 'an ONNX file', path, bounds.onnxBytes));
    const input = findPictureInput(parsed);
    const size = sizeOf(input);
    const outside = await readOutsideTensors(parsed.graph, path);
    const read = (tensor: TensorRecord): Constant => valuesOf(tensor, outside.get(tensor));
    return { classifier: readClassifier(parsed, input, size, read), input };
  });
}

/** A network that was exported for one size takes no other. */
function assertSize({ height, width }: PictureInput, [, rows, columns]: readonly [number, number, number]): void {
  if ((height ?? rows) === rows && (width ?? columns) === columns) return;
  throw expected(`pictures of ${width ?? columns}×${height ?? rows}, for which it was exported`, {
    received: `${columns}×${rows}`,
    hint: 'Change `preprocess`: the size of `crop`, or that of `resize`.',
  });
}

function assertClasses({ classes: count }: OnnxClassifier, classes: readonly string[], at: string): void {
  if (classes.length === count) return;
  throw expected(`${count} classes, one for each output of the network`, { at, received: String(classes.length) });
}

/** The network behind the picture: RGB in [0, 1], `[1, 3, H, W]`, is normalised and put into the layout that it was exported with. */
function withPicture(
  graph: Graph,
  { name, layout, channels }: PictureInput,
  preprocess: Preprocess,
  inputShape: readonly [number, number, number],
): Graph {
  const normalization = normalize(preprocess, channels);
  const seen = normalization === undefined ? PICTURE : NORMALIZE;
  const isLast = layout === 'NHWC';
  const turned: Node = {
    op: 'Transpose',
    inputs: [seen],
    outputs: [CHANNELS_LAST],
    attributes: { perm: ints([0, 2, 3, 1]) },
  };
  const first = isLast ? CHANNELS_LAST : seen;
  const nodes = graph.nodes.map((node) => ({
    ...node,
    inputs: node.inputs.map((each) => (each === name ? first : each)),
  }));
  return {
    inputs: [{ name: PICTURE, shape: [1, ...inputShape] }],
    outputs: [LOGITS],
    nodes: [...(normalization ? [normalization.node] : []), ...(isLast ? [turned] : []), ...nodes],
    initializers: new Map([...(normalization?.initializers ?? []), ...graph.initializers]),
  };
}
