import { expected } from "../base/errors.js";
import { ndArray } from "../../numerics/nd-array.js";
import { decodeFile, fileDigest, isTransparent, openPictureFile, refuseFile } from "./picture-file.js";
import { fitPixels } from "./picture.js";
import { encodeGreyPng } from "../render/png.js";
import { withPixels } from "./resize.js";
const AS_GREY = 'Export it as a grey PNG of 8 bits without transparency: 255 inside the part, 0 outside.';
/**
 * The mask of a part as it lies on the picture that a model sees: `[H, W]`, how much of each pixel the part covers, 0 to 1.
 *
 * @param digest the sha256 that the file had when the run was planned, where it has been
 * @throws UserError when the file is not there, is no mask, marks nothing, or has changed
 */
export async function readMask(path, geometry, digest) {
    return withPixels(decodeMask(path, undefined, digest), (decoded) => fitMask(decoded, geometry));
}
/** A decoded mask, resized and cropped as {@link readMask} says: the picture's own steps, rounded to 8 bits as its pixels are. */
export function fitMask(decoded, geometry) {
    const { width, height, data } = fitPixels(decoded, geometry);
    return ndArray([height, width], Float32Array.from({ length: width * height }, (_, index) => data[index * 3] / 255));
}
/**
 * The values of a mask's file in three equal channels, at its own size. A colour profile is passed over: the values are shares,
 * not light.
 *
 * @param picture the decoded picture that it belongs to, when it is to be checked that they are of one size
 * @param digest as for {@link readMask} @throws UserError when the file is not there, is no mask, marks nothing, is of another size, or has changed
 */
export async function decodeMask(path, picture, digest) {
    const file = await openPictureFile(path, 'mask', digest);
    const { width, height } = file.metadata.autoOrient;
    if (picture !== undefined && (width !== picture.width || height !== picture.height)) {
        throw expected(`a mask of its picture’s size, ${picture.width}×${picture.height}`, {
            at: path,
            received: `${width}×${height}`,
            hint: 'Draw it on the picture itself, upright and before any resizing.',
        });
    }
    if (file.metadata.depth !== 'uchar')
        throw refuseFile(file, 'one of 16 bits', AS_GREY);
    if (await isTransparent(file)) {
        throw refuseFile(file, 'one with transparent parts', AS_GREY);
    }
    const data = await decodeFile(file, (image) => image.removeAlpha().toColourspace('srgb').raw().toBuffer(), {
        ignoreIcc: true,
    });
    for (let first = 0; first < data.length; first += 3) {
        if (data[first] !== data[first + 1] || data[first] !== data[first + 2])
            throw refuseFile(file, 'colours', AS_GREY);
    }
    if (!data.some((value) => value > 0)) {
        throw refuseFile(file, 'one that is black all over, a mask of nothing', 'Make the part white, or leave the mask out.');
    }
    return { width, height, data };
}
/** How much of the picture the part covers, 0 to 1. @param mask [H, W] in 0 … 1 */
export function maskShare({ data }) {
    return data.reduce((sum, value) => sum + value, 0) / data.length;
}
/** A mask [H, W] in 0 … 1 as a grey PNG, of which {@link readMask} gives the same values. */
export async function renderMask({ shape, data }) {
    const [height, width] = shape;
    return encodeGreyPng({ width, height, grey: Uint8Array.from(data, (value) => Math.round(value * 255)) });
}
/** sha256 of a mask's file, in hexadecimal. @throws UserError when it cannot be read. */
export async function maskFileDigest(path) {
    return fileDigest(path, 'mask');
}
