import { createHash } from 'node:crypto';
import type { Preprocess } from '../../schema/config.ts';
import { canonicalJson } from '../../schema/digests.ts';
import type { Graph } from '../graph/graph.ts';

/**
 * sha256, in hexadecimal, over a model's operators, weights and preprocessing: the same numbers, the same digest, whatever
 * file they came from and in whatever order.
 */
export function digestModel(graph: Graph, preprocess: Preprocess): string {
  const { inputs, outputs, nodes } = graph;
  const hash = createHash('sha256');
  hash.update(canonicalJson({ inputs, outputs, nodes, preprocess }));
  for (const [name, { dtype, shape, data }] of [...graph.initializers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(canonicalJson({ name, dtype, shape }));
    hash.update(dtype === 'float32' ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : data.join(' '));
  }
  return hash.digest('hex');
}
