import { expected } from "../../base/errors.js";
/** The error for a node that this engine cannot run: an expectation, what the node asks for, and the way out. */
export function refused(node, expectation, received) {
    return expected(expectation, {
        at: `${node.op} ${node.outputs[0] ?? ''}`,
        received,
        hint: 'Use the engine onnxruntime for this graph.',
    });
}
/** The integers of an input that must be a constant. @throws {UserError} where it is computed. */
export function integers(node, value, what) {
    if (value.constant?.dtype !== 'int64')
        throw refused(node, `constant integers as ${what}`, 'a computed value');
    return value.constant.data;
}
/** The numbers of an input that must be a constant. @throws {UserError} where it is computed. */
export function floats(node, value, what) {
    if (value.constant?.dtype !== 'float32')
        throw refused(node, `constant numbers as ${what}`, 'a computed value');
    return value.constant.data;
}
/** Counts a negative axis from the end. @throws {UserError} for an axis that the value does not have. */
export function axisOf(node, axis, rank) {
    const counted = axis < 0 ? axis + rank : axis;
    if (!(counted >= 0 && counted < rank))
        throw refused(node, `an axis below ${rank}`, String(axis));
    return counted;
}
/** Requires an attribute that this engine knows in one setting only, its default. @throws {UserError} */
export function only(node, name, setting) {
    const attribute = node.attributes[name];
    if (attribute === undefined || String(attribute.value) === String(setting))
        return;
    throw refused(node, `${name} ${setting}`, String(attribute.value));
}
