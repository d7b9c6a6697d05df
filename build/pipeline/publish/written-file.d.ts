/** The last line of a PDF that Vitrine printed: a comment, which readers pass over. */
export declare const PDF_MARK = "\n% Printed with Vitrine\n";
/** What must not be overwritten, whatever a user allows. */
export interface WrittenFileOptions {
    /** Folder with `report.json`. */
    readonly content: string;
    /** The configuration and the files that it names. */
    readonly sources: readonly string[];
    /** Whether files that Vitrine did not write may be overwritten. */
    readonly overwrite: boolean;
}
/**
 * Whether an archive or a PDF may be written: nothing lies there, or a file that Vitrine wrote, or the user allows it.
 *
 * @param file absolute @throws UserError naming what lies there
 */
export declare function requireWritable(file: string, { content, sources, overwrite }: WrittenFileOptions): Promise<void>;
