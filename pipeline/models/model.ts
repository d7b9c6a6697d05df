import type { Graph } from '../graph/graph.ts';
import type { Preprocess } from '../../schema/config.ts';

/** A classifier of pictures, ready to be explained. Pixels are RGB in [0, 1]; mean and std are the graph's own affair. */
export interface ImageModel {
  readonly id: string;
  /** sha256 over the graph with its weights: the same numbers, the same digest, whatever file they came from. */
  readonly digest: string;
  /** Class names by index. */
  readonly classes: readonly string[];
  readonly preprocess: Preprocess;
  /** `[3, H, W]` of one picture. */
  readonly inputShape: readonly [number, number, number];
  /** Batch 1, input `picture` [1, 3, H, W], output `logits` [1, classes]; every layer's output is a value by its name. */
  readonly graph: Graph;
  readonly layers: readonly Layer[];
  /** True where the graph is one for a single picture a run, whatever an engine would like. */
  readonly takesOnePicture?: boolean;
}

/** One module of the architecture, in the order of the forward pass. */
export interface Layer {
  /** Its name in the state dict, or the node's in an ONNX file, and the name of its output in the graph: `cnn.6`. */
  readonly name: string;
  /** Its place in the feature extractor's Sequential, counted from 0 as the course does; absent elsewhere. */
  readonly cnnid?: number;
  /** PyTorch's name of the module: `Conv2d`, `BatchNorm2d`, `ReLU`, `MaxPool2d` …; ONNX's for what is no module: `Add`. */
  readonly kind: string;
  /** Without the batch: `[C, H, W]` or `[features]`. */
  readonly outputShape: readonly number[];
  /** Side of the square of input pixels that one output value can see, in pixels; absent after a flatten. */
  readonly receptiveField?: number;
  /** Number of trained values, running statistics not counted. */
  readonly parameters: number;
}

/** Name of the picture input and of the class scores in every classifier's graph. */
export const PICTURE = 'picture';
export const LOGITS = 'logits';
