/** A matrix as it was found, before anything of it has been checked but that its rows are of one length. */
export interface RawMatrix {
    /** Rows of one length; NaN is a missing value. */
    readonly values: readonly (readonly number[])[];
    /** Row labels that came with it. */
    readonly rows?: readonly string[];
    /** Column labels that came with it. */
    readonly columns?: readonly string[];
    /** Where a cell lies, for errors: `line 3, column 2`. Row and column count from 0. */
    readonly place?: (row: number, column: number) => string;
}
