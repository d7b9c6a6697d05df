import { isTransparent } from "./picture-file.js";
import { resizedSize } from "./picture.js";
/**
 * What was done to a picture so that a model could see it, beyond resizing: a remark for each conversion that changed it.
 *
 * @throws UserError when the file is damaged
 */
export async function conversionRemarks(file) {
    const { space, depth, orientation = 1, pages = 1 } = file.metadata;
    const isGrey = ['b-w', 'grey16'].includes(space);
    return [
        ...remarkIf(pages > 1, 'animated', `It holds ${pages} frames or pages; the first was taken.`),
        ...remarkIf(orientation > 1, 'turned', `It was turned upright, as its EXIF orientation ${orientation} says.`),
        ...remarkIf(await isTransparent(file), 'transparent', 'Its transparent parts were laid on white.'),
        ...remarkIf(space === 'cmyk', 'cmyk', 'Its printing colours (CMYK) were converted to sRGB.'),
        ...remarkIf(isGrey, 'grey', 'It is grey: red, green and blue are equal.'),
        ...remarkIf(depth === 'ushort', 'sixteen-bit', 'Its 16 bits a channel were cut to 8.'),
    ];
}
/** A remark for the models whose input has more pixels than the picture: its detail is interpolated. */
export function enlargementRemarks({ width, height }, models) {
    const enlarging = models.filter(({ preprocess }) => {
        const size = resizedSize({ width, height }, preprocess);
        return size.width > width || size.height > height;
    });
    const only = enlarging.length < models.length && { models: enlarging.map(({ id }) => id) };
    const text = `Its ${width}×${height} pixels are fewer than the model’s input has; those between were interpolated.`;
    return remarkIf(enlarging.length > 0, 'enlarged', text).map((remark) => ({ ...remark, ...only }));
}
const remarkIf = (holds, code, text) => (holds ? [{ code, text }] : []);
