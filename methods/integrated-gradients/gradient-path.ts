import type { Quadrature } from '../../numerics/quadrature.ts';
import { sum } from '../../numerics/statistics.ts';
import type { Pictures, Runner } from '../../pipeline/explain/runner.ts';

/** The straight path between two pictures, along which the gradient of a class score is averaged. */
export interface GradientPath {
  readonly runner: Runner;
  readonly classIndex: number;
  /** The baseline, `[3, H, W]`. */
  readonly from: Float32Array;
  /** The picture, `[3, H, W]`. */
  readonly to: Float32Array;
  /** Score of the class at the picture minus that at the baseline, in logits. */
  readonly scoreDifference: number;
}

/** Runs the network at both ends of the path. */
export async function openPath(
  runner: Runner,
  classIndex: number,
  from: Float32Array,
  to: Float32Array,
): Promise<GradientPath> {
  const ends: Pictures = { kind: 'path', from, to, positions: [0, 1] };
  const logits = await runner.logits(ends);
  const scoreDifference = logits[runner.model.classes.length + classIndex]! - logits[classIndex]!;
  return { runner, classIndex, from, to, scoreDifference };
}

/** The gradient integrated along a path. */
export interface PathIntegral {
  readonly steps: number;
  /** Weighted mean of ∂score/∂x, `[3, H, W]`. */
  readonly gradient: Float64Array;
  /** The gradient times the way from baseline to picture: each value's share in the difference of the scores, in logits. */
  readonly attribution: Float64Array;
  /** Completeness residual |Σ attribution − score difference| / |score difference|; null where the scores do not differ. */
  readonly residual: number | null;
}

/** ∫ ∂score/∂x along the path by a rule over [0, 1] that cuts it into `steps`. */
export async function integrateAlong(
  { runner, classIndex, from, to, scoreDifference }: GradientPath,
  { nodes, weights }: Quadrature,
  steps: number,
): Promise<PathIntegral> {
  const pictures: Pictures = { kind: 'path', from, to, positions: [...nodes] };
  const objective = { kind: 'logit', classIndex } as const;
  const { mean: gradient } = await runner.meanGradient(objective, pictures, { weights: [...weights] });
  const attribution = gradient.map((derivative, i) => derivative * (to[i]! - from[i]!));
  const residual = scoreDifference === 0 ? null : Math.abs((sum(attribution) - scoreDifference) / scoreDifference);
  return { steps, gradient, attribution, residual };
}
