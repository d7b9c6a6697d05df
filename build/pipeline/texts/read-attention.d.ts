import type { Remark } from '../../schema/result.ts';
import type { AttentionConfig } from '../../schema/text.ts';
/** Attention that was computed elsewhere, checked. */
export interface ImportedAttention {
    readonly layers: number;
    readonly heads: number;
    readonly tokens: readonly string[];
    /** [layers, heads, n, n]: how much the token of a row attends to that of a column, at least 0. */
    readonly values: Float32Array;
    /** sha256 over tokens and values, whatever file they were read from. */
    readonly digest: string;
    /** `row-sums` where rows do not sum to 1. */
    readonly remarks: readonly Remark[];
}
/**
 * Reads attention from `.json`, `.npy` or `.csv`, by the file's extension.
 *
 * @param folder the configuration's, which the file's path starts from
 * @throws UserError for a file that cannot be read, and for shapes, weights and tokens that are not those of attention
 */
export declare function readAttention(config: AttentionConfig, folder: string): Promise<ImportedAttention>;
