import type { Node, Tensor } from './graph.ts';

export type Shape = readonly number[];

/** Shape of a node's first output from those of its inputs; `[]` stands for an input that is left out. */
export type ShapeRule = (node: Node, inputs: readonly Shape[], constants: readonly (Tensor | undefined)[]) => Shape;

/** The integers of an input. @throws {Error} where they are computed. */
export function integers(node: Node, constant: Tensor | undefined, what: string): readonly number[] {
  if (constant?.dtype !== 'int64') throw new Error(`${node.op} needs its ${what} as a constant`);
  return constant.data;
}

export const same: ShapeRule = (_, [x]) => x!;

/** Right-aligned broadcasting as ONNX and numpy do it. */
export const broadcast: ShapeRule = (node, shapes) => {
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    const sizes = shapes.map((shape) => shape[shape.length - rank + axis] ?? 1).filter((size) => size !== 1);
    if (sizes.some((size) => size !== sizes[0])) {
      throw new Error(`${node.op} cannot broadcast [${shapes.map((shape) => shape.join(', ')).join('] with [')}]`);
    }
    return sizes[0] ?? 1;
  });
};
