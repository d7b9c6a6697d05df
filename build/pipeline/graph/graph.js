/** The operator set that our graphs are written in. */
export const OPSET = 17;
/** The ONNX file format version that goes with {@link OPSET}. */
export const IR_VERSION = 8;
export const int = (value) => ({ type: 'int', value });
export const ints = (value) => ({ type: 'ints', value });
export const float = (value) => ({ type: 'float', value });
export const text = (value) => ({ type: 'string', value });
export const float32 = (shape, data) => ({ dtype: 'float32', shape, data });
export const int64 = (data) => ({ dtype: 'int64', shape: [data.length], data });
/** An integer attribute or its default. */
export function intOf(node, name, otherwise) {
    const attribute = node.attributes[name];
    return attribute?.type === 'int' ? attribute.value : otherwise;
}
/** A list-of-integers attribute or its default. */
export function intsOf(node, name, otherwise) {
    const attribute = node.attributes[name];
    return attribute?.type === 'ints' ? attribute.value : otherwise;
}
/** A float attribute or its default. */
export function floatOf(node, name, otherwise) {
    const attribute = node.attributes[name];
    return attribute?.type === 'float' ? attribute.value : otherwise;
}
