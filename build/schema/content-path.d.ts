/**
 * Why a path of a content folder is none of ours; null where it is one.
 *
 * Paths become addresses and names of files in the site, on any system: names of ASCII letters, digits, `.`, `_` and `-` that do not begin with a dot
 * or digit, joined by `/`. So nothing leads up or to a root, and nothing is hidden, escaped, or means a drive, a stream or a device.
 */
export declare function pathFault(path: string): string | null;
/** Whether a path lies in a folder, both relative and free of faults. */
export declare function isPathInside(folder: string, path: string): boolean;
/** What two paths have in common that one file has on a disk that does not tell `A` from `a`. */
export declare function placeOf(path: string): string;
