/** Which superpixels are drawn, and how they are numbered. */
export interface DrawingOptions {
    /** How many of the largest coefficients are looked at; 11, say. */
    readonly features: number;
    /** Of those, the ones below this size are left out. */
    readonly leastWeight: number;
    /**
     * The label of the segment that column 0 stands for. The lime library always takes 0, though the labels of the course
     * begin at 1, so that its column f draws segment f, and none for f = 0; 1 is right.
     */
    readonly firstLabel: 0 | 1;
}
/** A picture with the superpixels that speak for or against a class. */
export interface SuperpixelDrawing {
    /** `[3, H, W]`: a superpixel with a positive coefficient has its green, one with a negative its red at the picture's maximum. */
    readonly picture: Float32Array<ArrayBuffer>;
    /** 1 for, −1 against, 0 not drawn, `[H, W]`. */
    readonly signs: Int8Array<ArrayBuffer>;
    /** The columns drawn, the largest |coefficient| first. */
    readonly columns: readonly number[];
}
/** Columns by falling |coefficient|; of equal ones the first comes first. */
export declare function rankedColumns(coefficients: Float64Array): number[];
/**
 * The picture that `get_image_and_mask(positive_only=False, hide_rest=False)` of lime 0.2 draws.
 *
 * @param picture `[3, H, W]`
 * @param labels the segment of each pixel, `[H, W]`
 * @param coefficients one a column of the masks
 */
export declare function drawSuperpixels(picture: Float32Array, labels: Int32Array, coefficients: Float64Array, { features, leastWeight, firstLabel }: DrawingOptions): SuperpixelDrawing;
