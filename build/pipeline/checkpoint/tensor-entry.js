import { expected, quoted } from "../base/errors.js";
/** The error for a tensor that is needed and has a type that no network is computed in: float8, complex, quantized. */
export function unreadable(name, dtype, path) {
    return expected(`numbers in the tensor ${quoted(name)}`, {
        at: path,
        received: `values of the type ${dtype}`,
        hint: 'Save it as float32.',
    });
}
/** Returns the values as they came. @throws UserError, naming the tensor, when one of them is NaN or infinite. */
export function assertFinite(values, name, path) {
    for (let i = 0; i < values.length; i++) {
        if (!Number.isFinite(values[i]))
            throw notFinite(values, i, name, path);
    }
    return values;
}
function notFinite(values, index, name, path) {
    const value = values[index];
    return expected(`finite numbers in the tensor ${quoted(name)}`, {
        at: path,
        received: `${Number.isNaN(value) ? 'NaN' : value} at position ${index} of ${values.length}`,
        hint: 'The training diverged or the file is damaged: use an earlier checkpoint.',
    });
}
