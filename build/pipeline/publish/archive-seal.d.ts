import { type FileHandle } from 'node:fs/promises';
/** The comment of an archive before {@link sealArchive}. */
export declare const unsealed: string;
/** Writes into an archive's comment which bytes it has: whoever changes it makes it theirs. @param file ends with {@link unsealed} */
export declare function sealArchive(file: string): Promise<void>;
/** Whether a file is an archive as Vitrine wrote it. */
export declare function isSealedArchive(file: string, handle: FileHandle): Promise<boolean>;
