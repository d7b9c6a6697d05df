import { z } from 'zod';
import { LocalText, Slug } from "./local-text.js";
const PictureModels = z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Ids of the models that it is explained for; default: all.');
const Credit = LocalText.optional().describe('Who made it, under which licence.');
/** One picture. */
export const PictureConfig = z.strictObject({
    id: Slug.optional().describe('Part of folders’ names and addresses. Default: from the file name.'),
    image: z.string().min(1).describe('JPEG, PNG, WebP, GIF, TIFF or AVIF, relative to the configuration.'),
    label: z
        .union([z.int().nonnegative(), z.string()])
        .optional()
        .describe('Class index or name; without it the prediction is explained.'),
    alt: LocalText.optional().describe('What a person sees in the picture.'),
    credit: Credit,
    models: PictureModels,
    masks: z
        .record(Slug, z.string().min(1))
        .optional()
        .describe('By part: a grey 8-bit PNG of the picture’s own size, 255 inside the part and 0 outside.'),
    display: z
        .string()
        .min(1)
        .optional()
        .describe('The same picture in more pixels, for the site alone: JPEG, PNG, WebP or AVIF of at most 1 MB.'),
});
/** All pictures of a folder, in the order of their positions or names. */
export const FolderConfig = z.strictObject({
    folder: z
        .string()
        .min(1)
        .describe('Folder of pictures, relative to the configuration; folders in it are not opened.'),
    names: z
        .enum(['plain', 'label_position'])
        .default('plain')
        .describe('`label_position`: file names say the class index and the place in the list, as `5_4.png`.'),
    credit: Credit,
    models: PictureModels,
});
/** What pictures are listed by: one by one, or by folder. */
export const PictureEntry = z.union([PictureConfig, FolderConfig]);
