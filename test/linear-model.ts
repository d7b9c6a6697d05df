import { openConfiguredEngine, type OpenEngine } from '../pipeline/engine/open.ts';
import { float32, type Graph, int, type Node } from '../pipeline/graph/graph.ts';
import type { Context, Method, Task, Variant } from '../pipeline/explain/method.ts';
import { type ImageModel, LOGITS, PICTURE } from '../pipeline/models/model.ts';
import { sizeOf } from '../numerics/nd-array.ts';
import { EngineConfig } from '../schema/config.ts';
import type { Target } from '../schema/result.ts';

/** A classifier whose every explanation has a closed form. */
export interface LinearModelOptions {
  /** `[3, H, W]` */
  readonly inputShape: readonly [number, number, number];
  /** One list of `3·H·W` weights a class: its score is their product with the picture. */
  readonly weights: readonly ArrayLike<number>[];
  /** Where given, a class's score is max(0, product − threshold) instead: a score with a kink. */
  readonly threshold?: number;
}

/** A network of one fully connected layer, with a rectifier behind it where there is a threshold. */
export function linearModel({ inputShape, weights, threshold }: LinearModelOptions): ImageModel {
  const classes = weights.map((_, index) => `class ${index}`);
  const matrix = Float32Array.from(weights.flatMap((row) => Array.from(row)));
  const bias = new Float32Array(classes.length).fill(-(threshold ?? 0));
  const product = threshold === undefined ? LOGITS : 'product';
  const nodes: Node[] = [
    { op: 'Flatten', inputs: [PICTURE], outputs: ['values'], attributes: { axis: int(1) } },
    { op: 'Gemm', inputs: ['values', 'weight', 'bias'], outputs: [product], attributes: { transB: int(1) } },
  ];
  if (threshold !== undefined) nodes.push({ op: 'Relu', inputs: [product], outputs: [LOGITS], attributes: {} });
  const graph: Graph = {
    inputs: [{ name: PICTURE, shape: [1, ...inputShape] }],
    outputs: [LOGITS],
    nodes,
    initializers: new Map([
      ['weight', float32([classes.length, sizeOf(inputShape)], matrix)],
      ['bias', float32([classes.length], bias)],
    ]),
  };
  const [, height, width] = inputShape;
  return {
    id: 'linear',
    digest: '0'.repeat(64),
    classes,
    preprocess: { resize: { width, height }, channels: 'rgb', scale: 1, mean: [0, 0, 0], std: [1, 1, 1] },
    inputShape,
    graph,
    layers: [{ name: 'fc', kind: 'Linear', outputShape: [classes.length], parameters: matrix.length + bias.length }],
  };
}

/** One worker of ONNX Runtime on the CPU. */
export function openCpu(): Promise<OpenEngine> {
  return openConfiguredEngine(EngineConfig.parse({ engine: 'onnxruntime', provider: 'cpu', workers: 1 }));
}

/** A class of a model, chosen by a label. */
export function classTarget({ classes }: ImageModel, classIndex: number): Target {
  return { kind: 'class', classIndex, className: classes[classIndex]!, from: 'label' };
}

/** A task with the method's defaults for whatever is not given. */
export function taskOf(
  method: Method,
  task: { variant: Variant; target: Target; picture: Float32Array } & Partial<Task<Record<string, unknown>>>,
): Task<Record<string, unknown>> {
  return { seed: 1, dependencies: [], ...task, params: method.paramsSchema.parse(task.params ?? {}) };
}

/** A context for methods that ask for no other picture. */
export function contextOf(engine: OpenEngine, model: ImageModel): Context {
  return {
    runner: engine.runner(model),
    picture: () => Promise.reject(new Error('No other picture is needed')),
    runnerOf: (other) => engine.runner(other),
    compared: [],
  };
}
