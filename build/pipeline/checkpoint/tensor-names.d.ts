/** What is known of a tensor before it is read. */
export interface TensorShape {
    readonly shape: readonly number[];
    readonly dtype?: string;
}
type Tensors = ReadonlyMap<string, TensorShape>;
/** Whether a tensor is a weight or a statistic, which a network computes with: no counter, no index, nothing of a type beside them. */
export declare function isWeight(name: string, { dtype }: TensorShape): boolean;
/** Whether networks are computed in values of a type: integers, bools, complex, quantized and 8-bit ones are left out. */
export declare function isFloat(dtype: string): boolean;
/** A name without the parts that wrappers add, wherever they stand: `cnn._orig_mod.0.weight` is `cnn.0.weight`. */
export declare function withoutWrapperParts(name: string): string;
/**
 * Which tensor of a file each needed one is, by name; undefined where the names leave a doubt.
 *
 * Names may differ by wrappers at any place, by words that only one side has (`model.`, `net.`, `backbone.`), or by a common beginning, as
 * long as every needed tensor has exactly one in the file, of its shape, and none is left over. Numbers of layers are never passed over.
 */
export declare function matchNames(needed: Tensors, found: Tensors): ReadonlyMap<string, string> | undefined;
/** Tensors under a prefix, by what is left of their names. @param prefix with or without its last dot */
export declare function tensorsUnder<T>(prefix: string, tensors: ReadonlyMap<string, T>): ReadonlyMap<string, T>;
/** The prefixes under each of which all needed tensors are, with their shapes. */
export declare function completePrefixes(needed: Tensors, found: Tensors): readonly string[];
/** The tensors under the names that have most in common with the needed ones, for a list of what differs. */
export declare function closestNames<T>(needed: ReadonlyMap<string, unknown>, found: ReadonlyMap<string, T>): ReadonlyMap<string, T>;
export {};
