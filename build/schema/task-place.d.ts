/** What the name of a folder begins with whose result is being replaced, until the report names the new one. */
export declare const OLD_PREFIX = ".old-";
/** Where a task's files were moved when they were replaced: `results/lime/.old-p0-paper-1a2b3c4d`. */
export declare function oldPlace(folder: string): string;
/** What a report says of a task's files: as much as its place is found by. */
interface NamedTask {
    readonly folder: string;
    readonly state: string;
    readonly sha256?: string | undefined;
    readonly measurements?: readonly {
        readonly metric: string;
        readonly sha256?: string | undefined;
    }[] | undefined;
}
/**
 * The folder that holds what the report says of a task. A result cannot be exchanged for another in one step: the old folder is moved aside and
 * the new one into its place, and the report that knows the new one is written last. Whoever reads between, or after a run was killed there,
 * finds the old result where it was moved, by its digests. So a result or a measurement that is done is never missing.
 *
 * @param read the bytes of a file relative to `content/`; undefined where there is none
 * @returns the task's own folder, unless the other one has more of what the report names
 */
export declare function taskPlace(task: NamedTask, read: (file: string) => Promise<Uint8Array | undefined>): Promise<string>;
export {};
