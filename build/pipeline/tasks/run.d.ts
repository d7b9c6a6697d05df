import type { EngineConfig } from '../../schema/config.ts';
import type { RunFacts } from '../../schema/result.ts';
import type { OpenEngine } from '../engine/open.ts';
import type { ModelInput } from '../inputs/input.ts';
import type { Rooms } from '../config/find-rooms.ts';
import type { Progress } from './progress.ts';
import type { Files, Store } from '../store/store.ts';
import type { TaskWork } from './task-work.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';
/** What is to be computed, and with what. */
export interface RunRequest {
    readonly works: readonly TaskWork[];
    readonly inputs: readonly ModelInput[];
    /** Pictures and masks as their models see them, by their paths in `content/`. */
    readonly rendered: Files;
    readonly texts: OpenTexts;
    readonly rooms: Rooms;
    readonly engine: EngineConfig;
}
/** What a run touches outside of itself. */
export interface RunEffects {
    readonly store: Store;
    readonly progress: Progress;
    /** What varies from machine to machine and is written into `run.json`. */
    readonly host: Pick<RunFacts, 'host' | 'vitrine' | 'node'>;
    readonly signal: AbortSignal;
    openEngine(config: EngineConfig): Promise<OpenEngine>;
    now(): Date;
    peakMemoryBytes(): number;
}
export interface RunSummary {
    /** Maps that were computed, or whatever a task makes. */
    readonly done: number;
    readonly failed: number;
    /** Measurements that were made. */
    readonly measured: number;
    /** Those among them for which a map that had been computed was explained again. */
    readonly again: number;
}
/**
 * Does what is left to do for tasks, several at once, and stores each as it ends. A task that fails becomes a stored failure and takes no other
 * down; where its map stays, only what could not be measured is missing. The next run tries both again.
 *
 * @throws UserError when the engine does not open or the disk takes no more; the signal's reason when it was stopped, after what was under way
 *   has ended: a worker must not be cut off inside of an engine
 */
export declare function runTasks(request: RunRequest, effects: RunEffects): Promise<RunSummary>;
