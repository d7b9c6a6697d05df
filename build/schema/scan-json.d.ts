/** Why a text is not read as JSON, and where. */
interface JsonFault {
    /** What was to stand there, as a noun phrase. */
    readonly expected: string;
    /** What stands there, as a noun phrase, with text from outside as it came; undefined: more than is taken. */
    readonly received: string | undefined;
    /** Where in the text, from 0. */
    readonly index: number;
    readonly hint?: string;
}
export interface JsonRules {
    /** Takes `NaN`, `Infinity` and `-Infinity`, as Python writes them. */
    readonly hasPythonNumbers?: boolean;
    /** Refuses whole numbers that a float64 cannot hold: beyond 2⁵³ digits would change silently. */
    readonly hasExactIntegers?: boolean;
}
/** What a scan found: the first fault, and where Python's numbers stand. */
export interface JsonScan {
    readonly fault: JsonFault | undefined;
    /** Start and end of every `NaN`, `Infinity` and `-Infinity`. */
    readonly pythonNumbers: readonly (readonly [number, number])[];
}
/**
 * Looks a text through as JSON (RFC 8259) before anything is built of it: grammar, depth, number of values, keys that an object has twice
 * (`JSON.parse` would keep the last in silence). Takes no stack, and memory for keys alone.
 */
export declare function scanJson(text: string, rules?: JsonRules): JsonScan;
export {};
