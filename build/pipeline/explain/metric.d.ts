import type { Measure, Series, Target } from '../../schema/result.ts';
import type { Method, PictureRef } from './method.ts';
import type { NdArray } from '../../numerics/nd-array.ts';
import type { Runner } from './runner.ts';
/**
 * Something that is measured of a method's map: a room of its own, whose `metric.ts` exports one object. The pipeline knows none by name.
 *
 * Its random numbers come from the map's `seed` alone, so that a result is the same in every run.
 */
export interface Metric {
    /** The name of its folder. */
    readonly id: string;
    /** Its place in `measures: 'all'`, as a method has one. */
    readonly order?: number;
    /** Raised whenever its numbers change: measurements of other versions are then made anew, and nothing else is. */
    readonly version: number;
    /**
     * What it is handed beside the map, and its numbers depend on: the picture's `parts` (without it none), or the `regions` that a method's figure
     * marks (without it none; with it, it measures maps of methods that mark some, and no others).
     */
    readonly reads?: readonly ('parts' | 'regions')[];
    /** Whether it has something to say of what a method of this kind makes of a picture. */
    appliesTo(kind: Method['kind'], picture: PictureRef): boolean;
    /** Estimated work, in forward passes of the network. @param again what it costs to explain the picture once more */
    cost(again: number): number;
    /** Its measures without a value, for a map that they cannot be made of. */
    blank(parts: readonly Part[]): Readonly<Record<string, Measure>>;
    /** @throws where something cannot be computed; the measures are then blank, and the result says why */
    measure(map: MeasuredMap): Promise<Measured>;
}
/** A named part of a picture as it lies on what the model sees: [H, W], 0 to 1. */
export interface Part {
    readonly part: string;
    readonly mask: NdArray;
}
/** A map with everything that can be asked about it. */
export interface MeasuredMap {
    /** [h, w] over the whole picture: positive values count, larger ones more. */
    readonly relevance: NdArray;
    /** Regions that a figure marks, [H, W], numbered with a sign, for a metric that reads them; see `Explanation`. */
    readonly drawn?: NdArray;
    /** [3, H, W] in [0, 1] */
    readonly picture: Float32Array;
    /** What was explained, resolved. */
    readonly target: Target;
    readonly runner: Runner;
    /** The parts of the picture that have masks, for a metric that reads them. */
    readonly parts: readonly Part[];
    /** 32 bits that belong to model, picture and target: the same for every method. */
    readonly seed: number;
    /** What it costs to explain the picture once more, in forward passes. */
    readonly costAgain: number;
    /** The parameters that are others then, by name; see `paramsAgain` of methods. */
    readonly changesAgain: Readonly<Record<string, unknown>>;
    /** The relevance that the same task gives a picture with those parameters and the same random numbers. */
    readonly explainAgain: (picture: Float32Array) => Promise<NdArray>;
    /** Computes something once for model, picture and target; every other method gets the same promise. */
    readonly shared: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}
/** What a metric has found. */
export interface Measured {
    readonly measures: Readonly<Record<string, Measure>>;
    readonly series?: Readonly<Record<string, Series>>;
}
