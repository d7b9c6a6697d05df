import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { expected } from '../base/errors.ts';
import { sizeOf } from '../../numerics/nd-array.ts';
import type { Architecture, Leaf, Member } from './architecture.ts';
import { type LayerRule, layerRules, type Shape, type ShapedLayer } from './layer-rules.ts';
import type { LayerKind } from './layer-options.ts';
import type { Layer } from './model.ts';

/** An architecture for pictures of one size: everything about the model but its weights. */
export interface Network {
  readonly inputShape: readonly [number, number, number];
  /** In the order of the forward pass, each once; a Sequential is listed where it has a `cnnid`, after its members. */
  readonly layers: readonly Layer[];
  /** What is computed, in order: one operator a layer; layers that do nothing are not among them. */
  readonly steps: readonly Step[];
  /** Layers whose output is another layer's: a dropout's, a Sequential's; by name, the name of the step. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Name of the step that computes the scores, and how many they are. */
  readonly scores: { readonly step: string; readonly count: number };
  /** Every tensor that the state dict must have, by its full name. */
  readonly tensors: ReadonlyMap<string, Shape>;
}

/** A layer that computes something, with its place among the others. */
export interface Step extends Omit<ShapedLayer, 'operator'> {
  readonly name: string;
  /** Name of the step before; undefined for the picture. */
  readonly source: string | undefined;
  readonly operator: NonNullable<ShapedLayer['operator']>;
}

const LOOK = 'Look at this layer’s numbers and those before it, and at `preprocess`.';

/** Where the walk through the layers has come to. */
interface Position {
  readonly shape: Shape;
  readonly source: string | undefined;
  /** Sides of the pixels that one value sees, and how far apart two neighbours' are; undefined after a flatten. */
  readonly field: Field | undefined;
}

interface Field {
  readonly sides: readonly number[];
  readonly jumps: readonly number[];
}

/**
 * Shapes, receptive fields and tensors of an architecture by the closed formulas of each layer.
 * @throws UserError naming the layer that cannot take what comes, or when the end is not a list of scores.
 */
export function layOut(architecture: Architecture, inputShape: readonly [number, number, number]): Network {
  const layers: Layer[] = [];
  const steps: Step[] = [];
  const aliases = new Map<string, string>();
  const pictureSides = inputShape.slice(1);
  let parameters = 0;
  let work = 0;

  const visitAll = (members: readonly Member[], parent: string, start: Position): Position =>
    members.reduce((position, member, index) => {
      const cnnid = parent === architecture.features ? { cnnid: index } : {};
      return member.kind === 'sequential'
        ? visitSequential(member, cnnid, position)
        : visitLeaf(member, cnnid, position);
    }, start);

  const visitSequential = (
    member: Extract<Member, { kind: 'sequential' }>,
    cnnid: Cnnid,
    start: Position,
  ): Position => {
    const end = visitAll(member.members, member.name, start);
    if (cnnid.cnnid !== undefined && end.source !== undefined) {
      layers.push({ name: member.name, ...cnnid, kind: 'Sequential', ...rowOf(end), parameters: 0 });
      aliases.set(member.name, end.source);
    }
    return end;
  };

  const visitLeaf = (leaf: Leaf, cnnid: Cnnid, position: Position): Position => {
    const rule = layerRules[leaf.kind] as LayerRule<LayerKind>;
    const { operator, ...shaped } = rule.shape(leaf.options, position.shape, leaf.name);
    parameters += Object.values(shaped.tensors).reduce((sum, shape) => sum + sizeOf(shape), 0);
    work += shaped.work ?? sizeOf(shaped.outputShape);
    checkBound(bounds.layerValues, sizeOf(shaped.outputShape), leaf.name, LOOK);
    checkBound(bounds.networkParameters, parameters, leaf.name, LOOK);
    checkBound(bounds.networkWork, work, leaf.name, LOOK);
    if (operator === undefined && position.source === undefined) {
      throw expected('a layer that computes something first', { at: leaf.name, received: `a ${rule.torchName}` });
    }
    if (operator) steps.push({ name: leaf.name, source: position.source, operator, ...shaped });
    else aliases.set(leaf.name, position.source!);
    const next: Position = {
      shape: shaped.outputShape,
      source: operator ? leaf.name : position.source,
      field: shaped.outputShape.length === 3 && position.field ? widen(position.field, shaped.window) : undefined,
    };
    layers.push({ name: leaf.name, ...cnnid, kind: rule.torchName, ...rowOf(next), parameters: parametersOf(shaped) });
    return next;
  };

  const rowOf = ({ shape, field }: Position): Pick<Layer, 'outputShape' | 'receptiveField'> => ({
    outputShape: shape,
    // Nothing outside the picture can be seen, however far the formula reaches.
    ...(field && { receptiveField: Math.max(...field.sides.map((side, axis) => Math.min(side, pictureSides[axis]!))) }),
  });

  const start = { shape: inputShape, source: undefined, field: { sides: [1, 1], jumps: [1, 1] } };
  const end = visitAll(architecture.members, '', start);
  const tensors = steps.flatMap(({ name, tensors: own }) =>
    Object.entries(own).map(([part, shape]) => [`${name}.${part}`, shape] as const),
  );
  return { inputShape, layers, steps, aliases, scores: scoresOf(end), tensors: new Map(tensors) };
}

type Cnnid = Pick<Layer, 'cnnid'>;

/** One value of a window sees `span` neighbours, each `jump` pixels from the next. */
function widen({ sides, jumps }: Field, window: ShapedLayer['window']): Field {
  if (!window) return { sides, jumps };
  return {
    sides: sides.map((side, axis) => side + (window.span[axis]! - 1) * jumps[axis]!),
    jumps: jumps.map((jump, axis) => jump * window.stride[axis]!),
  };
}

/** Running statistics are measured, not trained. */
function parametersOf({ tensors }: Pick<ShapedLayer, 'tensors'>): number {
  return Object.entries(tensors)
    .filter(([name]) => !name.startsWith('running_'))
    .reduce((total, [, shape]) => total + sizeOf(shape), 0);
}

function scoresOf({ shape, source }: Position): Network['scores'] {
  if (shape.length === 1 && source !== undefined) return { step: source, count: shape[0]! };
  throw expected('a list of class scores at the end of the architecture', {
    received: `a map [${shape.join(', ')}]`,
    hint: 'End it with `flatten` and `linear`.',
  });
}
