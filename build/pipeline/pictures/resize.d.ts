/** 8-bit RGB, rows from top to bottom: `[height, width, 3]`. */
export interface Pixels {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8Array;
    /** Where the picture lies turned or mirrored in `data`. */
    readonly layout?: Layout;
}
/** How pixels lie, in bytes: where the first is, and how far the next of its row and the next of its column are. */
interface Layout {
    readonly origin: number;
    readonly acrossBytes: number;
    readonly downBytes: number;
}
/**
 * Does something with pixels and gives their memory back, of which there may be a tenth of all that a program may take: a collector
 * that has not come round yet would leave the next picture as much again.
 *
 * @param act keeps no part of `data`
 */
export declare function withPixels<Result>(decoding: Promise<Pixels>, act: (pixels: Pixels) => Result | Promise<Result>): Promise<Result>;
/** A part of a picture, in pixels from its left upper corner. */
export interface Region {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}
/**
 * Bilinear with antialias: a triangle whose width grows with the reduction, first along rows, then along columns, rounded to
 * 8 bits between the two. Bit for bit what Pillow's `resize(…, BILINEAR)` and so torchvision's `Resize` do with pictures; a
 * side that keeps its length is left as it is.
 *
 * @param region what of the resized picture is wanted, and alone computed: a line of pixels may grow to thousands of times the region; default: all
 */
export declare function resizeBilinear(source: Pixels, width: number, height: number, region?: Region): Pixels;
export {};
