import { expected } from "../base/errors.js";
import { decodeFile, openPictureFile } from "./picture-file.js";
const extensions = { jpeg: 'jpg', png: 'png', webp: 'webp', heif: 'avif' };
/**
 * Reads the larger version of a picture.
 *
 * @param picture the decoded picture that it is a larger version of
 * @throws UserError when it is no whole picture, is too large a file, or is of another form
 */
export async function readDisplay(path, picture) {
    const file = await openPictureFile(path, 'display');
    const { width, height } = file.metadata.autoOrient;
    if (!isOfOneForm({ width, height }, picture)) {
        throw expected(`the form of its picture, ${picture.width}×${picture.height}`, {
            at: path,
            received: `${width}×${height}`,
            hint: 'Make it from the same picture without cropping.',
        });
    }
    // A damaged one is found only by decoding it; `stats` would hold all of its channels.
    await decodeFile(file, (image) => image.removeAlpha().greyscale().raw().toBuffer(), { autoOrient: false });
    return { bytes: file.bytes, extension: extensions[file.metadata.format], width, height };
}
/** Whether the larger one, made smaller, has the picture's sides to less than a pixel: sides are whole numbers. */
function isOfOneForm(display, picture) {
    const byWidth = Math.abs((display.height * picture.width) / display.width - picture.height);
    const byHeight = Math.abs((display.width * picture.height) / display.height - picture.width);
    return byWidth < 1 || byHeight < 1;
}
