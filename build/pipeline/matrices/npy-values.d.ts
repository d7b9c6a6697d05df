/** Values of a `.npy` file, read where they lie. */
export interface NpyValues {
    readonly shape: readonly number[];
    /** The value at an index on every axis, counted from 0. */
    readonly at: (...place: readonly number[]) => number;
}
/**
 * Opens a `.npy` file of any number of axes: floats, integers or bools of either byte order, in C or Fortran order.
 *
 * @param file named in errors @param accept looks at the shape before the data are, and throws where it will not do
 * @throws UserError for any other type, an empty array, or damaged bytes; `at` throws for whole numbers beyond 2⁵³
 */
export declare function openNpyValues(bytes: Uint8Array, file: string, accept: (shape: readonly number[]) => void): NpyValues;
