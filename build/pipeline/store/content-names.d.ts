/** The file that the site starts from, relative to `content/`. */
export declare const REPORT_FILE = "report.json";
/** What methods and metrics say of themselves, relative to `content/`. */
export declare const CATALOGUE_FILE = "catalogue.json";
/** Where the words of plugins lie: `plugins/<id>/<language>.md`. */
export declare const PLUGINS_FOLDER = "plugins";
/** What a report and the catalogue beside it name as their own. */
export interface ContentNames {
    /** Whether there is a report. */
    readonly isReport: boolean;
    /** Folders of its tasks, relative to `content/`. */
    readonly folders: ReadonlySet<string>;
    /** Files of its pictures and their masks, relative to `content/`. */
    readonly inputs: ReadonlySet<string>;
    /** By the folder of a task. Keys would not do: two models of equal weights share them. */
    readonly digests: ReadonlyMap<string, FolderDigests>;
    /** Digest of the catalogue; undefined where the report names none. */
    readonly catalogue?: string;
    /** Digests of the words of plugins, by their files relative to `content/`. */
    readonly words: ReadonlyMap<string, string>;
}
/** Where a plugin's words lie, relative to `content/`. */
export declare function wordsFile(id: string, language: string): string;
/** The words of plugins that a catalogue names, with their digests; undefined for what is no catalogue. */
export declare function wordsIn(catalogue: Uint8Array): ContentNames['words'] | undefined;
/** What is known of the files in a task's folder that no other file in it describes for good. */
export interface FolderDigests {
    /** sha256 of `result.json`, or of `error.json`. */
    readonly main: string;
    /** sha256 of each measurement's file, by metric. */
    readonly measurements: ReadonlyMap<string, string>;
}
/** What a report of any version names; undefined for what is no report. */
export declare function namesIn(report: Uint8Array): Omit<ContentNames, 'words'> | undefined;
