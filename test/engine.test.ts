import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidates } from '../pipeline/engine/candidates.ts';
import { diagnose } from '../pipeline/engine/doctor.ts';
import { type Engine, type Session } from '../pipeline/engine/engine.ts';
import { openEngine } from '../pipeline/engine/open-engine.ts';
import { differentiate } from '../pipeline/graph/differentiate.ts';
import { float32, type Graph, int, ints } from '../pipeline/graph/graph.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { randomArray, runGraph } from './graph.ts';

const convolution: Graph = {
  inputs: [{ name: 'x', shape: [2, 2, 5, 5] }],
  outputs: ['conv', 'scores'],
  nodes: [
    { op: 'Conv', inputs: ['x', 'w', 'b'], outputs: ['conv'], attributes: { pads: ints([1, 1, 1, 1]) } },
    { op: 'Relu', inputs: ['conv'], outputs: ['relu'], attributes: {} },
    { op: 'Flatten', inputs: ['relu'], outputs: ['flat'], attributes: { axis: int(1) } },
    { op: 'Gemm', inputs: ['flat', 'fc'], outputs: ['scores'], attributes: { transB: int(1) } },
  ],
  initializers: new Map([
    ['w', float32([3, 2, 3, 3], randomArray([3, 2, 3, 3], 1).data)],
    ['b', float32([3], randomArray([3], 2).data)],
    ['fc', float32([4, 75], randomArray([4, 75], 3).data)],
  ]),
};
const x = randomArray([2, 2, 5, 5], 4);
const seed = randomArray([2, 4], 6);

/** Backwards from the scores to a value on the way, which is then an output as well. */
function backwardsTo(value: string) {
  const graph = {
    ...convolution,
    inputs: [...convolution.inputs, { name: 'seed', shape: seed.shape }],
    outputs: ['scores', value],
  };
  return differentiate(graph, 'scores', 'seed', value);
}

const diagnoses = await Promise.all(
  candidates.map(async (choice) => ({ name: `${choice.engine} ${choice.provider}`, ...(await diagnose(choice)) })),
);

// Every engine and provider keeps one contract; one that cannot run here is skipped, and `vitrine doctor` says why.
for (const choice of diagnoses) {
  describe.skipIf(!choice.usable)(`engine ${choice.name}`, () => {
    let engine: Engine;
    let session: Session;
    beforeAll(async () => {
      engine = await openEngine(choice);
      session = await engine.open(encodeOnnx(convolution));
    });
    afterAll(() => session.release());

    it('says what it is', () => {
      expect([engine.id, engine.provider]).toEqual([choice.engine, choice.provider]);
    });

    it('returns every output by name and shape, in C order', async () => {
      const results = await session.run({ x });
      expect(Object.keys(results).sort()).toEqual(['conv', 'scores']);
      expect(results['conv']!.shape).toEqual([2, 3, 5, 5]);
      expect(results['scores']!.shape).toEqual([2, 4]);
    });

    it('computes what the reference computes', async () => {
      const [received, reference] = [await session.run({ x }), await runGraph(convolution, { x })];
      for (const name of ['conv', 'scores']) {
        const scale = Math.max(...reference[name]!.data.map(Math.abs));
        reference[name]!.data.forEach((value, i) => {
          expect(Math.abs(received[name]!.data[i]! - value)).toBeLessThan(1e-5 * scale);
        });
      }
    });

    it('differentiates by a value on the way, and returns that value with it', async () => {
      const { graph, gradient } = backwardsTo('relu');
      const backwards = await engine.open(encodeOnnx(graph));
      const results = await backwards.run({ x, seed });
      await backwards.release();
      expect(results['relu']!.shape).toEqual([2, 3, 5, 5]);
      expect(results[gradient]!.shape).toEqual([2, 3, 5, 5]);
      const { conv } = await session.run({ x });
      conv!.data.forEach((value, i) => expect(results['relu']!.data[i]).toBeCloseTo(Math.max(value, 0), 5));
      const weights = randomArray([4, 75], 3).data; // the scores are linear in the rectified values
      results[gradient]!.data.forEach((value, i) => {
        const terms = [0, 1, 2, 3].map(
          (score) => seed.data[4 * Math.floor(i / 75) + score]! * weights[75 * score + (i % 75)]!,
        );
        expect(value).toBeCloseTo(
          terms.reduce((sum, term) => sum + term, 0),
          5,
        );
      });
    });

    it('hands the seed back where the scores are differentiated by themselves', async () => {
      const { graph, gradient } = differentiate(
        { ...convolution, inputs: [...convolution.inputs, { name: 'seed', shape: seed.shape }] },
        'scores',
        'seed',
        'scores',
      );
      const backwards = await engine.open(encodeOnnx(graph));
      const results = await backwards.run({ x, seed });
      await backwards.release();
      expect(results[gradient]!.data).toEqual(seed.data);
    });

    it('gives the same bytes for the same feeds', async () => {
      const [first, second] = [await session.run({ x }), await session.run({ x })];
      expect(second['scores']!.data).toEqual(first['scores']!.data);
    });

    it('leaves its feeds as they were and its results alone afterwards', async () => {
      const feed = ndArray(x.shape, Float32Array.from(x.data));
      const { scores } = await session.run({ x: feed });
      const kept = Float32Array.from(scores!.data);
      await session.run({ x: randomArray(x.shape, 5) });
      expect(feed.data).toEqual(x.data);
      expect(scores!.data).toEqual(kept);
    });

    it('refuses bytes that are no graph', async () => {
      await expect(engine.open(Uint8Array.of(1, 2, 3))).rejects.toThrow();
    });
  });
}

describe('an engine that is not there', () => {
  it('is diagnosed with a reason and what fixes it, never with an exception', async () => {
    const missing = { engine: 'tensorflow', provider: 'node-gpu' } as const;
    const { usable, reason, hint } = await diagnose(missing);
    expect(usable || `${reason} ${hint}`.includes('npm install @tensorflow/tfjs-node-gpu')).toBe(true);
  });

  it('is refused by name', async () => {
    await expect(openEngine({ engine: 'onnxruntime', provider: 'abacus' })).rejects.toThrow('received "abacus"');
  });
});
