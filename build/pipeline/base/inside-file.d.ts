import type { Bound } from '../../schema/bounds.ts';
/**
 * The bytes of a regular file that lies in a folder by its real path; undefined where there is none.
 *
 * @param path relative to the folder, with `/` @throws UserError for a path that leads out, a link, a folder, a pipe, or too many bytes
 */
export declare function readFileInside(folder: string, path: string, bound: Bound): Promise<Uint8Array | undefined>;
