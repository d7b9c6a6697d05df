/**
 * Gives a metric its types; returns it unchanged. What it says is checked where rooms are found.
 *
 * @example export default defineMetric({ id: 'my-metric', version: 1, … }) // in metrics/my-metric/metric.ts
 */
export function defineMetric(metric) {
    return metric;
}
