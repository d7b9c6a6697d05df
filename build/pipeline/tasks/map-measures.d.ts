import type { Measure, Measurement, Series } from '../../schema/result.ts';
import type { MeasuredMap, Metric } from '../explain/metric.ts';
/** What one metric says of a map. */
export interface MapMeasures {
    readonly measures: Readonly<Record<string, Measure>>;
    readonly series: Readonly<Record<string, Series>>;
    readonly remarks: Measurement['remarks'];
}
/** Of a task without a map nothing can be measured. */
export declare const NOTHING_MEASURED: MapMeasures;
/**
 * Measures a map by one metric, which is handed what it reads and nothing else. Never throws: a metric that fails leaves its measures without a
 * value and a remark that says why.
 */
export declare function measureMap(map: MeasuredMap, metric: Metric): Promise<MapMeasures>;
/** Keeps what metrics compute once for several methods. */
export declare class SharedMeasures {
    #private;
    /** A function that computes each name once for one subject: model, picture and target, whatever the method. */
    of(subject: string): MeasuredMap['shared'];
}
/** A name of what is explained, whatever the method: model, picture and target. */
export declare function subjectOf(model: string, picture: string, target: MeasuredMap['target']): string;
