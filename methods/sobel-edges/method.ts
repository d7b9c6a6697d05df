import { z } from 'zod';
import { sobelMagnitude } from '../../numerics/sobel.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { defineMethod } from '../../pipeline/explain/define-method.ts';
import { taskPerPicture } from '../../pipeline/explain/class-target.ts';
import { storedMap } from '../../pipeline/explain/flat-map.ts';
import type { Explanation } from '../../pipeline/explain/method.ts';

const Params = z.strictObject({});

/** What each channel adds to the brightness, as ITU-R BT.709 weighs red, green and blue. */
const BRIGHTNESS = [0.2126, 0.7152, 0.0722] as const;

/** A null explainer: the edges of the picture (Sobel & Feldman 1968). It has seen the picture and knows nothing of the model. */
export default defineMethod({
  id: 'sobel-edges',
  version: 1,
  order: 65,
  isControl: true,
  kind: 'pixels',
  variants: ['paper'],
  paramsSchema: Params,
  arrays: ['map'],
  storedRelevance: { array: 'map' },
  plan: (request) => taskPerPicture(request, 0),
  explain: ({ picture }, { runner }) => {
    const [, height, width] = runner.model.inputShape;
    return Promise.resolve(edges(picture, height, width));
  },
});

function edges(picture: Float32Array, height: number, width: number): Explanation {
  const pixels = height * width;
  const brightness = Float64Array.from({ length: pixels }, (_, i) =>
    BRIGHTNESS.reduce((sum, weight, channel) => sum + weight * picture[channel * pixels + i]!, 0),
  );
  const { values, remarks } = storedMap(
    Float32Array.from(sobelMagnitude(brightness, height, width)),
    'The picture has the same brightness everywhere, and so no edges.',
  );
  const map = ndArray([height, width], values);
  return {
    arrays: [
      {
        name: 'map',
        values: map,
        unit: 'intensity per pixel',
        definition: 'Slope of the brightness at a pixel, by Sobel’s operator.',
      },
    ],
    figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'hot', scale: 'min-max' }],
    measures: {},
    remarks,
    relevance: map,
  };
}
