import { cut, withBatch } from '../../graph/cut.ts';
import { axisFrom, type Graph, intOf, type Node } from '../../graph/graph.ts';
import { inferShapes, type Shapes } from '../../graph/shapes.ts';
import { LOGITS, PICTURE } from '../model.ts';

const PAIR = 2;

/**
 * Whether a graph that was made for one picture can be run on several: with two of them, every value that depends on the picture has to be
 * twice as long along its first axis, and no operator may mix what lies along that.
 */
export function isForBatches(graph: Graph): boolean {
  const used = cut(graph, [LOGITS]);
  const one = inferShapes(used);
  let two: Shapes;
  try {
    two = inferShapes(withBatch(used, PAIR));
  } catch {
    return false; // a constant beside the picture is for one only
  }
  const dependent = new Set([PICTURE]);
  for (const node of used.nodes) {
    if (!node.inputs.some((name) => dependent.has(name))) continue;
    node.outputs.forEach((name) => dependent.add(name));
    if (mixesFirstAxis(node, one)) return false;
    for (const name of node.outputs) {
      const [first, ...rest] = one.get(name) ?? [0];
      const [doubled, ...others] = two.get(name) ?? [0];
      if (doubled !== PAIR * first! || rest.join() !== others.join()) return false;
    }
  }
  return true;
}

function mixesFirstAxis(node: Node, shapes: Shapes): boolean {
  const rank = shapes.get(node.outputs[0]!)?.length ?? 0;
  if (node.op === 'Gather' || node.op === 'Concat' || node.op === 'Split')
    return axisFrom(intOf(node, 'axis', 0), rank) === 0;
  if (node.op === 'Softmax' || node.op === 'LogSoftmax') return axisFrom(intOf(node, 'axis', -1), rank) === 0;
  if (node.op === 'LayerNormalization') return intOf(node, 'axis', -1) === -rank;
  if (node.op === 'Gemm') return intOf(node, 'transA', 0) === 1;
  const order = node.attributes['perm'];
  return node.op === 'Transpose' && (order?.type !== 'ints' || order.value[0] !== 0);
}
