import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import { measureMap, type MapMeasures } from '../../pipeline/tasks/map-measures.ts';
import { Random } from '../../numerics/random.ts';
import type { Method } from '../../pipeline/explain/method.ts';
import type { MeasuredMap, Metric } from '../../pipeline/explain/metric.ts';
import lime from '../../methods/lime/method.ts';
import saliency from '../../methods/saliency/method.ts';
import sobelEdges from '../../methods/sobel-edges/method.ts';
import faithfulness from '../faithfulness/metric.ts';
import localisation from '../localisation/metric.ts';
import sensitivity, { perturbationsFor, perturbed, relativeChange } from './metric.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { changesAgain, costAgain, paramsAgain } from '../../pipeline/config/metric-choice.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from '../../test/linear-model.ts';
import { measuredMap } from '../../test/measured-map.ts';
import { picture as ref } from '../../test/tiny.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openCpu();
});
afterAll(() => engine.close());

const side = 16;
const model = linearModel({
  inputShape: [3, side, side],
  weights: [0, 1].map((row) => Array.from({ length: 3 * side * side }, (_, i) => Math.sin(i + row))),
});
const grey = new Float32Array(3 * side * side).fill(0.5);

async function sensitivityOf(method: Method): Promise<number> {
  const context = contextOf(engine, model);
  const explain = async (pixels: Float32Array) =>
    (
      await method.explain(
        taskOf(method, { variant: 'paper', target: classTarget(model, 0), picture: pixels }),
        context,
      )
    ).relevance!;
  const map = measuredMap(engine.runner(model), {
    relevance: await explain(grey),
    picture: grey,
    explainAgain: explain,
  });
  return (await sensitivity.measure(map)).measures['max-sensitivity']!.value!;
}

describe('max-sensitivity', () => {
  it('of a linear model’s gradient is 0', async () => {
    expect(await sensitivityOf(saliency)).toBe(0);
  });

  it('of a map that is the picture itself is the size of what was added', async () => {
    const map = ndArray([3, side, side], grey);
    const explainAgain = (pixels: Float32Array) => Promise.resolve(ndArray([3, side, side], pixels));
    const measured = await sensitivity.measure(
      measuredMap(engine.runner(model), { relevance: map, picture: grey, explainAgain }),
    );
    // Uniform in ±0.02 has a root mean square of 0.02/√3; the largest of ten draws of 768 values lies within 10% of it.
    const size = 0.02 / Math.sqrt(3) / 0.5;
    expect(measured.measures['max-sensitivity']!.value! / size).toBeGreaterThan(0.95);
    expect(measured.measures['max-sensitivity']!.value! / size).toBeLessThan(1.1);
  });

  it('asks a method more seldom the more it costs, and says how often', async () => {
    expect([1, 45, 90, 150, 1e6].map(perturbationsFor)).toEqual([10, 10, 5, 3, 2]);
    let asked = 0;
    const relevance = ndArray([1, 1], Float32Array.of(1));
    const explainAgain = () => Promise.resolve((asked++, relevance));
    const map = measuredMap(engine.runner(model), {
      relevance,
      picture: grey,
      costAgain: 150,
      changesAgain: { samples: 50 },
      explainAgain,
    });
    const { measures } = await sensitivity.measure(map);
    expect(asked).toBe(1 + 3);
    expect(measures['max-sensitivity']!.definition).toContain('over 3 such pictures');
    expect(measures['max-sensitivity']!.definition).toContain('made with samples = 50.');
  });

  it('moves every value by no more than the radius, and keeps a picture a picture', () => {
    const pixels = Float32Array.from({ length: 1000 }, (_, i) => i / 999);
    const moved = perturbed(pixels, 0.02, new Random(1));
    const steps = moved.map((value, i) => value - pixels[i]!);
    expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(0.0200001);
    expect(Math.max(...steps)).toBeGreaterThan(0.019);
    expect(Math.min(...steps)).toBeLessThan(-0.019);
    expect(Math.min(...moved)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...moved)).toBeLessThanOrEqual(1);
  });

  it('looks at where a map points, not at how strong it is', () => {
    const change = (before: number[], after: number[]) =>
      relativeChange(Float32Array.from(before), Float32Array.from(after));
    expect(change([3, 4], [6, 8])).toBeCloseTo(0, 6);
    expect(change([1, 0], [0, 5])).toBeCloseTo(Math.SQRT2, 6);
    expect(change([3, 4], [-3, -4])).toBeCloseTo(2, 6);
    expect(change([3, 4], [0, 0])).toBeCloseTo(1, 6);
    expect(() => change([0, 0], [1, 0])).toThrow('zero everywhere');
  });
});

/** What several metrics say of a map. */
async function measureAll(map: MeasuredMap, metrics: readonly Metric[]): Promise<MapMeasures> {
  const found = { measures: {}, series: {}, remarks: [] as MapMeasures['remarks'] };
  for (const metric of metrics) {
    const { measures, series, remarks } = await measureMap(map, metric);
    Object.assign(found.measures, measures);
    Object.assign(found.series, series);
    found.remarks.push(...remarks);
  }
  return found;
}

describe('what is measured of a map', () => {
  const part = { part: 'half', mask: ndArray([side, side], new Float32Array(side * side).fill(0.25)) };
  const mapOf = (values: Float32Array) => ({
    relevance: ndArray([side, side], values),
    picture: grey,
    parts: [part],
  });
  const names = [
    'inside-half',
    'hit-half',
    'deletion-blurred',
    'deletion-black',
    'insertion-blurred',
    'insertion-black',
  ];

  it('has no value where it cannot be measured, and says why', async () => {
    const map = measuredMap(engine.runner(model), mapOf(new Float32Array(side * side)));
    const { measures, remarks, series } = await measureAll(map, [localisation, faithfulness, sensitivity]);
    expect(Object.keys(measures)).toEqual([...names, 'max-sensitivity']);
    expect(Object.values(measures).every(({ value }) => value === null)).toBe(true);
    expect(series).toEqual({});
    expect(remarks).toEqual([
      {
        code: 'not-measured',
        text: 'No faithfulness could be measured. All pixels have the same relevance, so none comes first.',
      },
      {
        code: 'not-measured',
        text: 'No sensitivity could be measured. The map is zero everywhere, so that no change of it has a size.',
      },
    ]);
  });

  it('does not fall with what fails', async () => {
    const explainAgain = (): Promise<never> => Promise.reject(new TypeError('not today\nsecond line'));
    const map = measuredMap(engine.runner(model), { ...mapOf(Float32Array.from(grey.subarray(0, 256), Math.sin)) });
    map.relevance.data[7] = 2;
    const { measures, remarks } = await measureAll({ ...map, explainAgain }, [sensitivity, localisation, faithfulness]);
    expect(measures['max-sensitivity']!.value).toBeNull();
    expect(names.every((name) => measures[name]!.value !== null)).toBe(true);
    expect(remarks).toEqual([{ code: 'not-measured', text: 'No sensitivity could be measured. not today' }]);
  });
});

describe('explaining again', () => {
  const use = (method: Method, params: object) => ({
    method,
    model,
    variant: 'paper' as const,
    params: method.paramsSchema.parse(params),
  });

  it('takes fewer samples where many only smooth the map, and says so', () => {
    const many = use(lime, { samples: 1000 });
    expect(changesAgain(many)).toEqual({ samples: 250 });
    expect(changesAgain(use(sobelEdges, {}))).toEqual({});
  });

  it('leaves out what a method only compares, and costs so much less', () => {
    const many = use(lime, { samples: 100, stabilitySeeds: 10 });
    expect(paramsAgain(many)).toMatchObject({ samples: 100, stabilitySeeds: 0 });
    expect(costAgain(many, ref('one', 0))).toBe(100);
    expect(costAgain(use(sobelEdges, {}), ref('one', 0))).toBe(0);
  });
});
