export interface PrintOptions {
    /** Path of a Chromium. */
    readonly chromium: string;
    /** Folder of the built site. */
    readonly site: string;
    /** Where the site is published, with its base path: what links in the PDF lead to. Without it they lead nowhere. */
    readonly address?: string;
    /** The PDF: of the given language, or with each language's tag before the extension where there are several. */
    readonly file: string;
    /** One language's tag; default: all. */
    readonly language?: string;
    /** Is asked for every file before the first is printed. @throws UserError where it must not be written */
    readonly requireWritable?: (file: string) => Promise<void>;
}
/** Prints all answers, one PDF a language. @returns the files @throws UserError where the site has no answers, or none in that language */
export declare function printAnswers({ chromium, site, address, file, language, requireWritable, }: PrintOptions): Promise<string[]>;
/** @param tags of the languages that the site has, in lower case @throws UserError where it has not this one */
export declare function requireLanguage(language: string, tags: readonly string[]): void;
/** The PDF of one language among several. */
export declare function taggedFile(file: string, tag: string): string;
/** A server on this machine alone, for as long as it takes to print: whoever else asks it gets files of the site and no others. */
export declare function serve(read: (path: string) => Promise<string | Uint8Array | undefined>): Promise<{
    origin: string;
    close: () => void;
}>;
