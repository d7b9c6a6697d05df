/**
 * Gives a method of classifiers its types; returns it unchanged. What it says is checked where rooms are found.
 *
 * @example export default defineMethod({ id: 'my-method', version: 1, kind: 'pixels', … }) // in methods/my-method/method.ts
 */
export function defineMethod(method) {
    return method;
}
/** Gives a method of encoders of texts its types; returns it unchanged. */
export function defineTextMethod(method) {
    return method;
}
