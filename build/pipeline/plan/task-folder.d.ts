import type { PlannedTarget } from '../explain/method.ts';
/** What a folder's name tells a reader. */
export interface FolderName {
    readonly method: string;
    readonly picture: string | null;
    readonly target: PlannedTarget;
    /** Null where the report has one model only. */
    readonly model: string | null;
    readonly variant: string;
    readonly key: string;
}
/** Where a task's files lie, relative to `content/`: `results/lime/img-3-course-1a2b3c4d`. */
export declare function taskFolder({ method, picture, target, model, variant, key }: FolderName): string;
