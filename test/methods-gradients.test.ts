import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../pipeline/engine/open.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { baselineOf } from '../methods/integrated-gradients/baseline.ts';
import { finiteDifferenceError } from '../methods/saliency/finite-differences.ts';
import integratedGradients from '../methods/integrated-gradients/method.ts';
import { meanOfPartsError } from '../methods/smooth-grad/mean-of-parts.ts';
import type { Explanation, Method, Variant } from '../pipeline/explain/method.ts';
import { pathStraightness, pictureOnPath } from '../methods/integrated-gradients/path-straightness.ts';
import saliency from '../methods/saliency/method.ts';
import smoothGrad, { noiseStd } from '../methods/smooth-grad/method.ts';
import { Random } from '../numerics/random.ts';
import type { ImageModel } from '../pipeline/models/model.ts';
import type { Objective, Pictures, Runner } from '../pipeline/explain/runner.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from './linear-model.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openCpu();
});
afterAll(() => engine.close());

const inputShape = [3, 2, 2] as const;
const weights = [
  [1, -2, 3, 0.5, 0, 4, -1, 2, 0.25, -5, 1, 1],
  [0.5, 1, 0, -1, 2, 1, 3, -2, 1, 0, -1, 2],
];
const model = linearModel({ inputShape, weights });
const picture = Float32Array.from({ length: 12 }, (_, i) => i / 11);

function explain(
  method: Method,
  variant: Variant,
  { params = {}, of = model, pixels = picture }: { params?: object; of?: ImageModel; pixels?: Float32Array } = {},
): Promise<Explanation> {
  const task = taskOf(method, { variant, target: classTarget(of, 0), picture: pixels, params: { ...params } });
  return method.explain(task, contextOf(engine, of));
}

const values = ({ arrays }: Explanation, name: string): number[] => [
  ...arrays.find((array) => array.name === name)!.values.data,
];
const near = (expected: readonly number[], digits = 5) =>
  expected.map((value) => expect.closeTo(value, digits) as number);

describe('saliency', () => {
  it('is the largest absolute weight of a pixel where the score is linear', async () => {
    const explanation = await explain(saliency, 'paper');
    expect(values(explanation, 'map')).toEqual([1, 5, 3, 2]);
    expect(values(explanation, 'gradient')).toEqual(weights[0]);
    expect(explanation.measures['largest-gradient']!.value).toBe(5);
    expect(explanation.remarks).toEqual([]);
  });

  it('follows the cross-entropy in the course’s variant: −(1 − p) times the difference of two classes’ weights', async () => {
    const explanation = await explain(saliency, 'course');
    const score = (row: readonly number[]) => row.reduce((sum, weight, i) => sum + weight * picture[i]!, 0);
    const others = 1 / (1 + Math.exp(score(weights[0]!) - score(weights[1]!)));
    expect(values(explanation, 'gradient')).toEqual(near(weights[0]!.map((w, i) => -others * (w - weights[1]![i]!))));
    expect(explanation.measures['probability']!.value).toBeCloseTo(1 - others, 6);
  });

  it('keeps the tiny gradient of a model that is sure', async () => {
    const sure = linearModel({ inputShape, weights: [weights[0]!.map((w) => w + 10), weights[0]!] });
    const difference = picture.reduce((sum, value) => sum + 10 * value, 0); // of the two scores: 60
    const [first] = values(await explain(saliency, 'course', { of: sure }), 'gradient');
    expect(first! / (-10 * Math.exp(-difference))).toBeCloseTo(1, 3);
  });

  it('stores a flat map as zeros and says why', async () => {
    const flat = linearModel({ inputShape, weights: [new Array<number>(12).fill(0.5), weights[1]!] });
    const explanation = await explain(saliency, 'paper', { of: flat });
    expect(values(explanation, 'map')).toEqual([0, 0, 0, 0]);
    expect(explanation.remarks).toEqual([
      {
        code: 'flat',
        text: expect.stringContaining('derivative of the score of class 0 is 0.500 at every pixel') as string,
      },
    ]);
  });
});

describe('the check of a derivative by finite differences', () => {
  const errorOf = async (gradient: readonly number[], objective: 'logit' | 'cross-entropy' = 'logit') => {
    const checked = {
      objective: { kind: objective, classIndex: 0 } as const,
      picture,
      gradient: Float32Array.from(gradient),
    };
    return (await finiteDifferenceError(engine.runner(model), checked, 20, 1)).value!;
  };

  it('finds nothing but rounding where the derivative is right, in both variants', async () => {
    for (const variant of ['course', 'paper'] as const) {
      const { measures } = await explain(saliency, variant);
      expect(measures['finite-difference-error']!.value).toBeLessThan(1e-3);
    }
    expect(await errorOf(new Array<number>(12).fill(0), 'cross-entropy')).toBe(1);
  });

  it('finds a derivative that is a tenth too large, of the other sign, or missing', async () => {
    expect(await errorOf(weights[0]!.map((weight) => 1.1 * weight))).toBeCloseTo(0.1 / 1.1, 3);
    expect(await errorOf(weights[0]!.map((weight) => -weight))).toBeCloseTo(2, 3);
    expect(await errorOf(new Array<number>(12).fill(0))).toBe(1);
  });

  it('is left out where it is not asked for', async () => {
    const { measures } = await explain(saliency, 'paper', { params: { checkedPixels: 0 } });
    expect(measures).not.toHaveProperty('finite-difference-error');
  });
});

describe('SmoothGrad', () => {
  const std = (variant: Variant, pixels = picture) => noiseStd(variant, smoothGrad.paramsSchema.parse({}), pixels);

  it('takes the course’s standard deviation, which is the square of the one it meant, and the paper’s', () => {
    const half = picture.map((value) => value / 2);
    expect(std('course')).toBeCloseTo(0.4 ** 2, 12);
    expect(std('course', half)).toBeCloseTo((0.4 / 0.5) ** 2, 12);
    expect(std('paper', half)).toBeCloseTo(0.15 * 0.5, 12);
  });

  it('refuses the course’s infinite noise on a picture of one value', async () => {
    const pixels = new Float32Array(12).fill(0.25);
    await expect(explain(smoothGrad, 'course', { pixels })).rejects.toThrow(UserError);
    await expect(explain(smoothGrad, 'course', { pixels })).rejects.toThrow('received 0.25 everywhere');
  });

  it('averages signed gradients in the paper’s variant: without error where the score is linear', async () => {
    const { measures, series, ...explanation } = await explain(smoothGrad, 'paper', { params: { samples: 60 } });
    expect(values({ measures, ...explanation }, 'map')).toEqual(near(weights[0]!));
    expect(measures['monte-carlo-error']!.value).toBeLessThan(1e-6);
    expect(measures['noise-std']!.value).toBeCloseTo(0.15, 6);
    expect(series!['convergence']!.x.values).toEqual([25, 50, 60]);
    expect(series!['convergence']!.y.values).toEqual(near([1, 1, 1]));
  });

  it('averages absolute values in the course’s variant and states an error that falls with the root of the samples', async () => {
    const few = await explain(smoothGrad, 'course', { params: { samples: 100 } });
    const many = await explain(smoothGrad, 'course', { params: { samples: 1600 } });
    expect(Math.min(...values(few, 'map'))).toBeGreaterThanOrEqual(0);
    const ratio = few.measures['monte-carlo-error']!.value! / many.measures['monte-carlo-error']!.value!;
    expect(ratio).toBeGreaterThan(3);
    expect(ratio).toBeLessThan(5);
    expect(many.series!['convergence']!.y.values.at(-1)).toBeCloseTo(1, 9);
  });

  it('draws other noise from another seed, and the same from the same', async () => {
    const context = contextOf(engine, model);
    const map = async (seed: number) => {
      const params = { samples: 5 };
      const task = taskOf(smoothGrad, { variant: 'course', target: classTarget(model, 0), picture, params, seed });
      return values(await smoothGrad.explain(task as never, context), 'map');
    };
    expect(await map(7)).toEqual(await map(7));
    expect(await map(7)).not.toEqual(await map(8));
  });
});

describe('SmoothGrad’s measures', () => {
  it.each(['course', 'paper'] as const)(
    'find the mean of the parts in the mean of all, in variant %s',
    async (variant) => {
      const { measures } = await explain(smoothGrad, variant, { params: { samples: 30 } });
      expect(measures['mean-of-parts-error']!.value).toBeLessThan(1e-6);
      const { measures: few } = await explain(smoothGrad, variant, { params: { samples: 5 } });
      expect(few['mean-of-parts-error']!.definition).toContain('first 5 noisy copies');
      const { measures: none } = await explain(smoothGrad, variant, { params: { samples: 5, checkedSamples: 0 } });
      expect(none).not.toHaveProperty('mean-of-parts-error');
    },
  );

  it('find a mean over other copies, or of another quantity', async () => {
    const runner = engine.runner(model);
    const objective = { kind: 'cross-entropy', classIndex: 0 } as const;
    const copies = { kind: 'noise', count: 8, picture, std: 0.2, seed: 3 } as const;
    const errorWith = async (changed: object, of: 'identity' | 'absolute' = 'absolute') => {
      const wrong: Runner = {
        model,
        logits: (pictures) => runner.logits(pictures),
        activations: (layer, pictures) => runner.activations(layer, pictures),
        gradients: ((what: Objective, pictures: Pictures) => runner.gradients(what, pictures)) as Runner['gradients'],
        ascend: (what, start, options) => runner.ascend(what, start, options),
        meanGradient: (what, pictures) => runner.meanGradient(what, { ...pictures, ...changed }, { of }),
      };
      return (await meanOfPartsError(wrong, objective, copies, 'absolute')).value!;
    };
    expect(await errorWith({})).toBeLessThan(1e-6);
    expect(await errorWith({ seed: 4 })).toBeGreaterThan(0.01);
    expect(await errorWith({ count: 7 })).toBeGreaterThan(0.001);
    expect(await errorWith({}, 'identity')).toBeGreaterThan(0.5);
  });

  it('say how much of the display’s range the map takes up as it is, and draw it so', async () => {
    const weak = linearModel({ inputShape, weights: [weights[0]!.map((weight) => weight / 100), weights[1]!] });
    const { measures, figures } = await explain(smoothGrad, 'paper', { of: weak, params: { samples: 10 } });
    expect(measures['raw-display-range']!.value).toBeCloseTo(0.05, 6); // weights from 0 to 5, hundredths of them
    expect(figures[1]).toEqual({ id: 'raw', as: 'rgb', array: 'map', absolute: true, range: [0, 1] });
    const strong = await explain(smoothGrad, 'paper', { params: { samples: 10 } });
    expect(strong.measures['raw-display-range']!.value).toBe(1);
  });
});

describe('Integrated Gradients', () => {
  it.each(['gauss-legendre', 'trapezoid'])(
    'is weight times difference where the score is linear, by %s',
    async (rule) => {
      const explanation = await explain(integratedGradients, 'paper', { params: { rule, baseline: 'white' } });
      const shares = weights[0]!.map((weight, i) => weight * (picture[i]! - 1));
      expect(values(explanation, 'attribution')).toEqual(near(shares));
      expect(values(explanation, 'map')).toEqual(
        near([0, 1, 2, 3].map((i) => shares[i]! + shares[i + 4]! + shares[i + 8]!)),
      );
      expect(explanation.measures['completeness-residual']!.value).toBeLessThan(1e-6);
      expect(explanation.measures['steps']!.value).toBe(10);
      expect(explanation.remarks).toEqual([]);
    },
  );

  it('is the mean gradient, not multiplied, in the course’s variant', async () => {
    const explanation = await explain(integratedGradients, 'course', { params: { compareSteps: [20] } });
    expect(values(explanation, 'map')).toEqual(near(weights[0]!));
    expect(explanation.series!['similarity']!.y.values).toEqual(near([1, 1]));
    expect(explanation.series!['completeness']!.x.values).toEqual([10, 20]);
  });

  it('is asked about the pictures on its path: straight to rounding, with exact ends', async () => {
    for (const variant of ['course', 'paper'] as const) {
      const { measures } = await explain(integratedGradients, variant, { params: { baseline: 'noise', steps: 7 } });
      expect(measures['path-deviation']!.value).toBeLessThanOrEqual(2 ** -25);
      expect(measures['end-deviation']!.value).toBe(0);
    }
  });

  it('would find a path that is bent, or that ends before the picture', () => {
    const ends = { from: new Float32Array(12), to: new Float32Array(12).fill(0.5) };
    const bent = pathStraightness(ends, 4, ({ to }, position) => to.map((value) => value * position ** 2));
    expect(bent['path-deviation'].value).toBeCloseTo(0.5 / 4, 6); // t − t² is largest in the middle
    expect(bent['end-deviation'].value).toBe(0);
    const short = pathStraightness(ends, 4, (path, position) => pictureOnPath(path, 0.9 * position));
    expect(short['end-deviation'].value).toBeCloseTo(0.05, 6);
    const late = pathStraightness(ends, 4, (path, position) => pictureOnPath(path, 0.2 + 0.8 * position));
    expect(late['end-deviation'].value).toBeCloseTo(0.1, 6);
  });

  /** The score is max(0, w·x − 2), so that from black the gradient is 0 until a share 2 / w·x of the way, then w. */
  const kinked = linearModel({ inputShape, weights: [weights[1]!, weights[0]!], threshold: 2 });
  const share = 2 / weights[1]!.reduce((sum, weight, i) => sum + weight * picture[i]!, 0);

  it('takes the left ends of the course’s ten steps', async () => {
    const behind = Array.from({ length: 10 }, (_, k) => k / 10).filter((t) => t > share).length / 10;
    expect(behind).toBeGreaterThan(0);
    const explanation = await explain(integratedGradients, 'course', { of: kinked });
    expect(values(explanation, 'map')).toEqual(near(weights[1]!.map((weight) => weight * behind)));
    const residual = Math.abs(behind / (1 - share) - 1);
    expect(explanation.measures['completeness-residual']!.value).toBeCloseTo(residual, 5);
  });

  it('says how alike the maps of other numbers of steps are, and what the most steps leave unexplained', async () => {
    const { measures, series } = await explain(integratedGradients, 'course', {
      of: kinked,
      params: { compareSteps: [300, 20] },
    });
    // Where the score is linear behind its kink, more steps change the size of the map and nothing else.
    expect(measures['least-similarity']!.value).toBeCloseTo(1, 9);
    const behind = Array.from({ length: 300 }, (_, k) => k / 300).filter((t) => t > share).length / 300;
    expect(measures['finest-residual']!.value).toBeCloseTo(Math.abs(behind / (1 - share) - 1), 5);
    expect(measures['least-similarity']!.definition).toContain('of 10 steps with those of 300, 20 steps');
    expect(series!['completeness']!.x.values).toEqual([10, 300, 20]);
    const { measures: alone } = await explain(integratedGradients, 'course');
    expect(alone).not.toHaveProperty('least-similarity');
  });

  it('finds maps unlike each other where few steps miss what more steps meet', async () => {
    // One step sees the black picture alone, where the score is flat: a map of zeros, which is like none.
    const params = { steps: 1, compareSteps: [50] };
    const { measures } = await explain(integratedGradients, 'course', { of: kinked, params });
    expect(measures['least-similarity']!.value).toBe(0);
  });

  it('doubles its steps until the map is complete to 1%', async () => {
    const { measures, series, remarks } = await explain(integratedGradients, 'paper', { of: kinked });
    const residuals = series!['completeness']!.y.values;
    expect(residuals.length).toBeGreaterThan(1);
    expect(residuals.slice(0, -1).every((residual) => residual >= 0.01)).toBe(true);
    expect(measures['completeness-residual']!.value).toBeLessThan(0.01);
    expect(measures['completeness-residual']!.value).toBe(residuals.at(-1));
    expect(measures['steps']!.value).toBe(10 * 2 ** (residuals.length - 1));
    expect(remarks).toEqual([]);
  });

  it('says so when the limit of steps comes first', async () => {
    const { measures, remarks } = await explain(integratedGradients, 'paper', {
      of: kinked,
      params: { stepLimit: 19 },
    });
    expect(measures['steps']!.value).toBe(10);
    expect(remarks).toEqual([{ code: 'step-limit', text: expect.stringContaining('the limit is 19') as string }]);
  });

  it('has no residual where picture and baseline have the same score, and says that the map is flat', async () => {
    const { measures, remarks, series } = await explain(integratedGradients, 'paper', { pixels: new Float32Array(12) });
    expect(measures['completeness-residual']!.value).toBeNull();
    expect(series).toEqual({});
    expect(remarks!.map(({ code }) => code)).toEqual(['flat']);
  });

  it('starts from the baseline that was asked for', () => {
    const options = { height: 2, width: 2, blurSigma: 100, seed: 5 };
    const of = (kind: Parameters<typeof baselineOf>[0]) => [...baselineOf(kind, picture, options)];
    const means = [1.5, 5.5, 9.5].flatMap((mean) => new Array<number>(4).fill(mean / 11));
    expect(of('black')).toEqual(new Array<number>(12).fill(0));
    expect(of('white')).toEqual(new Array<number>(12).fill(1));
    expect(of('mean-colour')).toEqual(near(means));
    expect(of('blurred')).toEqual(near(means, 2)); // a blur as wide as this leaves the mean
    const random = new Random(5);
    expect(of('noise')).toEqual(near(Array.from({ length: 12 }, () => random.uniform())));
  });
});
