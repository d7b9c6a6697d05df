import { z } from 'zod';
import { CardConfig } from './card.ts';
import { LocalText, Slug } from './local-text.ts';

const Side = z.int().positive().max(4096);
const Size = z.strictObject({
  width: Side.describe('Width, in pixels.'),
  height: Side.describe('Height, in pixels.'),
});
const Triple = z.tuple([z.number(), z.number(), z.number()]);

/** How a picture file becomes the model's input; belongs to the model, not to the picture. */
export const Preprocess = z.strictObject({
  resize: z
    .union([Size, z.strictObject({ shorterSide: Side.describe('Length of the shorter side, in pixels.') })])
    .describe('To a fixed size, or so that the shorter side gets a length; bilinear with antialias, as PIL does it.'),
  crop: Size.optional().describe('The centre that is kept after resizing.'),
  channels: z.enum(['rgb', 'bgr']).default('rgb').describe('The order in which the network wants the colours.'),
  scale: z
    .number()
    .positive()
    .default(1)
    .describe('What [0, 1] pixels are multiplied by before mean and std: 255 for 0…255.'),
  mean: Triple.default([0, 0, 0]).describe('Subtracted after scaling, in the network’s channel order.'),
  std: Triple.default([1, 1, 1]).describe('Divided by after the mean, in the network’s channel order.'),
});
export type Preprocess = z.infer<typeof Preprocess>;

/** A classifier to explain. */
export const ModelConfig = z.strictObject({
  id: Slug.refine(
    (id) => id !== 'display',
    'an id other than `display`, which is the folder of the larger pictures',
  ).describe('Part of folders’ names and addresses; what other keys call the model by.'),
  name: LocalText.describe('What the site calls it.'),
  checkpoint: z
    .string()
    .min(1)
    .describe('PyTorch checkpoint (zip or legacy) or safetensors, relative to the configuration.'),
  stateDict: z
    .string()
    .optional()
    .describe('Key of the state dict inside the checkpoint, where several could be meant.'),
  prefix: z
    .string()
    .min(1)
    .optional()
    .describe(
      'What stands before the names of the model’s tensors, as `model.`, where the state dict has others too; they are left out.',
    ),
  architecture: z
    .union([z.string().min(1), z.record(z.string(), z.unknown())])
    .describe('A built-in name, such a name with its options, a JSON file, or the list of layers itself.'),
  classes: z.array(z.string().min(1)).min(2).describe('Class names by index.'),
  preprocess: Preprocess.describe('How a picture becomes the network’s input.'),
  about: LocalText.optional().describe('Where the model came from and what its limits are.'),
  card: CardConfig.optional().describe('How it does on pictures that it has not seen.'),
});
export type ModelConfig = z.infer<typeof ModelConfig>;
