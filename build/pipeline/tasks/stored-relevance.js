/**
 * Where a map points, from what is stored of it; undefined where the method says no way, or the array is not there.
 *
 * @param read an array by its name
 */
export function deriveRelevance({ storedRelevance }, read) {
    const values = storedRelevance && read(storedRelevance.array);
    return values && (storedRelevance.derive?.(values) ?? values);
}
/**
 * What a method declares has to be so, or metrics that are added later would measure something else than those of the first run.
 *
 * @throws Error otherwise: a defect of the method
 */
export function checkDeclared(method, { arrays, relevance, drawn }) {
    if (drawn !== undefined && method.marksRegions !== true) {
        throw new Error(`${method.id} marks regions and does not declare it by \`marksRegions\``);
    }
    if (method.storedRelevance === undefined)
        return;
    const derived = deriveRelevance(method, (name) => arrays.find((array) => array.name === name)?.values);
    if (derived === undefined || relevance === undefined || !isSame(derived, relevance)) {
        throw new Error(`The relevance of ${method.id} is not what \`storedRelevance\` makes of its arrays`);
    }
}
/** To the bit: a NaN equals itself, and the two zeros differ in nothing that is measured. */
function isSame(one, other) {
    return (one.shape.join() === other.shape.join() &&
        one.data.every((value, index) => value === other.data[index] || Object.is(value, other.data[index])));
}
