/** A file in every site that Vitrine builds: it names the site's files and their bytes. A folder with files and without it is not built into. */
export declare const SITE_MARK = ".vitrine-site";
/** By the path of a file in the site: the SHA-256 of what Vitrine wrote there. Two for a moment: while a site takes another's place. */
export type SiteManifest = ReadonlyMap<string, ReadonlySet<string>>;
/** The text of a mark: the same for the same files. */
export declare function siteMark(files: Iterable<readonly [path: string, sha256: string]>): string;
/** What a mark names; undefined for one that names nothing, as marks once did, or was written by others: with a path that leads out, say. */
export declare function readSiteMark(mark: Uint8Array): SiteManifest | undefined;
/** Whether a path stays in the folder that a site lies in, or is unpacked to, on every system. */
export declare function isInSite(path: string): boolean;
/** The name of the folder in a site's own in which the next site is built, until it is whole. */
export declare function buildingName(pid: number, random: string): string;
/** The number of the process that builds in a folder of such a name; undefined for any other name. */
export declare function builderOf(name: string): number | undefined;
/** What {@link siteFolderFault} needs of a file system. */
export interface SiteFolder {
    /** Names in the folder; none where there is no folder. */
    readonly list: () => Promise<readonly string[]>;
    /** The bytes of {@link SITE_MARK} in it; undefined where that is no file, or too large. */
    readonly readMark: () => Promise<Uint8Array | undefined>;
}
/** Why a folder is not one that a site may be built into. */
export interface SiteFolderFault {
    /** As a noun phrase. */
    readonly received: string;
    /** Whether it may be that nothing in it is the user's. */
    readonly isOlderSite: boolean;
}
/**
 * Null where a site may be built into a folder: it is absent, empty, or of a site whose mark tells its files from others. Older sites
 * have none, and nothing of theirs is touched: who removes them knows what else lies there.
 */
export declare function siteFolderFault({ list, readMark }: SiteFolder): Promise<SiteFolderFault | null>;
/** What to do about a fault. @param option how another folder is named */
export declare function siteFolderAdvice({ isOlderSite }: SiteFolderFault, option: string): string;
