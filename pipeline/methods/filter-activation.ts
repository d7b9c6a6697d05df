import { z } from 'zod';
import { extent, mean } from '../maths/statistics.ts';
import { ndArray } from '../nd-array.ts';
import { depthShare, filterParams, filterTargetOf, filterTargets, layerOf } from './filter-target.ts';
import { storedMap } from './flat-map.ts';
import type { Context, Explanation, Method, Task } from './method.ts';

const Params = z.strictObject(filterParams);

/** What one filter of a layer answers to a picture: its output, a value for each place. */
export const filterActivation: Method<typeof Params> = {
  id: 'filter-activation',
  version: 1,
  kind: 'filter',
  variants: ['paper'],
  paramsSchema: Params,
  plan: ({ model, pictures, params }) =>
    filterTargets(model, params).flatMap((target) =>
      pictures.map((picture) => ({ picture, target, cost: depthShare(model, target.layer) })),
    ),
  explain,
};

async function explain({ target, picture }: Task<unknown>, { runner }: Context): Promise<Explanation> {
  const { layer, layerKind, filter } = filterTargetOf(target);
  const { outputShape, receptiveField } = layerOf(runner.model, filterTargetOf(target));
  const [, height, width] = outputShape as readonly [number, number, number];
  const activations = await runner.activations(layer, { kind: 'stored', count: 1, data: picture });
  const activation = activations.slice(filter * height * width, (filter + 1) * height * width);
  const { values, remarks } = storedMap(
    activation,
    `Filter ${filter} of ${layer} (${layerKind}) answers ${activation[0]!.toPrecision(3)} everywhere: it does not tell any part of this picture from another.`,
  );
  return {
    arrays: [
      {
        name: 'map',
        values: ndArray([height, width], values),
        unit: '1',
        definition: `Output of filter ${filter} of ${layer} (${layerKind}) at each place.`,
      },
    ],
    figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'viridis', scale: 'min-max' }],
    measures: {
      ...(receptiveField !== undefined && {
        'receptive-field': {
          value: receptiveField,
          unit: 'pixel',
          definition: 'Side of the square of the picture that one value of the map can see, before the borders cut it.',
        },
      }),
      'largest-activation': {
        value: extent(activation).maximum,
        unit: '1',
        definition: 'Largest value of the map.',
      },
      'mean-activation': {
        value: mean(activation),
        unit: '1',
        definition: 'Mean value of the map.',
      },
    },
    remarks,
    relevance: ndArray([height, width], values),
  };
}
