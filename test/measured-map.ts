import type { MeasuredMap } from '../pipeline/explain/metric.ts';
import { SharedMeasures } from '../pipeline/tasks/map-measures.ts';
import type { Runner } from '../pipeline/explain/runner.ts';
import { classTarget } from './linear-model.ts';

/** A map of class 0 as metrics are given it; explaining again gives the same. */
export function measuredMap(
  runner: Runner,
  { relevance, ...changes }: Pick<MeasuredMap, 'relevance' | 'picture'> & Partial<MeasuredMap>,
): MeasuredMap {
  return {
    relevance,
    target: classTarget(runner.model, 0),
    runner,
    parts: [],
    seed: 1,
    costAgain: 1,
    changesAgain: {},
    explainAgain: () => Promise.resolve(relevance),
    shared: new SharedMeasures().of('map'),
    ...changes,
  };
}
