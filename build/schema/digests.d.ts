import type { Report } from './report.ts';
import { RunFacts, type ArrayFile, type Figure, type Result } from './result.ts';
/** sha256 of bytes, or of a text as UTF-8, in lower-case hexadecimal digits. */
export declare function sha256(content: Uint8Array | string): string;
/**
 * JSON in the one form of RFC 8785: keys sorted, no spaces, so that equal data are equal bytes.
 *
 * @throws on NaN, infinities and cycles, which JSON cannot say.
 */
export declare function canonicalJson(value: unknown): string;
/** JSON to be read and compared by people: keys sorted, two spaces, a newline at the end. @throws as {@link canonicalJson} */
export declare function readableJson(value: unknown): string;
/**
 * The facts of a run with the digest over all of them: `run.json` differs from machine to machine, so that no other file can hold its
 * digest. It covers itself.
 *
 * @param facts with the digest of the `result.json` that they belong to, as `result`
 */
export declare function sealRunFacts(facts: Omit<RunFacts, 'sha256'>): RunFacts;
/**
 * The facts in a `run.json` that is what was written; null for anything else. Its text has to be the one form of its content, so that no
 * byte can change unseen, a blank neither.
 *
 * @param result sha256 of the `result.json` beside it
 */
export declare function intactRunFacts(bytes: Uint8Array, result: string): RunFacts | null;
/** Whether the bytes of an array or a figure are those that its result describes. */
export declare function isIntact(file: Pick<ArrayFile | Figure, 'sizeBytes' | 'sha256'>, bytes: Uint8Array): boolean;
/** Every file that a result describes. */
export declare function filesOf({ arrays, figures }: Pick<Result, 'arrays' | 'figures'>): readonly (ArrayFile | Figure)[];
/**
 * Every file of `content/inputs` that a report names (pictures, masks, larger versions; those of trials as well) with its digest; undefined
 * where the report gives none.
 */
export declare function inputDigests({ pictures, trials, }: Pick<Report, 'pictures' | 'trials'>): ReadonlyMap<string, string | undefined>;
