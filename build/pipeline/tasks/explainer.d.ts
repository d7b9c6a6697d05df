import type { OpenEngine } from '../engine/open.ts';
import type { ModelInput } from '../inputs/input.ts';
import { type MapMeasures } from './map-measures.ts';
import type { Rooms } from '../config/find-rooms.ts';
import type { Files } from '../store/store.ts';
import type { TaskWork } from './task-work.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';
/** When something was computed, and for how long. */
export interface Timing {
    readonly startedAt: Date;
    readonly durationMs: number;
}
/** What one metric has found, as planned. */
interface MadeMeasurement {
    readonly id: string;
    readonly found: MapMeasures;
    readonly timing: Timing;
}
/** What became of a task. */
export type Outcome = {
    readonly state: 'done';
    /** The map, where it was computed. */
    readonly map?: {
        readonly files: Files;
        readonly timing: Timing;
    };
    readonly measurements: readonly MadeMeasurement[];
}
/** `message` is one line; there is a `stack` where it is a defect. */
 | {
    readonly state: 'failed';
    readonly message: string;
    readonly stack?: string;
};
/** Models, methods and pictures of one run, brought together for one task after another. */
export declare class Explainer {
    #private;
    /** @param rendered the pictures and masks as their models see them, by their paths in `content/` */
    constructor(inputs: readonly ModelInput[], rendered: Files, texts: OpenTexts, { methods, metrics }: Rooms, engine: OpenEngine, now: () => Date);
    /**
     * Computes a task's map and measures it, or measures what is stored. Never throws: what goes wrong is the task's outcome.
     *
     * @param stored the files of a map that has been computed, by their names
     */
    explain(work: TaskWork, stored: Files): Promise<Outcome>;
}
export {};
