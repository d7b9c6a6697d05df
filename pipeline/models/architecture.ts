import { z } from 'zod';
import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { describeValue } from '../base/config-issue.ts';
import { expected, quoted } from '../base/errors.ts';
import { nearestName } from '../base/nearest-name.ts';
import { type LayerKind, type LayerOptions, layerOptions, type LayerOptionsInput } from './layer-options.ts';
import { parseOptions, unknownName } from './parse-options.ts';

/**
 * An architecture as data. A layer is an object with one key, its kind, that holds its options: `{ "conv2d": { "out": 64,
 * "kernel": 3 } }`; a kind without options may be a bare text: `"relu"`. A `sequential` holds a list of layers. A layer's name
 * is its place in its list, counted from 0 as in PyTorch's Sequential, unless it has a `name`; names joined by dots are those
 * of the state dict.
 */
export interface ArchitectureData {
  /** Name of the Sequential whose numbering is `cnnid`; default: the outermost list, where none of its layers has a name. */
  readonly features?: string;
  readonly layers: readonly LayerData[];
}

export type LayerData = LayerKind | SequentialData | { [Kind in LayerKind]: OneLayer<Kind> }[LayerKind];

/** A list of layers with a numbering of its own. */
interface SequentialData {
  readonly name?: string;
  readonly sequential: readonly LayerData[];
}

type OneLayer<Kind extends LayerKind> = { readonly name?: string } & Readonly<Record<Kind, LayerOptionsInput<Kind>>>;

/** An {@link ArchitectureData} that has been checked: full names, all defaults filled in. */
export interface Architecture {
  readonly members: readonly Member[];
  /** Full name of the Sequential that `cnnid` counts; the empty text is the outermost list. */
  readonly features: string | undefined;
}

export type Member = Leaf | Sequential;

interface Sequential {
  readonly kind: 'sequential';
  readonly name: string;
  readonly members: readonly Member[];
}

/** One layer, by kind. */
export type Leaf = { [Kind in LayerKind]: LeafOf<Kind> }[LayerKind];

interface LeafOf<Kind extends LayerKind> {
  readonly kind: Kind;
  readonly name: string;
  readonly options: LayerOptions<Kind>;
}

const kinds = Object.keys(layerOptions) as LayerKind[];
const allKinds = [...kinds, 'sequential'];
/** Layers of PyTorch that are none of ours but are spelt nearly like one. */
const others = ['rrelu', 'maxUnpool2d'];

const frame = z.strictObject({
  features: z.string().optional(),
  layers: z.array(z.unknown()),
});

/** Checks an architecture. `at` says in errors where it was written. @throws UserError naming the first thing wrong. */
export function parseArchitecture(data: unknown, at: string): Architecture {
  const { layers, features } = parseOptions(frame, data, at);
  const members = parseMembers(layers, '', `${at}: layers`, 0);
  checkBound(bounds.architectureLayers, countOf(members), at);
  if (features !== undefined) assertSequential(features, members, `${at}: features`);
  return { members, features: features ?? (layers.some(hasName) ? undefined : '') };
}

function parseMembers(layers: readonly unknown[], parent: string, at: string, depth: number): readonly Member[] {
  if (layers.length === 0) throw expected('at least one layer', { at, received: 'an empty list' });
  checkBound(bounds.architectureDepth, depth, at);
  checkBound(bounds.architectureLayers, layers.length, at);
  const members = layers.map((layer, index) => parseMember(layer, index, parent, `${at}[${index}]`, depth));
  const names = new Set<string>();
  for (const [index, { name }] of members.entries()) {
    if (names.has(name)) throw expected('names that differ', { at: `${at}[${index}]`, received: `\`${name}\` twice` });
    names.add(name);
  }
  return members;
}

function parseMember(layer: unknown, index: number, parent: string, at: string, depth: number): Member {
  const { kind, options, own } = splitLayer(layer, at);
  const local = own ?? String(index);
  const name = parent === '' ? local : `${parent}.${local}`;
  if (kind !== 'sequential') {
    return { kind, name, options: parseOptions(layerOptions[kind], options, `${at}.${kind}`) } as Leaf;
  }
  if (!Array.isArray(options)) {
    throw expected('a list of layers', { at: `${at}.sequential`, received: describeValue(options) });
  }
  return { kind, name, members: parseMembers(options, name, `${at}.sequential`, depth + 1) };
}

interface WrittenLayer {
  readonly kind: LayerKind | 'sequential';
  readonly options: unknown;
  readonly own: string | undefined;
}

function splitLayer(layer: unknown, at: string): WrittenLayer {
  if (typeof layer === 'string') return { kind: kindNamed(layer, at), options: {}, own: undefined };
  if (typeof layer !== 'object' || layer === null || Array.isArray(layer)) {
    throw expected('a layer such as {"conv2d": {…}} or "relu"', { at, received: describeValue(layer) });
  }
  const written = layer as Readonly<Record<string, unknown>>;
  const keys = Object.keys(written).filter((key) => key !== 'name');
  const [kind, ...more] = keys.slice(0, 3).map((key) => kindNamed(key, at));
  if (kind === undefined || more.length > 0) {
    const hint = 'Options stand inside the kind: {"conv2d": {"out": 64, "kernel": 3}}.';
    throw expected('one kind of layer', { at, received: [kind ?? 'none', ...more].join(' and '), hint });
  }
  const { name } = written;
  return { kind, options: written[kind], own: name === undefined ? undefined : ownName(name, `${at}.name`) };
}

function kindNamed(key: string, at: string): LayerKind | 'sequential' {
  const kind = allKinds.find((known) => known === key);
  if (kind !== undefined) return kind as LayerKind | 'sequential';
  const nearest = nearestName(key, allKinds, others);
  const hint = nearest === undefined ? `Supported are ${allKinds.join(', ')}.` : `Did you mean \`${nearest}\`?`;
  throw expected('a kind of layer that is supported', { at, received: quoted(key), hint });
}

function ownName(name: unknown, at: string): string {
  if (typeof name === 'string' && /^\w{1,64}$/.test(name)) return name;
  throw expected('a name of letters, digits and underscores', { at, received: describeValue(name) });
}

const hasName = (layer: unknown): boolean => typeof layer === 'object' && layer !== null && 'name' in layer;

function assertSequential(name: string, members: readonly Member[], at: string): void {
  const names = sequentialsIn(members).map((sequential) => sequential.name);
  if (!names.includes(name)) throw unknownName('sequential', name, names, at);
}

function countOf(members: readonly Member[]): number {
  return members.reduce((sum, member) => sum + 1 + (member.kind === 'sequential' ? countOf(member.members) : 0), 0);
}

function sequentialsIn(members: readonly Member[]): readonly Sequential[] {
  return members.flatMap((member) => (member.kind === 'sequential' ? [member, ...sequentialsIn(member.members)] : []));
}
