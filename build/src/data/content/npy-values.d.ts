/** Where an array's file lies and what it has to hold. */
export interface NpyDescription {
    /** For errors. */
    readonly file: string;
    readonly shape: readonly number[];
    readonly hint: string;
}
/**
 * The values of a `.npy` file as the pipeline writes it: version 1.0, float32, little-endian, C order.
 *
 * @throws SiteError where header or length are not those of the shape
 */
export declare function npyValues(bytes: Uint8Array, description: NpyDescription): Float32Array;
/** As {@link npyValues}, without the values. @returns where they begin */
export declare function checkNpy(bytes: Uint8Array, { file, shape, hint }: NpyDescription): number;
/** @throws SiteError naming the first value that is infinite or not a number, for which nothing can be drawn or said */
export declare function requireFinite(values: Float32Array, { file, hint }: Pick<NpyDescription, 'file' | 'hint'>): void;
