import type { Pixels } from './resize.ts';
/** A larger version of a picture for the site, copied as it is. */
export interface DisplayFile {
    readonly bytes: Uint8Array;
    /** Without a dot, by the file's content. */
    readonly extension: string;
    /** Upright, as a browser shows it. */
    readonly width: number;
    readonly height: number;
}
/**
 * Reads the larger version of a picture.
 *
 * @param picture the decoded picture that it is a larger version of
 * @throws UserError when it is no whole picture, is too large a file, or is of another form
 */
export declare function readDisplay(path: string, picture: Pick<Pixels, 'width' | 'height'>): Promise<DisplayFile>;
