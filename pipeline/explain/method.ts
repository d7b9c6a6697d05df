import type { z } from 'zod';
import type { CatalogueMethod } from '../../schema/catalogue.ts';
import type { Axis, Measure, Remark, Series, Target } from '../../schema/result.ts';
import type { ImageModel } from '../models/model.ts';
import type { NdArray } from '../../numerics/nd-array.ts';
import type { Runner } from './runner.ts';

/** The course's definition or the literature's; a method that has only one calls it `paper`. */
export type Variant = 'course' | 'paper';

/**
 * An explanation method: a room of its own, whose `method.ts` exports one object. The pipeline knows none by name.
 *
 * `plan` is pure and cheap: it says what is to be computed. `explain` computes one task and returns plain data; it touches
 * neither files nor clock, and takes random numbers only from the task's seed.
 */
export interface Method<Schema extends z.ZodObject = z.ZodObject> {
  /** The name of its folder. */
  readonly id: string;
  /** Its place in `methods: 'all'` and in the report, the smallest first; default: 1000. Among equals the id decides. */
  readonly order?: number;
  /** Raised whenever the numbers of a result change; results of other versions are computed anew. */
  readonly version: number;
  /** What is shown: a map over a picture, a filter of a layer, the model's answer itself, or how far to believe other methods. */
  readonly kind: 'pixels' | 'filter' | 'prediction' | 'check';
  readonly variants: readonly Variant[];
  /** Every constant with its default and, by `.describe`, its meaning; unknown names are refused. */
  readonly paramsSchema: Schema;
  /** Names of all arrays that any variant stores: what `arrays` in a configuration may name. Unchecked where there is no list. */
  readonly arrays?: readonly string[];
  /** Its maps do not look at the model: what a real explanation has to differ from. */
  readonly isControl?: true;
  /** For kind `check`: the page of the site that shows it. */
  readonly check?: CheckPage;
  /** That checks may repeat it, and with what in place of its defaults; see `compared-methods.ts`. */
  readonly compared?: Compared<Partial<z.input<Schema>>>;
  /**
   * What stands for the parameters in that which seeds are drawn from: random numbers then stay the same whatever the parameters are.
   * Without it they are those of the task alone.
   */
  readonly seedParams?: Readonly<Record<string, unknown>>;
  /**
   * How the map's `relevance` follows from an array, where it does to the bit. A metric that is added later then measures what is stored; without
   * this, or where the array is not stored, the picture is explained again for it.
   */
  readonly storedRelevance?: StoredRelevance;
  /** Whether a figure marks regions (`drawn`), for metrics that read them. */
  readonly marksRegions?: true;
  plan(request: PlanRequest<z.output<Schema>>): readonly TaskDraft[];
  /**
   * The parameters for explaining a picture again and again with small changes: what only compares or measures is turned off, and where
   * the number of samples only smooths the map there are fewer. Without it all stay.
   */
  paramsAgain?(params: z.output<Schema>): z.output<Schema>;
  explain(task: Task<z.output<Schema>>, context: Context): Promise<Explanation>;
}

export type CheckPage = NonNullable<CatalogueMethod['check']>;

/** Cheaper parameters for maps that are only compared. What they leave out keeps its default. */
export interface Compared<Params = Readonly<Record<string, unknown>>> {
  /** Where a check makes one map of a picture. */
  readonly params: Params;
  /** What differs from these where it makes dozens. */
  readonly paramsOften?: Params;
}

/** A method that checks may repeat. */
export type ComparedMethod = Method & { readonly compared: Compared };

/** An array that a map's relevance follows from. */
interface StoredRelevance {
  /** Its name. */
  readonly array: string;
  /** What makes the relevance of its values; without it they are the relevance. */
  derive?(values: NdArray): NdArray;
}

/** What a task is about, before it is read. */
export interface InputRef {
  readonly id: string;
  /** sha256 of the file, or over all that a text's numbers depend on. */
  readonly digest: string;
}

export interface PlanRequest<Params> {
  readonly model: ImageModel;
  readonly pictures: readonly PictureRef[];
  readonly variant: Variant;
  readonly params: Params;
  /** All methods that checks may repeat, in their order. */
  readonly compared: readonly ComparedMethod[];
  /** Ids of the methods that the configuration names beside this one; all where there is no list. */
  readonly listed?: readonly string[];
}

/** A picture before it is read. */
export interface PictureRef extends InputRef {
  /** Class index, where the picture has a label. */
  readonly label: number | null;
  /** The trial that it belongs to, where it is none of the report's own. */
  readonly trial?: string;
  /** Parts of it that are marked, with the digests of the files. */
  readonly masks?: readonly { readonly part: string; readonly digest: string }[];
}

/** The class to explain is known only after a forward pass where the picture has no label. */
export type PlannedTarget = Target | { readonly kind: 'predicted-class' };

export interface TaskDraft {
  /** Null for a task that no picture enters. */
  readonly picture: PictureRef | null;
  readonly target: PlannedTarget;
  /** Estimated work, in forward passes of the network. */
  readonly cost: number;
  /**
   * Other pictures that the result depends on: those whose tasks come first in a random stream that runs through the report, or all
   * that it is compared with; part of the task's identity.
   */
  readonly dependencies?: readonly PictureRef[];
  /** Other methods whose maps the result is made of, as it takes them; part of the task's identity. */
  readonly compared?: readonly ComparedRef[];
}

/** A method as a check's key names it. */
export interface ComparedRef {
  readonly id: string;
  readonly version: number;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Task<Params> {
  readonly variant: Variant;
  readonly params: Params;
  /** Resolved: never `predicted-class`. */
  readonly target: Target;
  /** 32 bits that belong to this task alone. */
  readonly seed: number;
  /** [3, H, W] in [0, 1]; all zeros for a task that no picture enters. */
  readonly picture: Float32Array;
  readonly dependencies: readonly PictureRef[];
}

export interface Context {
  readonly runner: Runner;
  /** Another picture of the report, preprocessed for this model: [3, H, W] in [0, 1]. */
  picture(ref: PictureRef): Promise<Float32Array>;
  /** Another model on the same engine: this one with other weights, say. What it opened is released as other models are used. */
  runnerOf(model: ImageModel): Runner;
  /** Those that the task's draft names as `compared`. */
  readonly compared: readonly ComparedMethod[];
}

/** A result as data that says how it wants to be shown. */
export interface Explanation {
  readonly arrays: readonly NamedArray[];
  readonly figures: readonly FigureDraft[];
  readonly measures: Readonly<Record<string, Measure>>;
  readonly series?: Readonly<Record<string, Series>>;
  /** What the places along an axis of the arrays stand for. */
  readonly axes?: Readonly<Record<string, Axis>>;
  readonly remarks?: readonly Remark[];
  /**
   * Where the map points to, [h, w] over the whole picture: positive values count, larger ones more. It is what metrics measure
   * (`metrics/`), and not stored beside the arrays; see `storedRelevance`.
   */
  readonly relevance?: NdArray;
  /**
   * Regions that a figure marks, where it marks any, [h, w] over the whole picture: the number of the region, negative where it is
   * marked as speaking against the target, and 0 where nothing is marked. It is counted on the picture's masks and not stored. The method has
   * `marksRegions`.
   */
  readonly drawn?: NdArray;
}

export interface NamedArray {
  readonly name: string;
  readonly values: NdArray;
  readonly unit: string;
  /** What one value means, in a sentence. */
  readonly definition: string;
  /** Drawn and not stored, since another array or result holds the same numbers. */
  readonly isDrawnOnly?: boolean;
}

/** A picture to draw; see `schema/result.ts` for what becomes of it. */
export type FigureDraft = { readonly id: string } & (
  | {
      readonly as: 'heat';
      readonly array: string;
      readonly colormap: 'hot' | 'viridis' | 'gray' | 'RdBu' | 'YlGnBu' | 'YlOrRd';
      /** `min-max`: the array's own range. `symmetric`: ±max|v|, for diverging maps. */
      readonly scale: 'min-max' | 'symmetric';
    }
  /** [..., h, w]: every map a tile, the first axis down and the others across; without a range the array's own. */
  | {
      readonly as: 'tiles';
      readonly array: string;
      readonly colormap: 'hot' | 'viridis' | 'gray' | 'RdBu' | 'YlGnBu' | 'YlOrRd';
      readonly range?: readonly [number, number];
    }
  /** Without a range the array's own; values beyond its ends look like the ends. */
  | {
      readonly as: 'rgb';
      readonly array: string;
      readonly absolute?: boolean;
      readonly range?: readonly [number, number];
    }
  /** [3, H, W] in [0, 1], kept as a picture only. */
  | { readonly as: 'picture'; readonly pixels: NdArray }
);
