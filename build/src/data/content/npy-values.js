import { expectedContent } from "../base/site-error.js";
/** `\x93NUMPY`, version 1.0: what the pipeline writes. */
const START = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const HEADER_START = 10;
const HEADER = /^\{'descr': ?'<f4', ?'fortran_order': ?False, ?'shape': ?\(((?:\d{1,15}, ?)*\d{0,15})\),? ?\} *\n$/;
/**
 * The values of a `.npy` file as the pipeline writes it: version 1.0, float32, little-endian, C order.
 *
 * @throws SiteError where header or length are not those of the shape
 */
export function npyValues(bytes, description) {
    const start = checkNpy(bytes, description);
    return new Float32Array(bytes.slice(start).buffer);
}
/** As {@link npyValues}, without the values. @returns where they begin */
export function checkNpy(bytes, { file, shape, hint }) {
    const refuse = (received) => {
        throw expectedContent(`float32 [${shape.slice(0, 8).join(', ')}] in .npy, version 1.0`, {
            at: file,
            received,
            hint,
        });
    };
    if (bytes.length < HEADER_START || START.some((byte, index) => bytes[index] !== byte))
        refuse('other bytes');
    const start = HEADER_START + bytes[8] + 256 * bytes[9];
    if (start > bytes.length)
        refuse('a header that is cut off');
    const header = HEADER.exec(new TextDecoder('latin1').decode(bytes.subarray(HEADER_START, start)));
    if (header === null)
        return refuse('another type, order or header');
    const sides = header[1].split(',').flatMap((side) => (side.trim() === '' ? [] : [Number(side)]));
    if (String(sides) !== String(shape))
        refuse(`[${sides.slice(0, 8).join(', ')}]`);
    const size = 4 * shape.reduce((product, side) => product * side, 1);
    if (bytes.length - start !== size)
        refuse(`${bytes.length - start} bytes of values`);
    return start;
}
/** @throws SiteError naming the first value that is infinite or not a number, for which nothing can be drawn or said */
export function requireFinite(values, { file, hint }) {
    const place = values.findIndex((value) => !Number.isFinite(value));
    if (place < 0)
        return;
    throw expectedContent('finite numbers', { at: file, received: `${values[place]} at ${place}`, hint });
}
