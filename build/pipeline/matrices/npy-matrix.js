import { bounds } from "../../schema/bounds.js";
import { expected } from "../base/errors.js";
import { matrixTooLarge } from "./csv-matrix.js";
import { openNpyValues } from "./npy-values.js";
/**
 * Reads a `.npy` file of two axes: floats, integers or bools, in C or Fortran order.
 *
 * @param file named in errors @throws UserError for any other type or number of axes, or damaged bytes
 */
export function readNpyMatrix(bytes, file) {
    const { shape, at } = openNpyValues(bytes, file, (found) => {
        if (found.length === 2 && Math.max(...found) <= bounds.matrixSide.most)
            return;
        if (found.length === 2)
            throw matrixTooLarge(found.join(' × '), file);
        const received = `one of the shape (${found.join(found.length === 1 ? '' : ', ')}${found.length === 1 ? ',' : ''})`;
        throw expected('an array of two axes', { at: file, received, hint: hintAxes(found) });
    });
    const [height = 0, width = 0] = shape;
    return {
        values: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => at(row, column))),
    };
}
/** What makes a matrix of an array with another number of axes. */
function hintAxes(shape) {
    if (shape.length === 0)
        return 'Write it with numpy.save(file, array.reshape(1, 1)).';
    if (shape.length === 1) {
        return 'Write a row with numpy.save(file, array.reshape(1, -1)), a column with array.reshape(-1, 1).';
    }
    if (shape.filter((length) => length !== 1).length === 2)
        return 'Write it with numpy.save(file, array.squeeze()).';
    const places = shape.slice(2).map(() => '0');
    return `Write one matrix of it: numpy.save(file, array[${places.join(', ')}]).`;
}
