import { z } from 'zod';
import { expected, quoted } from "./errors.js";
import { hintName } from "./nearest-name.js";
/**
 * The first thing that is wrong with data that a schema refused, as one line.
 *
 * Unknown keys come first, since they are what a missing one was misspelt as.
 * @param data what was refused @param at where it came from: a file, or a file and a key in it
 */
export function issueError(error, schema, data, at) {
    const issues = error.issues.map((issue) => innermost(issue, data));
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    if (issue === undefined)
        throw new TypeError('A schema refused data without an issue');
    if (issue.code === 'unrecognized_keys') {
        const [key = ''] = issue.keys;
        return expected('a known key', {
            at: place(at, issue.path),
            received: quoted(key),
            hint: hintPlace(key, schema, issue.path) ?? hintName(key, keysAt(schema, issue.path)),
        });
    }
    const value = issue.code === 'invalid_key' ? issue.path.at(-1) : valueAt(data, issue.path);
    const hint = hintOf(issue, value) ?? hintText(value, schema, issue.path);
    return expected(expectedBy(issue), {
        at: place(at, issue.path),
        received: said(issue, 'received') ?? describeValue(value),
        ...(hint === undefined ? {} : { hint }),
    });
}
/** A value as a person would name it. */
export function describeValue(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (typeof value === 'string')
        return `the text "${quoted(value).slice(1, -1)}"`;
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
        return quoted(String(value)).slice(1, -1);
    }
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
/** Of a union's branches the one that the data were most likely meant for: the one with the fewest complaints. */
function innermost(issue, data) {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0)
        return issue;
    const received = valueAt(data, issue.path);
    const isCollection = typeof received === 'object' && received !== null;
    const weight = (branch) => branch.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : one.path.length ? 1 : 9), 0);
    const branches = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    const best = branches[0];
    const first = best?.find(({ code }) => code === 'unrecognized_keys') ?? best?.[0];
    // Where every branch wants another type altogether, the union itself says more than any one of them.
    if (first === undefined || (!isCollection && best?.every(({ path }) => path.length === 0) && branches.length > 1)) {
        return issue;
    }
    return innermost({ ...first, path: [...issue.path, ...first.path] }, data);
}
function expectedBy(issue) {
    switch (issue.code) {
        case 'invalid_type':
            if (!issue.message.startsWith('Invalid input'))
                return issue.message;
            return nouns[issue.expected] ?? `a ${issue.expected}`;
        case 'invalid_value':
            return oneOf(issue.values.map((value) => `\`${String(value)}\``));
        case 'invalid_union':
            return oneOf([...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectedBy)))]);
        case 'too_small':
            return `${sizes[issue.origin] ?? 'a number'} of at least ${String(issue.minimum)}`;
        case 'too_big':
            return `${sizes[issue.origin] ?? 'a number'} of at most ${String(issue.maximum)}`;
        case 'invalid_format':
            return issue.message.startsWith('must ') ? `a text that ${issue.message}` : issue.message;
        case 'invalid_key':
            return expectedBy(issue.issues[0]);
        default:
            return issue.message;
    }
}
const nouns = {
    string: 'a text',
    int: 'a whole number',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
    record: 'an object',
    undefined: 'nothing',
};
const sizes = { string: 'a text with a length', array: 'a list with a length' };
const oneOf = (names) => names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}` : (names[0] ?? '');
/** What a schema's own check has to say: what came, or what to do about it. */
function said(issue, name) {
    const words = issue.code === 'custom' ? issue.params?.[name] : undefined;
    return typeof words === 'string' ? words : undefined;
}
/** A value that is spelt otherwise is offered as it is to be spelt; one that is merely near would be another choice. */
function hintOf(issue, value) {
    const own = said(issue, 'hint');
    if (own !== undefined)
        return own;
    if (value === undefined)
        return 'Add it.';
    if (issue.code !== 'invalid_value' || typeof value !== 'string')
        return undefined;
    const same = issue.values.map(String).find((one) => spelling(one) === spelling(value));
    return same === undefined ? undefined : `Did you mean \`${same}\`?`;
}
/** Without what is easily mistaken: case, hyphens, underscores, blanks. */
const spelling = (text) => text.toLowerCase().replaceAll(/[-_\s]/g, '');
/** `vitrine.config.ts: models[0].classes` */
function place(at, path) {
    const keys = path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`));
    return path.length === 0 ? at : `${at}: ${keys.join('')}`;
}
function valueAt(data, path) {
    return path.reduce((value, key) => recordOf(value)[String(key)], data);
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** The keys that a schema knows at a path; of a union's branches those of all. */
function keysAt(schema, path) {
    return [...new Set(objectsAt(schema, path).flatMap(({ shape }) => Object.keys(shape)))];
}
/** The objects that may stand at a path. */
function objectsAt(schema, path) {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
        return objectsAt(schema.unwrap(), path);
    if (schema instanceof z.ZodUnion)
        return schema.options.flatMap((option) => objectsAt(option, path));
    const [key, ...rest] = path;
    if (schema instanceof z.ZodArray)
        return key === undefined ? [] : objectsAt(schema.element, rest);
    if (!(schema instanceof z.ZodObject))
        return [];
    return key === undefined ? [schema] : objectsAt(schema.shape[String(key)], rest);
}
/** A key that stands beside the one object that it belongs into; undefined where none has it, or several. */
function hintPlace(key, schema, path) {
    const homes = keysAt(schema, path).flatMap((name) => {
        if (keysAt(schema, [...path, name]).includes(key))
            return [`\`${quoted(name).slice(1, -1)}\``];
        return keysAt(schema, [...path, name, 0]).includes(key) ? [`an entry of \`${name}\``] : [];
    });
    return homes.length === 1 ? `It belongs into ${homes[0]}.` : undefined;
}
/** A bare text where an object is wanted whose one necessary key is a text: `{ image: 'a.png' }`. What has no extension is a folder, where one may stand. */
function hintText(value, schema, path) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    const keys = objectsAt(schema, path).flatMap(({ shape }) => {
        const needed = Object.entries(shape).filter(([, field]) => !z.safeParse(field, undefined).success);
        const [first] = needed;
        return needed.length === 1 && first !== undefined && z.safeParse(first[1], value).success ? [first[0]] : [];
    });
    const isFile = /\.\w+$/.test(value);
    const key = keys.find((one) => (one === 'folder') !== isFile) ?? keys[0];
    return key === undefined ? undefined : `Write \`{ ${key}: '${quoted(value).slice(1, -1)}' }\`.`;
}
