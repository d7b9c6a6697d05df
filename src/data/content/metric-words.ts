import type { CurveWords, MeasureWords, MetricProse, PartMeasureWords } from '../../../schema/metric-prose.ts';

/** What all metrics say of what they measure, in one language. */
export interface MetricWords {
  /** By the name of the measure, in the order in which pages explain them. */
  readonly measures: ReadonlyMap<string, MeasureWords>;
  /** Of what is measured of every part of a picture, by what stands before the part's name. */
  readonly parts: ReadonlyMap<string, PartMeasureWords>;
  /** Of the figures of curves, in the order of the metrics. */
  readonly curves: readonly CurveWords[];
  /** Where the words of each metric lie, by its id, for errors. */
  readonly files: ReadonlyMap<string, string>;
}

/** What one metric says. */
interface MetricText {
  /** The metric's id. */
  readonly metric: string;
  readonly file: string;
  readonly words: Pick<MetricProse, 'measures' | 'parts' | 'curves'>;
}

/** The words of several metrics; of measures of one name, those of the first. */
export function joinMetricWords(texts: readonly MetricText[]): MetricWords {
  const proses = texts.map(({ words }) => words);
  const joined = <Each>(entries: readonly (readonly [string, Each])[]): ReadonlyMap<string, Each> =>
    new Map(entries.filter(([name], index) => entries.findIndex(([one]) => one === name) === index));
  return {
    measures: joined(proses.flatMap(({ measures }) => Object.entries(measures))),
    parts: joined(proses.flatMap(({ parts }) => Object.entries(parts))),
    curves: proses.flatMap(({ curves }) => (curves === undefined ? [] : [curves])),
    files: new Map(texts.map(({ metric, file }) => [metric, file])),
  };
}
