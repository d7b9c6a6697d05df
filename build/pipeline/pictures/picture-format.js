/** The first bytes of a file, from an offset, and the format that they stand for; as sharp calls those that it decodes. */
const signatures = [
    ['jpeg', 0, [0xff, 0xd8, 0xff]],
    ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['gif', 0, 'GIF87a'],
    ['gif', 0, 'GIF89a'],
    ['webp', 8, 'WEBP'],
    ['tiff', 0, [0x49, 0x49, 0x2a, 0]],
    ['tiff', 0, [0x4d, 0x4d, 0, 0x2a]],
    ['tiff', 0, [0x49, 0x49, 0x2b, 0]],
    ['tiff', 0, [0x4d, 0x4d, 0, 0x2b]],
    ['heif', 4, 'ftypavif'],
    ['heif', 4, 'ftypavis'],
    ['heif', 4, 'ftypmif1'],
    ['heic', 4, 'ftyphei'],
    ['heic', 4, 'ftyphev'],
    ['jxl', 0, [0xff, 0x0a]],
    ['jxl', 4, 'JXL '],
    ['jp2', 4, 'jP  '],
    ['bmp', 0, 'BM'],
    ['pdf', 0, '%PDF'],
    ['psd', 0, '8BPS'],
];
/** How far into a text a drawing's root is looked for, behind comments and declarations. */
const TEXT_BYTES = 4096;
/** The format of a file of pixels by its first bytes: no decoder is asked for a format that it is not wanted for. Undefined for anything else. */
export function pictureFormat(bytes) {
    const found = signatures.find(([, offset, signature]) => {
        const wanted = typeof signature === 'string' ? Buffer.from(signature, 'latin1') : Buffer.from(signature);
        return wanted.equals(bytes.subarray(offset, offset + wanted.length));
    });
    if (found !== undefined)
        return found[0];
    return /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, TEXT_BYTES)).toString('latin1')) ? 'svg' : undefined;
}
