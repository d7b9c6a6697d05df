import type { Place, Tensor } from './graph.ts';
/** A tensor that stays in its file: its values are read whenever they are asked for, and kept by nobody. */
export declare function placedTensor(shape: readonly number[], place: Place): Tensor & {
    dtype: 'float32';
};
