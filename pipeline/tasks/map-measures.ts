import type { Measure, Remark, Series } from '../../schema/result.ts';
import { canonicalJson, sha256 } from '../base/digest.ts';
import type { MeasuredMap, Metric } from '../explain/metric.ts';

/** What a result says of its map, beside what the method itself says. */
export interface MapMeasures {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly series: Readonly<Record<string, Series>>;
  readonly remarks: readonly Remark[];
}

/** Measures a map, metric by metric. Never throws: a metric that fails leaves its measures without a value and a remark that says why. */
export async function measureMap(map: MeasuredMap, metrics: readonly Metric[]): Promise<MapMeasures> {
  const found = { measures: {}, series: {}, remarks: [] as Remark[] };
  for (const metric of metrics) {
    try {
      const { measures, series } = await metric.measure(map);
      Object.assign(found.measures, measures);
      Object.assign(found.series, series);
    } catch (error) {
      Object.assign(found.measures, metric.blank(map.parts));
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      found.remarks.push({ code: 'not-measured', text: `No ${metric.id} could be measured. ${reason}` });
    }
  }
  return found;
}

/** Keeps what metrics compute once for several methods. */
export class SharedMeasures {
  readonly #kept = new Map<string, Promise<unknown>>();

  /** A function that computes each name once for one subject: model, picture and target, whatever the method. */
  of(subject: string): MeasuredMap['shared'] {
    return <T>(name: string, make: () => Promise<T>): Promise<T> => {
      const key = `${subject}/${name}`;
      const made = (this.#kept.get(key) as Promise<T> | undefined) ?? make();
      this.#kept.set(key, made);
      return made;
    };
  }
}

/** A name of what is explained, whatever the method: model, picture and target. */
export function subjectOf(model: string, picture: string, target: MeasuredMap['target']): string {
  return sha256(canonicalJson({ model, picture, target }));
}
