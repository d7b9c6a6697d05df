import { describeValue, issueError } from "../base/config-issue.js";
import { expected } from "../base/errors.js";
import { hintName } from "../base/nearest-name.js";
/** Checks options that a user wrote. @throws UserError naming the first thing that is wrong, its place, and the nearest known name. */
export function parseOptions(schema, value, at) {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
        throw issueError(parsed.error, schema, value, at);
    return parsed.data;
}
/** The error for a name that is not among the known ones. */
export function unknownName(what, name, known, at) {
    if (typeof name !== 'string')
        return expected(`the name of a known ${what}`, { at, received: describeValue(name) });
    return expected(`a known ${what}`, { at, received: `\`${name}\``, hint: hintName(name, known) });
}
