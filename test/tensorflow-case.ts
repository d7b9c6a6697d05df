import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../pipeline/engine/engine.ts';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { openTensorflow } from '../pipeline/engine/tensorflow.ts';
import { type Attribute, float32, type Graph, int, type Node, type Tensor } from '../pipeline/graph/graph.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { type NdArray, ndArray, sizeOf } from '../numerics/nd-array.ts';
import type { Plain } from './tensorflow-reference.ts';

/** One node with what it reads (fed arrays, constants, nothing) and what its definition says it gives. */
export interface Case {
  readonly title: string;
  readonly op: string;
  readonly inputs: readonly (NdArray | Tensor | undefined)[];
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly expected: Plain;
}

type Feeds = Record<string, NdArray>;

/** Values in [−1, 1) that look random and are all different for up to 65,536 of them. */
export function values(shape: readonly number[], seed = 1): NdArray {
  const value = (_: unknown, index: number): number => (((index + 77 * seed) * 40503 + 12345) % 65536) / 32768 - 1;
  return ndArray(shape, Float32Array.from({ length: sizeOf(shape) }, value));
}

export const constant = ({ shape, data }: NdArray): Tensor => float32(shape, data);
export const scalar = (value: number): Tensor => float32([], Float32Array.of(value));

/** Each case gives what its definition says and what ONNX Runtime says, for either order of axes, and leaves no tensor behind. */
export function conform(cases: readonly Case[]): void {
  describe.each(['wasm', 'cpu'] as const)('on %s', (provider) => {
    it.each(cases)('$title', async (each) => {
      const engine = await openTensorflow(provider);
      const tensors = tf.memory().numTensors;
      for (const viaConv of [false, true]) {
        const [graph, feeds] = graphOf(each, viaConv);
        expectClose(await result(engine, graph, feeds), each.expected);
        expectClose(await result(openOnnxruntime('cpu'), graph, feeds), each.expected);
      }
      expect(tf.memory().numTensors).toBe(tensors);
    });
  });
}

/** Opens, runs and releases a graph with the output `result`. */
export async function result(engine: Engine, graph: Graph, feeds: Feeds): Promise<NdArray> {
  const session = await engine.open(encodeOnnx(graph));
  try {
    return (await session.run(feeds))['result']!;
  } finally {
    await session.release();
  }
}

/** Equal shapes, and values to 1e-5 of the largest. */
export function expectClose(received: NdArray, expected: Plain): void {
  expect(received.shape).toEqual(expected.shape);
  let largest = 0;
  for (const value of Array.from(expected.data)) largest = Math.max(largest, Math.abs(value));
  let difference = 0;
  for (const [index, value] of received.data.entries()) {
    const away = Math.abs(value - expected.data[index]!);
    if (!(away <= difference)) difference = away; // so that NaN is a difference too
  }
  expect(difference).toBeLessThanOrEqual(1e-5 * largest);
}

/** The inputs are named a, b, c …; `viaConv` sends pictures through a convolution by 1, which turns their axes inside the engine. */
function graphOf({ op, inputs, attributes = {} }: Case, viaConv: boolean): [Graph, Feeds] {
  const nodes: Node[] = [];
  const initializers = new Map<string, Tensor>();
  const feeds: Feeds = {};
  const names = inputs.map((input, index) => {
    if (input === undefined) return '';
    const name = 'abcdefgh'.charAt(index);
    if ('dtype' in input) {
      initializers.set(name, input);
      return name;
    }
    feeds[name] = input;
    if (!viaConv || input.shape.length !== 4) return name;
    const [kernel, turned] = [`${name}/kernel`, `${name}/turned`];
    const channels = input.shape[1]!;
    initializers.set(kernel, float32([channels, 1, 1, 1], new Float32Array(channels).fill(1)));
    nodes.push({ op: 'Conv', inputs: [name, kernel], outputs: [turned], attributes: { group: int(channels) } });
    return turned;
  });
  nodes.push({ op, inputs: names, outputs: ['result'], attributes });
  const ports = Object.entries(feeds).map(([name, { shape }]) => ({ name, shape }));
  return [{ inputs: ports, outputs: ['result'], nodes, initializers }, feeds];
}
