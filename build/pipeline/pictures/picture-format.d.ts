/** The format of a file of pixels by its first bytes: no decoder is asked for a format that it is not wanted for. Undefined for anything else. */
export declare function pictureFormat(bytes: Uint8Array): string | undefined;
