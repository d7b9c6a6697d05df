/** Paths of the files of a built site, sorted: those that its mark names, so that what else lies in its folder is not published. */
export declare function siteFiles(site: string): Promise<readonly string[]>;
/** The mark in the folder of a site; undefined where there is none that could be ours. */
export declare function readMark(site: string): Promise<Uint8Array | undefined>;
