/**
 * The ziggurat of Marsaglia & Tsang (2000) for the normal density f(x) = exp(−x²/2): 256 horizontal layers of equal area, the
 * lowest of which holds the tail. A draw picks a layer by 8 bits and a position in it by 24 others (Doornik 2005: the
 * same bits for both would correlate the two).
 */
export interface Ziggurat {
    /** The x where the tail begins. */
    readonly edge: number;
    /** Per layer, the |position| below which a draw lies under the curve for certain. */
    readonly limit: Int32Array;
    /** Per layer, the x of one step of position; 2²³ steps reach the layer's end. Rounded to float32. */
    readonly step: Float64Array;
    /** Per layer, f at its end. */
    readonly density: Float64Array;
}
/**
 * The layers. Math.exp and Math.log may differ in the last digit from one JavaScript engine to the next; rounding `step` to
 * float32 and `limit` to integers keeps that out of the normals, except in the tail and by a chance of about 1e-14 a draw.
 */
export declare function makeZiggurat(): Ziggurat;
