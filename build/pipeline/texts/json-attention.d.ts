import type { RawAttention } from './raw-attention.ts';
/**
 * Reads attention from JSON: `{ "tokens": …, "attention": [layers][heads][n][n] }`, in an object that may have other keys. null is
 * a missing value.
 *
 * @param key where in the file such an object lies, or such lists alone, with `tokens` beside them; absent: the file is the object
 * @param file named in errors
 * @throws UserError for an unknown key, a missing one (with those that would do), and lists of other depths or lengths
 */
export declare function readJsonAttention(data: unknown, key: string | undefined, file: string): RawAttention;
