import { expected } from "../base/errors.js";
/**
 * `[3, H, W]` of the pictures that a model sees.
 * @throws UserError when not every picture would get that size.
 */
export function inputShapeOf({ resize, crop }) {
    const [width, height] = 'shorterSide' in resize ? [resize.shorterSide, resize.shorterSide] : [resize.width, resize.height];
    if (!crop) {
        if (!('shorterSide' in resize))
            return [3, height, width];
        const hint = 'Without it, pictures of different forms would have different sizes.';
        throw expected('a size', { at: 'preprocess.crop', received: 'none beside `resize.shorterSide`', hint });
    }
    if (crop.width <= width && crop.height <= height)
        return [3, crop.height, crop.width];
    throw expected(`at most ${width}×${height}`, {
        at: 'preprocess.crop',
        received: `${crop.width}×${crop.height}`,
        hint: 'A crop cannot be larger than the resized picture.',
    });
}
