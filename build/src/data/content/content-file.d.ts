import { type Bound } from '../../../schema/bounds.ts';
export interface ContentFileOptions {
    readonly bound: Bound;
    /** What to do where the file is not what it has to be, as a sentence. */
    readonly hint: string;
}
/**
 * The bytes of a file of the content folder.
 *
 * @param path relative to the folder, as the report has it
 * @throws SiteError in one line for a path that leads out, a link, a folder, a pipe, a file that is absent or larger than its bound
 */
export declare function readContentFile(folder: string, path: string, options: ContentFileOptions): Promise<Uint8Array>;
/** As {@link readContentFile}; undefined where there is no such file. */
export declare function readIfThere(folder: string, path: string, { bound, hint }: ContentFileOptions): Promise<Uint8Array | undefined>;
/** A text of the content folder, as UTF-8. @throws SiteError as {@link readContentFile}, and for bytes that are no UTF-8 */
export declare function readContentText(folder: string, path: string, options: ContentFileOptions): Promise<string>;
/** A picture of the content folder, whose content has been checked before any page is made. @throws SiteError as {@link readContentFile} */
export declare function readContentPicture(folder: string, path: string): Promise<Uint8Array>;
/** The text of a file. @throws SiteError for bytes that are no UTF-8 */
export declare function decodeUtf8(bytes: Uint8Array, path: string, hint: string): string;
/** What JSON says. @throws SiteError for text that does not parse or nests too deep */
export declare function parseContentJson(text: string, path: string, hint: string): unknown;
/** What lies in a folder, without looking through links. */
export interface ContentEntry {
    readonly name: string;
    readonly kind: 'file' | 'folder' | 'link' | 'other';
}
/** What lies in a folder of the content folder, nothing where it is absent. @throws SiteError for a link, or a file in its place */
export declare function contentEntries(folder: string, path: string): Promise<readonly ContentEntry[]>;
