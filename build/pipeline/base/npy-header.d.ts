/** What the header of a `.npy` file says of the values that follow it. */
export interface NpyHeader {
    /** As numpy writes it: `<f4`. */
    readonly dtype: string;
    /** Whether the first axis runs fastest. */
    readonly isFortran: boolean;
    readonly shape: readonly number[];
    /** Where the values begin. */
    readonly dataStart: number;
}
/**
 * Reads the header of a `.npy` file, version 1.0 to 3.0, as numpy does: a dictionary of Python's with its keys in any order, also as Python 2
 * writes it (`10L`, `u''`). Nothing is evaluated.
 *
 * @param file named in errors @param hint the advice in errors
 * @throws UserError when magic, version, length or text are not those of a header, for types that are no numbers, and for a shape beyond
 * all bounds; nothing is said of order and data
 */
export declare function openNpy(bytes: Uint8Array, file: string, hint: string): NpyHeader;
