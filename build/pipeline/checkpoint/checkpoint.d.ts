import type { ByteSource } from './byte-source.ts';
import type { CheckpointFormat } from './format.ts';
import type { TensorEntry } from './tensor-entry.ts';
import { type TensorShape } from './tensor-names.ts';
/** An opened checkpoint: the model's tensors by name. Optimizer states and the like are never read. */
export interface Checkpoint {
    readonly format: CheckpointFormat;
    /** In the order of the file, under the names that the model itself gives them. */
    readonly tensors: ReadonlyMap<string, TensorEntry>;
    /** What stands among the tensors and is none, by name: the class that it has. */
    readonly placeholders: ReadonlyMap<string, string>;
    /** Lets the file go; tensors cannot be read afterwards. */
    close(): Promise<void>;
}
export interface CheckpointOptions {
    /** Key of the state dict inside the checkpoint, where several could be meant. */
    readonly stateDict?: string | undefined;
    /** What stands before the names of the model's tensors, where not all in the state dict are the model's. */
    readonly prefix?: string | undefined;
    /**
     * The tensors that the model has, by name. Where they fit one state dict without a doubt, it is the one that is taken, and the tensors come
     * under these names and are these alone; where they do not, tensors come as they are in the file.
     */
    readonly needed?: ReadonlyMap<string, TensorShape> | undefined;
}
/**
 * Opens a checkpoint of PyTorch (zip or legacy) or safetensors, told apart by content. Nothing in it is executed, and no tensor
 * is read before it is asked for.
 *
 * @throws UserError when there is no such file, or it is none of these, damaged, hostile, or without exactly one state dict.
 */
export declare function openCheckpoint(path: string, options?: CheckpointOptions): Promise<Checkpoint>;
/** The same from an open source, which the checkpoint's `close` closes. */
export declare function readCheckpoint(source: ByteSource, options?: CheckpointOptions): Promise<Checkpoint>;
