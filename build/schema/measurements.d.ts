import type { Measurement, Result } from './result.ts';
/** Where measurements lie in a task's folder. */
export declare const MEASUREMENTS_FOLDER = "measures";
/** The file of what a metric says of a task's map, in the task's folder: `measures/localisation.json`. */
export declare function measurementFile(metric: string): string;
/**
 * A result with what was measured of it: measures and curves of its method and of metrics together, in the order of their names, and its
 * method's remarks before those of metrics. All that pages, answers and checks read of numbers, they read from this.
 *
 * @param measurements in the order in which the report names them
 */
export declare function withMeasurements(result: Result, measurements: readonly Measurement[]): Result;
