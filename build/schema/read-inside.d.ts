/** What reading needs of `node:fs/promises`, handed in: this folder touches no disk. */
export interface InsideFiles {
    open(path: string, flags: number): Promise<OpenedFile>;
    realpath(path: string): Promise<string>;
    stat(path: string): Promise<FileEntry>;
}
/** What is asked of an open file; node's FileHandle has more. */
export interface OpenedFile {
    stat(): Promise<FileEntry>;
    read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{
        readonly bytesRead: number;
    }>;
    close(): Promise<void>;
}
export interface FileEntry {
    readonly size: number;
    readonly dev: number;
    readonly ino: number;
    isFile(): boolean;
    isDirectory(): boolean;
}
/** `O_RDONLY | O_NOFOLLOW | O_NONBLOCK` of this system: a link is not followed, and a pipe without a writer does not keep anybody waiting. */
export type OpenFlags = number;
/** The bytes of a file, or what stands in its place, as a noun phrase. */
export type ReadInside = {
    readonly bytes: Uint8Array;
    readonly refusal?: undefined;
    readonly isAbsent?: undefined;
} | {
    readonly bytes?: undefined;
    readonly refusal: string;
    readonly isAbsent: boolean;
};
/**
 * Reads a regular file that lies in a folder by its real path: no link on its way, no folder, pipe or device, no more bytes than it may have.
 *
 * The folder itself may be reached through links; they are its owner's.
 *
 * @param path relative to the folder, with `/` @param most the largest size, in bytes; looked at before any is read
 * @throws what the file system throws for other reasons than the file's nature
 */
export declare function readInside(files: InsideFiles, { folder, path, most, flags }: {
    folder: string;
    path: string;
    most: number;
    flags: OpenFlags;
}): Promise<ReadInside>;
