import { expected } from "../../base/errors.js";
import { refused } from "./operator.js";
import { operators } from "./registry.js";
/** Whether this engine knows a node's operator with these inputs, outputs and attributes. @throws {UserError} naming what it does not. */
export function checkNode(node) {
    const operator = operators.get(node.op);
    if (!operator) {
        throw expected('an operator that the engine tensorflow knows', {
            at: node.outputs[0] ?? '',
            received: node.op,
            hint: 'Use the engine onnxruntime for this graph.',
        });
    }
    const unknown = Object.keys(node.attributes).find((name) => !operator.attributes.includes(name));
    if (unknown !== undefined)
        throw refused(node, `attributes out of ${listed(operator.attributes)}`, unknown);
    const [least, greatest] = operator.inputs;
    const given = node.inputs.length;
    const missing = node.inputs.slice(0, least).includes('');
    if (given < least || given > greatest || missing)
        throw refused(node, `${least} to ${greatest} inputs`, listed(node.inputs));
    const made = node.outputs.filter((name) => name !== '');
    if (made.length !== 1 || node.outputs[0] === '')
        throw refused(node, 'its first output only', listed(node.outputs));
}
function listed(names) {
    return names.length > 0 ? names.map((name) => (name === '' ? '(none)' : name)).join(', ') : 'none';
}
