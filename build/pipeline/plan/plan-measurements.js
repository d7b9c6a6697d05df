import { CONTENT_VERSION } from "../../schema/result.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { costAgain } from "../config/metric-choice.js";
/**
 * What is measured of a task's map: by those metrics that have something to say of it, in their order.
 *
 * @param map the task's key
 */
export function planMeasurements(map, use, picture, metrics) {
    const chosen = metrics.filter((metric) => metric.appliesTo(use.method.kind, picture) && isReadable(metric, use.method));
    if (chosen.length === 0)
        return [];
    const again = costAgain(use, picture);
    return chosen.map((metric) => ({
        id: metric.id,
        version: metric.version,
        key: measurementKey(map, metric, picture),
        cost: metric.cost(again),
    }));
}
function isReadable({ reads = [] }, { marksRegions }) {
    return marksRegions === true || !reads.includes('regions');
}
/** A changed mask concerns those metrics alone that read it. */
function measurementKey(map, { id, version, reads = [] }, { masks = [] }) {
    return sha256(canonicalJson({
        content: CONTENT_VERSION,
        map,
        metric: { id, version },
        ...(reads.includes('parts') &&
            masks.length > 0 && { masks: masks.map(({ part, digest }) => ({ part, digest })) }),
    }));
}
/**
 * Whether the picture has to be explained again before a metric can measure a map that has been computed: the array that the relevance follows
 * from is not stored, or the metric reads regions, which never are.
 *
 * @param stored names of the arrays of the result
 */
export function needsExplaining({ reads = [] }, { storedRelevance }, stored) {
    return reads.includes('regions') || storedRelevance === undefined || !stored.includes(storedRelevance.array);
}
/** What computing a task costs together with all that is measured of it, in forward passes of the network. */
export function wholeCost({ cost, measurements = [] }) {
    return measurements.reduce((sum, measurement) => sum + measurement.cost, cost);
}
