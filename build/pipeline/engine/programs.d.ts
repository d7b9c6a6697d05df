import { type ObjectiveGraph } from './objective.ts';
import { type ImageModel } from '../models/model.ts';
import type { PictureProgram } from './job.ts';
/** A program with the name of the value that holds the gradient; what it is the gradient by, where not the picture, is an output too. */
export interface GradientProgram extends PictureProgram {
    readonly gradient: string;
}
/** Programs of a classifier: derived from its graph when first asked for. */
export declare class Programs {
    #private;
    constructor(model: ImageModel, maxBytes?: number);
    /** Computes one value of the model's graph: the logits, or a layer's output. */
    forward(value: string, batch: number): PictureProgram;
    /** Computes an objective and its gradient by the picture, or by another value on the way. */
    gradient(objective: ObjectiveGraph, batch: number, by?: string): GradientProgram;
}
