import type { TensorEntry } from '../../checkpoint/tensor-entry.ts';
/** A tensor and the file that it lies in. */
export interface WeightEntry {
    readonly tensor: TensorEntry;
    /** Whole path of the file. */
    readonly path: string;
    /** True where its values may stay in the file. */
    readonly isMapped: boolean;
}
/** An encoder's weights, in one file or in many. */
export interface WeightFiles {
    /** The file, or the index of the files, as the user wrote its folder. */
    readonly at: string;
    /** By the names in the files. */
    readonly entries: ReadonlyMap<string, WeightEntry>;
    /** Bytes of all files together. */
    readonly sizeBytes: number;
    close(): Promise<void>;
}
/**
 * Opens the weights in a folder of Hugging Face's layout: one file of safetensors or PyTorch, or shards with their index.
 *
 * @param at the folder, as errors name it @throws UserError when there is none, a shard is absent, or the index is not true of its shards
 */
export declare function openWeightFiles(place: string, at: string): Promise<WeightFiles>;
