import { type ContentNames } from './content-names.ts';
import { type Disk } from '../base/disk.ts';
import type { PlannedTask } from '../plan/plan.ts';
import { type DoneInspection, type Inspection } from './result-folder.ts';
/** File names and their bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;
/**
 * The folder `content/`: every change is whole or has not happened, and nothing is removed or overwritten that Vitrine did not write.
 *
 * What it wrote is known by what it says: a folder under `results/` holds a result that names its files, or the last report names the
 * folder; a file under `inputs/` is named by the last report, one under `plugins/` by the last catalogue. Files go one by one and folders only once they are empty, so that whatever
 * else lies there stays. No link is followed below `content/`.
 */
export declare class Store {
    #private;
    readonly folder: string;
    constructor(folder: string, disk: Disk);
    /**
     * Whether a task has been done: its result is there, valid, its own, and everything is what was written. `result.json` and the measurements
     * have to be those that the last report names, unless those lie aside ({@link replaceFolder}) because a run put these in their place.
     */
    inspect(task: PlannedTask): Promise<Inspection>;
    /**
     * The files of a map that has been computed, with those of its measurements that are to stay: what {@link replaceFolder} takes where only
     * measurements change.
     *
     * @throws Error where one of them is gone
     */
    readMap({ folder, result }: DoneInspection, kept: readonly string[]): Promise<Files>;
    /** What the report and the catalogue name that were there when this was asked first. */
    names(): Promise<ContentNames>;
    /** The catalogue and the words of plugins, where they are not what was written: altered, or gone. */
    listAlteredWords(): Promise<readonly string[]>;
    /**
     * Puts a task's files in place of what was there. The old folder is moved aside first, since no file system that Node knows exchanges two
     * folders in one step, and readers find it there by its digests (`taskPlace` in `schema/`). It goes at once where the new one has its result and
     * measurements with the same bytes; otherwise when the report names the new one ({@link settle}). Files in it that are not ours move into
     * the new folder.
     */
    replaceFolder(folder: string, files: Files): Promise<void>;
    /** Writes a file at once, unless it holds these bytes already. @returns whether it was written */
    replaceFile(name: string, bytes: Uint8Array): Promise<boolean>;
    /**
     * Removes what a killed run left half written, and puts back what it had moved aside. Only for who holds the lock.
     *
     * @param coming files that are about to be written, beside those that are named already
     */
    removeHalfWritten(coming?: Iterable<string>): Promise<void>;
    /** Removes results that lie aside: the report names those in their places. Only for who holds the lock. */
    settle(): Promise<void>;
    /** Folders of results that {@link removeStaleResults} removes. */
    listStaleResults(kept: ReadonlySet<string>, only?: readonly string[]): Promise<readonly string[]>;
    /**
     * Removes results that the report does not name.
     *
     * @param kept folders relative to `content/` @param only the methods that a run was about
     */
    removeStaleResults(kept: ReadonlySet<string>, only?: readonly string[]): Promise<void>;
    /** Removes pictures, and words of plugins, that were named before and are not any more. @param kept files relative to `content/` */
    removeStaleFiles(kept: ReadonlySet<string>): Promise<void>;
    /** Everything that a run has made, relative to `content/`, in the order of its removal: what {@link removeAll} removes. */
    listOwn(): Promise<readonly string[]>;
    /** Removes everything that a run has made, the report first: without it, no site is built of what is left half removed. */
    removeAll(): Promise<void>;
    /** What lies under `results/`, `inputs/` and `plugins/` and is not Vitrine's, relative to `content/`; what systems put everywhere left out. */
    listForeign(): Promise<readonly string[]>;
    /** A site is not built through a link. @throws UserError where a folder of a task is one */
    requireNoLink(folder: string): Promise<void>;
    /**
     * Whether a folder of a task may be put in its place: nothing lies there, or a result of ours.
     *
     * @throws UserError naming what lies there
     */
    requireOwnPlace(folder: string): Promise<void>;
    /**
     * Whether a picture, or words of a plugin, may be written: nothing lies there, the same, or what is named as ours.
     *
     * @throws UserError naming the file
     */
    requireOwnFile(file: string, bytes: Uint8Array): Promise<void>;
    /** Whether the catalogue may be written: nothing lies there, or another one. @throws UserError where something else does */
    requireOwnCatalogue(): Promise<void>;
}
/** The bytes of a JSON file, the same for equal data. */
export declare function jsonFile(value: unknown): Uint8Array;
/** What Finder, Explorer and version control leave in any folder. */
export declare function isSystemFile(name: string): boolean;
