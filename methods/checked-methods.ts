import { z } from 'zod';
import type { NdArray } from '../numerics/nd-array.ts';
import { integratedGradients } from './integrated-gradients/method.ts';
import { lime } from './lime/method.ts';
import type { Context, Method, Task } from '../pipeline/explain/method.ts';
import { occlusion } from './occlusion/method.ts';
import { saliency } from './saliency/method.ts';
import { smoothGrad } from './smooth-grad/method.ts';

/** The methods that a check can repeat many times, all in the literature's variant. */
const methods = { saliency, 'smooth-grad': smoothGrad, 'integrated-gradients': integratedGradients, lime, occlusion };

/** The id of a method that can be checked. */
export const CheckedId = z.enum([
  'saliency',
  'smooth-grad',
  'integrated-gradients',
  'lime',
  'occlusion',
]) satisfies z.ZodType<keyof typeof methods>;
export type CheckedId = z.infer<typeof CheckedId>;

/** How much each repetition may cost; fewer samples than where one map is all that is wanted. */
export interface Budget {
  readonly smoothGradSamples: number;
  readonly pathSteps: number;
  readonly limeSamples: number;
  readonly occlusionStride: number;
}

/** Parameters of a check that say how much each repetition may cost. @param defaults the check's own */
export function budgetParams(defaults: Budget) {
  return {
    smoothGradSamples: z
      .int()
      .min(2)
      .max(10_000)
      .default(defaults.smoothGradSamples)
      .describe('SmoothGrad: noisy copies a map.'),
    pathSteps: z
      .int()
      .positive()
      .max(10_000)
      .default(defaults.pathSteps)
      .describe('Integrated Gradients: steps a map.'),
    limeSamples: z.int().min(2).max(10_000).default(defaults.limeSamples).describe('LIME: masked pictures a map.'),
    occlusionStride: z
      .int()
      .positive()
      .max(16)
      .default(defaults.occlusionStride)
      .describe('Occlusion: how far the square of 16 pixels moves from one position to the next, in pixels.'),
  };
}

/** What the budget makes of each method's own parameters. */
const overrides: Readonly<Record<CheckedId, (budget: Budget) => Readonly<Record<string, unknown>>>> = {
  // A check looks at maps alone: what the methods would measure of them is left out.
  saliency: () => ({ checkedPixels: 0 }),
  'smooth-grad': ({ smoothGradSamples }) => ({ samples: smoothGradSamples, checkedSamples: 0 }),
  // The limit keeps every map at the same number of steps.
  'integrated-gradients': ({ pathSteps }) => ({ steps: pathSteps, stepLimit: pathSteps }),
  lime: ({ limeSamples }) => ({ samples: limeSamples }),
  occlusion: ({ occlusionStride }) => ({ stride: occlusionStride }),
};

/** A check's results change with those of the methods it repeats: the sum of all their versions. */
export const checkedVersions = Object.values(methods).reduce((sum, { version }) => sum + version, 0);

/** A method that can be checked, with the parameters that its budget gives it. @throws ZodError for a budget beyond its bounds */
export function checkedMethod(
  id: CheckedId,
  budget: Budget,
): { readonly method: Method; readonly params: Readonly<Record<string, unknown>> } {
  const method: Method = methods[id];
  return { method, params: method.paramsSchema.parse(overrides[id](budget)) };
}

/** What a method says of a task's picture: the map [H, W] that it is scored by. */
export async function relevanceOf(
  id: CheckedId,
  budget: Budget,
  task: Omit<Task<unknown>, 'params' | 'variant'>,
  context: Context,
): Promise<NdArray> {
  const { method, params } = checkedMethod(id, budget);
  const { relevance } = await method.explain({ ...task, variant: 'paper', params }, context);
  if (relevance === undefined) throw new Error(`${id} gives no map`);
  return relevance;
}
