import type { Remark } from '../../schema/result.ts';
/** Whether all values are equal, so that nothing can be told apart and scaling to [0, 1] would divide by zero. */
export declare function isFlat(values: Float32Array): boolean;
/** A map as it is stored: a flat one becomes zeros and brings a remark that says so, with the reason. */
export declare function storedMap(values: Float32Array, reason: string): {
    readonly values: Float32Array;
    readonly remarks: readonly Remark[];
};
