/** A file of which single ranges are read, so that what nobody asks for never reaches memory. */
export interface ByteSource {
    /** As the user wrote it; for messages. */
    readonly path: string;
    readonly sizeBytes: number;
    /** Exactly `length` bytes from `position`, in a buffer of their own. @throws UserError when the file ends before. */
    read(position: number, length: number): Promise<Buffer>;
    close(): Promise<void>;
}
/** Opens a regular file that holds something. @throws UserError for a missing, unreadable or empty file and for a folder. */
export declare function openByteSource(path: string): Promise<ByteSource>;
