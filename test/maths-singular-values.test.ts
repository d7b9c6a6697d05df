import { describe, expect, it } from 'vitest';
import { matrixOf, transposed, type Matrix } from '../numerics/matrix.ts';
import { Random } from '../numerics/random.ts';
import { singularValueDecomposition } from '../numerics/singular-values.ts';
import { largestDifference } from './maths-arrays.ts';

function product(a: Matrix, b: Matrix): Matrix {
  const values = Float64Array.from({ length: a.rows * b.columns }, (_, at) => {
    const column = at % b.columns;
    const row = (at - column) / b.columns;
    let total = 0;
    for (let k = 0; k < a.columns; k++) total += a.values[row * a.columns + k]! * b.values[k * b.columns + column]!;
    return total;
  });
  return { rows: a.rows, columns: b.columns, values };
}

function diagonal(values: ArrayLike<number>): Matrix {
  const size = values.length;
  return matrixOf(
    size,
    size,
    Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? values[at / (size + 1)]! : 0)),
  );
}

/** I − 2uuᵀ/|u|²: a matrix whose rows are at right angles to one another. */
function reflection(random: Random, size: number): Matrix {
  const u = Float64Array.from({ length: size }, () => random.normal());
  const squares = u.reduce((total, value) => total + value * value, 0);
  const values = Float64Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return Number(row === column) - (2 * u[row]! * u[column]!) / squares;
  });
  return { rows: size, columns: size, values };
}

function randomMatrix(rows: number, columns: number): Matrix {
  const random = new Random(rows, columns);
  return matrixOf(
    rows,
    columns,
    Array.from({ length: rows * columns }, () => random.normal()),
  );
}

/** How far U, V are from having columns at right angles, and U · diag(s) · V from the matrix, relative to its largest value. */
function errors(matrix: Matrix): { orthogonality: number; reconstruction: number } {
  const { left, values, right } = singularValueDecomposition(matrix);
  const unit = diagonal(new Float64Array(values.length).fill(1)).values;
  const rebuilt = product(product(left, diagonal(values)), right);
  const largest = matrix.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    orthogonality: Math.max(
      largestDifference(product(transposed(left), left).values, unit),
      largestDifference(product(right, transposed(right)).values, unit),
    ),
    reconstruction: largestDifference(rebuilt.values, matrix.values) / (largest || 1),
  };
}

describe('singularValueDecomposition', () => {
  it('has the closed form of a 2 × 2 matrix', () => {
    const { values } = singularValueDecomposition(matrixOf(2, 2, [3, 0, 4, 5]));
    expect(largestDifference(values, [Math.sqrt(45), Math.sqrt(5)])).toBeLessThan(1e-14);
  });

  it('finds the values that a matrix was made of, over eight powers of ten', () => {
    const made = [100, 10, 10, 3, 1, 1e-3, 1e-6];
    const random = new Random(7);
    const matrix = product(product(reflection(random, 7), diagonal(made)), reflection(random, 7));
    const { values } = singularValueDecomposition(matrix);
    // The product's own rounding moves each value by about 1e-16 of the largest.
    values.forEach((value, k) => expect(Math.abs(value - made[k]!)).toBeLessThan(1e-13));
  });

  it.each([
    [55, 64],
    [60, 300],
    [300, 20],
    [1, 9],
    [9, 1],
  ])('takes a matrix of %i × %i apart into orthogonal parts that give it back', (rows, columns) => {
    const { orthogonality, reconstruction } = errors(randomMatrix(rows, columns));
    expect(orthogonality).toBeLessThan(1e-13);
    expect(reconstruction).toBeLessThan(1e-13);
  });

  it('keeps its vectors orthogonal where the rank is not full: repeated rows, one row only, zeros', () => {
    const { values: once } = randomMatrix(8, 20);
    const twice = matrixOf(16, 20, [...once, ...once]);
    for (const matrix of [twice, matrixOf(5, 4, new Float64Array(20).fill(3)), matrixOf(3, 4, new Float64Array(12))]) {
      const { orthogonality, reconstruction } = errors(matrix);
      expect(orthogonality).toBeLessThan(1e-13);
      expect(reconstruction).toBeLessThan(1e-13);
    }
    expect(singularValueDecomposition(twice).values[8]).toBeLessThan(1e-14);
  });

  it.each([1e-200, 1e200])('neither overflows nor vanishes at %d', (unit) => {
    const { values } = singularValueDecomposition(matrixOf(2, 2, [3 * unit, 0, 4 * unit, 5 * unit]));
    expect(values[0]! / unit).toBeCloseTo(Math.sqrt(45), 13);
    expect(values[1]! / unit).toBeCloseTo(Math.sqrt(5), 13);
  });

  it('refuses what is no number, naming the place', () => {
    expect(() => singularValueDecomposition(matrixOf(2, 2, [1, 2, NaN, 4]))).toThrow('NaN in row 1, column 0');
    expect(() => matrixOf(2, 2, [1, 2, 3])).toThrow('3 values do not fill a matrix of 2 × 2');
  });
});
