import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import { Random } from '../../numerics/random.ts';
import integratedGradients from '../../methods/integrated-gradients/method.ts';
import faithfulness, { areaUnder, faithfulnessCurves } from './metric.ts';
import type { Measured } from '../../pipeline/explain/metric.ts';
import { randomOrder, relevanceOrder } from './pixel-order.ts';
import { ndArray, type NdArray } from '../../numerics/nd-array.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from '../../test/linear-model.ts';
import { measuredMap } from '../../test/measured-map.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openCpu();
});
afterAll(() => engine.close());

const side = 20;
const pixels = side * side;
const random = new Random(7);
const picture = Float32Array.from({ length: 3 * pixels }, () => 0.2 + 0.8 * random.uniform());
/** The score of class 0 is the sum of what the pixels add to it, about 2 in all; that of class 1 is 0. */
const weights = Float32Array.from({ length: 3 * pixels }, () => 0.04 * random.normal() + 0.003);
const model = linearModel({ inputShape: [3, side, side], weights: [weights, new Float32Array(3 * pixels)] });

/** What each pixel adds to the score as against black. */
const truth = async (): Promise<NdArray> => {
  const task = taskOf(integratedGradients, { variant: 'paper', target: classTarget(model, 0), picture });
  return (await integratedGradients.explain(task as never, contextOf(engine, model))).relevance!;
};
const measure = (relevance: NdArray): Promise<Measured> =>
  faithfulness.measure(measuredMap(engine.runner(model), { relevance, picture }));
const change = ({ shape, data }: NdArray, by: (value: number, index: number) => number): NdArray =>
  ndArray(shape, data.map(by));

describe('the curves of deletion and insertion', () => {
  it('are the probabilities of what is left, pixel by pixel, where a step is a pixel', async () => {
    const [height, width] = [4, 5];
    const score = Array.from({ length: 20 }, (_, i) => Math.sin(i + 1));
    const small = linearModel({
      inputShape: [3, height, width],
      weights: [Array.from({ length: 60 }, (_, i) => score[i % 20]! / 3), new Float32Array(60)],
    });
    const order = randomOrder(20, new Random(3));
    const curves = await faithfulnessCurves(
      engine.runner(small),
      { picture: new Float32Array(60).fill(1), blurred: new Float32Array(60).fill(0.5), classIndex: 0 },
      order,
    );
    const after = (done: number, gone: number, there: number): number => {
      const sum = [...order].reduce((total, pixel, rank) => total + score[pixel]! * (rank < done ? gone : there), 0);
      return 1 / (1 + Math.exp(-sum));
    };
    for (let done = 0; done <= 20; done++) {
      expect(curves['deletion-black'][done]).toBeCloseTo(after(done, 0, 1), 5);
      expect(curves['insertion-black'][done]).toBeCloseTo(after(done, 1, 0), 5);
      expect(curves['deletion-blurred'][done]).toBeCloseTo(after(done, 0.5, 1), 5);
      expect(curves['insertion-blurred'][done]).toBeCloseTo(after(done, 1, 0.5), 5);
    }
  });

  it('enclose the area of their trapezoids', () => {
    expect(areaUnder(Float64Array.of(1, 0.5, 0))).toBeCloseTo(0.5, 12);
    expect(areaUnder(Float64Array.of(1, 1, 0, 0))).toBeCloseTo((1 + 0.5) / 3, 12);
  });
});

describe('an order by relevance', () => {
  const map = ndArray([2, 2], Float32Array.of(1, 4, 1, -2));

  it('starts with the largest value, and spreads a coarse map over its cells', () => {
    const coarse = relevanceOrder(map, 4, 4, new Random(1));
    const cell = (place: number): number => Math.floor(place / 8) * 2 + Math.floor((place % 4) / 2);
    const cells = [...coarse].map(cell);
    expect(cells.slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(cells.slice(12)).toEqual([3, 3, 3, 3]);
  });

  it('leaves equal values to chance', () => {
    const first = new Set(Array.from({ length: 20 }, (_, seed) => relevanceOrder(map, 2, 2, new Random(seed))[1]));
    expect(first).toEqual(new Set([0, 2]));
  });

  it('refuses NaN', () => {
    expect(() => relevanceOrder(ndArray([1, 2], Float32Array.of(1, NaN)), 1, 2, new Random(1))).toThrow('NaN');
  });
});

describe('the faithfulness of a map', () => {
  it('of what each pixel adds is better than that of all 20 random maps', async () => {
    const subject = { picture, blurred: picture, classIndex: 0 };
    const { measures } = await measure(await truth());
    for (let draw = 0; draw < 20; draw++) {
      const order = randomOrder(pixels, new Random(draw));
      const curves = await faithfulnessCurves(engine.runner(model), subject, order);
      expect(measures['deletion-black']!.value).toBeLessThan(areaUnder(curves['deletion-black']));
      expect(measures['insertion-black']!.value).toBeGreaterThan(areaUnder(curves['insertion-black']));
    }
  });

  it('of a shuffled map is that of the null, and its null is the same', async () => {
    const map = await truth();
    const order = randomOrder(pixels, new Random(99));
    const { measures } = await measure(change(map, (_, index) => map.data[order[index]!]!));
    for (const name of ['deletion-blurred', 'deletion-black', 'insertion-blurred', 'insertion-black']) {
      const { value, null: chance, nullSpread } = measures[name]!;
      expect(Math.abs(value! - chance!)).toBeLessThan(4 * nullSpread!);
    }
    const { measures: faithful } = await measure(map);
    expect(faithful['deletion-black']!.null).toBe(measures['deletion-black']!.null);
  });

  it('has for its null the mean over 20 orders by the picture’s own chance, and for its spread their deviation', async () => {
    const [height, width] = [4, 5];
    const small = linearModel({
      inputShape: [3, height, width],
      weights: [Array.from({ length: 60 }, (_, i) => Math.sin(i + 1)), new Float32Array(60)],
    });
    const shown = new Float32Array(60).fill(1);
    const relevance = ndArray(
      [height, width],
      Float32Array.from({ length: 20 }, (_, i) => i),
    );
    const map = measuredMap(engine.runner(small), { relevance, picture: shown });
    const { measures } = await faithfulness.measure(map);
    const scores = Array.from({ length: 20 }, (_, pixel) =>
      [0, 20, 40].reduce((total, channel) => total + Math.sin(pixel + channel + 1), 0),
    );
    // A step is a pixel, so that the curve is that of a sigmoid over what is left.
    const areas = Array.from({ length: 20 }, (_, draw) => {
      const order = randomOrder(20, new Random(map.seed, draw));
      const curve = Array.from({ length: 21 }, (_, done) => {
        const left = [...order].slice(done).reduce((total, pixel) => total + scores[pixel]!, 0);
        return 1 / (1 + Math.exp(-left));
      });
      return curve.slice(1).reduce((total, value, i) => total + (value + curve[i]!) / 40, 0);
    });
    const centre = areas.reduce((total, area) => total + area, 0) / 20;
    const spread = Math.sqrt(areas.reduce((total, area) => total + (area - centre) ** 2, 0) / 19);
    expect(measures['deletion-black']!.null).toBeCloseTo(centre, 5);
    expect(measures['deletion-black']!.nullSpread).toBeCloseTo(spread, 5);
  });

  it('of a broken explainer, which turns the sign, is worse than the null', async () => {
    const { measures } = await measure(change(await truth(), (value) => -value));
    const beyond = (name: string): number =>
      (measures[name]!.value! - measures[name]!.null!) / measures[name]!.nullSpread!;
    expect(beyond('deletion-black')).toBeGreaterThan(4);
    expect(beyond('insertion-black')).toBeLessThan(-4);
  });

  it('asks for the null once, whoever asks', async () => {
    const names: string[] = [];
    const map = measuredMap(engine.runner(model), { relevance: await truth(), picture });
    const shared = <T>(name: string, make: () => Promise<T>): Promise<T> => {
      names.push(name);
      return make();
    };
    await faithfulness.measure({ ...map, shared });
    expect(names.toSorted()).toEqual(['blurred', 'blurred', 'faithfulness']);
  });

  it('keeps the two curves of the blurred copy', async () => {
    const { series } = await measure(await truth());
    expect(Object.keys(series!)).toEqual(['deletion-blurred', 'insertion-blurred']);
    expect(series!['deletion-blurred']!.x.values).toHaveLength(21);
  });
});
