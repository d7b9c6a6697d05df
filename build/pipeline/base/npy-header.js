import { bounds } from "../../schema/bounds.js";
import { checkBound } from "./bounded.js";
import { expected, quoted } from "./errors.js";
import { readPythonLiteral } from "./python-literal.js";
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
/**
 * Reads the header of a `.npy` file, version 1.0 to 3.0, as numpy does: a dictionary of Python's with its keys in any order, also as Python 2
 * writes it (`10L`, `u''`). Nothing is evaluated.
 *
 * @param file named in errors @param hint the advice in errors
 * @throws UserError when magic, version, length or text are not those of a header, for types that are no numbers, and for a shape beyond
 * all bounds; nothing is said of order and data
 */
export function openNpy(bytes, file, hint) {
    const refuse = (what, received, advice = hint) => {
        throw expected(what, { at: file, received, hint: advice });
    };
    if (bytes.length < 10 || MAGIC.some((byte, index) => bytes[index] !== byte)) {
        refuse('an .npy file', 'bytes that do not begin as one');
    }
    const [major = 0, minor = 0] = bytes.subarray(6, 8);
    if (major < 1 || major > 3 || minor !== 0)
        refuse('.npy version 1.0, 2.0 or 3.0', `version ${major}.${minor}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const prefix = major === 1 ? 10 : 12;
    if (bytes.length < prefix)
        refuse('a whole .npy header', `a file of ${bytes.length} bytes`);
    const headerBytes = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
    const dataStart = prefix + headerBytes;
    if (dataStart > bytes.length)
        refuse(`an .npy header of ${dataStart} bytes`, `a file of ${bytes.length} bytes`);
    checkBound(bounds.npyHeaderBytes, headerBytes, file, hint);
    const text = new TextDecoder(major === 3 ? 'utf-8' : 'latin1').decode(bytes.subarray(prefix, dataStart));
    const header = readPythonLiteral(text);
    if (!isMapping(header))
        return refuse('an .npy header', 'one that does not parse');
    const keys = [...header.keys()].map(String).sort();
    if (keys.join() !== 'descr,fortran_order,shape') {
        refuse('the keys `descr`, `fortran_order` and `shape` in the header', keys.map(quoted).join(', ') || 'none');
    }
    const order = header.get('fortran_order');
    if (typeof order !== 'boolean')
        return refuse('a `fortran_order` of True or False', 'something else');
    const written = header.get('shape');
    const shape = typeof written === 'number' ? [written] : written;
    if (!isShape(shape))
        return refuse('a `shape` of whole numbers in the header', 'something else');
    checkBound(bounds.tensorAxes, shape.length, file, hint);
    checkBound(bounds.npyValues, shape.reduce((product, length) => product * Math.max(length, 1), 1), file, hint);
    const dtype = dtypeOf(header.get('descr'));
    if ('refused' in dtype)
        return refuse('an array of numbers', dtype.refused, dtype.hint);
    return { dtype: dtype.name, isFortran: order, shape, dataStart };
}
/** Other types than numbers, by numpy's letter for them, with what makes numbers of them. */
const others = {
    O: ['objects, which are pickled and not opened here', 'Write numbers: numpy.save(file, array.astype("<f8")).'],
    S: ['texts', 'Write numbers: numpy.save(file, array.astype("<f8")).'],
    a: ['texts', 'Write numbers: numpy.save(file, array.astype("<f8")).'],
    U: ['texts', 'Write numbers: numpy.save(file, array.astype("<f8")).'],
    V: ['raw bytes', 'Write numbers: numpy.save(file, array.view("<f8")), or their true type.'],
    M: ['dates', 'Write numbers: numpy.save(file, array.astype("<i8")).'],
    m: ['durations', 'Write numbers: numpy.save(file, array.astype("<i8")).'],
    c: ['complex numbers', 'Write their size or a part: numpy.save(file, abs(array)).'],
};
/** The type by numpy's code with its byte order; `<` where the file leaves it to the machine, since machines today are little-endian. */
function dtypeOf(descr) {
    if (Array.isArray(descr)) {
        return {
            refused: 'a structured type of several fields',
            hint: 'Write one field: numpy.save(file, array["its name"]).',
        };
    }
    const unknown = { refused: `the type ${typeof descr === 'string' ? quoted(descr) : 'that is no text'}` };
    const hint = 'Write it again with numpy.save(file, array.astype("<f8")).';
    if (typeof descr !== 'string')
        return { ...unknown, hint };
    const [, order = '', kind = '', size = ''] = /^([<>=|]?)([a-zA-Z?])(\d{0,9})/.exec(descr) ?? [];
    if (kind === '?')
        return { name: '|b1' };
    const other = others[kind];
    if (other !== undefined) {
        return { refused: `the type ${quoted(descr)}: ${other[0]}`, hint: other[1] };
    }
    if (!/^[<>=|]?[fiub](1|2|4|8|12|16)$/.test(descr))
        return { ...unknown, hint };
    if (kind === 'f' && Number(size) > 8) {
        return { refused: `the type ${quoted(descr)}: long doubles, which differ from machine to machine`, hint };
    }
    if (size === '1')
        return { name: `|${kind}1` };
    return { name: `${order === '>' ? '>' : '<'}${kind}${size}` };
}
function isMapping(value) {
    return value instanceof Map;
}
function isShape(value) {
    return (Array.isArray(value) && value.every((side) => typeof side === 'number' && Number.isSafeInteger(side) && side >= 0));
}
