import type { ModelInput } from '../inputs/input.ts';
import type { Files } from '../store/store.ts';
/** Reads pictures as a model sees them and keeps those that were asked for last: every method asks for every picture. */
export declare class PictureCache {
    #private;
    /** @param rendered the pictures as their models see them */
    constructor(inputs: readonly ModelInput[], rendered: Files, limitBytes?: number);
    /** A picture, [3, H, W] in [0, 1]; not to be written to. */
    read(model: string, picture: string): Promise<Float32Array>;
}
