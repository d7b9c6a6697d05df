/** The bytes that tensors look into, by the key under which the file keeps them. */
export class StorageRef {
    key;
    /** Type of its values; uint8 for storages that leave the type to the tensor. */
    dtype;
    /** Where it begins in the kept storage: not 0 for the views of the legacy format. */
    offsetBytes;
    sizeBytes;
    constructor(key, dtype, offsetBytes, sizeBytes) {
        this.key = key;
        this.dtype = dtype;
        this.offsetBytes = offsetBytes;
        this.sizeBytes = sizeBytes;
    }
}
/** A tensor as its storage and the way to look at it; offset and strides count values. */
export class TensorRef {
    storage;
    dtype;
    offset;
    shape;
    strides;
    constructor(storage, dtype, { offset, shape, strides }) {
        this.storage = storage;
        this.dtype = dtype;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
    }
}
/**
 * An object that is not built: whatever class it has, it stands for what Python would have made, and nothing of it runs.
 *
 * What the pickle gives it is kept where weights could lie in it: a module keeps them in its state, a class of dictionaries among its items.
 */
export class Inert {
    /** Name of the class or function, as far as the pickle says: `numpy.ndarray`. */
    type;
    state;
    items;
    constructor(type) {
        this.type = type;
    }
}
/** A name in a pickle. `call` describes what Python would have built; it never builds it. */
export class Global {
    name;
    call;
    /** The type of values, for the names of storages (`torch.FloatStorage`) and of types (`torch.float32`). */
    dtype;
    constructor(name, call = () => new Inert(name), dtype) {
        this.name = name;
        this.call = call;
        this.dtype = dtype;
    }
}
