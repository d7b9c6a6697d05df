import { bounds } from '../../../schema/bounds.ts';
import { sizeOf } from '../../../numerics/nd-array.ts';
import { checkBound } from '../../base/bounded.ts';
import { int, ints } from '../../graph/graph.ts';
import type { Site } from '../site.ts';
import type { OperatorRule } from './rule.ts';

type Pair = readonly [number, number];

/** Everything that says how a window moves over a picture, with `auto_pad` and `ceil_mode` written as pads. */
interface Window {
  readonly kernel: Pair;
  readonly strides: Pair;
  readonly dilations: Pair;
  /** Top, left, bottom, right. */
  readonly pads: readonly number[];
  /** How far the last windows reach over the padded border, a side. */
  readonly overhang: Pair;
}

/** @throws UserError for anything but pictures: 1-D and 3-D networks are refused by name */
function assertPictures(site: Site): Pair {
  const { shape } = site;
  if (shape.length === 4) return [shape[2]!, shape[3]!];
  const received = `${site.node.op} in ${shape.length - 2} dimensions`;
  throw site.write.refuse('layers over pictures, [batch, channels, rows, columns]', received);
}

function pairOf(site: Site, name: string, otherwise: Pair): Pair {
  const values = site.ints(name) ?? otherwise;
  const [rows, columns] = values;
  if (values.length === 2 && values.every((value) => value >= 1)) return [rows!, columns!];
  throw site.write.refuse(`\`${name}\` of two numbers of at least 1`, `[${values.join(', ')}]`);
}

function windowOf(site: Site, kernel: Pair): Window {
  const sides = assertPictures(site);
  const strides = pairOf(site, 'strides', [1, 1]);
  const dilations = pairOf(site, 'dilations', [1, 1]);
  const spans = kernel.map((taps, axis) => dilations[axis]! * (taps - 1) + 1);
  const pads = padsOf(site, sides, spans, strides);
  const isCeil = site.int('ceil_mode', 0) === 1;
  const overhang = sides.map((side, axis) => {
    if (!isCeil) return 0;
    const room = side + pads[axis]! + pads[axis + 2]! - spans[axis]!;
    let count = Math.ceil(room / strides[axis]!) + 1;
    // A last window that would begin in the padding at the far border is left out, as PyTorch does it.
    if ((count - 1) * strides[axis]! >= side + pads[axis]!) count -= 1;
    return Math.max(0, (count - 1) * strides[axis]! - room);
  });
  return { kernel, strides, dilations, pads, overhang: [overhang[0]!, overhang[1]!] };
}

function padsOf(site: Site, sides: Pair, spans: readonly number[], strides: Pair): readonly number[] {
  const mode = site.text('auto_pad', 'NOTSET');
  if (mode === 'VALID') return [0, 0, 0, 0];
  if (mode === 'SAME_UPPER' || mode === 'SAME_LOWER') {
    const totals = sides.map((side, axis) =>
      Math.max(0, (Math.ceil(side / strides[axis]!) - 1) * strides[axis]! + spans[axis]! - side),
    );
    const less = totals.map((total) => Math.floor(total / 2));
    const more = totals.map((total, axis) => total - less[axis]!);
    return mode === 'SAME_UPPER' ? [...less, ...more] : [...more, ...less];
  }
  const pads = site.ints('pads') ?? [0, 0, 0, 0];
  if (mode === 'NOTSET' && pads.length === 4 && pads.every((pixels) => pixels >= 0)) return pads;
  throw site.write.refuse('four pads of at least 0', `[${pads.join(', ')}]${mode === 'NOTSET' ? '' : ` and ${mode}`}`);
}

const attributesOf = ({ kernel, strides, pads, dilations }: Window) => ({
  kernel_shape: ints(kernel),
  strides: ints(strides),
  dilations: ints(dilations),
  pads: ints(pads),
});

/** @throws UserError for weights of another rank, or computed ones */
function kernelOf(site: Site): Pair {
  const { write } = site;
  assertPictures(site);
  const shape = write.shape(site.input(1));
  if (shape.length !== 4) throw write.refuse('weights of four axes', `[${shape.join(', ')}]`);
  return [shape[2]!, shape[3]!];
}

export const Conv: OperatorRule = (site) => {
  const { write } = site;
  const window = windowOf(site, kernelOf(site));
  const groups = site.int('group', 1);
  const [filters, channels] = write.shape(site.input(1));
  if (channels! * groups !== site.shape[1] || filters! % groups !== 0) {
    const wanted = `weights for ${site.shape[1]!} channels in ${groups} groups`;
    throw write.refuse(wanted, `[${write.shape(site.input(1)).join(', ')}]`);
  }
  return write.emit(
    'Conv',
    site.inputs.filter((name) => name !== ''),
    { ...attributesOf(window), group: int(groups) },
  );
};

export const ConvTranspose: OperatorRule = (site) => {
  const { write } = site;
  const kernel = kernelOf(site);
  const sides = assertPictures(site);
  const strides = pairOf(site, 'strides', [1, 1]);
  const dilations = pairOf(site, 'dilations', [1, 1]);
  const added = site.ints('output_padding') ?? [0, 0];
  const whole = sides.map(
    (side, axis) => strides[axis]! * (side - 1) + added[axis]! + dilations[axis]! * (kernel[axis]! - 1) + 1,
  );
  const mode = site.text('auto_pad', 'NOTSET');
  const asked = site.ints('output_shape')?.slice(-2);
  const outputs = asked ?? (mode.startsWith('SAME') ? sides.map((side, axis) => side * strides[axis]!) : undefined);
  let pads = outputs === undefined ? padsOf(site, sides, kernel, strides) : [];
  if (outputs !== undefined) {
    const totals = whole.map((side, axis) => side - outputs[axis]!);
    if (totals.some((total) => total < 0))
      throw write.refuse('an output that the kernel reaches', `[${outputs.join(', ')}]`);
    const less = totals.map((total) => Math.floor(total / 2));
    const more = totals.map((total, axis) => total - less[axis]!);
    pads = mode === 'SAME_UPPER' ? [...less, ...more] : [...more, ...less];
  }
  return write.emit(
    'ConvTranspose',
    site.inputs.filter((name) => name !== ''),
    {
      ...attributesOf({ kernel, strides, dilations, pads, overhang: [0, 0] }),
      output_padding: ints(added),
      group: int(site.int('group', 1)),
    },
  );
};

/** The window of a pool, whose kernel is an attribute. */
function poolOf(site: Site): Window {
  assertPictures(site);
  return windowOf(site, pairOf(site, 'kernel_shape', [0, 0]));
}

/** Windows that hang over the border are written as padding: runtimes do not agree on `ceil_mode`. */
function withOverhang({ pads, overhang, ...window }: Window): Window {
  const far = [pads[2]! + overhang[0], pads[3]! + overhang[1]];
  return { ...window, pads: [pads[0]!, pads[1]!, ...far], overhang: [0, 0] };
}

/** The least float32: it is never a maximum. */
const LOWEST = -3.4028234663852886e38;

export const MaxPool: OperatorRule = (site) => {
  const window = withOverhang(poolOf(site));
  const { kernel, strides, pads, dilations } = window;
  const isApart = kernel.every((side, axis) => side === strides[axis] && dilations[axis] === 1);
  if (!isApart || pads.some((pixels) => pixels > 0)) checkBound(bounds.poolPlaces, sizeOf(kernel), site.write.at);
  // Runtimes want pads shorter than the kernel, however far dilation spreads it.
  if (pads.every((pixels, edge) => pixels < kernel[edge % 2]!)) {
    return site.write.emit('MaxPool', [site.x], attributesOf(window));
  }
  const { write } = site;
  const [top, left, bottom, right] = pads;
  const padded = write.emit('Pad', [
    site.x,
    write.integers([0, 0, top!, left!, 0, 0, bottom!, right!]),
    write.scalar(LOWEST),
  ]);
  return write.emit('MaxPool', [padded], attributesOf({ ...window, pads: [0, 0, 0, 0] }));
};

export const AveragePool: OperatorRule = (site) => {
  const { write } = site;
  const window = poolOf(site);
  if (window.dilations.some((step) => step !== 1)) throw write.refuse('average pools without dilation', 'dilations');
  const isCounted = site.int('count_include_pad', 0) === 1;
  const { kernel_shape, strides, pads } = attributesOf(withOverhang(window));
  const plain = { kernel_shape, strides, pads };
  if (!isCounted || window.overhang.every((pixels) => pixels === 0)) {
    return write.emit('AveragePool', [site.x], { ...plain, count_include_pad: int(isCounted ? 1 : 0) });
  }
  // Zeros of the padding count, what lies beyond them does not: the padding is made first.
  const [top, left, bottom, right] = window.pads;
  const zeros = [0, 0, top!, left!, 0, 0, bottom!, right!];
  const padded = zeros.some((count) => count > 0) ? write.emit('Pad', [site.x, write.integers(zeros)]) : site.x;
  return write.emit('AveragePool', [padded], {
    ...plain,
    pads: ints([0, 0, ...window.overhang]),
    count_include_pad: int(0),
  });
};

export const GlobalAveragePool: OperatorRule = (site) => {
  assertPictures(site);
  return site.write.emit('GlobalAveragePool', [site.x]);
};

/** A window as large as the map: its gradient then goes to the first maximum, as PyTorch's does. */
export const GlobalMaxPool: OperatorRule = (site) => {
  const sides = assertPictures(site);
  return site.write.emit('MaxPool', [site.x], { kernel_shape: ints(sides), strides: ints(sides) });
};
