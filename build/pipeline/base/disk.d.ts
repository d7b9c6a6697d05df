/** What the pipeline asks of a file system; a test hands in one that is full. */
export interface Disk {
    /** The bytes of a file; undefined where there is none: a folder, a pipe, or a link that leads nowhere. */
    read(path: string): Promise<Uint8Array | undefined>;
    /** What lies at a path itself, no link followed; undefined where there is nothing. */
    kindOf(path: string): Promise<EntryKind | undefined>;
    /** Names in a folder, sorted; none where it does not exist. */
    list(path: string): Promise<readonly string[]>;
    /** Makes a folder with all above it. */
    makeFolder(path: string): Promise<void>;
    /** Writes a new file and waits until it lies on the disk. Where there is something already, it throws with the code `EEXIST`. */
    write(path: string, bytes: Uint8Array): Promise<void>;
    /** Moves a file or folder and waits until the move lies on the disk. */
    move(from: string, to: string): Promise<void>;
    /** Removes one file, or a link, never what it leads to; nothing where there is none. */
    removeFile(path: string): Promise<void>;
    /** Removes a folder if it is empty: there is no way to remove one with what is in it. @returns whether it is gone */
    removeEmptyFolder(path: string): Promise<boolean>;
}
export type EntryKind = 'file' | 'folder' | 'link' | 'other';
/** What a line for users calls what lies somewhere. */
export declare const kindNames: Readonly<Record<EntryKind, string>>;
/** The real one. What a user can fix (no space, no permission) is thrown as UserError. */
export declare const disk: Disk;
/** What a file system's refusal means to a user; what means nothing to one is returned as it came. */
export declare function userErrorOf(path: string, error: unknown): unknown;
