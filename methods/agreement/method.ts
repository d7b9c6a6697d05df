import { z } from 'zod';
import { pearson, mean, ranks } from '../../numerics/statistics.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { budgetParams, CheckedId, checkedMethod, checkedVersions, relevanceOf } from '../checked-methods.ts';
import { plannedClass } from '../../pipeline/explain/class-target.ts';
import type { Context, Explanation, Method, PlanRequest, Task, TaskDraft } from '../../pipeline/explain/method.ts';

const Params = z.strictObject({
  methods: z
    .array(CheckedId)
    .min(2)
    .default([...CheckedId.options])
    .describe('The methods that are compared, each in the literature’s variant.'),
  ...budgetParams({ smoothGradSamples: 100, pathSteps: 50, limeSamples: 500, occlusionStride: 8 }),
});
type Params = z.output<typeof Params>;

/** How far methods agree about a picture: Spearman's rank correlation of the maps of every two of them. */
export const agreement: Method<typeof Params> = {
  id: 'agreement',
  version: checkedVersions,
  kind: 'check',
  variants: ['paper'],
  paramsSchema: Params,
  arrays: ['spearman'],
  plan,
  explain,
};

function plan({ model, pictures, params }: PlanRequest<Params>): readonly TaskDraft[] {
  return pictures.map((picture) => {
    const costs = params.methods.map((id) => {
      const { method, params: own } = checkedMethod(id, params);
      return method.plan({ model, pictures: [picture], variant: 'paper', params: own })[0]!.cost;
    });
    const cost = costs.reduce((sum, each) => sum + each, 0);
    return { picture, target: plannedClass(picture, model.classes), cost };
  });
}

async function explain(task: Task<Params>, context: Context): Promise<Explanation> {
  const { methods } = task.params;
  const maps = await Promise.all(methods.map((id) => relevanceOf(id, task.params, task, context)));
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
    axes: { methods: { labels: [...methods] } },
  };
}
