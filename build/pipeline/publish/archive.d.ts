export interface ArchiveSummary {
    readonly files: number;
    readonly sizeBytes: number;
}
/**
 * Writes a built site as one zip file with a README: equal sites give equal bytes. The file is whole or is not there.
 *
 * @param site folder of the built site @param file the archive to write @throws UserError where it cannot be written
 */
export declare function writeArchive(site: string, file: string): Promise<ArchiveSummary>;
