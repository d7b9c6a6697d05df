/** The folder that Astro builds the site from. */
export interface BuildPlace {
    readonly folder: string;
    /** Words for Node before the name of the program. */
    readonly nodeOptions: readonly string[];
    /** What Astro's process is to find in its environment. */
    readonly environment: Readonly<Record<string, string>>;
    remove(): Promise<void>;
}
/**
 * The checkout itself; where it may not be written to, or its path has signs that mean something in an address or a pattern (`#`, `?`, `%`,
 * brackets), which Vite takes for that, a copy of its sources in the folder for temporary files.
 *
 * @throws UserError where a copy is needed and that folder is not fit for it
 */
export declare function openBuildPlace(checkout: string, temporary?: string): Promise<BuildPlace>;
