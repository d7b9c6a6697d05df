import { z } from 'zod';
import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { describeValue } from "../base/config-issue.js";
import { expected, quoted } from "../base/errors.js";
import { nearestName } from "../base/nearest-name.js";
import { layerOptions } from "./layer-options.js";
import { parseOptions, unknownName } from "./parse-options.js";
const kinds = Object.keys(layerOptions);
const allKinds = [...kinds, 'sequential'];
/** Layers of PyTorch that are none of ours but are spelt nearly like one. */
const others = ['rrelu', 'maxUnpool2d'];
const frame = z.strictObject({
    features: z.string().optional(),
    layers: z.array(z.unknown()),
});
/** Checks an architecture. `at` says in errors where it was written. @throws UserError naming the first thing wrong. */
export function parseArchitecture(data, at) {
    const { layers, features } = parseOptions(frame, data, at);
    const members = parseMembers(layers, '', `${at}: layers`, 0);
    checkBound(bounds.architectureLayers, countOf(members), at);
    if (features !== undefined)
        assertSequential(features, members, `${at}: features`);
    return { members, features: features ?? (layers.some(hasName) ? undefined : '') };
}
function parseMembers(layers, parent, at, depth) {
    if (layers.length === 0)
        throw expected('at least one layer', { at, received: 'an empty list' });
    checkBound(bounds.architectureDepth, depth, at);
    checkBound(bounds.architectureLayers, layers.length, at);
    const members = layers.map((layer, index) => parseMember(layer, index, parent, `${at}[${index}]`, depth));
    const names = new Set();
    for (const [index, { name }] of members.entries()) {
        if (names.has(name))
            throw expected('names that differ', { at: `${at}[${index}]`, received: `\`${name}\` twice` });
        names.add(name);
    }
    return members;
}
function parseMember(layer, index, parent, at, depth) {
    const { kind, options, own } = splitLayer(layer, at);
    const local = own ?? String(index);
    const name = parent === '' ? local : `${parent}.${local}`;
    if (kind !== 'sequential') {
        return { kind, name, options: parseOptions(layerOptions[kind], options, `${at}.${kind}`) };
    }
    if (!Array.isArray(options)) {
        throw expected('a list of layers', { at: `${at}.sequential`, received: describeValue(options) });
    }
    return { kind, name, members: parseMembers(options, name, `${at}.sequential`, depth + 1) };
}
function splitLayer(layer, at) {
    if (typeof layer === 'string')
        return { kind: kindNamed(layer, at), options: {}, own: undefined };
    if (typeof layer !== 'object' || layer === null || Array.isArray(layer)) {
        throw expected('a layer such as {"conv2d": {…}} or "relu"', { at, received: describeValue(layer) });
    }
    const written = layer;
    const keys = Object.keys(written).filter((key) => key !== 'name');
    const [kind, ...more] = keys.slice(0, 3).map((key) => kindNamed(key, at));
    if (kind === undefined || more.length > 0) {
        const hint = 'Options stand inside the kind: {"conv2d": {"out": 64, "kernel": 3}}.';
        throw expected('one kind of layer', { at, received: [kind ?? 'none', ...more].join(' and '), hint });
    }
    const { name } = written;
    return { kind, options: written[kind], own: name === undefined ? undefined : ownName(name, `${at}.name`) };
}
function kindNamed(key, at) {
    const kind = allKinds.find((known) => known === key);
    if (kind !== undefined)
        return kind;
    const nearest = nearestName(key, allKinds, others);
    const hint = nearest === undefined ? `Supported are ${allKinds.join(', ')}.` : `Did you mean \`${nearest}\`?`;
    throw expected('a kind of layer that is supported', { at, received: quoted(key), hint });
}
function ownName(name, at) {
    if (typeof name === 'string' && /^\w{1,64}$/.test(name))
        return name;
    throw expected('a name of letters, digits and underscores', { at, received: describeValue(name) });
}
const hasName = (layer) => typeof layer === 'object' && layer !== null && 'name' in layer;
function assertSequential(name, members, at) {
    const names = sequentialsIn(members).map((sequential) => sequential.name);
    if (!names.includes(name))
        throw unknownName('sequential', name, names, at);
}
function countOf(members) {
    return members.reduce((sum, member) => sum + 1 + (member.kind === 'sequential' ? countOf(member.members) : 0), 0);
}
function sequentialsIn(members) {
    return members.flatMap((member) => (member.kind === 'sequential' ? [member, ...sequentialsIn(member.members)] : []));
}
