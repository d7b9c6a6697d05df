import { CONTENT_VERSION } from '../../schema/result.ts';
import { canonicalJson, sha256 } from '../../schema/digests.ts';
import { costAgain, type MethodUse } from '../config/metric-choice.ts';
import type { Method, PictureRef } from '../explain/method.ts';
import type { Metric } from '../explain/metric.ts';

/** What one metric is to say of a task's map, as plain data. Equal keys mean equal measurements. */
export interface PlannedMeasurement {
  /** Of the metric. */
  readonly id: string;
  readonly version: number;
  /** sha256 over everything that its numbers depend on: the map by its key, the metric, and the parts that it reads. */
  readonly key: string;
  /** Estimated work, in forward passes of the network. */
  readonly cost: number;
}

/**
 * What is measured of a task's map: by those metrics that have something to say of it, in their order.
 *
 * @param map the task's key
 */
export function planMeasurements(
  map: string,
  use: MethodUse,
  picture: PictureRef,
  metrics: readonly Metric[],
): readonly PlannedMeasurement[] {
  const chosen = metrics.filter(
    (metric) => metric.appliesTo(use.method.kind, picture) && isReadable(metric, use.method),
  );
  if (chosen.length === 0) return [];
  const again = costAgain(use, picture);
  return chosen.map((metric) => ({
    id: metric.id,
    version: metric.version,
    key: measurementKey(map, metric, picture),
    cost: metric.cost(again),
  }));
}

function isReadable({ reads = [] }: Metric, { marksRegions }: Method): boolean {
  return marksRegions === true || !reads.includes('regions');
}

/** A changed mask concerns those metrics alone that read it. */
function measurementKey(map: string, { id, version, reads = [] }: Metric, { masks = [] }: PictureRef): string {
  return sha256(
    canonicalJson({
      content: CONTENT_VERSION,
      map,
      metric: { id, version },
      ...(reads.includes('parts') &&
        masks.length > 0 && { masks: masks.map(({ part, digest }) => ({ part, digest })) }),
    }),
  );
}

/**
 * Whether the picture has to be explained again before a metric can measure a map that has been computed: the array that the relevance follows
 * from is not stored, or the metric reads regions, which never are.
 *
 * @param stored names of the arrays of the result
 */
export function needsExplaining(
  { reads = [] }: Pick<Metric, 'reads'>,
  { storedRelevance }: Pick<Method, 'storedRelevance'>,
  stored: readonly string[],
): boolean {
  return reads.includes('regions') || storedRelevance === undefined || !stored.includes(storedRelevance.array);
}

interface Costs {
  /** Of the map. */
  readonly cost: number;
  readonly measurements?: readonly PlannedMeasurement[];
}

/** What computing a task costs together with all that is measured of it, in forward passes of the network. */
export function wholeCost({ cost, measurements = [] }: Costs): number {
  return measurements.reduce((sum, measurement) => sum + measurement.cost, cost);
}
