import { int } from '../../graph/graph.ts';
import type { Site } from '../site.ts';
import type { OperatorRule } from './rule.ts';

export const Gemm: OperatorRule = (site) => {
  const { write } = site;
  const rank = Math.max(site.rank, write.shape(site.input(1)).length);
  if (rank !== 2) throw write.refuse('two matrices', `[${site.shape.join(', ')}]`);
  return write.emit(
    'Gemm',
    site.inputs.filter((name) => name !== ''),
    {
      ...site.attributes('alpha', 'beta'),
      transA: int(site.int('transA', 0)),
      transB: int(site.int('transB', 0)),
    },
  );
};

export const MatMul: OperatorRule = (site) => site.write.emit('MatMul', [site.x, site.input(1)]);

/** What an operand of an Einsum is, letter by letter. */
interface Operand {
  readonly name: string;
  readonly letters: readonly string[];
}

/** Two operands as one matrix product, or one operand that is turned and summed. */
export const Einsum: OperatorRule = (site) => {
  const { write } = site;
  const equation = site.text('equation', '').replaceAll(' ', '');
  const [left = '', right] = equation.split('->');
  const operands = left.split(',').map((letters, index) => operandOf(site, index, letters, equation));
  const all = left.replaceAll(',', '');
  const output =
    right === undefined
      ? [...new Set(Array.from(all))].filter((l) => all.split(l).length === 2).sort()
      : Array.from(right);
  if (operands.length > 2 || operands.length !== site.inputs.length) {
    throw write.refuse('an Einsum of one or two operands', equation);
  }
  const others = (index: number): string => `${output.join('')}${operands[1 - index]?.letters.join('') ?? ''}`;
  const summed = operands.map((operand, index) => withoutLetters(site, operand, (l) => !others(index).includes(l)));
  const [a, b] = summed as [Operand, Operand?];
  return b === undefined ? turned(site, a, output) : multiplied(site, a, b, output);
};

function operandOf(site: Site, index: number, letters: string, equation: string): Operand {
  const name = site.input(index);
  const rank = site.write.shape(name).length;
  if (/^[A-Za-z]*$/.test(letters) && new Set(letters).size === letters.length && letters.length === rank) {
    return { name, letters: Array.from(letters) };
  }
  throw site.write.refuse(`an Einsum with a letter of its own for each of ${rank} axes`, equation);
}

/** Sums over the axes that stand in no other operand and not in the result. */
function withoutLetters({ write }: Site, { name, letters }: Operand, isSummed: (letter: string) => boolean): Operand {
  const axes = letters.flatMap((letter, axis) => (isSummed(letter) ? [axis] : []));
  if (axes.length === 0) return { name, letters };
  const sum = write.emit('ReduceSum', [name, write.integers(axes)], { keepdims: int(0) });
  return { name: sum, letters: letters.filter((letter) => !isSummed(letter)) };
}

function turned({ write }: Site, { name, letters }: Operand, order: readonly string[]): string {
  const perm = order.map((letter) => letters.indexOf(letter));
  if (perm.includes(-1) || perm.length !== letters.length)
    throw write.refuse('an Einsum that can be read', order.join(''));
  if (perm.every((from, to) => from === to)) return name;
  return write.emit('Transpose', [name], { perm: { type: 'ints', value: perm } });
}

function multiplied(site: Site, a: Operand, b: Operand, output: readonly string[]): string {
  const { write } = site;
  const sizes = new Map<string, number>();
  for (const { name, letters } of [a, b])
    letters.forEach((letter, axis) => sizes.set(letter, write.shape(name)[axis]!));
  const shared = a.letters.filter((letter) => b.letters.includes(letter));
  const batch = output.filter((letter) => shared.includes(letter));
  const inner = shared.filter((letter) => !output.includes(letter));
  const rows = output.filter((letter) => a.letters.includes(letter) && !shared.includes(letter));
  const columns = output.filter((letter) => b.letters.includes(letter) && !shared.includes(letter));
  const shapeOf = (letters: readonly string[]): number[] => letters.map((letter) => sizes.get(letter)!);
  const product = (letters: readonly string[]): number => shapeOf(letters).reduce((total, size) => total * size, 1);
  const matrix = (operand: Operand, first: readonly string[], second: readonly string[]): string =>
    write.reshape(turned(site, operand, [...batch, ...first, ...second]), [
      ...shapeOf(batch),
      product(first),
      product(second),
    ]);
  const whole = write.emit('MatMul', [matrix(a, rows, inner), matrix(b, inner, columns)]);
  const letters = [...batch, ...rows, ...columns];
  return turned(site, { name: write.reshape(whole, shapeOf(letters)), letters }, output);
}
