import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import sharp, {} from 'sharp';
import { bounds } from "../../schema/bounds.js";
import { decodingBytes } from "../../schema/picture-memory.js";
import { checkBound } from "../base/bounded.js";
import { sha256 } from "../../schema/digests.js";
import { expected, quoted, UserError } from "../base/errors.js";
import { pictureFormat } from "./picture-format.js";
/**
 * By what a file is for: what an error calls it, and the formats that are taken, told by content; AVIF is called by its
 * container. Others that the decoder knows (SVG, PDF) are no photographs.
 */
const kinds = {
    picture: {
        noun: 'a picture (JPEG, PNG, WebP, GIF, TIFF or AVIF)',
        formats: ['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif'],
    },
    mask: { noun: 'a mask (a grey 8-bit PNG)', formats: ['png'] },
    display: { noun: 'a picture for the site (JPEG, PNG, WebP or AVIF)', formats: ['jpeg', 'png', 'webp', 'heif'] },
};
const COPY_AGAIN = 'Copy or export it again.';
const SMALLER = 'Make it smaller.';
/**
 * Reads a file of pixels; none is decoded yet, and only what keeps every bound may be.
 *
 * @param digest the sha256 that the file had when the run was planned, where it has been
 * @throws UserError when it is not there, is empty, of another format, has too many pixels, or is not what it was
 */
export async function openPictureFile(path, kind, digest) {
    const place = { path, kind };
    const bytes = await withFile(place, async (file, sizeBytes) => {
        if (kind === 'display')
            checkBound(bounds.displayBytes, sizeBytes, path, 'Make it smaller, or save it as WebP.');
        return file.readFile();
    });
    if (bytes.length === 0)
        throw refuseFile(place, 'an empty file', COPY_AGAIN);
    if (digest !== undefined && sha256(bytes) !== digest) {
        throw refuseFile(place, 'one that has changed since this run began', 'Run again.');
    }
    const format = pictureFormat(bytes);
    const isTaken = kinds[kind].formats.includes(format ?? '');
    if (!isTaken)
        throw refuseFormat(place, format);
    const metadata = await decoding(place, () => sharp(bytes, options).metadata());
    checkMetadata(place, metadata, bytes);
    return { path, kind, bytes, metadata };
}
/** Holds what a file's header says against the bounds. */
function checkMetadata(place, metadata, bytes) {
    const { width, height, pages = 1 } = metadata;
    if (!(width > 0 && height > 0))
        throw refuseFile(place, 'one without pixels', COPY_AGAIN);
    checkBound(bounds.pictureSide, Math.max(width, height), place.path, SMALLER);
    const pixels = width * height;
    if (pixels > bounds.picturePixels.most) {
        throw refuseFile(place, `one of more than ${bounds.picturePixels.most / 1e6} million pixels`, SMALLER);
    }
    const turning = place.kind === 'mask' && (metadata.orientation ?? 1) > 1 ? metadata.channels : 0;
    const memoryBytes = bytes.length + pixels * (decodingBytes(metadata, bytes) + turning);
    if (memoryBytes > bounds.pictureMemoryBytes.most) {
        const [own, most] = [memoryBytes, bounds.pictureMemoryBytes.most].map((count) => `${Math.round(count / 1e6)} MB`);
        const received = `one of ${(pixels / 1e6).toFixed(1)} million pixels that takes about ${own} to decode, more than ${most}`;
        const isPlain = place.kind === 'mask' || (metadata.format === 'jpeg' && !metadata.isProgressive);
        throw refuseFile(place, received, isPlain ? SMALLER : 'Make it smaller, or save it as a JPEG that is not progressive.');
    }
    checkBound(bounds.pictureFrames, pages, place.path, 'Save its first frame or page.');
    const { icc, exif, xmp, iptc } = metadata;
    const metadataBytes = [icc, exif, xmp, iptc].reduce((sum, part) => sum + (part?.length ?? 0), 0);
    checkBound(bounds.pictureMetadataBytes, metadataBytes, place.path, 'Export it again without them.');
}
function refuseFormat(place, format) {
    if (format === undefined)
        return refuseFile(place, 'something else', COPY_AGAIN);
    return refuseFile(place, `a file of the format ${format}`, format === 'heic' ? 'Export it as JPEG.' : undefined);
}
/**
 * What the decoder makes of a file, turned upright as its EXIF orientation says.
 *
 * @throws UserError when the file is damaged or cut
 */
export async function decodeFile(file, act, changes = {}) {
    return decoding(file, () => act(sharp(file.bytes, { ...options, ...changes })));
}
/** Whether a part of the picture is transparent, to the 8 bits that are kept. @throws UserError when the file is damaged or cut */
export async function isTransparent(file) {
    if (!file.metadata.hasAlpha)
        return false;
    // sharp’s own `stats` would hold all channels of all pixels.
    const alpha = await decodeFile(file, (image) => image.extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer(), {
        autoOrient: false,
    });
    const isOpaque = alpha[0] === 255 && alpha.subarray(1).equals(alpha.subarray(0, -1));
    if (alpha.buffer.byteLength === alpha.length)
        alpha.buffer.transfer(0);
    return !isOpaque;
}
/** sha256 of a file, in hexadecimal. @throws UserError when it cannot be read. */
export async function fileDigest(path, kind) {
    return withFile({ path, kind }, async (file) => {
        const hash = createHash('sha256');
        await pipeline(file.createReadStream({ autoClose: false }), hash);
        return hash.digest('hex');
    });
}
/**
 * Opens a regular file of at most {@link bounds.pictureBytes} for as long as `act` takes. A pipe is not waited for.
 *
 * @throws UserError when it cannot be opened, is something else, or is too large
 */
async function withFile(place, act) {
    const { path, kind } = place;
    try {
        const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
        try {
            const entry = await file.stat();
            if (entry.isDirectory())
                throw Object.assign(new Error(), { code: 'EISDIR' });
            if (!entry.isFile())
                throw refuseFile(place, 'a device or a pipe, no file');
            checkBound(bounds.pictureBytes, entry.size, path, SMALLER);
            return await act(file, entry.size);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        throw error instanceof UserError ? error : fileError(path, kind, error);
    }
}
/** The one line for a file that is not what it is for. */
export function refuseFile({ path, kind }, received, hint) {
    return expected(kinds[kind].noun, { at: path, received, ...(hint && { hint }) });
}
const options = { failOn: 'error', limitInputPixels: bounds.picturePixels.most, autoOrient: true };
async function decoding(file, act) {
    try {
        return await act();
    }
    catch (error) {
        throw error instanceof UserError ? error : pixelError(file, error);
    }
}
function fileError(path, kind, error) {
    const { code } = error;
    const refuse = (received, hint) => refuseFile({ path, kind }, received, hint);
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return refuse('no such file');
    if (code === 'EISDIR') {
        return refuse('a folder', kind === 'picture' ? 'In a configuration, write `folder` instead of `image`.' : undefined);
    }
    if (code === 'ELOOP')
        return refuse('links that lead in a circle');
    if (code === 'ENXIO')
        return refuse('a device or a pipe, no file');
    if (code === 'EACCES' || code === 'EPERM')
        return refuse('a file that may not be read');
    if (code === undefined)
        throw error;
    return refuse(`the error ${code}`);
}
/** The decoder's own words are kept where they say more than that it is no picture. */
function pixelError(file, error) {
    const [words = ''] = error.message.split('\n');
    if (/unsupported image format/i.test(words))
        return refuseFile(file, 'something else', COPY_AGAIN);
    if (/pixel limit/i.test(words)) {
        return refuseFile(file, `one of more than ${bounds.picturePixels.most / 1e6} million pixels`, SMALLER);
    }
    return refuseFile(file, `a damaged or cut one (${quoted(words).slice(1, -1)})`, COPY_AGAIN);
}
