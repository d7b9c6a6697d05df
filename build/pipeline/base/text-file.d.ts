import { type Bound } from '../../schema/bounds.ts';
export interface TextOptions {
    /** What the file is to be, for the error: `a matrix`. */
    readonly what: string;
    /** The file as the user wrote it, for the error; default: its path. */
    readonly at?: string;
    /** An encoding by its WHATWG label (`gbk`, `utf-16le`, `windows-1252`); default: what the byte order mark says, else UTF-8. */
    readonly encoding?: string | undefined;
    /** Whether the user can name the encoding, so that errors advise it. */
    readonly isNameable?: boolean;
    readonly bound?: Bound;
}
/**
 * A text file, decoded without a replacement character.
 *
 * @throws UserError when it cannot be read, is too large, or is not in its encoding
 */
export declare function readText(path: string, { what, at, encoding, isNameable, bound }: TextOptions): Promise<string>;
/**
 * All bytes of a regular file, whose size is looked at first.
 *
 * @throws UserError when it is absent, a folder, a device, or larger than its bound
 */
export declare function readBytes(path: string, what: string, at: string, bound: Bound): Promise<Uint8Array>;
/**
 * Decodes a text: a byte order mark is read and left out, UTF-16 by its mark; anything else is UTF-8 unless `encoding` names it.
 *
 * @param at named in errors @param encoding a WHATWG label @param isNameable whether the user can name an encoding, so that errors advise it
 * @throws UserError for bytes that are not in the encoding, an unknown label, UTF-32, or a NUL character
 */
export declare function decodeText(bytes: Uint8Array, at: string, encoding?: string, isNameable?: boolean): string;
/**
 * Refuses a text in which another program has lost characters: it holds U+FFFD, which stands for what could not be decoded.
 *
 * @param at named in errors @throws UserError with the line
 */
export declare function checkUndamaged(text: string, at: string): void;
