import { z } from 'zod';
import { type UserError } from './errors.ts';
/**
 * The first thing that is wrong with data that a schema refused, as one line.
 *
 * Unknown keys come first, since they are what a missing one was misspelt as.
 * @param data what was refused @param at where it came from: a file, or a file and a key in it
 */
export declare function issueError(error: z.ZodError, schema: z.ZodType, data: unknown, at: string): UserError;
/** A value as a person would name it. */
export declare function describeValue(value: unknown): string;
