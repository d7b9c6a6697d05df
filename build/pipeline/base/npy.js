import { dump } from 'npyjs';
import { expected } from "./errors.js";
import { ndArray, sizeOf } from "../../numerics/nd-array.js";
import { openNpy } from "./npy-header.js";
const HINT = 'Write it again with numpy.save(file, array.astype("<f4")).';
/** The bytes of a `.npy` file, version 1.0: float32, little-endian, C order. The same array gives the same bytes. */
export function encodeNpy({ shape, data }) {
    return new Uint8Array(dump(data, [...shape]));
}
/**
 * Reads a `.npy` file of float32 values in C order, with every field checked before a value is used.
 *
 * @param file named in errors
 * @throws UserError when the bytes are anything else: another type or byte order, Fortran order, too short, too long
 */
export function decodeNpy(bytes, file) {
    const refuse = (what, received) => {
        throw expected(what, { at: file, received, hint: HINT });
    };
    const { dtype, isFortran, shape, dataStart } = openNpy(bytes, file, HINT);
    if (dtype !== '<f4')
        refuse('values of type `<f4`', `type \`${dtype}\``);
    if (isFortran)
        refuse('C order', 'Fortran order');
    const dataBytes = 4 * sizeOf(shape);
    if (!Number.isSafeInteger(dataBytes) || bytes.length !== dataStart + dataBytes) {
        refuse(`${dataBytes} bytes of data for the shape [${shape.join(', ')}]`, `${bytes.length - dataStart} bytes`);
    }
    // npyjs's own `parse` checks none of the above and wants the data to start at a multiple of four: nothing is left for it.
    return ndArray(shape, new Float32Array(new Uint8Array(bytes).slice(dataStart).buffer));
}
