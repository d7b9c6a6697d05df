import { float, floatOf, int, intOf } from '../graph.ts';
import type { GradientRule } from '../gradient-builder.ts';

/** y = α·A·B + β·C with A and B possibly transposed: the gradient meets each of the two from the other's side. */
export const Gemm: GradientRule = (node, gradient, build) => {
  const [a, b, c] = node.inputs as readonly [string, string, string?];
  const [flipA, flipB] = [intOf(node, 'transA', 0), intOf(node, 'transB', 0)];
  const alpha = float(floatOf(node, 'alpha', 1));
  const product = (left: string, right: string, transA: number, transB: number): string =>
    build.node('Gemm', [left, right], { alpha, transA: int(transA), transB: int(transB) });
  const ofA = (): string => (flipA === 0 ? product(gradient, b, 0, 1 - flipB) : product(b, gradient, flipB, 1));
  const ofB = (): string => (flipB === 0 ? product(a, gradient, 1 - flipA, 0) : product(gradient, a, 1, flipA));
  const ofC = (shift: string): string => {
    const scaled = build.mul(gradient, build.scalar(floatOf(node, 'beta', 1)));
    return build.unbroadcast(scaled, build.shape(node.outputs[0]!), build.shape(shift));
  };
  return [
    build.depends(a) ? ofA() : undefined,
    build.depends(b) ? ofB() : undefined,
    c !== undefined && build.depends(c) ? ofC(c) : undefined,
  ];
};
