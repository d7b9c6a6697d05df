/** Bytes of a sample while it is decoded, by what libvips calls its type. */
const sampleBytes = { uchar: 1, char: 1, ushort: 2, short: 2 };
const LONG_SAMPLE_BYTES = {
    int: 4,
    uint: 4,
    float: 4,
    complex: 8,
    double: 8,
    dpcomplex: 16,
};
/** What comes out, three bytes a pixel, and the rows on their way. */
const RESULT_BYTES = 3.5;
/**
 * How many bytes a pixel takes until it is decoded to 8-bit RGB, beside the file: what comes out, and what a format's decoder holds meanwhile.
 * Measured with libvips 8.17 as the growth of the resident set, for pictures of 25 million pixels, and rounded up.
 *
 * @param bytes the file, of which the header is looked at
 */
export function decodingBytes(metadata, bytes) {
    const { format, channels, depth, space, pages = 1, chromaSubsampling, isProgressive } = metadata;
    const sample = sampleBytes[depth] ?? LONG_SAMPLE_BYTES[depth] ?? 16;
    const whole = channels * sample;
    switch (format) {
        case 'png':
            return RESULT_BYTES + (isProgressive ? whole : 0);
        case 'jpeg': {
            // Where a component does not come in one go, all coefficients are kept, 16 bits each.
            const coefficients = 2 * (chromaSubsampling?.startsWith('4:2:0') ? channels / 2 : channels);
            const byRows = RESULT_BYTES + (isProgressive || hasSeveralScans(bytes) ? coefficients : 0);
            // Converting the colours of printing takes three times as long as all the rest.
            return space === 'cmyk' ? Math.max(byRows, 10) : byRows;
        }
        case 'tiff': // may be a single strip
            return Math.max(RESULT_BYTES + whole, space === 'cmyk' ? 10 : 0);
        case 'webp':
            return pages > 1 ? 20 : 12;
        case 'gif':
            return pages > 1 ? 16 : 8;
        default: // AVIF
            return 20 * sample;
    }
}
const [START_OF_IMAGE, START_OF_SCAN] = [0xd8, 0xda];
/** Whether the first scan of a JPEG has fewer components than the picture: then more follow. */
function hasSeveralScans(bytes) {
    let components = 0;
    for (let at = 0; at + 9 < bytes.length;) {
        if (bytes[at] !== 0xff) {
            at += 1;
            continue;
        }
        const marker = bytes[at + 1];
        if (marker === START_OF_SCAN)
            return bytes[at + 4] < components;
        if (isFrame(marker))
            components = bytes[at + 9];
        const isBare = marker === START_OF_IMAGE || marker === 0xff || marker <= 1;
        at += isBare ? (marker === 0xff ? 1 : 2) : 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
    }
    return false;
}
/** SOF0 … SOF15, of whose numbers three stand for other things. */
function isFrame(marker) {
    return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
