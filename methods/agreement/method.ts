import { z } from 'zod';
import { pearson, mean, ranks } from '../../numerics/statistics.ts';
import { ndArray } from '../../numerics/nd-array.ts';
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

/** Agreement takes two. */
const LEAST = 2;

const Params = z.strictObject(comparedParams(LEAST));
type Params = z.output<typeof Params>;

/** What seeds have been drawn from since before methods could be added: the maps of one stay as they are while others come and go. */
const SEED_PARAMS = {
  methods: ['saliency', 'smooth-grad', 'integrated-gradients', 'lime', 'occlusion'],
  ...{ smoothGradSamples: 100, pathSteps: 50, limeSamples: 500, occlusionStride: 8 },
};

/** How far methods agree about a picture: Spearman's rank correlation of the maps of every two of them. */
export default defineMethod({
  id: 'agreement',
  version: 9,
  order: 130,
  check: 'agreement',
  kind: 'check',
  variants: ['paper'],
  paramsSchema: Params,
  arrays: ['spearman'],
  seedParams: SEED_PARAMS,
  plan,
  explain,
});

function plan(request: PlanRequest<Params>): readonly TaskDraft[] {
  const { model, pictures, params } = request;
  const uses = chooseCompared(params, 'params', request, LEAST);
  return pictures.map((picture) => ({
    picture,
    target: plannedClass(picture, model.classes),
    cost: comparedCost(uses, { model, pictures: [picture] }),
    compared: comparedRefs(uses),
  }));
}

async function explain(task: Task<Params>, context: Context): Promise<Explanation> {
  const uses = chooseCompared(task.params, 'params', context, LEAST);
  const methods = uses.map(({ method }) => method.id);
  const maps = await Promise.all(uses.map((use) => relevanceOf(use, task, context)));
  const ranked = maps.map(({ data }) => ranks(data));
  // A flat map orders nothing: it agrees with no other, and with itself.
  const correlations = ranked.map((one, row) =>
    ranked.map((other, column) => (row === column ? 1 : pearson(one, other) || 0)),
  );
  const pairs = correlations.flatMap((row, index) => row.slice(index + 1));
  return {
    arrays: [
      {
        name: 'spearman',
        values: ndArray([methods.length, methods.length], Float32Array.from(correlations.flat())),
        unit: '1',
        definition: 'Rank correlation (Spearman) of the maps of two methods, signs included.',
      },
    ],
    figures: [{ id: 'spearman', as: 'heat', array: 'spearman', colormap: 'RdBu', scale: 'symmetric' }],
    measures: {
      'mean-agreement': {
        value: mean(pairs),
        unit: '1',
        null: 0,
        definition: 'Mean rank correlation of the maps of every two methods.',
      },
      'least-agreement': {
        value: Math.min(...pairs),
        unit: '1',
        null: 0,
        definition: 'Smallest rank correlation of the maps of two methods.',
      },
    },
    axes: { methods: { labels: methods } },
  };
}
