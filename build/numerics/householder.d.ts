import type { Matrix } from './matrix.ts';
/** T · P = Q · R of a matrix T whose columns are given as the rows of a {@link Matrix}, so that each lies in one piece. */
export interface PivotedQr {
    /** R, upper triangular, `[n, n]`; |R[k, k]| falls with k. */
    readonly upper: Matrix;
    /** Column k of T · P is column `order[k]` of T. */
    readonly order: Uint32Array;
    /** Q times a vector of n numbers: a vector of as many as a column of T has. */
    readonly expand: (short: Float64Array) => Float64Array<ArrayBuffer>;
}
/**
 * QR with column pivoting by Householder's reflections (Golub & Van Loan, Matrix Computations, algorithm 5.4.1). The norms
 * that choose the pivot are computed afresh in each step, which costs no more than the reflections and never goes stale.
 *
 * @param vectors T's n columns as rows, each of m ≥ n numbers
 */
export declare function pivotedQr({ rows: count, columns: length, values }: Matrix): PivotedQr;
/** Σ of the products of `length` neighbouring numbers of two arrays. */
export declare function dot(a: Float64Array, atA: number, b: Float64Array, atB: number, length: number): number;
