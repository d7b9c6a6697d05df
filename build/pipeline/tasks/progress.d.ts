import type { Writable } from 'node:stream';
import type { PlannedTask } from '../plan/plan.ts';
import { type TaskWork } from './task-work.ts';
/** Who is told how far a run is. */
export interface Progress {
    start(works: readonly TaskWork[]): void;
    done(work: TaskWork, durationMs: number): void;
    /** @param stack of a defect; a user's mistake has none */
    failed(work: TaskWork, message: string, stack?: string): void;
    stop(): void;
}
/** `lime img-3 course`: a task in a few words. */
export declare function taskName({ folder, method }: PlannedTask): string;
/** A bar with the time left, for a terminal. Tasks count by their estimated work; failures are listed at the end. */
export declare function barProgress(stream: Writable): Progress;
/** One line a task, for a log. */
export declare function lineProgress(stream: Writable): Progress;
/** Failures only. */
export declare function quietProgress(stream: Writable): Progress;
