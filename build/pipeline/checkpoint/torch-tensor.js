import { bounds } from "../../schema/bounds.js";
import { sizeOf } from "../../numerics/nd-array.js";
import { expected, quoted } from "../base/errors.js";
import { itemBytes, valueReader } from "./dtypes.js";
import { spanOf, toFloat32 } from "./floats.js";
import { Global, Inert, StorageRef, TensorRef } from "./pickle-values.js";
import { assertFinite, unreadable } from "./tensor-entry.js";
/**
 * What torch.save writes where a storage stands: `('storage', class, key, location, number of values, view)`. A storage of a type that is not
 * known is a placeholder, and so is a class that was saved with its source.
 */
export function storageFromId(id, { refuse }) {
    const [kind, type, key, , values, view] = Array.isArray(id) ? id : [];
    if (kind === 'module')
        return type instanceof Global ? type : new Inert('torch.nn.Module');
    if (kind !== 'storage' || !(type instanceof Global) || typeof key !== 'string' || !isCount(values)) {
        throw refuse('a pickle with a reference that is not to a storage');
    }
    if (type.dtype === undefined)
        return new Inert(type.name);
    const bytes = itemBytes(type.dtype);
    if (view === undefined || view === null)
        return new StorageRef(key, type.dtype, 0, values * bytes);
    // The legacy format keeps parts of one storage as views: (key of the view, offset, number of values).
    const [, offset, viewValues] = Array.isArray(view) ? view : [];
    if (!isCount(offset) || !isCount(viewValues) || offset + viewValues > values) {
        throw refuse('a pickle with a view that lies outside its storage');
    }
    return new StorageRef(key, type.dtype, offset * bytes, viewValues * bytes);
}
/** `_rebuild_tensor(storage, offset, shape, strides, …)`, of all versions; a placeholder where the storage is one. */
export function rebuildTensor([storage, ...layout], scope) {
    if (storage instanceof Inert)
        return storage;
    if (!(storage instanceof StorageRef))
        throw scope.refuse('a pickle with a tensor that has no storage');
    return describe(storage, storage.dtype, layout, scope);
}
/** `_rebuild_tensor_v3(storage, offset, shape, strides, requires_grad, hooks, dtype)`; a placeholder for a type that is not known. */
export function rebuildTensorOfType([storage, ...layout], scope) {
    const type = layout[5];
    if (storage instanceof Inert)
        return storage;
    if (!(storage instanceof StorageRef) || !(type instanceof Global)) {
        throw scope.refuse('a pickle with a tensor that has no storage or type');
    }
    return type.dtype === undefined ? new Inert(type.name) : describe(storage, type.dtype, layout, scope);
}
function describe(storage, dtype, layout, { refuse }) {
    const [offset, shape, strides] = layout;
    if (!isCount(offset) || !isCounts(shape) || !isCounts(strides) || shape.length !== strides.length) {
        throw refuse('a pickle with a tensor whose shape makes no sense');
    }
    const span = spanOf({ shape, strides });
    if (span > 0 && !((offset + span) * itemBytes(dtype) <= storage.sizeBytes)) {
        throw refuse(`a pickle with a tensor that lies outside its storage, ${quoted(`[${shape.join(', ')}]`)}`);
    }
    return new TensorRef(storage, dtype, { offset, shape: [...shape], strides: [...strides] });
}
/** A tensor of the archive under its name in the state dict, read when it is asked for. */
export function tensorEntry(name, tensor, archive, path) {
    const { storage, dtype, offset, shape } = tensor;
    return {
        name,
        dtype,
        shape,
        async read() {
            if (valueReader(dtype) === undefined)
                throw unreadable(name, dtype, path);
            // A stride of 0 repeats one value without end: a few bytes could ask for terabytes.
            if (sizeOf(shape) * itemBytes(dtype) > storage.sizeBytes) {
                throw expected(`numbers in the tensor ${quoted(name)}`, {
                    at: path,
                    received: `an expanded view [${shape.join(', ')}] of a smaller storage`,
                    hint: 'Save it as `tensor.contiguous()`.',
                });
            }
            const bytes = itemBytes(dtype);
            const start = storage.offsetBytes + offset * bytes;
            const values = await archive.readStorage(storage.key, start, spanOf(tensor) * bytes);
            return assertFinite(toFloat32(values, dtype, tensor, archive.littleEndian), name, path);
        },
    };
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function isCounts(value) {
    return Array.isArray(value) && value.length <= bounds.tensorAxes.most && value.every(isCount);
}
