import { z } from 'zod';
import { enlargeBilinear } from '../../numerics/enlarge.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { extent, softmax } from '../../numerics/statistics.ts';
import { classOf, taskPerPicture } from '../../pipeline/explain/class-target.ts';
import { GRADIENT_COST } from '../../pipeline/explain/cost.ts';
import { defineMethod } from '../../pipeline/explain/define-method.ts';
import { depthShare, mapLayer } from '../../pipeline/explain/filter-target.ts';
import { storedMap } from '../../pipeline/explain/flat-map.ts';
import type { Context, Explanation, Task } from '../../pipeline/explain/method.ts';
import type { Pictures } from '../../pipeline/explain/runner.ts';
import type { ImageModel, Layer } from '../../pipeline/models/model.ts';

const Params = z.strictObject({
  layer: z
    .string()
    .optional()
    .describe(
      'The layer whose maps are weighted, by name. Default: the last convolution with maps of more than one value, with the ' +
        'normalisation and activation that follow it.',
    ),
});
type Params = z.output<typeof Params>;

/**
 * Grad-CAM (Selvaraju et al. 2017): the maps of a layer, each weighted by the mean gradient of the class score over it, added up; what
 * speaks against the class is cut off.
 */
export default defineMethod({
  id: 'grad-cam',
  version: 1,
  order: 45,
  kind: 'pixels',
  variants: ['paper'],
  paramsSchema: Params,
  arrays: ['map', 'coarse', 'weights'],
  storedRelevance: { array: 'map' },
  plan: (request) => {
    const layer = layerFor(request.model, request.params);
    if (layer === undefined) return []; // without convolutions there is nothing to weight
    return taskPerPicture(request, 1 + (GRADIENT_COST - 1) * (1 - depthShare(request.model, layer.name)));
  },
  explain,
});

async function explain({ target, picture, params }: Task<Params>, { runner }: Context): Promise<Explanation> {
  const { classIndex, className } = classOf(target);
  const { name, kind, outputShape, receptiveField } = layerFor(runner.model, params)!;
  const [channels, rows, columns] = outputShape as readonly [number, number, number];
  const [, height, width] = runner.model.inputShape;
  const pictures: Pictures = { kind: 'stored', count: 1, data: picture };
  const [{ gradients, activations }, logits] = await Promise.all([
    runner.gradients({ kind: 'logit', classIndex }, pictures, { by: name }),
    runner.logits(pictures),
  ]);
  const weights = meanGradients(gradients, channels);
  const sums = weightedSum(weights, activations);
  const rectified = Float32Array.from(sums, (value) => Math.max(value, 0));
  const { values, remarks } = storedMap(rectified, flatReason(rectified, `${name} (${kind})`, className));
  const map = ndArray([height, width], Float32Array.from(enlargeBilinear(values, [rows, columns], [height, width])));
  return {
    arrays: [
      {
        name: 'map',
        values: map,
        unit: 'logit',
        definition: 'The coarse map, enlarged to the picture bilinearly.',
      },
      {
        name: 'coarse',
        values: ndArray([rows, columns], values),
        unit: 'logit',
        definition: `Sum of the maps of ${name} (${kind}), each times its weight; negative values are set to 0.`,
      },
      {
        name: 'weights',
        values: ndArray([channels], Float32Array.from(weights)),
        unit: 'logit per unit of activation',
        definition: `For each map of ${name} (${kind}) the mean over its places of the derivative of the score of the class.`,
      },
    ],
    figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'hot', scale: 'min-max' }],
    measures: {
      probability: {
        value: softmax(logits)[classIndex]!,
        unit: '1',
        definition: 'Probability that the model gives the explained class.',
      },
      'largest-value': {
        value: extent(rectified).maximum,
        unit: 'logit',
        definition: 'Largest value of the coarse map.',
      },
      'cut-off-share': {
        value: cutOffShare(sums),
        unit: '1',
        definition:
          'Negative part of the weighted sum, as a share of the sum of its absolute values: what the map leaves out.',
      },
      'cell-side': {
        value: Math.max(height / rows, width / columns),
        unit: 'pixel',
        definition: 'Side of the part of the picture that one value of the coarse map stands for.',
      },
      ...(receptiveField !== undefined && {
        'receptive-field': {
          value: receptiveField,
          unit: 'pixel',
          definition:
            'Side of the square of the picture that one value of the coarse map can see, before the borders cut it.',
        },
      }),
    },
    remarks,
    relevance: map,
  };
}

/** What acts on a map place by place: as in the paper, the output of a convolution is taken behind these. */
const PLACE_BY_PLACE = ['BatchNorm2d', 'ReLU', 'ReLU6', 'LeakyReLU'];

/** Layers whose output is another layer's. */
const SECOND_NAMES = ['Sequential', 'Dropout'];

/**
 * The layer whose maps are weighted: the one asked for, else the last convolution's output, normalised and activated; undefined for a
 * model whose convolutions have no maps. @throws UserError for a layer that does not exist or has no maps
 */
function layerFor(model: ImageModel, { layer }: Params): Layer | undefined {
  if (layer !== undefined) return mapLayer(model, layer, 'params.layer');
  const { layers } = model;
  // A map of one value, as behind a global pool, shows no place.
  const last = layers.findLastIndex(
    ({ kind, outputShape }) => kind === 'Conv2d' && outputShape[1]! * outputShape[2]! > 1,
  );
  if (last === -1) return undefined;
  const behind = layers.slice(last + 1);
  const end = behind.findIndex(({ kind }) => ![...PLACE_BY_PLACE, ...SECOND_NAMES].includes(kind));
  const block = [layers[last]!, ...(end === -1 ? behind : behind.slice(0, end))];
  return block.findLast(({ kind }) => !SECOND_NAMES.includes(kind));
}

/** α: the mean over the places of each map, `[channels]` of `[channels, h, w]`. */
function meanGradients(gradients: Float32Array, channels: number): Float64Array {
  const places = gradients.length / channels;
  return Float64Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let place = 0; place < places; place++) sum += gradients[channel * places + place]!;
    return sum / places;
  });
}

/** Σ α·A over the maps, `[h, w]` of `[channels, h, w]`. */
function weightedSum(weights: Float64Array, activations: Float32Array): Float64Array {
  const places = activations.length / weights.length;
  const sums = new Float64Array(places);
  for (const [channel, weight] of weights.entries()) {
    for (let place = 0; place < places; place++) sums[place]! += weight * activations[channel * places + place]!;
  }
  return sums;
}

/** Null where every value is 0, and nothing can be a share of it. */
function cutOffShare(sums: Float64Array): number | null {
  const total = sums.reduce((sum, value) => sum + Math.abs(value), 0);
  return total === 0 ? null : sums.reduce((sum, value) => sum + Math.max(-value, 0), 0) / total;
}

function flatReason(values: Float32Array, layer: string, className: string): string {
  return values[0] === 0
    ? `Nowhere do the maps of ${layer} speak for ${className}: their weighted sum is positive at no place.`
    : `The weighted sum of the maps of ${layer} is ${values[0]!.toPrecision(3)} at every place, so no place stands out for ${className}.`;
}
