import type { TableOptions } from '../../schema/table-file.ts';
import { checkUndamaged } from '../base/text-file.ts';
/** Names of files that hold a table as text. */
export declare const tableExtensions: readonly string[];
/** How JSON of numbers is read: as Python writes it, without a digit that changes, and without characters that are lost. */
export declare const numbersAlone: {
    readonly hasPythonNumbers: true;
    readonly hasExactIntegers: true;
    readonly checkText: typeof checkUndamaged;
};
interface FileKeys extends TableOptions {
    readonly key?: string | undefined;
    readonly encoding?: string | undefined;
    readonly labels?: string | undefined;
}
/** @param extension of the file, in lower case @throws UserError for a key that says how another kind of file is read */
export declare function refuseForeignKeys(keys: FileKeys, extension: string, at: string): void;
export {};
