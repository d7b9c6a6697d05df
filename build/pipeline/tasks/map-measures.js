import { canonicalJson, sha256 } from "../../schema/digests.js";
/** Of a task without a map nothing can be measured. */
export const NOTHING_MEASURED = { measures: {}, series: {}, remarks: [] };
/**
 * Measures a map by one metric, which is handed what it reads and nothing else. Never throws: a metric that fails leaves its measures without a
 * value and a remark that says why.
 */
export async function measureMap(map, metric) {
    const given = givenTo(metric, map);
    try {
        const { measures, series = {} } = await metric.measure(given);
        return { measures, series, remarks: [] };
    }
    catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        const remark = { code: 'not-measured', text: `No ${metric.id} could be measured. ${reason}` };
        return { measures: metric.blank(given.parts), series: {}, remarks: [remark] };
    }
}
/** Its key names what a metric reads: what it is not handed cannot change its numbers. */
function givenTo({ reads = [] }, { drawn, parts, ...map }) {
    return {
        ...map,
        parts: reads.includes('parts') ? parts : [],
        ...(drawn !== undefined && reads.includes('regions') && { drawn }),
    };
}
/** Keeps what metrics compute once for several methods. */
export class SharedMeasures {
    #kept = new Map();
    /** A function that computes each name once for one subject: model, picture and target, whatever the method. */
    of(subject) {
        return (name, make) => {
            const key = `${subject}/${name}`;
            const made = this.#kept.get(key) ?? make();
            this.#kept.set(key, made);
            return made;
        };
    }
}
/** A name of what is explained, whatever the method: model, picture and target. */
export function subjectOf(model, picture, target) {
    return sha256(canonicalJson({ model, picture, target }));
}
