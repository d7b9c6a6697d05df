import type { CallScope, PickleValue } from './pickle-values.ts';
import { Global, Inert, StorageRef, TensorRef } from './pickle-values.ts';
import type { TensorEntry } from './tensor-entry.ts';
/** A file of torch.save: what was pickled, and the bytes of the storages that it names. */
export interface TorchArchive {
    readonly root: PickleValue;
    readonly littleEndian: boolean;
    /** Bytes of a kept storage from `start`. @throws UserError when there is no such storage or it is too short. */
    readStorage(key: string, start: number, length: number): Promise<Buffer>;
}
/**
 * What torch.save writes where a storage stands: `('storage', class, key, location, number of values, view)`. A storage of a type that is not
 * known is a placeholder, and so is a class that was saved with its source.
 */
export declare function storageFromId(id: PickleValue, { refuse }: Pick<CallScope, 'refuse'>): StorageRef | Global | Inert;
/** `_rebuild_tensor(storage, offset, shape, strides, …)`, of all versions; a placeholder where the storage is one. */
export declare function rebuildTensor([storage, ...layout]: readonly PickleValue[], scope: CallScope): PickleValue;
/** `_rebuild_tensor_v3(storage, offset, shape, strides, requires_grad, hooks, dtype)`; a placeholder for a type that is not known. */
export declare function rebuildTensorOfType([storage, ...layout]: readonly PickleValue[], scope: CallScope): PickleValue;
/** A tensor of the archive under its name in the state dict, read when it is asked for. */
export declare function tensorEntry(name: string, tensor: TensorRef, archive: TorchArchive, path: string): TensorEntry;
