import type { Config } from '../../schema/config.ts';
import type { Rooms } from '../config/find-rooms.ts';
import type { InputRef, PictureRef, PlannedTarget, Variant } from '../explain/method.ts';
import type { ImageModel } from '../models/model.ts';
import { type PlannedMeasurement } from './plan-measurements.ts';
/** One thing to compute, as plain data. Equal keys mean equal results. */
export interface PlannedTask {
    /** sha256 over everything that the numbers of the result depend on; what is measured of it has keys of its own. */
    readonly key: string;
    /** Where its files lie, relative to `content/`. */
    readonly folder: string;
    /** The trial that it belongs to, where it is none of the report's own. */
    readonly trial?: string;
    readonly method: {
        readonly id: string;
        readonly version: number;
    };
    readonly variant: Variant;
    readonly params: Readonly<Record<string, unknown>>;
    readonly model: {
        readonly id: string;
        readonly digest: string;
    };
    readonly input: InputRef | null;
    readonly dependencies: readonly PictureRef[];
    readonly target: PlannedTarget;
    /** Names of the arrays to store; all where there is no list. */
    readonly arrays?: readonly string[];
    /** What is measured of the map; nothing where there is no list. */
    readonly measurements?: readonly PlannedMeasurement[];
    /** 32 bits from the key. */
    readonly seed: number;
    /** Estimated work, in forward passes of the network, without that of measuring. */
    readonly cost: number;
}
/** A model with the pictures of the report, their labels being indices of this model's classes. */
export interface ModelWithPictures {
    readonly model: ImageModel;
    readonly pictures: readonly PictureRef[];
}
/**
 * The immutable list of what a configuration asks for: method × model × variant × what the method makes of the pictures, of the
 * report first and then of its trials. A model that has no picture there is not explained.
 *
 * @throws UserError for a name that does not exist, or a task that is asked for twice
 */
export declare function planTasks(config: Config, models: readonly ModelWithPictures[], rooms: Rooms): readonly PlannedTask[];
/** 32 bits of a task's key. */
export declare function seedOf(key: string): number;
/** @throws UserError when two tasks would write into one folder */
export declare function refuseTwins(tasks: readonly PlannedTask[]): void;
