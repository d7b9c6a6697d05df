/** Parts of names that are wrappers wherever they stand: DataParallel, averaged weights, torch.compile, FSDP, activation checkpoints. */
const wrappers = new Set(['module', '_orig_mod', '_fsdp_wrapped_module', '_checkpoint_wrapped_module', '_fpw_module']);
/** Counters that stand beside weights: of BatchNorm, of averaged weights, of `thop`; and what a module adds to its state by itself. */
const counters = new Set(['num_batches_tracked', 'n_averaged', '_extra_state', 'total_ops', 'total_params']);
/** So many complete sets of tensors under prefixes are looked for; who has more is asked all the same. */
const MOST_PREFIXES = 16;
/** Whether a tensor is a weight or a statistic, which a network computes with: no counter, no index, nothing of a type beside them. */
export function isWeight(name, { dtype = 'float32' }) {
    return !counters.has(lastOf(name)) && isFloat(dtype);
}
/** Whether networks are computed in values of a type: integers, bools, complex, quantized and 8-bit ones are left out. */
export function isFloat(dtype) {
    return ['float32', 'float64', 'float16', 'bfloat16'].includes(dtype);
}
/** A name without the parts that wrappers add, wherever they stand: `cnn._orig_mod.0.weight` is `cnn.0.weight`. */
export function withoutWrapperParts(name) {
    return withoutParts(name, (part) => wrappers.has(part));
}
/**
 * Which tensor of a file each needed one is, by name; undefined where the names leave a doubt.
 *
 * Names may differ by wrappers at any place, by words that only one side has (`model.`, `net.`, `backbone.`), or by a common beginning, as
 * long as every needed tensor has exactly one in the file, of its shape, and none is left over. Numbers of layers are never passed over.
 */
export function matchNames(needed, found) {
    const names = [...found].filter(([name, tensor]) => isWeight(name, tensor)).map(([name]) => name);
    // Where the types do not fit, the names still say which tensors are meant: their types are what is refused then.
    return matchAll(needed, found, names) ?? matchAll(needed, found, namesWithoutCounters(found));
}
function matchAll(needed, found, names) {
    if (needed.size === 0 || names.length !== needed.size)
        return undefined;
    for (const rename of renamings([...needed.keys()], names)) {
        const match = matchUnder(rename, needed, found, names);
        if (match !== undefined)
            return match;
    }
    return undefined;
}
/** Tensors under a prefix, by what is left of their names. @param prefix with or without its last dot */
export function tensorsUnder(prefix, tensors) {
    const start = prefix.replace(/\.?$/, '.');
    return new Map([...tensors].flatMap(([name, tensor]) => {
        const written = name.startsWith(start) ? name : withoutWrapperParts(name);
        return written.startsWith(start) ? [[written.slice(start.length), tensor]] : [];
    }));
}
/** The prefixes under each of which all needed tensors are, with their shapes. */
export function completePrefixes(needed, found) {
    const [first] = needed.keys();
    if (first === undefined)
        return [];
    const plain = new Map([...found].map(([name, tensor]) => [withoutWrapperParts(name), tensor]));
    const prefixes = [...plain.keys()]
        .filter((name) => name.endsWith(`.${first}`))
        .map((name) => name.slice(0, -first.length))
        .slice(0, MOST_PREFIXES);
    return prefixes.filter((prefix) => [...needed].every(([name, tensor]) => haveSameShape(tensor, plain.get(`${prefix}${name}`))));
}
/** The tensors under the names that have most in common with the needed ones, for a list of what differs. */
export function closestNames(needed, found) {
    const plain = new Map([...found].map(([name, tensor]) => [withoutWrapperParts(name), tensor]));
    const names = [...needed.keys()];
    const probes = [names[0], names[names.length >> 1], names.at(-1)];
    const prefixes = [...plain.keys()].flatMap((name) => probes.flatMap((probe) => probe !== undefined && name.endsWith(`.${probe}`) ? [name.slice(0, -probe.length)] : []));
    const readings = [...new Set(prefixes)].slice(0, MOST_PREFIXES).map((prefix) => withoutPrefix(prefix, plain));
    const overlap = (reading) => names.filter((name) => reading.has(name)).length;
    return [found, plain, ...readings].reduce((best, one) => (overlap(one) > overlap(best) ? one : best));
}
function withoutPrefix(prefix, tensors) {
    return new Map([...tensors].map(([name, tensor]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, tensor]));
}
function haveSameShape({ shape }, other) {
    return (other !== undefined && other.shape.length === shape.length && other.shape.every((n, axis) => n === shape[axis]));
}
function* renamings(needed, found) {
    yield [(name) => name, (name) => name];
    yield [withoutWrapperParts, withoutWrapperParts];
    const theirs = wordsOf(found);
    const ours = wordsOf(needed);
    yield [
        (name) => withoutParts(name, (part) => !theirs.has(part)),
        (name) => withoutParts(name, (part) => !ours.has(part)),
    ];
    yield [withoutBeginning(needed), withoutBeginning(found)];
}
function matchUnder([renameNeeded, renameFound], needed, found, names) {
    const byName = new Map(names.map((name) => [renameFound(name), name]));
    if (byName.size < names.length)
        return undefined;
    const match = new Map();
    for (const [name, tensor] of needed) {
        const other = byName.get(renameNeeded(name));
        if (other === undefined || !haveSameShape(tensor, found.get(other)))
            return undefined;
        match.set(name, other);
    }
    return new Set(match.values()).size === names.length ? match : undefined;
}
/** All parts of names but the last, which says what a tensor is for its layer. */
function wordsOf(names) {
    return new Set(names.flatMap((name) => name.split('.').slice(0, -1)));
}
/** Numbers stay, since they say which layer it is; so does the last part. */
function withoutParts(name, isDropped) {
    const parts = name.split('.');
    return parts.filter((part, place) => place === parts.length - 1 || /^\d+$/.test(part) || !isDropped(part)).join('.');
}
/** Leaves out the parts that all names begin with, wrappers left out before. */
function withoutBeginning(names) {
    const [first = [], ...others] = names.map((name) => withoutWrapperParts(name).split('.').slice(0, -1));
    const end = first.findIndex((part, place) => others.some((parts) => parts[place] !== part));
    const length = end === -1 ? first.length : end;
    return (name) => withoutWrapperParts(name).split('.').slice(length).join('.');
}
function namesWithoutCounters(found) {
    return [...found.keys()].filter((name) => !counters.has(lastOf(name)));
}
function lastOf(name) {
    return name.slice(name.lastIndexOf('.') + 1);
}
