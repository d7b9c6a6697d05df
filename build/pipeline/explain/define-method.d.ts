import type { z } from 'zod';
import type { Method } from './method.ts';
import type { TextMethod } from './text-method.ts';
/**
 * Gives a method of classifiers its types; returns it unchanged. What it says is checked where rooms are found.
 *
 * @example export default defineMethod({ id: 'my-method', version: 1, kind: 'pixels', … }) // in methods/my-method/method.ts
 */
export declare function defineMethod<Schema extends z.ZodObject>(method: Method<Schema>): Method<Schema>;
/** Gives a method of encoders of texts its types; returns it unchanged. */
export declare function defineTextMethod<Schema extends z.ZodObject>(method: TextMethod<Schema>): TextMethod<Schema>;
