import type { z } from 'zod';
import type { Bound } from '../../../schema/bounds.ts';
import { SiteError } from '../base/site-error.ts';
/** A JSON file of the content folder. */
export interface JsonFile {
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly value: unknown;
    readonly hint: string;
}
/** Reads a JSON file of the content folder. @throws SiteError as `readContentFile`, and for what is no JSON or of another version */
export declare function readJson(folder: string, file: string, { bound, hint }: {
    readonly bound: Bound;
    readonly hint: string;
}): Promise<JsonFile>;
/** What the file says, without keys beside its own. @throws SiteError naming the first place that is not what the schema says */
export declare function parsedAs<Schema extends z.ZodType>(schema: Schema, { file, value, hint }: JsonFile): z.output<Schema>;
/** The error for a file that is not the one that another describes. */
export declare function altered(file: string, describedBy: string, hint: string): SiteError;
