import { float } from '../../graph/graph.ts';
import { constantLike } from '../constant.ts';
import type { Site } from '../site.ts';
import type { OperatorRule } from './rule.ts';

/** An operator that our graphs have under the same name, with the attributes named. */
export const asItIs =
  (...attributes: readonly string[]): OperatorRule =>
  (site) => {
    const inputs = site.inputs.map((name) => (name === '' ? name : asNumber(site, name)));
    return site.write.emit(site.node.op, inputs, site.attributes(...attributes));
  };

/** A constant integer among real numbers (an exponent, say), or a computed truth value, as a real number. */
function asNumber({ write, inputs }: Site, name: string): string {
  const isReal = inputs.some((each) => each !== '' && write.dtype(each) === 'float32');
  const constant = write.constant(name);
  if (!isReal || write.dtype(name) === 'float32') return name;
  if (constant === undefined) return write.cast(name, 'float32');
  return write.numbers(Float32Array.from(constant.data), constant.shape);
}

/** One of several inputs after the other. */
const chain =
  (op: string): OperatorRule =>
  (site) =>
    site.inputs.reduce((a, b) => site.write.emit(op, [a, b]));

export const Sum = chain('Add');
export const Max = chain('Max');
export const Min = chain('Min');

export const Mean: OperatorRule = (site) => {
  const { write, inputs } = site;
  const sum = inputs.reduce((a, b) => write.emit('Add', [a, b]));
  return write.emit('Mul', [sum, write.scalar(1 / inputs.length)]);
};

/** Bounds are attributes before opset 11 and inputs since; without any nothing happens. */
export const Clip: OperatorRule = (site) => {
  const { write } = site;
  const bound = (name: string, index: number): number | undefined => {
    const attribute = site.node.attributes.get(name);
    if (attribute?.type === 'float') return attribute.value;
    return site.known(index, 'bounds')?.data[0];
  };
  const [low, high] = [bound('min', 1), bound('max', 2)];
  const isBound = (value: number | undefined): value is number => value !== undefined && Math.abs(value) < 3e38;
  if (!isBound(low) && !isBound(high)) return site.x;
  const [least, most] = [low, high].map((value) => (isBound(value) ? write.scalar(value) : ''));
  return write.emit('Clip', most === '' ? [site.x, least!] : [site.x, least!, most!]);
};

/** x · tanh(ln(1 + eˣ)). */
export const Mish: OperatorRule = ({ write, x }) =>
  write.emit('Mul', [x, write.emit('Tanh', [write.emit('Softplus', [x])])]);

/** x · Φ(x), with the error function or with its usual approximation. */
export const Gelu: OperatorRule = (site) => {
  const { write, x } = site;
  const by = (value: string, factor: number): string => write.emit('Mul', [value, write.scalar(factor)]);
  const halved = (share: string): string =>
    by(write.emit('Mul', [x, write.emit('Add', [share, write.scalar(1)])]), 0.5);
  if (site.text('approximate', 'none') !== 'tanh') return halved(write.emit('Erf', [by(x, Math.SQRT1_2)]));
  const cube = write.emit('Mul', [write.emit('Mul', [x, x]), x]);
  const inner = by(write.emit('Add', [x, by(cube, 0.044715)]), Math.sqrt(2 / Math.PI));
  return halved(write.emit('Tanh', [inner]));
};

/** x · σ(αx) as newer exporters write it. */
export const Swish: OperatorRule = (site) => {
  const { write, x } = site;
  const alpha = site.float('alpha', 1);
  const scaled = alpha === 1 ? x : write.emit('Mul', [x, write.scalar(alpha)]);
  return write.emit('Mul', [x, write.emit('Sigmoid', [scaled])]);
};

/** The slope may have fewer axes than the input, and counts from the last. */
export const PRelu: OperatorRule = (site) => site.write.emit('PRelu', [site.x, site.input(1)]);

/** HardSwish is an operator since opset 14; the slope of HardSigmoid is written down. */
export const HardSwish: OperatorRule = ({ write, x }) => write.emit('HardSwish', [x]);

export const HardSigmoid: OperatorRule = (site) =>
  site.write.emit('HardSigmoid', [site.x], {
    alpha: float(site.float('alpha', 0.2)),
    beta: float(site.float('beta', 0.5)),
  });

export const Where: OperatorRule = (site) => {
  const { write } = site;
  const [condition, a, b] = [site.input(0), site.input(1), site.input(2)];
  const reals = [a, b].map((name) => {
    const constant = write.constant(name);
    if (write.dtype(name) === 'float32' || constant === undefined) return name;
    return write.numbers(Float32Array.from(constant.data), constant.shape);
  });
  const known = write.constant(condition);
  if (known !== undefined && known.dtype !== 'bool') {
    const truths = `${condition}/as-truth`;
    write.addConstant(truths, constantLike('bool', known.shape, known.data));
    return write.emit('Where', [truths, ...reals]);
  }
  return write.emit('Where', [condition, ...reals]);
};

/** ONNX's element types: 1, 10, 11 and 16 are real numbers, which are float32 here; 9 is truth. */
export const Cast: OperatorRule = (site) => {
  const to = site.int('to', 1);
  return site.write.cast(site.x, [1, 10, 11, 16].includes(to) ? 'float32' : to === 9 ? 'bool' : 'int64');
};

export const CastLike: OperatorRule = (site) => site.write.cast(site.x, site.write.dtype(site.input(1)));

/** At inference nothing happens. */
export const unchanged: OperatorRule = (site) => site.x;
