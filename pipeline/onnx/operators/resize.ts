import { int } from '../../graph/graph.ts';
import type { Site } from '../site.ts';
import type { OperatorRule } from './rule.ts';

/** How an axis is resized. */
interface Axis {
  readonly from: number;
  readonly to: number;
  readonly scale: number;
}

/** Up to opset 10 every output pixel begins where its input pixel does; later the two have their middles in the same place. */
export const Resize: OperatorRule = (site) => {
  const { write, shape, opset } = site;
  const coordinates = site.text('coordinate_transformation_mode', opset < 11 ? 'asymmetric' : 'half_pixel');
  const rounding = site.text('nearest_mode', opset < 11 ? 'floor' : 'round_prefer_floor');
  const mode = site.text('mode', 'nearest');
  if (site.int('antialias', 0) === 1) throw write.refuse('resizing without antialias', '`antialias` 1');
  if (site.text('keep_aspect_ratio_policy', 'stretch') !== 'stretch') {
    throw write.refuse(
      'sizes that are meant as they are',
      `\`keep_aspect_ratio_policy\` ${site.text('keep_aspect_ratio_policy', '')}`,
    );
  }
  return axesOf(site).reduce((value, axis, place) => {
    if (axis.from === axis.to && axis.scale === 1) return value;
    const positions = Array.from({ length: axis.to }, (_, i) => position(i, axis, coordinates));
    if (positions.some((each) => Number.isNaN(each))) throw write.refuse('resizing that is known', coordinates);
    if (mode === 'nearest') {
      const places = positions.map((each) => Math.min(Math.max(rounded(each, rounding), 0), axis.from - 1));
      return write.emit('Gather', [value, write.integers(places)], { axis: int(place) });
    }
    if (mode !== 'linear' && mode !== 'cubic') throw write.refuse('resizing by `nearest`, `linear` or `cubic`', mode);
    if (place < shape.length - 2) throw write.refuse('resizing of rows and columns', `that of axis ${place}`);
    const taps = positions.map((each) => (mode === 'linear' ? linearTaps(each, axis) : cubicTaps(site, each, axis)));
    return place === shape.length - 1
      ? write.emit('MatMul', [value, matrixOf(site, taps, axis, false)])
      : write.emit('MatMul', [matrixOf(site, taps, axis, true), value]);
  }, site.x);
};

/** What resizing was called before opset 10. */
export const Upsample: OperatorRule = (site) => Resize(site);

function axesOf(site: Site): readonly Axis[] {
  const { write, shape, opset, node } = site;
  const isOld = opset < 11 || node.op === 'Upsample';
  const named = site.axes(site.ints('axes') ?? [...shape.keys()]);
  const scales = site.floats('scales', isOld ? 1 : 2) ?? [];
  const sizes = isOld || scales.length > 0 ? [] : (site.ints('sizes', 3) ?? []);
  const given = scales.length > 0 ? scales : sizes;
  if (given.length !== named.length) throw write.refuse(`${named.length} scales or sizes`, String(given.length));
  return shape.map((from, axis) => {
    const place = named.indexOf(axis);
    if (place < 0) return { from, to: from, scale: 1 };
    const scale = scales.length > 0 ? scales[place]! : sizes[place]! / from;
    const to = scales.length > 0 ? Math.floor(from * scale) : sizes[place]!;
    if (to >= 1 && from * to <= 2 ** 26) return { from, to, scale };
    throw write.refuse('a side of at least 1', String(to));
  });
}

const single = Math.fround;

/**
 * Where a pixel of the output lies among those of the input; NaN for a way that is not known. In float32, as runtimes compute it: where the
 * place is rounded, the last bit decides.
 */
function position(i: number, { from, to, scale }: Axis, mode: string): number {
  const centred = (shift: number): number => single(single((i + 0.5) / single(scale)) + shift);
  switch (mode) {
    case 'half_pixel':
      return centred(-0.5);
    case 'pytorch_half_pixel':
      return to > 1 ? centred(-0.5) : 0;
    case 'half_pixel_symmetric':
      return single((from / 2) * (1 - to / (scale * from)) + centred(-0.5));
    case 'asymmetric':
      return single(i / single(scale));
    case 'align_corners':
      return to > 1 ? single((i * (from - 1)) / (to - 1)) : 0;
    case 'tf_half_pixel_for_nn':
      return centred(0);
    default:
      return NaN;
  }
}

function rounded(value: number, mode: string): number {
  if (mode === 'floor') return Math.floor(value);
  if (mode === 'ceil') return Math.ceil(value);
  return mode === 'round_prefer_ceil' ? Math.floor(value + 0.5) : Math.ceil(value - 0.5);
}

type Taps = readonly (readonly [place: number, weight: number])[];

function linearTaps(at: number, { from }: Axis): Taps {
  const inside = Math.min(Math.max(at, 0), from - 1);
  const low = Math.floor(inside);
  return [
    [low, 1 - (inside - low)],
    [Math.min(low + 1, from - 1), inside - low],
  ];
}

/** Keys' cubic over four pixels; those outside repeat the border, or are left out. */
function cubicTaps(site: Site, at: number, { from }: Axis): Taps {
  const a = site.float('cubic_coeff_a', -0.75);
  const low = Math.floor(at);
  const weight = (distance: number): number => {
    const d = Math.abs(distance);
    return d <= 1 ? ((a + 2) * d - (a + 3)) * d * d + 1 : ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
  };
  const taps = [low - 1, low, low + 1, low + 2].map((place): [number, number] => [place, weight(at - place)]);
  if (site.int('exclude_outside', 0) === 0) {
    return taps.map(([place, share]) => [Math.min(Math.max(place, 0), from - 1), share]);
  }
  const inside = taps.filter(([place]) => place >= 0 && place < from);
  const total = inside.reduce((sum, [, share]) => sum + share, 0);
  return inside.map(([place, share]) => [place, share / total]);
}

/** `[to, from]`, or turned: what each pixel of the output takes from those of the input. */
function matrixOf({ write }: Site, taps: readonly Taps[], { from, to }: Axis, isLeft: boolean): string {
  const values = new Float32Array(from * to);
  taps.forEach((each, row) => {
    for (const [place, weight] of each) values[isLeft ? row * from + place : place * to + row]! += weight;
  });
  return write.numbers(values, isLeft ? [to, from] : [from, to]);
}
