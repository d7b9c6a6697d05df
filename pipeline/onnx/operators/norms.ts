import { float, int, ints } from '../../graph/graph.ts';
import { sizeOf } from '../../../numerics/nd-array.ts';
import type { Site } from '../site.ts';
import type { OperatorRule } from './rule.ts';

/** @throws UserError where statistics are those of the batch, or depend on the picture */
export const BatchNormalization: OperatorRule = (site) => {
  const { write, node } = site;
  const used = node.outputs.filter((name) => name !== '').length;
  if (site.int('training_mode', 0) === 1 || used > 1 || site.int('is_test', 1) === 0) {
    const hint = 'Call `model.eval()` before the export.';
    throw write.refuse('batch normalisation as in use', 'one that is still in training', hint);
  }
  if (site.int('spatial', 1) === 0)
    throw write.refuse('statistics of each channel', 'those of each pixel (`spatial` 0)');
  for (const index of [1, 2, 3, 4]) {
    if (site.known(index, 'statistics') === undefined) throw write.refuse('five inputs', String(site.inputs.length));
  }
  return write.emit('BatchNormalization', site.inputs.slice(0, 5), { epsilon: float(site.float('epsilon', 1e-5)) });
};

export const InstanceNormalization: OperatorRule = (site) =>
  site.write.emit('InstanceNormalization', site.inputs.slice(0, 3), { epsilon: float(site.float('epsilon', 1e-5)) });

export const LayerNormalization: OperatorRule = (site) => {
  const axis = site.axis(site.int('axis', -1));
  return site.write.emit(
    'LayerNormalization',
    site.inputs.filter((name) => name !== ''),
    {
      axis: int(axis - site.rank),
      epsilon: float(site.float('epsilon', 1e-5)),
    },
  );
};

/** Each group of channels as one map that is normalised, then scale and bias: a value a channel, or a group in opset 18. */
export const GroupNormalization: OperatorRule = (site) => {
  const { write, shape } = site;
  const groups = site.int('num_groups', 1);
  const [batch, channels] = shape as readonly [number, number];
  if (channels % groups !== 0) throw write.refuse(`channels that ${groups} groups divide`, String(channels));
  const rows = write.reshape(site.x, [batch, groups, sizeOf(shape) / batch / groups]);
  const ones = write.numbers(new Float32Array(groups).fill(1));
  const zeros = write.numbers(new Float32Array(groups));
  const epsilon = float(site.float('epsilon', 1e-5));
  const normalized = write.reshape(write.emit('InstanceNormalization', [rows, ones, zeros], { epsilon }), shape);
  const spread = (index: number): string => {
    const values = site.known(index, 'scale and bias')?.data ?? [];
    const each = Float32Array.from({ length: channels }, (_, c) =>
      values.length === channels ? values[c]! : values[Math.floor((c * groups) / channels)]!,
    );
    return write.numbers(each, [channels, ...shape.slice(2).map(() => 1)]);
  };
  return write.emit('Add', [write.emit('Mul', [normalized, spread(1)]), spread(2)]);
};

/** x / (bias + α · mean of the neighbours' squares)^β: the mean over channels is an average pool over them. */
export const LRN: OperatorRule = (site) => {
  const { write, shape } = site;
  const [batch, channels] = shape as readonly [number, number];
  const size = site.int('size', 1);
  const pixels = sizeOf(shape) / batch / channels;
  const [before, after] = [Math.floor((size - 1) / 2), Math.ceil((size - 1) / 2)];
  const squares = write.reshape(write.emit('Mul', [site.x, site.x]), [batch, 1, channels, pixels]);
  const means = write.emit('AveragePool', [squares], {
    kernel_shape: ints([size, 1]),
    strides: ints([1, 1]),
    pads: ints([before, 0, after, 0]),
    count_include_pad: int(1),
  });
  const scaled = write.emit('Mul', [write.reshape(means, shape), write.scalar(site.float('alpha', 1e-4))]);
  const shifted = write.emit('Add', [scaled, write.scalar(site.float('bias', 1))]);
  return write.emit('Div', [site.x, write.emit('Pow', [shifted, write.scalar(site.float('beta', 0.75))])]);
};

/** Divides by the length along an axis. */
export const LpNormalization: OperatorRule = (site) => {
  const { write } = site;
  const axes = [site.axis(site.int('axis', -1))];
  const isTaxi = site.int('p', 2) === 1;
  const sizes = isTaxi ? write.emit('Abs', [site.x]) : write.emit('Mul', [site.x, site.x]);
  const total = write.emit('ReduceSum', [sizes, write.integers(axes)]);
  return write.emit('Div', [site.x, isTaxi ? total : write.emit('Sqrt', [total])]);
};

/** Along an axis; before opset 13 along all axes from it on. */
const softmax =
  (op: string): OperatorRule =>
  (site: Site) => {
    const { write, shape, opset } = site;
    const axis = site.axis(site.int('axis', opset < 13 ? 1 : -1));
    const isPlain = opset >= 13 || shape.slice(axis + 1).every((length) => length === 1);
    if (isPlain) return write.emit(op, [site.x], { axis: int(axis) });
    const rows = write.reshape(site.x, [sizeOf(shape.slice(0, axis)), sizeOf(shape.slice(axis))]);
    return write.reshape(write.emit(op, [rows], { axis: int(1) }), shape);
  };

export const Softmax = softmax('Softmax');
export const LogSoftmax = softmax('LogSoftmax');
