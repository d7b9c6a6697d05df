import sharp from 'sharp';
import { sha256 } from "../../schema/digests.js";
import { readDisplay } from "../pictures/display-picture.js";
import { withinFile } from "../base/errors.js";
import { sharedPictures } from "../inputs/input.js";
import { decodeMask, fitMask, maskShare, renderMask } from "../pictures/mask.js";
import { ndArray } from "../../numerics/nd-array.js";
import { openPictureFile } from "../pictures/picture-file.js";
import { conversionRemarks, enlargementRemarks } from "../pictures/picture-remarks.js";
import { fitPixels, pixelsOf, planesOf } from "../pictures/picture.js";
import { renderPicture } from "./figure.js";
import { withPixels } from "../pictures/resize.js";
/** Where the picture lies as a model sees it, relative to `content/`. */
export function inputFile(model, picture) {
    return `inputs/${model}/${picture}.png`;
}
/** Where the mask of a part lies as it lies on the picture that a model sees, relative to `content/`. */
export function maskFile(model, picture, part) {
    return `inputs/${model}/${picture}.${part}.png`;
}
/**
 * A picture as a model sees it, from what {@link renderInputs} made of its file: `[3, H, W]` in [0, 1], the very values that were drawn.
 * A file of many millions of pixels is so decoded once a run, whatever asks for it.
 */
export async function renderedPicture(files, model, picture) {
    const { data, info } = await sharp(files.get(inputFile(model, picture)))
        .raw()
        .toBuffer({ resolveWithObject: true });
    return planesOf({ width: info.width, height: info.height, data });
}
/** The mask of a part as {@link renderedPicture}: `[H, W]` in [0, 1]. */
export async function renderedMask(files, model, picture, part) {
    const { data, info } = await sharp(files.get(maskFile(model, picture, part)))
        .extractChannel(0)
        .raw()
        .toBuffer({ resolveWithObject: true });
    return ndArray([info.height, info.width], Float32Array.from(data, (value) => value / 255));
}
/**
 * Every picture as each of its models sees it, as a PNG by its {@link inputFile}, with its masks by their {@link maskFile} and
 * its larger version.
 *
 * @throws UserError when a file is no picture or no mask of it: so that a run finds out before it begins
 */
export async function renderInputs(inputs) {
    const files = new Map();
    const facts = new Map();
    for (const shared of sharedPictures(inputs)) {
        facts.set(shared.picture.id, await renderShared(shared, files));
    }
    return { files, facts };
}
async function renderShared({ picture, models }, files) {
    const { id, path, digest, masks, display } = picture;
    const opened = await withinFile(picture, () => openPictureFile(path, 'picture', digest));
    const digests = {};
    const { size, remarks } = await withPixels(withinFile(picture, () => pixelsOf(opened)), async (decoded) => {
        for (const model of models) {
            const pixels = ndArray(model.inputShape, planesOf(fitPixels(decoded, model.preprocess)));
            const bytes = await renderPicture(pixels);
            files.set(inputFile(model.id, id), bytes);
            digests[model.id] = sha256(bytes);
        }
        return {
            size: { width: decoded.width, height: decoded.height },
            remarks: enlargementRemarks(decoded, models),
        };
    });
    const conversions = await conversionRemarks(opened);
    const reported = [];
    for (const mask of masks)
        reported.push([mask.part, await renderPart(mask, id, size, models, files)]);
    const all = [...conversions, ...remarks];
    return {
        sha256: digests,
        ...(reported.length > 0 && { masks: Object.fromEntries(reported) }),
        ...(all.length > 0 && { remarks: all }),
        ...(display !== undefined && { display: await copyDisplay(display, id, size, files) }),
    };
}
async function renderPart(mask, picture, size, models, files) {
    const { part, path, digest } = mask;
    const report = { digest, files: {}, sha256: {}, share: {} };
    await withPixels(withinFile(mask, () => decodeMask(path, size, digest)), async (decoded) => {
        for (const { id, preprocess } of models) {
            const fitted = fitMask(decoded, preprocess);
            const file = maskFile(id, picture, part);
            const bytes = await renderMask(fitted);
            files.set(file, bytes);
            report.files[id] = file;
            report.sha256[id] = sha256(bytes);
            report.share[id] = maskShare(fitted);
        }
    });
    return report;
}
async function copyDisplay(display, picture, size, files) {
    const { bytes, extension, width, height } = await withinFile(display, () => readDisplay(display.path, size));
    const file = `inputs/display/${picture}.${extension}`;
    files.set(file, bytes);
    return { file, sha256: sha256(bytes), width, height };
}
