import sharp from 'sharp';
import { bounds } from "../../../schema/bounds.js";
import { decodingBytes } from "../../../schema/picture-memory.js";
import { expectedContent } from "../base/site-error.js";
/** By extension: what the format is called, how its decoder calls it, and the bytes at a place that it is told by. */
const formats = {
    png: { noun: 'a PNG', format: 'png', at: 0, start: '\x89PNG\r\n\x1a\n' },
    webp: { noun: 'a WebP', format: 'webp', at: 8, start: 'WEBP' },
    jpg: { noun: 'a JPEG', format: 'jpeg', at: 0, start: '\xff\xd8\xff' },
    avif: { noun: 'an AVIF', format: 'heif', at: 4, start: 'ftyp' },
};
/** The extensions that a picture of a content folder may have. */
export const pictureExtensions = Object.keys(formats);
/**
 * Holds a picture against what its name and its description say, by its content: nothing but its own format is decoded, and no more pixels
 * than the bound.
 *
 * @throws SiteError in one line
 */
export async function checkPicture(bytes, { file, size, isWhole, hint }) {
    const extension = file.slice(file.lastIndexOf('.') + 1);
    if (!isExtension(extension)) {
        throw expectedContent(`a name that ends in ${pictureExtensions.map((one) => `.${one}`).join(', ')}`, {
            at: file,
            received: 'another',
            hint,
        });
    }
    const { noun, format, at, start } = formats[extension];
    const refuse = (received) => {
        throw expectedContent(noun, { at: file, received, hint });
    };
    if (bytes.length === 0)
        refuse('an empty file');
    if (Buffer.from(bytes.subarray(at, at + start.length)).toString('latin1') !== start) {
        refuse(`${bytes.length} bytes that are none`);
    }
    const options = { failOn: 'truncated', limitInputPixels: bounds.contentPicturePixels.most };
    const image = sharp(bytes, options);
    const found = await image.metadata().catch(() => refuse(`${bytes.length} bytes that do not open as one`));
    if (found.format !== format)
        refuse('a file of another format');
    const shown = found.autoOrient;
    const pixels = shown.width * shown.height;
    if (pixels > bounds.contentPicturePixels.most)
        refuse(`one of ${pixels.toLocaleString('en')} pixels`);
    const memoryBytes = bytes.length + pixels * decodingBytes(found, bytes);
    if (memoryBytes > bounds.pictureMemoryBytes.most)
        refuse(`one that takes ${Math.round(memoryBytes / 1e6)} MB to decode`);
    if (size !== undefined && (shown.width !== size.width || shown.height !== size.height)) {
        throw expectedContent(`${noun} of ${size.width}×${size.height}`, {
            at: file,
            received: `one of ${shown.width}×${shown.height}`,
            hint,
        });
    }
    if (!isWhole)
        return;
    // `stats` would hold all channels of all pixels.
    const opening = image.removeAlpha().greyscale().raw().toBuffer();
    await opening.catch(() => refuse(`${bytes.length} bytes that do not open as one`));
}
function isExtension(extension) {
    return Object.hasOwn(formats, extension);
}
