import type { Explanation, Method, PictureRef, Task, Variant } from '../../pipeline/explain/method.ts';
import type { ImageModel } from '../../pipeline/models/model.ts';
import type { Runner } from '../../pipeline/explain/runner.ts';
import type { Target } from '../../schema/result.ts';
import { labels } from './reference.ts';

/** The embedded pictures, `[3, 128, 128]` each, with the labels that the reference explains. */
export interface GoldenPictures {
  readonly refs: readonly PictureRef[];
  readonly pixels: readonly Float32Array[];
}

/** Explains one picture of the reference as the pipeline would; without `target`, its label's class. */
export function explainPicture(
  method: Method,
  { runner, pictures, picture, variant, params = {}, target, seed = 1, after = [] }: ExplainRequest,
): Promise<Explanation> {
  const parsed = method.paramsSchema.parse(params);
  const task: Task<Record<string, unknown>> = {
    variant,
    params: parsed,
    target: target ?? classTarget(runner.model, labels[picture]!),
    seed,
    picture: pictures.pixels[picture]!,
    dependencies: after.map((index) => pictures.refs[index]!),
  };
  const context = {
    runner,
    picture: (ref: PictureRef) => Promise.resolve(pictures.pixels[pictures.refs.indexOf(ref)]!),
    runnerOf: () => runner,
    compared: [],
  };
  return method.explain(task, context);
}

export interface ExplainRequest {
  readonly runner: Runner;
  readonly pictures: GoldenPictures;
  readonly picture: number;
  readonly variant: Variant;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly target?: Target;
  readonly seed?: number;
  /** Indices of the pictures that come first in the report. */
  readonly after?: readonly number[];
}

/** The filter of a place in the feature extractor, as a target. */
export function filterTarget({ layers }: ImageModel, cnnid: number, filter = 0): Target {
  const { name, kind } = layers.find((layer) => layer.cnnid === cnnid)!;
  return { kind: 'filter', layer: name, cnnid, layerKind: kind, filter };
}

function classTarget({ classes }: ImageModel, classIndex: number): Target {
  return { kind: 'class', classIndex, className: classes[classIndex]!, from: 'label' };
}

/** The values of a result's array. */
export function arrayOf({ arrays }: Explanation, name: string): Float32Array {
  return arrays.find((array) => array.name === name)!.values.data;
}
