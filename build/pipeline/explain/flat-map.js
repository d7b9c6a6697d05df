/** Whether all values are equal, so that nothing can be told apart and scaling to [0, 1] would divide by zero. */
export function isFlat(values) {
    return values.every((value) => value === values[0]);
}
/** A map as it is stored: a flat one becomes zeros and brings a remark that says so, with the reason. */
export function storedMap(values, reason) {
    if (!isFlat(values))
        return { values, remarks: [] };
    return { values: new Float32Array(values.length), remarks: [{ code: 'flat', text: reason }] };
}
