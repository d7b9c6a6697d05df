import type { PickleValue } from './pickle-values.ts';
import { TensorRef } from './pickle-values.ts';
/** What a state dict holds, by name. */
export interface StateDict {
    readonly tensors: ReadonlyMap<string, TensorRef>;
    /** Names of classes of what is no tensor and not built, by the name it stands under. */
    readonly placeholders: ReadonlyMap<string, string>;
}
export interface StateDictChoice {
    /** Key of the state dict, where several could be meant; a key within a key as `a.b`, a place in a list as its number. */
    readonly key?: string | undefined;
    /** Whether tensors are those of the model that is asked for. */
    readonly fits?: ((tensors: StateDict['tensors']) => boolean) | undefined;
}
/**
 * The state dict in what was saved: the object itself, or the one mapping in it (`state_dict`, `model_state_dict`, `model`,
 * `net` … whatever its name) that is made of tensors; a pickled module counts as its state dict. Where the model's tensors are known, the
 * mapping that has them.
 *
 * @throws UserError when there is none, or several and no key.
 */
export declare function findStateDict(root: PickleValue, path: string, { key, fits }?: StateDictChoice): StateDict;
/** The same tensors without the prefixes `module.` (DataParallel) and `_orig_mod.` (torch.compile) that all their names share. */
export declare function withoutWrappers<T>(tensors: ReadonlyMap<string, T>): ReadonlyMap<string, T>;
/** A NumPy array, which is no tensor of PyTorch's. */
export declare function isArray(type: string): boolean;
