import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import type { Graph } from '../pipeline/graph/graph.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { Random } from '../numerics/random.ts';
import { ndArray, type NdArray, sizeOf } from '../numerics/nd-array.ts';

/** Normal numbers of a shape, the same for the same seed. */
export function randomArray(shape: readonly number[], seed: number, std = 1): NdArray {
  const data = new Float32Array(sizeOf(shape));
  new Random(seed).fillNormal(data, std);
  return ndArray(shape, data);
}

/** Runs a graph once on ONNX Runtime's CPU provider. */
export async function runGraph(
  graph: Graph,
  feeds: Readonly<Record<string, NdArray>>,
): Promise<Record<string, NdArray>> {
  const session = await openOnnxruntime('cpu').open(encodeOnnx(graph));
  try {
    return await session.run(feeds);
  } finally {
    await session.release();
  }
}
