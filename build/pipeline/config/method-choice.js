import { issueError } from "../base/config-issue.js";
import { expected, quoted } from "../base/errors.js";
import { hintName } from "../base/nearest-name.js";
/**
 * The methods that a configuration asks for, in its order.
 *
 * @param registry all methods that exist @param list the key of the list, named in errors
 * @throws UserError for an unknown method, variant, model or parameter, naming the nearest known one
 */
export function chooseMethods(config, registry, list = 'methods') {
    const modelsFor = ({ kind }) => (kind === 'text' ? config.encoders : config.models).map(({ id }) => id);
    const entries = config.methods === 'all' ? registry.map(({ id }) => id) : config.methods;
    return entries.map((entry, index) => {
        const at = config.methods === 'all' && typeof entry === 'string' ? entry : `${list}[${index}]`;
        if (typeof entry === 'string') {
            const method = methodNamed(entry, registry, at);
            return { method, at, variants: method.variants, params: parseParams(method, {}, at), models: modelsFor(method) };
        }
        const method = methodNamed(entry.method, registry, `${at}.method`);
        const models = modelsFor(method);
        return {
            method,
            at,
            variants: entry.variants?.map((name) => assertKnown(name, method.variants, `a variant of ${method.id}`, at)) ??
                method.variants,
            params: parseParams(method, entry.params, `${at}.params`),
            models: entry.models?.map((name) => assertKnown(name, models, 'the id of a model', at)) ?? models,
            ...(entry.arrays !== undefined && { arrays: chooseArrays(entry.arrays, method, `${at}.arrays`) }),
        };
    });
}
/** A method by its id. @param at named in the error @throws UserError naming the nearest known one */
export function methodNamed(id, registry, at) {
    const ids = registry.map((method) => method.id);
    const index = ids.indexOf(assertKnown(id, ids, 'a method', at));
    return registry[index];
}
/** A name that is one of a list. @throws UserError naming the nearest known one */
export function assertKnown(name, names, what, at) {
    const found = names.find((one) => one === name);
    if (found !== undefined)
        return found;
    throw expected(what, { at, received: quoted(name), hint: hintName(name, names) });
}
/** Names of arrays that a method stores. @throws UserError for one that no variant of it has */
function chooseArrays(names, { id, arrays }, at) {
    if (arrays !== undefined)
        names.forEach((name, index) => assertKnown(name, arrays, `an array of ${id}`, `${at}[${index}]`));
    return names;
}
function parseParams({ paramsSchema }, params, at) {
    const schema = paramsSchema.strict();
    const parsed = schema.safeParse(params);
    if (!parsed.success)
        throw issueError(parsed.error, schema, params, at);
    return parsed.data;
}
