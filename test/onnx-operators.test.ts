import { afterAll, describe, expect, it } from 'vitest';
import { Random } from '../numerics/random.ts';
import { ndArray, sizeOf } from '../numerics/nd-array.ts';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { differentiate } from '../pipeline/graph/differentiate.ts';
import type { Graph } from '../pipeline/graph/graph.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { inferShapes } from '../pipeline/graph/shapes.ts';
import { importGraph } from '../pipeline/onnx/import-graph.ts';
import { parseModelFile } from '../pipeline/onnx/model-file.ts';
import { valuesOf } from '../pipeline/onnx/tensor-record.ts';
import { int64Tensor, onnxFile, port, tensor } from './onnx-file.ts';
import { Dice, nodeOf, type OperatorCase, operators } from './onnx-operators.ts';

const engine = openOnnxruntime('cpu');
/** What runs our own graphs: another provider on request, with its operators. */
const tested = openOnnxruntime((process.env['VITRINE_PROVIDER'] ?? 'cpu') as 'cpu');
const PROBES = 10;
/** Other cases than those of every run, on request. */
const OFFSET = Number(process.env['VITRINE_CASES'] ?? 0);
const STEP = 2 ** -8;

function drawn(shape: readonly number[], seed: number, values: OperatorCase['values'] = 'normal'): Float32Array {
  const data = new Float32Array(sizeOf(shape));
  new Random(seed).fillNormal(data, values === 'wide' ? 3 : 1);
  return values === 'positive' ? data.map((value) => Math.abs(value) + 0.5) : data;
}

/** The file of one node, as an exporter would write it. */
function fileOf(one: OperatorCase): Uint8Array {
  const tensors = (one.others ?? []).flatMap((other, i) => {
    if (other === null) return [];
    if ('ints' in other) return [int64Tensor(`c${i}`, other.ints, other.shape)];
    if ('truths' in other) return [tensor(`c${i}`, other.shape, Uint8Array.from(other.truths), 9)];
    if ('floats' in other) return [tensor(`c${i}`, [other.floats.length], other.floats)];
    return [tensor(`c${i}`, other, drawn(other, 40 + i, one.values))];
  });
  const node = nodeOf(one);
  return onnxFile({
    opset: one.opset,
    nodes: [node],
    tensors,
    inputs: [port('x', one.shape)],
    outputs: node.outputs.map((name) => port(name, undefined)),
  });
}

function read(bytes: Uint8Array, shape: readonly number[]): Graph {
  const { opset, graph } = parseModelFile(bytes);
  const { writer, outputs } = importGraph({ graph, opset, input: { name: 'x', shape }, read: valuesOf });
  const { nodes, initializers } = writer;
  // What does nothing is left out; a graph has to compute something.
  const named = outputs.map((value, i) => ({ op: 'Identity', inputs: [value], outputs: [`out${i}`], attributes: {} }));
  return {
    inputs: [{ name: 'x', shape }],
    outputs: named.map((each) => each.outputs[0]!),
    nodes: [...nodes, ...named],
    initializers,
  };
}

/** Σ seed · output over all outputs, and its gradient. */
function withSeeds(graph: Graph): { graph: Graph; gradient: string } {
  const shapes = inferShapes(graph);
  const products = graph.outputs.map((name, i) => ({
    op: 'Mul',
    inputs: [name, `seed${i}`],
    outputs: [`p${i}`],
    attributes: {},
  }));
  const flat = products.map(({ outputs }, i) => ({
    op: 'Reshape',
    inputs: [outputs[0]!, 'flat'],
    outputs: [`f${i}`],
    attributes: {},
  }));
  const joined = {
    op: 'Concat',
    inputs: flat.map(({ outputs }) => outputs[0]!),
    outputs: ['all'],
    attributes: { axis: { type: 'int' as const, value: 0 } },
  };
  const total = graph.outputs.reduce((sum, name) => sum + sizeOf(shapes.get(name)!), 0);
  const whole: Graph = {
    inputs: [
      ...graph.inputs,
      ...graph.outputs.map((name, i) => ({ name: `seed${i}`, shape: shapes.get(name)! })),
      { name: 'one', shape: [total] },
    ],
    outputs: [],
    nodes: [...graph.nodes, ...products, ...flat, joined],
    initializers: new Map([...graph.initializers, ['flat', { dtype: 'int64', shape: [1], data: [-1] }]]),
  };
  return differentiateOf(whole, total);
}

let patterns: Record<string, ReturnType<typeof ndArray>> = {};
function differentiateOf(whole: Graph, total: number): { graph: Graph; gradient: string } {
  const made = differentiate(whole, 'all', 'one', 'x');
  patterns = { ...Object.fromEntries(made.patterns), one: ndArray([total], new Float32Array(total).fill(1)) };
  return made;
}

const worst = new Map<string, { cases: number; error: number }>();

async function check(one: OperatorCase): Promise<void> {
  const bytes = fileOf(one);
  const graph = read(bytes, one.shape);
  const x = ndArray(one.shape, drawn(one.shape, 7, one.values));
  const [original, forward] = [await engine.open(bytes), await tested.open(encodeOnnx(graph))];
  const wanted = await original.run({ x });
  const received = await forward.run({ x });
  const shapes = inferShapes(graph);
  const seeds = graph.outputs.map((name, i) => drawn(shapes.get(name)!, 90 + i));
  for (const [i, name] of graph.outputs.entries()) {
    const [ours, theirs] = [received[name]!, wanted[i === 0 ? 'y' : `y${i}`]!];
    expect(ours.shape).toEqual(theirs.shape);
    const scale = Math.max(1, ...theirs.data.map(Math.abs));
    ours.data.forEach((value, place) => expect(Math.abs(value - theirs.data[place]!) / scale).toBeLessThan(2e-5));
  }
  const { graph: both, gradient } = withSeeds(graph);
  const session = await tested.open(encodeOnnx(both));
  const seedArrays = Object.fromEntries(
    graph.outputs.map((name, i) => [`seed${i}`, ndArray(shapes.get(name)!, seeds[i]!)]),
  );
  const slopes = (await session.run({ x, ...seedArrays, ...patterns }))[gradient]!;
  expect(slopes.shape).toEqual(one.shape);
  const value = async (pixel: number, by: number): Promise<number> => {
    const data = Float32Array.from(x.data);
    data[pixel]! += by;
    const results = await forward.run({ x: ndArray(one.shape, data) });
    return graph.outputs.reduce(
      (sum, name, i) => results[name]!.data.reduce((s, each, k) => s + each * seeds[i]![k]!, sum),
      0,
    );
  };
  const scale = Math.max(0.1, ...slopes.data.map(Math.abs));
  let [largest, kinks] = [0, 0];
  for (let probe = 0; probe < Math.min(PROBES, x.data.length); probe++) {
    const pixel = (probe * 37) % x.data.length;
    const measured = ((await value(pixel, STEP)) - (await value(pixel, -STEP))) / (2 * STEP);
    const error = Math.abs(measured - slopes.data[pixel]!) / scale;
    // Where a step crosses a kink or a change of maximum, a difference is no derivative.
    if (error > 4e-3) kinks += 1;
    else largest = Math.max(largest, error);
  }
  expect(kinks).toBeLessThanOrEqual(1);
  const before = worst.get(one.op) ?? { cases: 0, error: 0 };
  worst.set(one.op, { cases: before.cases + 1, error: Math.max(before.error, largest) });
  await Promise.all([original, forward, session].map((each) => each.release()));
}

describe('an operator of a file computes what ONNX Runtime makes of the file, and its gradient agrees with finite differences', () => {
  afterAll(() => {
    const lines = [...worst].map(([op, { cases, error }]) => `${op} ${cases} ${error.toExponential(1)}`);
    if (process.env['VITRINE_SHOW_ERRORS']) console.info(lines.join('\n'));
  });
  const kinds = operators.map(([op, cases, draw], index) => ({ op, cases, draw, index }));
  it.each(kinds)('$op, $cases times', async ({ op, cases, draw, index }) => {
    for (let seed = 0; seed < cases; seed++) {
      const one = { op, ...draw(new Dice(1000 * index + seed + OFFSET)) };
      try {
        await check(one);
      } catch (error) {
        throw new Error(`${JSON.stringify(one)}: ${String(error)}`, { cause: error });
      }
    }
  });

  it('in more than 400 cases', () => {
    expect(operators.reduce((total, [, cases]) => total + cases, 0)).toBeGreaterThanOrEqual(400);
  });
});
