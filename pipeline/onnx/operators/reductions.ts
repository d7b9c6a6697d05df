import { int, ints } from '../../graph/graph.ts';
import type { Site } from '../site.ts';
import type { OperatorRule } from './rule.ts';

/** The axes, an attribute or an input; undefined where there are none and nothing is to happen. */
function axesOf(site: Site): readonly number[] | undefined {
  const written = site.ints('axes', 1) ?? [];
  if (written.length > 0) return site.axes(written);
  return site.int('noop_with_empty_axes', 0) === 1 ? undefined : [...site.shape.keys()];
}

function reduce(site: Site, op: string, x: string): string {
  const axes = axesOf(site);
  if (axes === undefined) return x;
  const { write } = site;
  const keepdims = int(site.int('keepdims', 1));
  return op === 'ReduceSum'
    ? write.emit(op, [x, write.integers(axes)], { keepdims })
    : write.emit(op, [x], { axes: ints(axes), keepdims });
}

const plain =
  (op: string): OperatorRule =>
  (site) =>
    reduce(site, op, site.x);

const squares = (site: Site): string => reduce(site, 'ReduceSum', site.write.emit('Mul', [site.x, site.x]));

export const ReduceSum = plain('ReduceSum');
export const ReduceMean = plain('ReduceMean');
export const ReduceMax = plain('ReduceMax');
export const ReduceProd = plain('ReduceProd');
export const ReduceMin: OperatorRule = (site) => {
  const { write, x } = site;
  return write.emit('Neg', [reduce(site, 'ReduceMax', write.emit('Neg', [x]))]);
};
export const ReduceL1: OperatorRule = (site) => reduce(site, 'ReduceSum', site.write.emit('Abs', [site.x]));
export const ReduceL2: OperatorRule = (site) => site.write.emit('Sqrt', [squares(site)]);
export const ReduceSumSquare: OperatorRule = squares;
export const ReduceLogSum: OperatorRule = (site) => site.write.emit('Log', [reduce(site, 'ReduceSum', site.x)]);

/** The maximum is taken out first, so that nothing overflows. */
export const ReduceLogSumExp: OperatorRule = (site) => {
  const { write, x } = site;
  const axes = axesOf(site);
  if (axes === undefined) return x;
  const most = write.emit('ReduceMax', [x], { axes: ints(axes), keepdims: int(1) });
  const sum = write.emit('ReduceSum', [write.emit('Exp', [write.emit('Sub', [x, most])]), write.integers(axes)]);
  const whole = write.emit('Add', [write.emit('Log', [sum]), most]);
  if (site.int('keepdims', 1) === 1) return whole;
  return write.reshape(
    whole,
    site.shape.filter((_, axis) => !axes.includes(axis)),
  );
};
