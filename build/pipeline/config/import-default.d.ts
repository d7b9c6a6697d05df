/**
 * What a module of the user's exports as its default.
 *
 * @param file absolute @param shown as the user wrote it @param hint how a default export is written
 * @throws UserError where it does not load, or has none
 */
export declare function importDefault(file: string, shown: string, hint: string): Promise<unknown>;
