import type { z } from 'zod';
import { type UserError } from '../base/errors.ts';
/** Checks options that a user wrote. @throws UserError naming the first thing that is wrong, its place, and the nearest known name. */
export declare function parseOptions<Schema extends z.ZodObject>(schema: Schema, value: unknown, at: string): z.output<Schema>;
/** The error for a name that is not among the known ones. */
export declare function unknownName(what: string, name: unknown, known: readonly string[], at: string): UserError;
