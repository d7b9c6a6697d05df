import { Result, RunFacts } from '../../schema/result.ts';
import type { Disk } from '../base/disk.ts';
import type { PlannedTask } from '../plan/plan.ts';
import type { FolderDigests } from './content-names.ts';
/**
 * What lies in a folder for a task. `missing`: nothing, or nothing of use; `damage` is the file that is not what was written, `other` the digest of
 * another task's result as it was written.
 */
export type Inspection = DoneInspection | {
    readonly state: 'failed';
    readonly message: string;
    readonly sha256: string;
} | {
    readonly state: 'missing';
    readonly damage?: string;
    readonly other?: string;
};
/** A result that has been computed, with those of its planned measurements that have been made. */
export interface DoneInspection {
    readonly state: 'done';
    /** Where it lies, relative to `content/`: the task's own place, or aside. */
    readonly folder: string;
    readonly result: Result;
    readonly sha256: string;
    readonly facts: RunFacts;
    /** By metric: sha256 of the file of each that is planned and was found as it was written. */
    readonly measured: ReadonlyMap<string, string>;
    /** Metrics whose measurements lie there and are not planned. */
    readonly unplanned: readonly string[];
    /** The first measurement that is not what was written, relative to `content/`: it is missing among those measured. */
    readonly damage?: string;
}
/**
 * Whether a task has been done in a folder: its result is there, valid, its own, and all files are those that were written.
 *
 * @param folder relative to `content/`
 */
export declare function inspectFolder(task: PlannedTask, content: string, folder: string, disk: Disk): Promise<Inspection>;
/** Whether a folder holds a result, of any task, with all its files as they were written, or a failure. */
export declare function isIntactFolder(place: string, disk: Disk): Promise<boolean>;
/** Digests of a folder's `result.json` or `error.json`, and of its measurements: what the report holds; undefined where it has neither. */
export declare function folderDigests(place: string, disk: Disk): Promise<FolderDigests | undefined>;
/**
 * The files in a folder that Vitrine wrote: those that its own results name. A folder without a result of ours has none, unless it is known
 * to be ours.
 *
 * @param isKnown whether a report names the folder @param others names of files that are known to be ours @returns `result.json` last, so that what is left of a folder whose removal was cut off is still recognised
 */
export declare function ownFiles(place: string, disk: Disk, isKnown: boolean, others?: Iterable<string>): Promise<readonly string[]>;
/** The files in a folder's `measures/`, as `measures/<metric>.json`; none where that is no folder of its own. */
export declare function measurementsIn(place: string, disk: Disk): Promise<readonly string[]>;
