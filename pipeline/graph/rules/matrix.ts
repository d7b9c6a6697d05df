import type { GradientBuilder, GradientRule } from '../gradient-builder.ts';

/**
 * C = A·B over the last two axes: ∂A = ∂C·Bᵀ and ∂B = Aᵀ·∂C, summed over the axes that were broadcast. A list of numbers counts as
 * a matrix of one row on the left, of one column on the right.
 */
export const MatMul: GradientRule = ({ inputs }, gradient, build) => {
  const [a, b] = inputs as readonly [string, string];
  const [shapeA, shapeB] = [build.shape(a), build.shape(b)];
  const left = shapeA.length === 1 ? [1, ...shapeA] : shapeA;
  const right = shapeB.length === 1 ? [...shapeB, 1] : shapeB;
  const outer = broadcastOuter(left, right);
  const [rows, inner, columns] = [left.at(-2)!, left.at(-1)!, right.at(-1)!];
  const asMatrix = (value: string, shape: readonly number[], plain: readonly number[]): string =>
    shape === plain ? value : build.reshape(value, shape);
  const isPlain = left === shapeA && right === shapeB;
  const whole = isPlain ? gradient : build.reshape(gradient, [...outer, rows, columns]);
  const handed = (product: string, shape: readonly number[], matrix: readonly number[], plain: readonly number[]) => {
    const summed = build.unbroadcast(product, [...outer, ...shape], matrix);
    return matrix === plain ? summed : build.reshape(summed, plain);
  };
  const ofA = (): string => {
    const turned = transposed(asMatrix(b, right, shapeB), right.length, build);
    return handed(build.node('MatMul', [whole, turned]), [rows, inner], left, shapeA);
  };
  const ofB = (): string => {
    const turned = transposed(asMatrix(a, left, shapeA), left.length, build);
    return handed(build.node('MatMul', [turned, whole]), [inner, columns], right, shapeB);
  };
  return [build.depends(a) ? ofA() : undefined, build.depends(b) ? ofB() : undefined];
};

function transposed(value: string, rank: number, build: GradientBuilder): string {
  const axes = Array.from({ length: rank }, (_, axis) => axis);
  const [row, column] = axes.slice(-2) as [number, number];
  return build.transpose(value, [...axes.slice(0, -2), column, row]);
}

function broadcastOuter(a: readonly number[], b: readonly number[]): readonly number[] {
  const rank = Math.max(a.length, b.length) - 2;
  const size = (shape: readonly number[], axis: number): number => shape[shape.length - 2 - rank + axis] ?? 1;
  return Array.from({ length: rank }, (_, axis) => Math.max(size(a, axis), size(b, axis)));
}
