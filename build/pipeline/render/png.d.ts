/** Pixels [height, width, 3] in 0 … 255. */
export interface Bitmap {
    readonly width: number;
    readonly height: number;
    readonly rgb: Uint8Array;
}
/** A PNG of 8-bit RGB without metadata; every setting is fixed, so that equal pixels are equal bytes. */
export declare function encodePng({ width, height, rgb }: Bitmap): Promise<Uint8Array>;
/** A PNG of 8-bit grey without metadata, as {@link encodePng}. @param picture `grey`: [height, width] in 0 … 255 */
export declare function encodeGreyPng(picture: {
    width: number;
    height: number;
    grey: Uint8Array;
}): Promise<Uint8Array>;
