/**
 * The same data, with no object in it that has keys beside its own: what a stranger calls `constructor` or `toString` is found nowhere
 * else. Changes the value in place; functions, and objects of classes, stay as they are.
 */
export function withOwnKeys(value) {
    if (Array.isArray(value)) {
        for (const item of value)
            withOwnKeys(item);
    }
    else if (isPlain(value)) {
        Object.setPrototypeOf(value, null);
        for (const item of Object.values(value))
            withOwnKeys(item);
    }
    return value;
}
function isPlain(value) {
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
