import { expected, quoted } from "../base/errors.js";
/** Enough for every signature; that of a tar archive stands last, at 257. */
const HEAD_BYTES = 512;
/** Files that people hand in by mistake, by how they begin, with what to do. */
const others = [
    { begins: 'version https://git-lfs', is: 'a Git LFS pointer', hint: 'Run `git lfs pull` to fetch the file itself.' },
    { begins: '\x89HDF', is: 'an HDF5 file (Keras)', hint: 'Save the weights as safetensors.' },
    { begins: '\x1f\x8b', is: 'a gzip archive', hint: 'Unpack it first.' },
    { begins: '7z\xbc\xaf', is: 'a 7-Zip archive', hint: 'Unpack it first.' },
    { begins: 'Rar!', is: 'a RAR archive', hint: 'Unpack it first.' },
    { begins: 'GGUF', is: 'a GGUF file', hint: 'Use the checkpoint that it was made from.' },
    { begins: '\x93NUMPY', is: 'a NumPy array', hint: 'Save `model.state_dict()` with `torch.save`.' },
];
/** Tells the format by the content; names mislead. @throws UserError that says what the file is instead. */
export async function recognizeFormat(source) {
    const head = await source.read(0, Math.min(HEAD_BYTES, source.sizeBytes));
    const text = head.toString('latin1');
    if (text.startsWith('PK\x03\x04'))
        return 'torch-zip';
    // Before pickles: a header's length may begin with a pickle's first byte, but a pickle is no length that fits its file.
    if (head[8] === 0x7b && Number(head.readBigUInt64LE()) + 8 <= source.sizeBytes)
        return 'safetensors';
    // A pickle of protocol 2 and above, or the magic number as protocols 0 and 1 write it.
    if (head[0] === 0x80 || text.startsWith('L119547037146038801333356L'))
        return 'torch-legacy';
    const refuse = (received, hint = 'Name the file that training saved.') => expected('a checkpoint (PyTorch or safetensors)', { at: source.path, received, hint });
    const other = others.find(({ begins }) => text.startsWith(begins));
    if (other !== undefined)
        throw refuse(other.is, other.hint);
    if (text.startsWith('ustar', 257)) {
        throw refuse('a tar archive', 'Unpack it; if it is a checkpoint of the first PyTorch versions, save it again with a newer one.');
    }
    if (head.every(isText))
        throw refuse(`a text file that begins with ${quoted(firstLine(head))}`);
    if (head[8] === 0x7b)
        throw refuse('a safetensors file that is cut short', 'Copy or download it again.');
    throw refuse(`a file of an unknown kind that begins with ${head.subarray(0, 8).toString('hex')}`);
}
/** Printable, white space, or part of a character beyond ASCII. */
function isText(byte) {
    return (byte >= 0x20 && byte !== 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}
function firstLine(head) {
    return head
        .toString('utf8')
        .trimStart()
        .split(/[\r\n]/, 1)[0]
        .slice(0, 40);
}
