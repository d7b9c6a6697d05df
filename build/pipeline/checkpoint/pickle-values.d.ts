import type { DType } from './dtypes.ts';
/** What a pickle can become here: plain data and descriptions. Nothing of it can run. */
export type PickleValue = null | boolean | number | bigint | string | Uint8Array | PickleValue[] | Map<PickleValue, PickleValue> | Set<PickleValue> | Global | StorageRef | TensorRef | Inert;
/** The bytes that tensors look into, by the key under which the file keeps them. */
export declare class StorageRef {
    readonly key: string;
    /** Type of its values; uint8 for storages that leave the type to the tensor. */
    readonly dtype: DType;
    /** Where it begins in the kept storage: not 0 for the views of the legacy format. */
    readonly offsetBytes: number;
    readonly sizeBytes: number;
    constructor(key: string, dtype: DType, offsetBytes: number, sizeBytes: number);
}
/** A tensor as its storage and the way to look at it; offset and strides count values. */
export declare class TensorRef {
    readonly storage: StorageRef;
    readonly dtype: DType;
    readonly offset: number;
    readonly shape: readonly number[];
    readonly strides: readonly number[];
    constructor(storage: StorageRef, dtype: DType, { offset, shape, strides }: {
        offset: number;
        shape: readonly number[];
        strides: readonly number[];
    });
}
/**
 * An object that is not built: whatever class it has, it stands for what Python would have made, and nothing of it runs.
 *
 * What the pickle gives it is kept where weights could lie in it: a module keeps them in its state, a class of dictionaries among its items.
 */
export declare class Inert {
    /** Name of the class or function, as far as the pickle says: `numpy.ndarray`. */
    readonly type: string;
    state: PickleValue | undefined;
    items: Map<PickleValue, PickleValue> | undefined;
    constructor(type: string);
}
/** A name in a pickle. `call` describes what Python would have built; it never builds it. */
export declare class Global {
    readonly name: string;
    readonly call: (args: readonly PickleValue[], scope: CallScope) => PickleValue;
    /** The type of values, for the names of storages (`torch.FloatStorage`) and of types (`torch.float32`). */
    readonly dtype: DType | undefined;
    constructor(name: string, call?: Global['call'], dtype?: DType);
}
/** What a call may do beside looking at its arguments. */
export interface CallScope {
    /** Counts memory against the pickle's budget. @throws UserError when it is used up. */
    readonly spend: (units: number) => void;
    /** The error for arguments that do not fit. */
    readonly refuse: (received: string, hint?: string) => Error;
}
