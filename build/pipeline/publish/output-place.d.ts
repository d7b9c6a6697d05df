/**
 * Looks whether something can be written at a path, or in the first folder above it that is there, before anything is computed for it.
 *
 * @param option named in the error @param kind what is to lie there @throws UserError where it cannot
 */
export declare function checkOutput(path: string, option: string, kind: 'file' | 'folder'): Promise<void>;
