/**
 * Writes a file under another name beside its place and moves it there when it is whole. What was there before stays until then.
 *
 * @param write makes the file at the path that it is given @throws UserError where the disk refuses
 */
export declare function writeWhole(file: string, write: (part: string) => Promise<void>): Promise<void>;
