import { type Disk } from '../base/disk.ts';
/** What must not lie in a folder that Vitrine writes to, beside itself. */
export interface Surroundings {
    /** The configuration's file; undefined where a command reads none. */
    readonly config?: string;
    /** Files and folders that the configuration names. */
    readonly sources?: readonly string[];
}
/**
 * The folder `content/` as an absolute path, where a run may write there.
 *
 * @param given as the user wrote it @param workingFolder what it is relative to
 * @throws UserError where it is no name; the root, a home or the tool's own folder; holds the configuration or its inputs; holds links in
 *   place of our folders; or has no report, but files that are not ours
 */
export declare function guardContent(given: string, workingFolder: string, surroundings: Surroundings, disk: Disk): Promise<string>;
/**
 * An absolute path for a folder that Vitrine fills.
 *
 * @param what it is to be, for the error @throws UserError where it is no name, or holds what must not be mixed with what is written
 */
export declare function guardPlace(what: string, given: string, workingFolder: string, { config, sources }: Surroundings, hint: string): Promise<string>;
/** Whether a path is a folder, or lies in it, links followed. @param folder a real path */
export declare function holds(folder: string, path: string): Promise<boolean>;
/** A path with its links followed, as far as it exists. */
export declare function realPath(path: string): Promise<string>;
