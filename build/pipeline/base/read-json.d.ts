import { type JsonRules } from '../../schema/scan-json.ts';
import { type TextOptions } from './text-file.ts';
/** How a JSON file is read, where it is not read as any other. */
export interface JsonOptions extends JsonRules, Omit<TextOptions, 'what'> {
    /** Looks at the text before it is parsed. */
    readonly checkText?: (text: string, at: string) => void;
}
/**
 * The value in a JSON file. A byte order mark is left out; depth, number of values and repeated keys are looked at before anything is built.
 *
 * @param what it is to be, for the error: `an architecture` @throws UserError when it cannot be read or is not JSON, with line and column
 */
export declare function readJson(path: string, what: string, options?: JsonOptions): Promise<unknown>;
/**
 * The value that a JSON text stands for. With `hasPythonNumbers`, NaN becomes null and ±Infinity a number that is not finite.
 *
 * @param at named in errors @throws UserError for what is not JSON, with line and column
 */
export declare function parseJson(text: string, at: string, rules?: JsonRules): unknown;
