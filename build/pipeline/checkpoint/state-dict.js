import { expected, quoted, quotedList } from "../base/errors.js";
import { moduleTensors } from "./pickled-module.js";
import { Inert, TensorRef } from "./pickle-values.js";
/** How many keys may lead to the state dict: `{model: {state_dict: …}}` has two. An optimizer's tensors lie deeper. */
const DEPTH = 2;
/** Where the model's tensors are known, nothing else can be taken for them. */
const DEPTH_OF_FITTING = 4;
/** So many things may be saved as one list. */
const MOST_IN_LIST = 16;
/** So many mappings are looked at, the outer ones first. */
const MOST_MAPPINGS = 10_000;
/**
 * The state dict in what was saved: the object itself, or the one mapping in it (`state_dict`, `model_state_dict`, `model`,
 * `net` … whatever its name) that is made of tensors; a pickled module counts as its state dict. Where the model's tensors are known, the
 * mapping that has them.
 *
 * @throws UserError when there is none, or several and no key.
 */
export function findStateDict(root, path, { key, fits } = {}) {
    const visits = { count: 0, path };
    const found = mappingsIn(root, visits, fits === undefined ? DEPTH : DEPTH_OF_FITTING);
    if (key !== undefined) {
        const named = lookUp(root, key, visits);
        if (named !== undefined && hasTensor(named))
            return contentOf(named);
        throw expected(`tensors under the key ${quoted(key)}`, {
            at: path,
            received: named === undefined ? 'no such key' : 'something else there',
            hint: `Set \`stateDict\` to ${choices(found.filter(({ mapping }) => isStateDict(mapping)))}.`,
        });
    }
    const fitting = fits === undefined ? [] : found.filter(({ mapping }) => fits(contentOf(mapping).tensors));
    const candidates = fitting.length > 0
        ? withoutCopies(fitting)
        : found.filter(({ mapping, depth }) => depth <= DEPTH && isStateDict(mapping));
    const [only, ...more] = candidates;
    if (only !== undefined && more.length === 0)
        return contentOf(only.mapping);
    if (only !== undefined) {
        throw expected('one state dict', {
            at: path,
            received: `${candidates.length} of them: ${quotedList(candidates.map(({ name }) => name))}`,
            hint: 'Set `stateDict` to the one that is meant.',
        });
    }
    const array = found.flatMap(({ mapping }) => [...contentOf(mapping).placeholders]).find(([, type]) => isArray(type));
    throw expected('a state dict (names with tensors)', {
        at: path,
        received: array === undefined ? describe(root) : `a NumPy array as ${quoted(array[0])}`,
        hint: array === undefined
            ? 'Save `model.state_dict()` with `torch.save`.'
            : 'Save tensors: `torch.from_numpy(array)`, or `model.state_dict()`.',
    });
}
/** The same tensors without the prefixes `module.` (DataParallel) and `_orig_mod.` (torch.compile) that all their names share. */
export function withoutWrappers(tensors) {
    const names = [...tensors.keys()];
    const prefix = ['module.', '_orig_mod.'].find((start) => names.every((name) => name.startsWith(start)));
    if (prefix === undefined || names.length === 0)
        return tensors;
    return withoutWrappers(new Map([...tensors].map(([name, tensor]) => [name.slice(prefix.length), tensor])));
}
/** A NumPy array, which is no tensor of PyTorch's. */
export function isArray(type) {
    return /^numpy\./.test(type);
}
/** Each mapping once, however often it is referred to: a hostile file could refer to a large one from everywhere. */
function mappingsIn(root, visits, deepest) {
    const whole = mappingOf(root, visits);
    if (whole === undefined)
        return [];
    const seen = new Set([root]);
    const found = [{ name: '', mapping: whole, depth: 0 }];
    let outer = found;
    for (let depth = 1; depth <= deepest; depth++) {
        const inner = [];
        for (const { name, mapping } of outer) {
            for (const [key, value] of mapping) {
                if (typeof key !== 'string' || seen.has(value) || found.length + inner.length >= MOST_MAPPINGS)
                    continue;
                const within = mappingOf(value, visits);
                if (within === undefined)
                    continue;
                seen.add(value);
                inner.push({ name: name === '' ? key : `${name}.${key}`, mapping: within, depth });
            }
        }
        for (const mapping of inner)
            found.push(mapping);
        outer = inner;
    }
    return found;
}
/** What may have names with tensors in it: a dictionary of any class, a short list, a module, another object's attributes. */
function mappingOf(value, visits) {
    if (value instanceof Map)
        return value;
    if (Array.isArray(value)) {
        return value.length > MOST_IN_LIST ? undefined : new Map(value.map((item, place) => [String(place), item]));
    }
    if (!(value instanceof Inert))
        return undefined;
    const { items, state } = value;
    return items ?? moduleTensors(value, visits) ?? (state instanceof Map ? state : undefined);
}
/** What lies under a key, or under `a.b` for a key within a key; keys may have dots of their own. */
function lookUp(root, key, visits) {
    const mapping = mappingOf(root, visits);
    if (mapping === undefined)
        return undefined;
    const whole = mapping.get(key);
    if (whole !== undefined)
        return mappingOf(whole, visits) ?? new Map();
    for (let dot = key.indexOf('.'); dot !== -1; dot = key.indexOf('.', dot + 1)) {
        const outer = mapping.get(key.slice(0, dot));
        const found = outer === undefined ? undefined : lookUp(outer, key.slice(dot + 1), visits);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/**
 * Names with tensors, at least one of them a matrix or more: best scores that were saved as tensors have no weights. A number
 * beside the tensors (an epoch, an extra state) does no harm; another mapping says that this is not the state dict itself.
 */
function isStateDict(mapping) {
    const items = [...mapping];
    return (items.some(([, value]) => value instanceof TensorRef && value.shape.length >= 2) &&
        items.every(([key, value]) => typeof key === 'string' &&
            (isExtra(key) || !(value instanceof Map || (Array.isArray(value) && value.length > 0)))));
}
/** What a module adds to its state by itself, of any form. */
function isExtra(key) {
    return /(^|\.)_extra_state$|^_metadata$/.test(key);
}
function hasTensor(mapping) {
    return [...mapping].some(([key, value]) => typeof key === 'string' && value instanceof TensorRef);
}
function contentOf(mapping) {
    const tensors = new Map();
    const placeholders = new Map();
    for (const [key, value] of mapping) {
        if (typeof key !== 'string')
            continue;
        if (value instanceof TensorRef)
            tensors.set(key, value);
        else if (value instanceof Inert)
            placeholders.set(key, value.type);
    }
    return { tensors, placeholders };
}
/** A model that was saved under two keys is one: the same names with the same places of the same storages. */
function withoutCopies(found) {
    const [first, ...others] = found;
    if (first === undefined || found.length > MOST_IN_LIST)
        return found;
    const { tensors } = contentOf(first.mapping);
    const isCopy = ({ mapping }) => {
        const other = contentOf(mapping).tensors;
        return other.size === tensors.size && [...tensors].every(([name, tensor]) => isSame(tensor, other.get(name)));
    };
    return others.every(isCopy) ? [first] : found;
}
function isSame({ storage, dtype, offset, shape, strides }, other) {
    return (other?.storage.key === storage.key &&
        other.storage.offsetBytes === storage.offsetBytes &&
        other.dtype === dtype &&
        other.offset === offset &&
        String(other.shape) === String(shape) &&
        String(other.strides) === String(strides));
}
function choices(candidates) {
    const names = candidates.map(({ name }) => name).filter((name) => name !== '');
    return names.length === 0 ? 'a key that holds tensors, or leave it out' : `one of ${quotedList(names)}`;
}
function describe(root) {
    if (root instanceof Map)
        return root.size === 0 ? 'an empty mapping' : `the keys ${quotedList([...root.keys()].map(keyText))}`;
    if (root instanceof TensorRef)
        return 'a single tensor';
    if (root instanceof Inert)
        return `an object of ${quoted(root.type)}`;
    return Array.isArray(root) ? 'a list' : 'a single value';
}
function keyText(key) {
    return typeof key === 'string' || typeof key === 'number' ? String(key) : '…';
}
