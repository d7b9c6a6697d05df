import type { Readable, Writable } from 'node:stream';
/** Where a command was called: what it writes to, and what relative paths start from. */
export interface Terminal {
    readonly stdout: Writable;
    readonly stderr: Writable & {
        readonly isTTY?: boolean;
    };
    /** Where answers are typed; a program that calls has none. */
    readonly stdin?: Readable & {
        readonly isTTY?: boolean;
    };
    readonly workingFolder: string;
}
