import type { Matrix } from './matrix.ts';
import type { Random } from './random.ts';
export interface TsneOptions {
    /** Effective number of neighbours, greater than 0 and less than the number of points. */
    readonly perplexity?: number;
    /** At most so many steps, the {@link EXPLORING} first ones among them. */
    readonly iterations?: number;
}
export interface Tsne {
    /** `[n, 2]` */
    readonly embedding: Matrix;
    /** Kullback and Leibler's divergence of the embedding, in nats: ≥ 0, smaller is better. */
    readonly kl: number;
    /** How many steps were taken; scikit-learn's `n_iter_` is the number of the last, counted from 0, so one less. */
    readonly iterations: number;
}
/**
 * t-SNE in two dimensions with all pairs computed (van der Maaten & Hinton 2008), as scikit-learn 1.2's
 * `TSNE(method='exact', learning_rate='auto')`; the descent keeps its state in float32 like it, and from the same start comes
 * to the same drawing. Rows that are the same, with the same start, stay together to within rounding.
 *
 * @param matrix n points, `[n, d]`
 * @param start where they are first, `[n, 2]`: {@link startByPca}, {@link startByChance}, or the drawing of another layer
 * @throws RangeError for a perplexity that the number of points does not allow
 * @throws RangeError for a start of another shape, fewer than 1 iteration, NaN and infinities
 */
export declare function tsne(matrix: Matrix, start: Matrix, { perplexity, iterations }?: TsneOptions): Tsne;
/**
 * The first two principal components, scaled so that the first has a standard deviation of 1e-4: `[n, 2]`, every value a float32.
 * Zeros where all points are the same.
 *
 * @throws RangeError for fewer than two points or dimensions, NaN and infinities
 */
export declare function startByPca(matrix: Matrix): Matrix;
/** Points drawn from N(0, 1e-4²), `[rows, 2]`, every value a float32. */
export declare function startByChance(rows: number, random: Random): Matrix;
