/** A tensor of a checkpoint, described; its values stay in the file until they are asked for. */
export interface TensorEntry {
    /** Its name in the state dict, without the prefixes that wrappers add: `cnn.0.weight`. */
    readonly name: string;
    /** The type in the file: by PyTorch's name, or by the file's where PyTorch's is not known. */
    readonly dtype: string;
    readonly shape: readonly number[];
    /** Where its values lie in the file, in bytes, if they lie there as they are read: float32, little-endian, in C order. */
    readonly offset?: number;
    /** Its values in C order. @throws UserError when the file is cut short, the type is none of numbers, or one is not finite. */
    read(): Promise<Float32Array>;
}
/** The error for a tensor that is needed and has a type that no network is computed in: float8, complex, quantized. */
export declare function unreadable(name: string, dtype: string, path: string): Error;
/** Returns the values as they came. @throws UserError, naming the tensor, when one of them is NaN or infinite. */
export declare function assertFinite(values: Float32Array, name: string, path: string): Float32Array;
