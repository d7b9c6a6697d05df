/** By extension: what the format is called, how its decoder calls it, and the bytes at a place that it is told by. */
declare const formats: {
    readonly png: {
        readonly noun: "a PNG";
        readonly format: "png";
        readonly at: 0;
        readonly start: "PNG\r\n\u001A\n";
    };
    readonly webp: {
        readonly noun: "a WebP";
        readonly format: "webp";
        readonly at: 8;
        readonly start: "WEBP";
    };
    readonly jpg: {
        readonly noun: "a JPEG";
        readonly format: "jpeg";
        readonly at: 0;
        readonly start: "ÿØÿ";
    };
    readonly avif: {
        readonly noun: "an AVIF";
        readonly format: "heif";
        readonly at: 4;
        readonly start: "ftyp";
    };
};
export type PictureExtension = keyof typeof formats;
/** The extensions that a picture of a content folder may have. */
export declare const pictureExtensions: readonly PictureExtension[];
export interface PictureSize {
    readonly width: number;
    readonly height: number;
}
export interface PictureExpectation {
    /** For errors, and for its extension. */
    readonly file: string;
    /** The size that the report or the result says. */
    readonly size?: PictureSize;
    /** Whether all pixels have to open as well. */
    readonly isWhole: boolean;
    readonly hint: string;
}
/**
 * Holds a picture against what its name and its description say, by its content: nothing but its own format is decoded, and no more pixels
 * than the bound.
 *
 * @throws SiteError in one line
 */
export declare function checkPicture(bytes: Uint8Array, { file, size, isWhole, hint }: PictureExpectation): Promise<void>;
export {};
