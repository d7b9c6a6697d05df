import type { FolderDigests } from './content-names.ts';
import type { DoneInspection, Inspection } from './result-folder.ts';
/** Whether a folder has all that is known of it; it may have further measurements. */
export declare function hasAll(found: FolderDigests | undefined, known: FolderDigests | undefined): boolean;
/** Whether an inspected result has the digests that are known of it; true where none are. */
export declare function isNamed(found: DoneInspection, known: FolderDigests | undefined): boolean;
/** What is left of a result where files are not those that are known, and nothing that is known lies aside. */
export declare function withoutUnnamed(found: DoneInspection, known: FolderDigests): Inspection;
/** What a folder's files will be known by; undefined for what is no result. */
export declare function digestsOf(files: ReadonlyMap<string, Uint8Array>): FolderDigests | undefined;
