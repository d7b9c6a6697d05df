import { int, ints } from '../../graph/graph.ts';
import { reshapedTo, squeezed, unsqueezed } from '../shape-words.ts';
import { sliceRange } from '../../graph/slice-range.ts';
import { sizeOf } from '../../../numerics/nd-array.ts';
import type { Shape } from '../graph-writer.ts';
import type { Site } from '../site.ts';
import type { OperatorRule } from './rule.ts';

/** The values in a shape that was asked for. */
function inShape({ write, x, shape }: Site, wanted: readonly number[] | undefined, words: string): string {
  if (wanted !== undefined && sizeOf(wanted) === sizeOf(shape)) return write.reshape(x, wanted);
  throw write.refuse(`a shape that [${shape.join(', ')}] fits into`, words);
}

export const Reshape: OperatorRule = (site) => {
  const wanted = site.ints('shape', 1) ?? [];
  const isZeroMeant = site.int('allowzero', 0) === 1;
  return inShape(site, reshapedTo(site.shape, wanted, isZeroMeant), `[${wanted.join(', ')}]`);
};

export const Flatten: OperatorRule = (site) => {
  const written = site.int('axis', 1);
  const axis = written < 0 ? written + site.rank : written;
  if (axis === 1) return site.write.emit('Flatten', [site.x], { axis: int(1) });
  return inShape(site, [sizeOf(site.shape.slice(0, axis)), sizeOf(site.shape.slice(axis))], String(written));
};

export const Squeeze: OperatorRule = (site) => {
  const axes = site.ints('axes', 1);
  return inShape(site, squeezed(site.shape, axes), `axes [${axes?.join(', ') ?? ''}]`);
};

export const Unsqueeze: OperatorRule = (site) => {
  const axes = site.ints('axes', 1) ?? [];
  return inShape(site, unsqueezed(site.shape, axes), `axes [${axes.join(', ')}]`);
};

export const Transpose: OperatorRule = (site) => {
  const perm = site.ints('perm') ?? [...site.shape.keys()].reverse();
  if (site.axes(perm).length !== site.rank) throw site.write.refuse('an order of all axes', `[${perm.join(', ')}]`);
  return site.write.emit('Transpose', [site.x], { perm: ints(perm) });
};

export const Concat: OperatorRule = (site) => {
  const axis = int(site.axis(site.int('axis', 1)));
  return site.write.emit('Concat', site.inputs, { axis });
};

/** Equal parts unless sizes are said; the last one is smaller where they do not come out even. */
export const Split: OperatorRule = (site) => {
  const { write, node } = site;
  const axis = site.axis(site.int('axis', 0));
  const length = site.shape[axis]!;
  const part = Math.ceil(length / node.outputs.length);
  const sizes = site.ints('split', 1) ?? node.outputs.map((_, i) => Math.min(part, length - i * part));
  if (sizes.length !== node.outputs.length || sizes.reduce((a, b) => a + b, 0) !== length) {
    throw write.refuse(`${node.outputs.length} parts of ${length}`, `[${sizes.join(', ')}]`);
  }
  return write.emitAll('Split', [site.x, write.integers(sizes)], { axis: int(axis) }, sizes.length);
};

/** Bounds are written down whole: from where, up to where, along which axes, in which steps. */
export const Slice: OperatorRule = (site) => {
  const { write, shape } = site;
  const [starts, ends] = [site.ints('starts', 1) ?? [], site.ints('ends', 2) ?? []];
  const axes = site.axes(site.ints('axes', 3) ?? [...starts.keys()]);
  const steps = site.ints('steps', 4) ?? axes.map(() => 1);
  if ([starts, ends, steps].some(({ length }) => length !== axes.length) || steps.includes(0)) {
    throw write.refuse('a start, an end and a step for each axis', `[${starts.join(', ')}] and [${ends.join(', ')}]`);
  }
  const ranges = axes.map((axis, i) => sliceRange(starts[i]!, ends[i]!, steps[i]!, shape[axis]!));
  const isWhole = ranges.every(({ start, step, count }, i) => start === 0 && step === 1 && count === shape[axes[i]!]);
  if (isWhole) return site.x;
  // An end before the first place has to count from the end, as far as it takes.
  const last = ranges.map(({ start, step, count }) => {
    const end = start + step * count;
    return end < 0 ? -(2 ** 31) : end;
  });
  const bounds = [ranges.map(({ start }) => start), last, axes, steps];
  return write.emit('Slice', [site.x, ...bounds.map((each) => write.integers(each))]);
};

export const Gather: OperatorRule = (site) => {
  const axis = site.axis(site.int('axis', 0));
  const indices = site.known(1, 'indices')!;
  const size = site.shape[axis]!;
  const outside = Array.from(indices.data).find((place) => !(place >= -size && place < size));
  if (outside !== undefined) throw site.write.refuse(`indices below ${size}`, String(outside));
  return site.write.emit('Gather', [site.x, site.input(1)], { axis: int(axis) });
};

/** Pads of all axes, in the order of newer operator sets: an attribute before opset 11, an input since; some axes only since 18. */
function padsOf(site: Site): readonly number[] {
  const written = site.ints('pads', 1) ?? site.ints('paddings') ?? [];
  const axes = site.axes(site.ints('axes', 3) ?? [...site.shape.keys()]);
  if (written.length !== 2 * axes.length) throw site.write.refuse(`${2 * axes.length} pads`, String(written.length));
  const pads = Array<number>(2 * site.rank).fill(0);
  axes.forEach((axis, i) => {
    pads[axis] = written[i]!;
    pads[axis + site.rank] = written[i + axes.length]!;
  });
  return pads;
}

/** A border of a constant, or of values from inside, which are picked axis by axis. */
export const Pad: OperatorRule = (site) => {
  const { write } = site;
  const pads = padsOf(site);
  if (pads.every((count) => count === 0)) return site.x;
  const mode = site.text('mode', 'constant');
  if (mode === 'constant') {
    const value = site.opset < 11 ? site.float('value', 0) : (site.known(2, 'values')?.data[0] ?? 0);
    return write.emit('Pad', [site.x, write.integers(pads), ...(value === 0 ? [] : [write.scalar(value)])]);
  }
  return site.shape.reduce((value, length, axis) => {
    const [before, after] = [pads[axis]!, pads[axis + site.rank]!];
    if (before === 0 && after === 0) return value;
    const places = Array.from({ length: before + length + after }, (_, i) => borderPlace(i - before, length, mode));
    if (places.includes(-1))
      throw write.refuse(`a border of fewer than ${length} values`, `${mode} of ${before}, ${after}`);
    return write.emit('Gather', [value, write.integers(places)], { axis: int(axis) });
  }, site.x);
};

/** The place inside that a place outside repeats; −1 where there is none. */
function borderPlace(place: number, length: number, mode: string): number {
  if (mode === 'edge') return Math.min(Math.max(place, 0), length - 1);
  if (mode === 'wrap') return ((place % length) + length) % length;
  const inside = place < 0 ? -place : place >= length ? 2 * (length - 1) - place : place;
  return mode === 'reflect' && inside >= 0 && inside < length ? inside : -1;
}

export const Expand: OperatorRule = (site) => {
  const { write, x, shape } = site;
  const wanted = site.ints('shape', 1) ?? [];
  const rank = Math.max(shape.length, wanted.length);
  const isSame = rank === shape.length && wanted.every((n, i) => n === 1 || n === shape[i + rank - wanted.length]);
  return isSame ? x : write.emit('Expand', [x, write.integers(wanted)]);
};

export const Tile: OperatorRule = (site) => {
  const repeats = site.ints('repeats', 1) ?? [];
  if (repeats.length !== site.rank) throw site.write.refuse(`${site.rank} repeats`, String(repeats.length));
  if (repeats.every((count) => count === 1)) return site.x;
  return site.write.emit('Tile', [site.x, site.write.integers(repeats)]);
};

/** Axes apart, in another order, and together again. */
function rearranged({ write, x }: Site, apart: Shape, perm: readonly number[], together: Shape): string {
  return write.reshape(write.emit('Transpose', [write.reshape(x, apart)], { perm: ints(perm) }), together);
}

function blockOf(site: Site): number {
  const block = site.int('blocksize', 0);
  if (site.rank === 4 && block >= 1) return block;
  throw site.write.refuse('maps and a `blocksize` of at least 1', `[${site.shape.join(', ')}] and ${block}`);
}

export const DepthToSpace: OperatorRule = (site) => {
  const [batch, channels, h, w] = site.shape as readonly [number, number, number, number];
  const block = blockOf(site);
  const kept = channels / block ** 2;
  const isDcr = site.text('mode', 'DCR') === 'DCR';
  const apart = isDcr ? [batch, block, block, kept, h, w] : [batch, kept, block, block, h, w];
  const perm = isDcr ? [0, 3, 4, 1, 5, 2] : [0, 1, 4, 2, 5, 3];
  return rearranged(site, apart, perm, [batch, kept, h * block, w * block]);
};

export const SpaceToDepth: OperatorRule = (site) => {
  const [batch, channels, h, w] = site.shape as readonly [number, number, number, number];
  const block = blockOf(site);
  const apart = [batch, channels, h / block, block, w / block, block];
  return rearranged(site, apart, [0, 3, 5, 1, 2, 4], [batch, channels * block ** 2, h / block, w / block]);
};
