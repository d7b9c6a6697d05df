import { withOwnKeys } from "./own-keys.js";
/** Where measurements lie in a task's folder. */
export const MEASUREMENTS_FOLDER = 'measures';
/** The file of what a metric says of a task's map, in the task's folder: `measures/localisation.json`. */
export function measurementFile(metric) {
    return `${MEASUREMENTS_FOLDER}/${metric}.json`;
}
/**
 * A result with what was measured of it: measures and curves of its method and of metrics together, in the order of their names, and its
 * method's remarks before those of metrics. All that pages, answers and checks read of numbers, they read from this.
 *
 * @param measurements in the order in which the report names them
 */
export function withMeasurements(result, measurements) {
    if (measurements.length === 0)
        return result;
    const measures = [result, ...measurements].flatMap((each) => Object.entries(each.measures));
    const series = [result, ...measurements].flatMap((each) => Object.entries(each.series));
    return withOwnKeys({
        ...result,
        measures: inOrder(measures),
        series: inOrder(series),
        remarks: [...result.remarks, ...measurements.flatMap(({ remarks }) => remarks)],
    });
}
/** By name, as the keys of our JSON files stand; the last of equal names counts. */
function inOrder(entries) {
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
