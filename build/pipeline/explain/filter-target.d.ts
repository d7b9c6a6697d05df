import { z } from 'zod';
import type { Target } from '../../schema/result.ts';
import type { ImageModel, Layer } from '../models/model.ts';
/** A filter that is explained: one output channel of a layer. */
export type FilterTarget = Extract<Target, {
    kind: 'filter';
}>;
/** Which filters to explain; shared by the methods about filters. */
export declare const filterParams: {
    cnnid: z.ZodOptional<z.ZodArray<z.ZodInt>>;
    layers: z.ZodOptional<z.ZodArray<z.ZodString>>;
    filters: z.ZodDefault<z.ZodArray<z.ZodInt>>;
};
export interface FilterChoice {
    readonly cnnid?: readonly number[] | undefined;
    readonly layers?: readonly string[] | undefined;
    readonly filters: readonly number[];
}
/**
 * The filters that a configuration asks for, layer by layer.
 *
 * @throws UserError when a layer does not exist, has no maps, or has no such filter, naming what exists
 */
export declare function filterTargets(model: ImageModel, { cnnid, layers, filters }: FilterChoice): readonly FilterTarget[];
/** Narrows a task's target. @throws for a target that is no filter: a defect of the plan, not the user's. */
export declare function filterTargetOf(target: Target): FilterTarget;
/** The layer of a target. @throws when the model has none of that name: a defect of the plan, not the user's. */
export declare function layerOf(model: ImageModel, { layer }: FilterTarget): Layer;
/** A layer with maps, by its name. @param at the parameter that names it @throws UserError naming those that have maps */
export declare function mapLayer(model: ImageModel, name: string, at: string): Layer;
/** How much of a forward pass is over when a layer's output is known, 0 … 1, by multiplications. */
export declare function depthShare({ layers }: ImageModel, name: string): number;
