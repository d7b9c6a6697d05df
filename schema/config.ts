import { z } from 'zod';
import { CardConfig } from './card.ts';
import { Language, languages, LocalText, Slug } from './local-text.ts';
import { MatrixConfig } from './matrix.ts';
import { AttentionConfig, EncoderConfig, QuestionConfig, SentenceConfig, WordConfig } from './text.ts';

export { CardConfig } from './card.ts';
export { Language, languages, LocalText, Slug } from './local-text.ts';

const Triple = z.tuple([z.number(), z.number(), z.number()]);

/** How a picture file becomes the model's input; belongs to the model, not to the picture. */
export const Preprocess = z.strictObject({
  resize: z
    .union([
      z.strictObject({ width: z.int().positive().max(4096), height: z.int().positive().max(4096) }),
      z.strictObject({ shorterSide: z.int().positive().max(4096) }),
    ])
    .describe('To a fixed size, or so that the shorter side gets a length; bilinear with antialias, as PIL does it.'),
  crop: z
    .strictObject({ width: z.int().positive().max(4096), height: z.int().positive().max(4096) })
    .optional()
    .describe('The centre that is kept after resizing.'),
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
  id: Slug.refine((id) => id !== 'display', 'an id other than `display`, which is the folder of the larger pictures'),
  name: LocalText,
  checkpoint: z
    .string()
    .min(1)
    .describe('PyTorch checkpoint (zip or legacy) or safetensors, relative to the configuration.'),
  stateDict: z
    .string()
    .optional()
    .describe('Key of the state dict inside the checkpoint, where several could be meant.'),
  architecture: z
    .union([z.string().min(1), z.record(z.string(), z.unknown())])
    .describe('A built-in name with its options, a JSON file, or a list of layers.'),
  classes: z.array(z.string().min(1)).min(2).describe('Class names by index.'),
  preprocess: Preprocess,
  about: LocalText.optional().describe('Where the model came from and what its limits are.'),
  card: CardConfig.optional().describe('How it does on pictures that it has not seen.'),
});
export type ModelConfig = z.infer<typeof ModelConfig>;

const PictureModels = z
  .array(z.string())
  .min(1)
  .optional()
  .describe('Ids of the models that it is explained for; default: all.');

/** One picture. */
export const PictureConfig = z.strictObject({
  id: Slug.optional().describe('Default: from the file name.'),
  image: z.string().min(1),
  label: z
    .union([z.int().nonnegative(), z.string()])
    .optional()
    .describe('Class index or name; without it the prediction is explained.'),
  alt: LocalText.optional().describe('What a person sees in the picture.'),
  credit: LocalText.optional().describe('Who made it, under which licence.'),
  models: PictureModels,
  masks: z
    .record(Slug, z.string().min(1))
    .optional()
    .describe('By part: a grey 8-bit PNG of the picture’s own size, 255 inside the part and 0 outside.'),
  display: z
    .string()
    .min(1)
    .optional()
    .describe('The same picture in more pixels, for the site alone: JPEG, PNG, WebP or AVIF of at most 1 MB.'),
});
export type PictureConfig = z.infer<typeof PictureConfig>;

/** All pictures of a folder, in the order of their positions or names. */
export const FolderConfig = z.strictObject({
  folder: z.string().min(1),
  names: z
    .enum(['plain', 'label_position'])
    .default('plain')
    .describe('`label_position`: file names say the class index and the place in the list, as `5_4.png`.'),
  credit: LocalText.optional(),
  models: PictureModels,
});
export type FolderConfig = z.infer<typeof FolderConfig>;

export const MethodConfig = z.strictObject({
  method: z.string(),
  variants: z.array(z.string()).min(1).optional().describe('Default: all that the method has.'),
  models: z.array(z.string()).min(1).optional().describe('Default: all.'),
  params: z.record(z.string(), z.unknown()).default({}),
  arrays: z
    .array(z.string())
    .optional()
    .describe('Names of the arrays that are stored beside the pictures; default: all. None saves most of the space.'),
});
export type MethodConfig = z.infer<typeof MethodConfig>;

const PictureList = z.array(z.union([PictureConfig, FolderConfig])).min(1);
const MethodList = z.union([z.literal('all'), z.array(z.union([z.string(), MethodConfig])).min(1)]).default('all');

const MeasureList = z.union([z.enum(['all', 'none']), z.array(z.string()).min(1)]);

/** A trial of the methods: one model is known to rely on a part of the pictures, another to know nothing of it. */
export const TrialConfig = z.strictObject({
  id: Slug,
  title: LocalText,
  about: LocalText,
  part: Slug.describe('The mask of the part.'),
  relies: Slug.describe('Id of the model that relies on it.'),
  control: Slug.describe('Id of the model that does not.'),
  caught: z
    .number()
    .positive()
    .default(5)
    .describe(
      'A method catches the first model where its share on the part is at least so many times the part’s area …',
    ),
  clear: z.number().positive().default(2).describe('… and clears the second where it is less than so many times.'),
  pictures: PictureList.describe('Labels say which class is explained: the one that the part stands for.'),
  methods: MethodList,
  measures: MeasureList.default(['localisation']).describe(
    'What is measured of each map, as for the report; the verdict needs `localisation`.',
  ),
});
export type TrialConfig = z.infer<typeof TrialConfig>;

export const EngineConfig = z.strictObject({
  engine: z.enum(['auto', 'onnxruntime', 'tensorflow']).default('auto'),
  provider: z
    .string()
    .optional()
    .describe('cpu, webgpu, cuda, coreml, dml; for tensorflow: node-gpu, node, wasm, cpu.'),
  workers: z.int().positive().max(64).optional().describe('Worker threads on a CPU; default: one a core.'),
  batch: z.int().positive().max(1024).optional().describe('Pictures a run; default 1 on a CPU, 32 on a GPU.'),
});
export type EngineConfig = z.infer<typeof EngineConfig>;

/** The whole of `vitrine.config.ts`. */
export const Config = z
  .strictObject({
    title: LocalText,
    authors: z.array(z.string()).default([]),
    date: z.iso.date().optional().describe('The day that stands on the printed answers, as `2026-05-31`.'),
    languages: z
      .array(Language)
      .min(1)
      .default([...languages]),
    models: z.array(ModelConfig).default([]).describe('Classifiers of pictures.'),
    pictures: z
      .array(z.union([PictureConfig, FolderConfig]))
      .default([])
      .describe('What the classifiers are explained on.'),
    encoders: z.array(EncoderConfig).default([]).describe('Encoders of texts.'),
    texts: z
      .array(z.union([QuestionConfig, SentenceConfig]))
      .default([])
      .describe(
        'What the encoders are explained on: sentences, or questions with the text that their answer stands in.',
      ),
    words: z.array(WordConfig).default([]).describe('Words whose hidden states are compared over many sentences.'),
    attentions: z.array(AttentionConfig).default([]).describe('Attention that was computed elsewhere.'),
    methods: MethodList,
    measures: MeasureList.default('all').describe(
      'What is measured of each map beside the numbers of its method: `localisation`, `faithfulness`, `sensitivity`.',
    ),
    parts: z.record(Slug, LocalText).default({}).describe('What the parts that masks mark are called.'),
    trials: z.array(TrialConfig).default([]),
    matrices: z.array(MatrixConfig).default([]).describe('Labelled matrices to draw, in order.'),
    engine: z.union([z.enum(['auto', 'onnxruntime', 'tensorflow']), EngineConfig]).default('auto'),
  })
  .refine(
    ({ models, pictures, encoders, texts, words, attentions, matrices }) =>
      (models.length > 0 && pictures.length > 0) ||
      (encoders.length > 0 && texts.length + words.length > 0) ||
      attentions.length + matrices.length > 0,
    'a model with pictures, an encoder with texts, an attention or a matrix',
  );
export type Config = z.infer<typeof Config>;
/** What a user writes: defaults may be left out. */
export type ConfigInput = z.input<typeof Config>;

/** Gives an editor the types of a configuration; returns it unchanged. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
