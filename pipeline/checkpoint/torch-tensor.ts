import { sizeOf } from '../nd-array.ts';
import { expected, quoted } from '../errors.ts';
import type { DType } from './dtypes.ts';
import { itemBytes, valueReader } from './dtypes.ts';
import { spanOf, toFloat32 } from './floats.ts';
import type { CallScope, PickleValue } from './pickle-values.ts';
import { AllowedGlobal, StorageRef, TensorRef } from './pickle-values.ts';
import type { TensorEntry } from './tensor-entry.ts';
import { assertFinite } from './tensor-entry.ts';

const RANK_LIMIT = 64;

/** A file of torch.save: what was pickled, and the bytes of the storages that it names. */
export interface TorchArchive {
  readonly root: PickleValue;
  readonly littleEndian: boolean;
  /** Bytes of a kept storage from `start`. @throws UserError when there is no such storage or it is too short. */
  readStorage(key: string, start: number, length: number): Promise<Buffer>;
}

/** What torch.save writes where a storage stands: `('storage', class, key, location, number of values, view)`. */
export function storageFromId(id: PickleValue, { refuse }: Pick<CallScope, 'refuse'>): StorageRef {
  const [kind, type, key, , values, view] = Array.isArray(id) ? id : [];
  if (kind === 'module')
    throw refuse('a whole module with its source', 'Save `model.state_dict()` instead of the model.');
  const dtype = type instanceof AllowedGlobal ? type.dtype : undefined;
  if (kind !== 'storage' || dtype === undefined || typeof key !== 'string' || !isCount(values)) {
    throw refuse('a pickle with a reference that is not to a storage');
  }
  const bytes = itemBytes(dtype);
  if (view === undefined || view === null) return new StorageRef(key, dtype, 0, values * bytes);
  // The legacy format keeps parts of one storage as views: (key of the view, offset, number of values).
  const [, offset, viewValues] = Array.isArray(view) ? view : [];
  if (!isCount(offset) || !isCount(viewValues) || offset + viewValues > values) {
    throw refuse('a pickle with a view that lies outside its storage');
  }
  return new StorageRef(key, dtype, offset * bytes, viewValues * bytes);
}

/** `_rebuild_tensor(storage, offset, shape, strides, …)`, of all versions. */
export function rebuildTensor([storage, ...layout]: readonly PickleValue[], scope: CallScope): TensorRef {
  if (!(storage instanceof StorageRef)) throw scope.refuse('a pickle with a tensor that has no storage');
  return describe(storage, storage.dtype, layout, scope);
}

/** `_rebuild_tensor_v3(storage, offset, shape, strides, requires_grad, hooks, dtype)`. */
export function rebuildTensorOfType([storage, ...layout]: readonly PickleValue[], scope: CallScope): TensorRef {
  const type = layout[5];
  if (!(storage instanceof StorageRef) || !(type instanceof AllowedGlobal) || type.dtype === undefined) {
    throw scope.refuse('a pickle with a tensor that has no storage or type');
  }
  return describe(storage, type.dtype, layout, scope);
}

function describe(storage: StorageRef, dtype: DType, layout: readonly PickleValue[], { refuse }: CallScope): TensorRef {
  const [offset, shape, strides] = layout;
  if (!isCount(offset) || !isCounts(shape) || !isCounts(strides) || shape.length !== strides.length) {
    throw refuse('a pickle with a tensor whose shape makes no sense');
  }
  const span = spanOf({ shape, strides });
  if (span > 0 && !((offset + span) * itemBytes(dtype) <= storage.sizeBytes)) {
    throw refuse(`a pickle with a tensor [${shape.join(', ')}] that lies outside its storage`);
  }
  return new TensorRef(storage, dtype, { offset, shape: [...shape], strides: [...strides] });
}

/** A tensor of the archive under its name in the state dict, read when it is asked for. */
export function tensorEntry(name: string, tensor: TensorRef, archive: TorchArchive, path: string): TensorEntry {
  const { storage, dtype, offset, shape } = tensor;
  return {
    name,
    dtype,
    shape,
    async read() {
      const what = `numbers in the tensor ${quoted(name)}`;
      if (valueReader(dtype) === undefined) {
        throw expected(what, { at: path, received: `values of the type ${dtype}`, mend: 'Save it as float32.' });
      }
      // A stride of 0 repeats one value without end: a few bytes could ask for terabytes.
      if (sizeOf(shape) * itemBytes(dtype) > storage.sizeBytes) {
        throw expected(what, {
          at: path,
          received: `an expanded view [${shape.join(', ')}] of a smaller storage`,
          mend: 'Save it as `tensor.contiguous()`.',
        });
      }
      const bytes = itemBytes(dtype);
      const start = storage.offsetBytes + offset * bytes;
      const values = await archive.readStorage(storage.key, start, spanOf(tensor) * bytes);
      return assertFinite(toFloat32(values, dtype, tensor, archive.littleEndian), name, path);
    },
  };
}

function isCount(value: PickleValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isCounts(value: PickleValue | undefined): value is number[] {
  return Array.isArray(value) && value.length <= RANK_LIMIT && value.every(isCount);
}
