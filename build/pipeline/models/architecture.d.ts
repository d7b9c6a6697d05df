import { type LayerKind, type LayerOptions, type LayerOptionsInput } from './layer-options.ts';
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
export type LayerData = LayerKind | SequentialData | {
    [Kind in LayerKind]: OneLayer<Kind>;
}[LayerKind];
/** A list of layers with a numbering of its own. */
interface SequentialData {
    readonly name?: string;
    readonly sequential: readonly LayerData[];
}
type OneLayer<Kind extends LayerKind> = {
    readonly name?: string;
} & Readonly<Record<Kind, LayerOptionsInput<Kind>>>;
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
export type Leaf = {
    [Kind in LayerKind]: LeafOf<Kind>;
}[LayerKind];
interface LeafOf<Kind extends LayerKind> {
    readonly kind: Kind;
    readonly name: string;
    readonly options: LayerOptions<Kind>;
}
/** Checks an architecture. `at` says in errors where it was written. @throws UserError naming the first thing wrong. */
export declare function parseArchitecture(data: unknown, at: string): Architecture;
export {};
