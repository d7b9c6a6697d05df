import { type MethodUse } from '../config/metric-choice.ts';
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
export declare function planMeasurements(map: string, use: MethodUse, picture: PictureRef, metrics: readonly Metric[]): readonly PlannedMeasurement[];
/**
 * Whether the picture has to be explained again before a metric can measure a map that has been computed: the array that the relevance follows
 * from is not stored, or the metric reads regions, which never are.
 *
 * @param stored names of the arrays of the result
 */
export declare function needsExplaining({ reads }: Pick<Metric, 'reads'>, { storedRelevance }: Pick<Method, 'storedRelevance'>, stored: readonly string[]): boolean;
interface Costs {
    /** Of the map. */
    readonly cost: number;
    readonly measurements?: readonly PlannedMeasurement[];
}
/** What computing a task costs together with all that is measured of it, in forward passes of the network. */
export declare function wholeCost({ cost, measurements }: Costs): number;
export {};
