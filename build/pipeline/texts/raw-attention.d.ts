/** Attention as it was found, before anything of it has been checked but that layers, heads and rows are of one size each. */
export interface RawAttention {
    readonly layers: number;
    readonly heads: number;
    /** Tokens that attend, and tokens that are attended to. */
    readonly size: number;
    /** What came with it as its tokens, if anything did. */
    readonly tokens?: unknown;
    /** How much the token of a row attends to the token of a column; all count from 0. NaN is a missing value. */
    readonly weight: (layer: number, head: number, row: number, column: number) => number;
}
