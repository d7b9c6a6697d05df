import { basename, dirname } from 'node:path';
import { sha256 } from "../../schema/digests.js";
import { measurementFile, MEASUREMENTS_FOLDER } from "../../schema/measurements.js";
/** Whether a folder has all that is known of it; it may have further measurements. */
export function hasAll(found, known) {
    if (found === undefined || known === undefined)
        return found === known;
    const isThere = ([metric, digest]) => found.measurements.get(metric) === digest;
    return found.main === known.main && [...known.measurements].every(isThere);
}
/** Whether an inspected result has the digests that are known of it; true where none are. */
export function isNamed(found, known) {
    return known === undefined || (found.sha256 === known.main && unnamed(found, known).length === 0);
}
/** Metrics whose measurements are not those that are known. */
function unnamed({ measured }, known) {
    return [...measured].flatMap(([metric, digest]) => [digest, undefined].includes(known.measurements.get(metric)) ? [] : [metric]);
}
/** What is left of a result where files are not those that are known, and nothing that is known lies aside. */
export function withoutUnnamed(found, known) {
    if (found.sha256 !== known.main)
        return { state: 'missing', damage: `${found.folder}/result.json` };
    const others = unnamed(found, known);
    const [first] = others;
    if (first === undefined)
        return found;
    const measured = new Map([...found.measured].filter(([metric]) => !others.includes(metric)));
    return { ...found, measured, damage: found.damage ?? `${found.folder}/${measurementFile(first)}` };
}
/** What a folder's files will be known by; undefined for what is no result. */
export function digestsOf(files) {
    const main = files.get('result.json') ?? files.get('error.json');
    if (main === undefined)
        return undefined;
    const measured = [...files].filter(([name]) => dirname(name) === MEASUREMENTS_FOLDER);
    const measurements = measured.map(([name, bytes]) => [basename(name, '.json'), sha256(bytes)]);
    return { main: sha256(main), measurements: new Map(measurements) };
}
