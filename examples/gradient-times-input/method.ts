import {
  channelSums,
  classOf,
  type Context,
  defineMethod,
  type Explanation,
  GRADIENT_COST,
  ndArray,
  type Pictures,
  storedMap,
  type Task,
  taskPerPicture,
  z,
} from 'vitrine/method';

const Params = z.strictObject({
  centre: z.number().min(0).max(1).default(0).describe('Intensity that counts as nothing: 0 is black.'),
});
type Params = z.output<typeof Params>;

/** Gradient × input (Shrikumar et al. 2016): what each pixel would add to the class's score if the score were linear. */
export default defineMethod({
  id: 'gradient-times-input',
  version: 1,
  order: 35,
  kind: 'pixels',
  variants: ['paper'],
  paramsSchema: Params,
  arrays: ['map'],
  plan: (request) => taskPerPicture(request, GRADIENT_COST + 1),
  explain,
});

async function explain({ picture, params, target }: Task<Params>, { runner }: Context): Promise<Explanation> {
  const { classIndex } = classOf(target);
  const pictures: Pictures = { kind: 'stored', count: 1, data: picture };
  const [gradient, logits] = await Promise.all([
    runner.gradients({ kind: 'logit', classIndex }, pictures),
    runner.logits(pictures),
  ]);
  const products = Float64Array.from(gradient, (derivative, index) => derivative * (picture[index]! - params.centre));
  const { values, remarks } = storedMap(channelSums(products), 'The score does not change with any pixel.');

  const [, height, width] = runner.model.inputShape;
  const map = ndArray([height, width], values);
  const score = logits[classIndex]!;
  const sum = products.reduce((total, product) => total + product, 0);
  return {
    arrays: [{ name: 'map', values: map, unit: 'logit', definition: 'Pixel times derivative, summed over channels.' }],
    figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'RdBu', scale: 'symmetric' }],
    measures: {
      unexplained: {
        value: score === 0 ? null : Math.abs(sum - score) / Math.abs(score),
        unit: '1',
        definition: 'Distance of the map’s sum from the class’s score, as a share of the score.',
      },
    },
    remarks,
    relevance: map,
  };
}
