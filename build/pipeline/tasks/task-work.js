import { needsExplaining, wholeCost } from "../plan/plan-measurements.js";
/**
 * What is left to do for a task; undefined where nothing is.
 *
 * @param inspection what lies on the disk for it @param force whether what has been done is done again
 */
export function workFor(task, inspection, rooms, force = false) {
    const { measurements = [] } = task;
    if (force || inspection.state !== 'done') {
        return { task, measurements: measurements.map((one) => ({ ...one, isAgain: false })), cost: wholeCost(task) };
    }
    const { measured, unplanned } = inspection;
    const missing = measurements.filter(({ id }) => !measured.has(id));
    if (missing.length === 0 && unplanned.length === 0)
        return undefined;
    const works = missing.map((one) => ({ ...one, isAgain: isAgain(one, task, inspection, rooms) }));
    const explaining = works.some((one) => one.isAgain) ? task.cost : 0;
    return { task, map: inspection, measurements: works, cost: works.reduce((sum, { cost }) => sum + cost, explaining) };
}
function isAgain({ id }, task, { result }, { methods, metrics }) {
    const method = methods.find((one) => one.id === task.method.id);
    const metric = metrics.find((one) => one.id === id);
    const stored = result.arrays.map(({ name }) => name);
    return method.kind !== 'text' && needsExplaining(metric, method, stored);
}
/** Counts what there is to do. */
export function countWork(works) {
    const measurements = works.flatMap((work) => work.measurements);
    return {
        maps: works.filter(({ map }) => map === undefined).length,
        measurements: measurements.length,
        again: measurements.filter(({ isAgain }) => isAgain).length,
    };
}
