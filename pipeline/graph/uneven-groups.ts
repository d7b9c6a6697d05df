import { float32, type Graph, int, intOf, type Node, type Tensor } from './graph.ts';

/**
 * The same graph without convolutions whose groups ONNX Runtime's WebGPU provider mixes up: it computes up to four output channels at once,
 * as many as divide all of them, and does not notice where these belong to two groups. Such a convolution gets a kernel over all
 * channels, with zeros between the groups.
 */
export function withoutUnevenGroups(graph: Graph): Graph {
  const initializers = new Map(graph.initializers);
  const nodes = graph.nodes.map((node) => {
    const name = node.inputs[1] ?? '';
    const kernel = node.op === 'Conv' ? graph.initializers.get(name) : undefined;
    if (kernel?.dtype !== 'float32' || !isUneven(node, kernel)) return node;
    const whole = `${name}/whole`;
    initializers.set(whole, wholeKernel(kernel, intOf(node, 'group', 1)));
    return { ...node, inputs: node.inputs.with(1, whole), attributes: { ...node.attributes, group: int(1) } };
  });
  const read = new Set([...nodes.flatMap(({ inputs }) => inputs), ...graph.outputs]);
  return { ...graph, nodes, initializers: new Map([...initializers].filter(([name]) => read.has(name))) };
}

function isUneven(node: Node, { shape: [outputs] }: Tensor): boolean {
  const groups = intOf(node, 'group', 1);
  const perGroup = outputs! / groups;
  const atOnce = [4, 2].find((count) => outputs! % count === 0) ?? 1;
  return groups > 1 && perGroup >= 4 && perGroup % atOnce !== 0;
}

/** `[out, in/groups, kh, kw]` → `[out, in, kh, kw]` with zeros outside of each group. */
function wholeKernel({ shape, data }: Tensor & { dtype: 'float32' }, groups: number): Tensor {
  const [outputs, perGroup, ...sides] = shape as readonly [number, number, ...number[]];
  const taps = sides.reduce((product, side) => product * side, 1);
  const block = perGroup * taps;
  const whole = new Float32Array(outputs * groups * block);
  for (let output = 0; output < outputs; output++) {
    const group = Math.floor((output * groups) / outputs);
    whole.set(data.subarray(output * block, (output + 1) * block), (output * groups + group) * block);
  }
  return float32([outputs, perGroup * groups, ...sides], whole);
}
