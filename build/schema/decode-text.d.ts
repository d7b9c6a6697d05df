/** Why bytes are no text, as the parts of an error line. */
export interface TextFault {
    readonly expected: string;
    readonly received: string;
    readonly hint: string;
}
export interface DecodeOptions {
    /** A label of the Encoding Standard (`gbk`, `utf-16le`, `windows-1252`); default: UTF-8. A byte order mark goes before it. */
    readonly encoding?: string | undefined;
    /** Whether the user can name the encoding, so that advice may say so. */
    readonly isNameable?: boolean;
}
/**
 * Decodes a text without a replacement character. A byte order mark says UTF-8 or UTF-16 and is left out; it goes before `encoding`, as on
 * the web (WHATWG, Encoding, "decode"), since it stands in the file itself. Anything else is UTF-8 unless `encoding` names it.
 */
export declare function decodeText(bytes: Uint8Array, { encoding, isNameable }?: DecodeOptions): {
    readonly text: string;
} | {
    readonly fault: TextFault;
};
/** The line, from 1, in which a text has a replacement character: another program has lost a character there. Undefined where there is none. */
export declare function damagedLine(text: string): number | undefined;
/** The line, from 1, that a place in a text belongs to. */
export declare function lineAt(text: string, index: number): number;
