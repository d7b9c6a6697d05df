import type { UserError } from '../base/errors.ts';
/** Thrown where the bytes at hand end but the file goes on: the reader fetches more and starts again. */
export declare class MoreBytesNeeded extends Error {
}
/** Walks through the beginning of a file, checking every length before it is used. Integers are little-endian. */
export declare class ByteCursor {
    #private;
    position: number;
    /** `totalBytes`: how far the file goes on; `path`: what messages name. */
    constructor(bytes: Buffer, { totalBytes, path }: {
        totalBytes?: number;
        path: string;
    });
    /** An error that says what of the pickle cannot be taken. */
    refuse(received: string, hint?: string): UserError;
    take(length: number): Buffer;
    uint8: () => number;
    uint16: () => number;
    uint32: () => number;
    int32: () => number;
    /** Big-endian, the one exception. */
    float64: () => number;
    /** A length of 64 bits; beyond 2⁵³ it is inexact, which is far beyond every file. */
    uint64: () => number;
    /** A signed integer of any length in two's complement; a bigint where a number would be inexact. */
    integer(length: number): number | bigint;
    text(length: number): string;
    /** The text up to the next line feed, without it. */
    line(): string;
    /** A decimal integer on a line of its own. */
    integerLine(): number | bigint;
}
