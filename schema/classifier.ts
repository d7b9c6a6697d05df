import { z } from 'zod';
import { CardConfig } from './card.ts';
import { LocalText, Slug } from './local-text.ts';

const Side = z.int().positive().max(4096);
const Size = z.strictObject({
  width: Side.describe('Width, in pixels.'),
  height: Side.describe('Height, in pixels.'),
});
/**
 * With these bounds nothing that a network sees can leave float32: at most (10⁶ + 10⁶) / 10⁻⁶. Real numbers lie between 0.001 and 255.
 */
const Mean = z.number().min(-1e6).max(1e6);
const Std = z.number().min(1e-6).max(1e6);

/** How a picture file becomes the model's input; belongs to the model, not to the picture. */
export const Preprocess = z
  .strictObject({
    resize: z
      .union([Size, z.strictObject({ shorterSide: Side.describe('Length of the shorter side, in pixels.') })])
      .describe('To a fixed size, or so that the shorter side gets a length; bilinear with antialias, as PIL does it.'),
    crop: Size.optional().describe('The centre that is kept after resizing.'),
    channels: z.enum(['rgb', 'bgr']).default('rgb').describe('The order in which the network wants the colours.'),
    scale: z
      .number()
      .min(1e-6)
      .max(1e6)
      .default(1)
      .describe('What [0, 1] pixels are multiplied by before mean and std: 255 for 0…255.'),
    mean: z
      .tuple([Mean, Mean, Mean])
      .default([0, 0, 0])
      .describe('Subtracted after scaling, in the network’s channel order.'),
    std: z
      .tuple([Std, Std, Std])
      .default([1, 1, 1])
      .describe('Divided by after the mean, in the network’s channel order.'),
  })
  .superRefine(({ resize, crop }, context) => {
    const refuse = (message: string, params: { received: string; hint: string }): void => {
      context.addIssue({ code: 'custom', path: ['crop'], message, params });
    };
    const isByShorterSide = 'shorterSide' in resize;
    if (crop === undefined) {
      if (!isByShorterSide) return;
      const hint = 'Without it, pictures of different forms would have different sizes.';
      refuse('a size', { received: 'none beside `resize.shorterSide`', hint });
      return;
    }
    const [width, height] = isByShorterSide ? [resize.shorterSide, resize.shorterSide] : [resize.width, resize.height];
    if (crop.width <= width && crop.height <= height) return;
    const received = `${crop.width}×${crop.height}`;
    refuse(`at most ${width}×${height}`, { received, hint: 'A crop cannot be larger than the resized picture.' });
  });
export type Preprocess = z.infer<typeof Preprocess>;

/** A classifier to explain: an ONNX file, or a checkpoint with the architecture that its weights belong to. */
export const ModelConfig = z
  .strictObject({
    id: Slug.refine(
      (id) => id !== 'display',
      'an id other than `display`, which is the folder of the larger pictures',
    ).describe('Part of folders’ names and addresses; what other keys call the model by.'),
    name: LocalText.describe('What the site calls it.'),
    onnx: z
      .string()
      .min(1)
      .optional()
      .describe(
        'An ONNX file, relative to the configuration: the network with its weights, in place of the next four.',
      ),
    checkpoint: z
      .string()
      .min(1)
      .optional()
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
      .optional()
      .describe('A built-in name, such a name with its options, a JSON file, or the list of layers itself.'),
    classes: z
      .union([z.array(z.string().min(1)).min(2), z.string().min(1)])
      .describe('Class names by index, or a file of them: `.txt`, `.json` or `.csv`.'),
    preprocess: Preprocess.describe('How a picture becomes the network’s input.'),
    about: LocalText.optional().describe('Where the model came from and what its limits are.'),
    card: CardConfig.optional().describe('How it does on pictures that it has not seen.'),
  })
  .superRefine((model, context) => {
    const refuse = (key: string, message: string, received: string, hint: string): void => {
      context.addIssue({ code: 'custom', path: [key], message, params: { received, hint } });
    };
    const { onnx, checkpoint, architecture } = model;
    if (onnx !== undefined) {
      const other = (['checkpoint', 'architecture', 'stateDict', 'prefix'] as const).find(
        (key) => model[key] !== undefined,
      );
      const hint = 'An ONNX file has architecture and weights in it.';
      if (other !== undefined) refuse(other, 'nothing beside `onnx`', 'both', hint);
      return;
    }
    const hint = 'Name an ONNX file as `onnx`, or give `checkpoint` and `architecture`.';
    if (checkpoint === undefined) refuse('checkpoint', 'a text', 'nothing', hint);
    else if (architecture === undefined) refuse('architecture', 'a text or an object', 'nothing', hint);
  });
export type ModelConfig = z.infer<typeof ModelConfig>;
