import { z } from 'zod';
import type { NdArray } from '../../numerics/nd-array.ts';
import type { Compared, ComparedMethod, ComparedRef, Context, PlanRequest, Task, Variant } from './method.ts';
/** How many maps of a picture a check makes: which of a method's cheaper parameters it takes. */
export type ComparedScale = keyof Compared;
/** A method as a check repeats it. */
export interface ComparedUse {
    readonly method: ComparedMethod;
    readonly variant: Variant;
    readonly params: Readonly<Record<string, unknown>>;
}
/** Parameters of a check that say which methods it takes, and how much each map may cost. @param least how many it needs */
export declare function comparedParams(least: number): {
    methods: z.ZodDefault<z.ZodUnion<readonly [z.ZodLiteral<"all">, z.ZodArray<z.ZodString>]>>;
    budgets: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
};
/** What {@link comparedParams} makes of a configuration. */
export interface ComparedParams {
    readonly methods: 'all' | readonly string[];
    readonly budgets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
/** Whether checks may repeat a method. */
export declare function isCompared(method: {
    readonly kind: string;
    readonly compared?: unknown;
}): method is ComparedMethod;
/**
 * The methods that a check takes, each with its cheaper parameters.
 *
 * @param compared all that there are, in their order
 * @throws UserError at `params.methods` or `params.budgets` for an unknown one, or for parameters that it refuses
 */
export declare function chooseCompared({ methods, budgets }: ComparedParams, scale: ComparedScale, compared: readonly ComparedMethod[]): readonly ComparedUse[];
/** What each of the methods costs for one map of a picture, all together, in forward passes. */
export declare function comparedCost(uses: readonly ComparedUse[], { model, pictures }: Pick<PlanRequest<unknown>, 'model' | 'pictures'>): number;
/** The methods as a task's key names them. */
export declare function comparedRefs(uses: readonly ComparedUse[]): readonly ComparedRef[];
/** What a method says of a task's picture: the map [H, W] that it is scored by. */
export declare function relevanceOf({ method, variant, params }: ComparedUse, task: Omit<Task<unknown>, 'params' | 'variant'>, context: Context): Promise<NdArray>;
