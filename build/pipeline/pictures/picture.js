import { inputShapeOf } from "./input-shape.js";
import { decodeFile, fileDigest, openPictureFile } from "./picture-file.js";
import { resizeBilinear, withPixels } from "./resize.js";
/**
 * A picture as a model sees it: `[3, H, W]`, RGB in [0, 1], resized and cropped. Mean, std and channel order are the graph's.
 * @param digest the sha256 that the file had when the run was planned, where it has been
 * @throws UserError when the file is not there, is not a whole picture, or has changed
 */
export async function readPicture(path, geometry, digest) {
    const file = await openPictureFile(path, 'picture', digest);
    return withPixels(pixelsOf(file), (decoded) => planesOf(fitPixels(decoded, geometry)));
}
/**
 * The pixels of a picture file in sRGB, upright, as viewers show it: turned as its EXIF orientation says, colours converted by its
 * profile, transparent parts on white, the first frame of an animation, 16 bits cut to 8.
 * @throws UserError when the file is not there or is not a whole picture.
 */
export async function decodePicture(path) {
    const decoded = await pixelsOf(await openPictureFile(path, 'picture'));
    return resizeBilinear(decoded, decoded.width, decoded.height);
}
/** As {@link decodePicture}, of a file that has been opened; turned by its layout alone. @throws UserError when it is not a whole picture */
export async function pixelsOf(file) {
    const { data, info } = await decodeFile(file, (image) => image
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true }), { autoOrient: false });
    if (info.channels !== 3)
        throw new Error(`${file.path} was decoded to ${info.channels} channels`);
    return upright({ width: info.width, height: info.height, data }, file.metadata.orientation ?? 1);
}
/** Stored pixels as an EXIF orientation wants them seen, 1 to 8: mirrored, turned, or both. */
function upright({ width, height, data }, orientation) {
    if (!(orientation >= 2 && orientation <= 8))
        return { width, height, data };
    const row = 3 * width;
    const [right, bottom] = [row - 3, row * (height - 1)];
    const [origin, acrossBytes, downBytes] = [
        [right, -3, row],
        [right + bottom, -3, -row],
        [bottom, 3, -row],
        [0, row, 3],
        [bottom, -row, 3],
        [right + bottom, -row, -3],
        [right, row, -3],
    ][orientation - 2];
    const size = orientation >= 5 ? { width: height, height: width } : { width, height };
    return { ...size, data, layout: { origin, acrossBytes, downBytes } };
}
/** sha256 of a picture's file, in hexadecimal. @throws UserError when it cannot be read. */
export async function pictureFileDigest(path) {
    return fileDigest(path, 'picture');
}
/**
 * Pixels resized and cropped as a model wants them: torchvision's `Resize`, then `CenterCrop`. Only what is kept is computed, since a picture of
 * one pixel by many would grow to the square of what it holds.
 */
export function fitPixels(decoded, geometry) {
    const [, height, width] = inputShapeOf(geometry);
    const size = resizedSize(decoded, geometry);
    const left = roundHalfToEven((size.width - width) / 2);
    const top = roundHalfToEven((size.height - height) / 2);
    return resizeBilinear(decoded, size.width, size.height, { left, top, width, height });
}
/** The size that a picture has after resizing and before cropping. */
export function resizedSize(picture, { resize }) {
    return 'shorterSide' in resize ? withShorterSide(picture, resize.shorterSide) : resize;
}
/** torchvision's `Resize(n)`: the longer side is cut to a whole number. */
function withShorterSide({ width, height }, side) {
    const longer = Math.trunc((side * Math.max(width, height)) / Math.min(width, height));
    return width <= height ? { width: side, height: longer } : { width: longer, height: side };
}
/** A half pixel is rounded to the even number, as Python does it. */
function roundHalfToEven(value) {
    return value % 1 === 0.5 ? 2 * Math.round(value / 2) : Math.round(value);
}
/** `[H, W, 3]` of 0 … 255 to `[3, H, W]` of 0 … 1. */
export function planesOf({ width, height, data }) {
    const count = width * height;
    const planes = new Float32Array(3 * count);
    for (let i = 0; i < count; i++) {
        for (let channel = 0; channel < 3; channel++)
            planes[channel * count + i] = data[i * 3 + channel] / 255;
    }
    return planes;
}
