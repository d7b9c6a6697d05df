import { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { UserError } from '../base/errors.ts';
/**
 * By what a file is for: what an error calls it, and the formats that are taken, told by content; AVIF is called by its
 * container. Others that the decoder knows (SVG, PDF) are no photographs.
 */
declare const kinds: {
    readonly picture: {
        readonly noun: "a picture (JPEG, PNG, WebP, GIF, TIFF or AVIF)";
        readonly formats: readonly ["jpeg", "png", "webp", "gif", "tiff", "heif"];
    };
    readonly mask: {
        readonly noun: "a mask (a grey 8-bit PNG)";
        readonly formats: readonly ["png"];
    };
    readonly display: {
        readonly noun: "a picture for the site (JPEG, PNG, WebP or AVIF)";
        readonly formats: readonly ["jpeg", "png", "webp", "heif"];
    };
};
/** What a file of pixels is for: a model's input, the mask of a part, the site. */
export type FileKind = keyof typeof kinds;
/** A file that has been read, of a format that is taken; its pixels may still be damaged. */
export interface PictureFile {
    readonly path: string;
    readonly kind: FileKind;
    readonly bytes: Uint8Array;
    readonly metadata: Metadata;
}
/**
 * Reads a file of pixels; none is decoded yet, and only what keeps every bound may be.
 *
 * @param digest the sha256 that the file had when the run was planned, where it has been
 * @throws UserError when it is not there, is empty, of another format, has too many pixels, or is not what it was
 */
export declare function openPictureFile(path: string, kind: FileKind, digest?: string): Promise<PictureFile>;
/**
 * What the decoder makes of a file, turned upright as its EXIF orientation says.
 *
 * @throws UserError when the file is damaged or cut
 */
export declare function decodeFile<Result>(file: PictureFile, act: (image: Sharp) => Promise<Result>, changes?: SharpOptions): Promise<Result>;
/** Whether a part of the picture is transparent, to the 8 bits that are kept. @throws UserError when the file is damaged or cut */
export declare function isTransparent(file: PictureFile): Promise<boolean>;
/** sha256 of a file, in hexadecimal. @throws UserError when it cannot be read. */
export declare function fileDigest(path: string, kind: FileKind): Promise<string>;
/** The one line for a file that is not what it is for. */
export declare function refuseFile({ path, kind }: Pick<PictureFile, 'path' | 'kind'>, received: string, hint?: string): UserError;
export {};
