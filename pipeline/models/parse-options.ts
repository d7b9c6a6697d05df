import type { z } from 'zod';
import { describeValue, issueError } from '../base/config-issue.ts';
import { expected, type UserError } from '../base/errors.ts';
import { hintName } from '../base/nearest-name.ts';

/** Checks options that a user wrote. @throws UserError naming the first thing that is wrong, its place, and the nearest known name. */
export function parseOptions<Schema extends z.ZodObject>(schema: Schema, value: unknown, at: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw issueError(parsed.error, schema, value, at);
  return parsed.data;
}

/** The error for a name that is not among the known ones. */
export function unknownName(what: string, name: unknown, known: readonly string[], at: string): UserError {
  if (typeof name !== 'string') return expected(`the name of a known ${what}`, { at, received: describeValue(name) });
  return expected(`a known ${what}`, { at, received: `\`${name}\``, hint: hintName(name, known) });
}
