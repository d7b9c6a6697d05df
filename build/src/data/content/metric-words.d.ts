import type { CurveWords, MeasureWords, MetricProse, PartMeasureWords } from '../../../schema/metric-prose.ts';
/** What all metrics say of what they measure, in one language. */
export interface MetricWords {
    /** By the name of the measure, in the order in which pages explain them. */
    readonly measures: ReadonlyMap<string, MeasureWords>;
    /** Of what is measured of every part of a picture, by what stands before the part's name. */
    readonly parts: ReadonlyMap<string, PartMeasureWords>;
    /** Of the figures of curves, in the order of the metrics. */
    readonly curves: readonly CurveWords[];
}
/** The words of several metrics; of measures of one name, those of the first. */
export declare function joinMetricWords(proses: readonly Pick<MetricProse, 'measures' | 'parts' | 'curves'>[]): MetricWords;
