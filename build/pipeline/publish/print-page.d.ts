/** Prints the page at an address as a PDF. The file is whole or is not there. @throws UserError where Chromium does not do it */
export declare function printPage(chromium: string, address: string, file: string): Promise<void>;
