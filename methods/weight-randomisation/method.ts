import { z } from 'zod';
import type { Measure, Series } from '../../schema/result.ts';
import { Random } from '../../numerics/random.ts';
import { minMaxScaled, pearson, quantile, ranks } from '../../numerics/statistics.ts';
import { SSIM_WINDOW, structuralSimilarity } from '../../numerics/ssim.ts';
import { randomiseWeights, weightedLayers } from '../../pipeline/models/randomised.ts';
import { ndArray, type NdArray } from '../../numerics/nd-array.ts';
import { defineMethod } from '../../pipeline/explain/define-method.ts';
import { plannedClass } from '../../pipeline/explain/class-target.ts';
import {
  chooseCompared,
  comparedCost,
  comparedParams,
  comparedRefs,
  relevanceOf,
} from '../../pipeline/explain/compared-methods.ts';
import type { Context, Explanation, PlanRequest, Task, TaskDraft } from '../../pipeline/explain/method.ts';

const LEAST = 1;

const Params = z.strictObject({
  ...comparedParams(LEAST),
  pictures: z.int().positive().default(2).describe('How many pictures of the report are used, from the first.'),
});
type Params = z.output<typeof Params>;

/** What seeds have been drawn from since before methods could be added: the maps of one stay as they are while others come and go. */
const SEED_PARAMS = {
  methods: ['saliency', 'smooth-grad', 'integrated-gradients', 'lime', 'occlusion'],
  pictures: 3,
  ...{ smoothGradSamples: 40, pathSteps: 20, limeSamples: 250, occlusionStride: 16 },
};

/** The layers after which a method is judged: what says what a network has learned sits at its top. */
const TOP = 3;

/** Maps are drawn on a scale that all but so many of their values lie on: single pixels would leave the rest pale. */
const SHOWN_SHARE = 0.995;

/** Keeps the weights' random numbers apart from those that the checked methods draw from the same seed. */
const WEIGHTS_STREAM = 2 ** 32 - 1;

/**
 * Cascading weight randomisation (Adebayo et al. 2018): the maps of methods while the layers of the model lose what they have
 * learned, one after another from the logits down. A map that stays as it is does not show what the model has learned.
 *
 * Everything else stays: the class, and the seed of every method, so that noise and masks are the same in each map.
 */
export default defineMethod({
  id: 'weight-randomisation',
  version: 9,
  order: 120,
  check: 'randomisation',
  kind: 'check',
  variants: ['paper'],
  paramsSchema: Params,
  arrays: ['maps'],
  seedParams: SEED_PARAMS,
  plan,
  explain,
});

function plan(request: PlanRequest<Params>): readonly TaskDraft[] {
  const { model, params } = request;
  const uses = chooseCompared(params, 'paramsOften', request, LEAST);
  const frames = weightedLayers(model).length + 1;
  if (frames === 1) return [];
  return request.pictures.slice(0, params.pictures).map((picture) => ({
    picture,
    target: plannedClass(picture, model.classes),
    cost: frames * comparedCost(uses, { model, pictures: [picture] }),
    compared: comparedRefs(uses),
  }));
}

async function explain(task: Task<Params>, context: Context): Promise<Explanation> {
  const { params, seed } = task;
  const uses = chooseCompared(params, 'paramsOften', context, LEAST);
  const { model } = context.runner;
  const [, height, width] = model.inputShape;
  const layers = weightedLayers(model);
  const weightsSeed = new Random(seed, WEIGHTS_STREAM).uint32();

  /** By method, one map a frame. */
  const maps = new Map<string, Float32Array[]>(uses.map(({ method }) => [method.id, []]));
  for (let depth = 0; depth <= layers.length; depth++) {
    const runner = depth === 0 ? context.runner : context.runnerOf(randomiseWeights(model, depth, weightsSeed));
    const drawn = uses.map((use) => relevanceOf(use, task, { ...context, runner }));
    for (const [index, { data }] of (await Promise.all(drawn)).entries()) maps.get(uses[index]!.method.id)!.push(data);
  }

  const series = Object.fromEntries([...maps].flatMap(([id, frames]) => seriesOf(id, frames, height, width)));
  const rows = [...maps.values()].flatMap((frames) => frames.map(shownMap));
  return {
    arrays: [
      {
        name: 'maps',
        values: stacked(rows, [maps.size, layers.length + 1, height, width]),
        unit: '1',
        definition:
          `A method’s map after 0, 1, 2 … layers from the logits down were randomised, divided by the ${100 * SHOWN_SHARE}th ` +
          'percentile of its absolute values and cut off at −1 and 1.',
      },
    ],
    figures: [{ id: 'maps', as: 'tiles', array: 'maps', colormap: 'RdBu', range: [-1, 1] }],
    measures: layers.length < TOP ? {} : measuresOf([...maps.keys()], series),
    series,
    axes: {
      methods: { labels: [...maps.keys()] },
      frames: {
        labels: ['trained', ...layers.map(({ name }) => name)],
        groups: ['', ...layers.map(({ kind }) => kind)],
      },
    },
  };
}

/** How like the trained model's map each frame is, by three measures. */
function seriesOf(
  id: string,
  frames: readonly Float32Array[],
  height: number,
  width: number,
): readonly (readonly [string, Series])[] {
  const absolute = frames.map((map) => map.map(Math.abs));
  const scaled = frames.map(minMaxScaled);
  const seriesFor = (name: string, definition: string, values: readonly number[]): readonly [string, Series] => [
    `${name}-${id}`,
    {
      x: { name: 'randomised layers', unit: '1', values: frames.map((_, depth) => depth) },
      y: { name, unit: '1', values: [...values] },
      definition: `${definition} of the map of ${id} with that of the trained model.`,
    },
  ];
  return [
    seriesFor('spearman', 'Rank correlation (Spearman)', correlations(frames)),
    seriesFor('absolute-spearman', 'Rank correlation (Spearman) of the absolute values', correlations(absolute)),
    ...(Math.min(height, width) < SSIM_WINDOW
      ? []
      : [
          seriesFor(
            'ssim',
            'Structural similarity (Gaussian window, both maps scaled to 0 … 1)',
            scaled.map((map) => structuralSimilarity(scaled[0]!, map, height, width)),
          ),
        ]),
  ];
}

/** Spearman's correlation of every frame with the first. */
function correlations(frames: readonly Float32Array[]): readonly number[] {
  const ranked = frames.map(ranks);
  return ranked.map((frame) => pearson(ranked[0]!, frame));
}

function measuresOf(
  ids: readonly string[],
  series: Readonly<Record<string, Series>>,
): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    ids.map((id) => [
      `spearman-top-${TOP}-${id}`,
      {
        value: series[`spearman-${id}`]!.y.values[TOP]!,
        unit: '1',
        null: 0,
        definition: `Rank correlation of the map of ${id} with that of the trained model, once the top ${TOP} layers are randomised.`,
      },
    ]),
  );
}

/** A map on the scale that it is drawn on, −1 … 1; a flat one stays as it is. */
function shownMap(values: Float32Array): Float32Array {
  const size = quantile(values.map(Math.abs), SHOWN_SHARE) || Math.max(...values.map(Math.abs)) || 1;
  return values.map((value) => Math.max(-1, Math.min(1, value / size)));
}

function stacked(maps: readonly Float32Array[], shape: readonly number[]): NdArray {
  const data = new Float32Array(maps.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const map of maps) {
    data.set(map, at);
    at += map.length;
  }
  return ndArray(shape, data);
}
