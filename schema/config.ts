import { z } from 'zod';
import { ModelConfig } from './classifier.ts';
import { pathFault } from './content-path.ts';
import { Language, languages, LocalText, Slug } from './local-text.ts';
import { MatrixConfig } from './matrix.ts';
import { PictureEntry } from './picture.ts';
import { AttentionConfig, EncoderConfig, QuestionConfig, SentenceConfig, WordConfig } from './text.ts';
import { findTwinId } from './twin-ids.ts';

export { CardConfig } from './card.ts';
export { ModelConfig, Preprocess } from './classifier.ts';
export { Language, languages, LocalText, Slug } from './local-text.ts';
export { FolderConfig, PictureConfig } from './picture.ts';

/** A method with settings of its own. */
export const MethodConfig = z.strictObject({
  method: z.string().describe('Id of the method: `lime`, `saliency` …'),
  variants: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('`course`, `paper` or both; default: all that the method has.'),
  models: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Ids of the models, or encoders, that it explains; default: all.'),
  params: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('Parameters that differ from the method’s defaults, by name.'),
  arrays: z
    .array(z.string())
    .optional()
    .describe('Names of the arrays that are stored beside the pictures; default: all. None saves most of the space.'),
});
export type MethodConfig = z.infer<typeof MethodConfig>;

const PictureList = z.array(PictureEntry).min(1);
const MethodList = z.union([z.literal('all'), z.array(z.union([z.string(), MethodConfig])).min(1)]).default('all');

const MeasureList = z.union([z.enum(['all', 'none']), z.array(z.string()).min(1)]);

/** A trial of the methods: one model is known to rely on a part of the pictures, another to know nothing of it. */
export const TrialConfig = z.strictObject({
  id: Slug.describe('Part of the page’s address; the ids of its pictures begin with it.'),
  title: LocalText.describe('What the site calls the trial.'),
  about: LocalText.describe('What is tried, in a sentence or two.'),
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
  methods: MethodList.describe('The methods that are tried.'),
  measures: MeasureList.default(['localisation']).describe(
    'What is measured of each map, as for the report; the verdict needs `localisation`.',
  ),
});
export type TrialConfig = z.infer<typeof TrialConfig>;

/** A path that stands for a file below a folder: no part of it leads out. */
const PublicFile = z.string().refine((path) => pathFault(path) === null, {
  error: 'the path of a file below `public/`, such as `logo.svg`',
});

/** What makes a site its owner’s. */
export const SiteConfig = z.strictObject({
  logo: PublicFile.optional().describe('A picture in the folder `public/` that stands before the title of the site.'),
  styles: PublicFile.optional().describe('A style sheet in the folder `public/`; every page loads it after its own.'),
  footer: LocalText.optional().describe('A line at the foot of each page.'),
});
export type SiteConfig = z.infer<typeof SiteConfig>;

/** What computes, and on what. */
export const EngineConfig = z.strictObject({
  engine: z
    .enum(['auto', 'onnxruntime', 'tensorflow'])
    .default('auto')
    .describe('What computes; `auto` takes the first that loads and reproduces a known gradient.'),
  provider: z
    .string()
    .optional()
    .describe(
      '`cpu`, `webgpu`, `cuda`, `coreml`, `dml`; for tensorflow `node-gpu`, `node`, `wasm`, `cpu`. Default: the first usable.',
    ),
  workers: z.int().positive().max(64).optional().describe('Worker threads on a CPU; default: one a core.'),
  batch: z.int().positive().max(1024).optional().describe('Pictures a run; default: 1 on a CPU, 25 on a GPU.'),
});
export type EngineConfig = z.infer<typeof EngineConfig>;

/** The whole of `vitrine.config.ts`. */
export const Config = z
  .strictObject({
    title: LocalText.describe('Title of the site.'),
    authors: z.array(z.string()).default([]).describe('Who stands at the foot of each page.'),
    date: z.iso
      .date('a date such as `2026-05-31`')
      .optional()
      .describe('The day that stands on the printed answers, as `2026-05-31`.'),
    languages: z
      .array(Language)
      .min(1)
      .default([...languages])
      .describe(
        'Languages of the site; the first has no prefix in its addresses. Pages in Traditional Chinese are made from those in `zh-cn`.',
      ),
    site: SiteConfig.optional().describe('Logo, style sheet and footer of your own.'),
    docs: z.boolean().default(false).describe('Whether Vitrine’s own documentation is a part of the site.'),
    models: z.array(ModelConfig).default([]).describe('Classifiers of pictures.'),
    pictures: z.array(PictureEntry).default([]).describe('What the classifiers are explained on.'),
    encoders: z.array(EncoderConfig).default([]).describe('Encoders of texts.'),
    texts: z
      .array(z.union([QuestionConfig, SentenceConfig]))
      .default([])
      .describe(
        'What the encoders are explained on: sentences, or questions with the text that their answer stands in.',
      ),
    words: z.array(WordConfig).default([]).describe('Words whose hidden states are compared over many sentences.'),
    attentions: z.array(AttentionConfig).default([]).describe('Attention that was computed elsewhere.'),
    methods: MethodList.describe('`all`, or a list in the order of the report: ids, or methods with settings.'),
    plugins: z
      .array(z.string().min(1))
      .default([])
      .describe(
        'Folders of methods and metrics of your own, each with its `method.ts` or `metric.ts` and its words; what lists name by id.',
      ),
    measures: MeasureList.default('all').describe(
      'What is measured of each map beside the numbers of its method: `all`, `none`, or ids of metrics.',
    ),
    parts: z.record(Slug, LocalText).default({}).describe('What the parts that masks mark are called.'),
    trials: z.array(TrialConfig).default([]).describe('Tests of the methods where the truth is known.'),
    matrices: z.array(MatrixConfig).default([]).describe('Labelled matrices to draw, in order.'),
    engine: z
      .union([z.enum(['auto', 'onnxruntime', 'tensorflow']), EngineConfig])
      .default('auto')
      .describe('What computes: a name, or settings.'),
  })
  .superRefine((config, context) => {
    const twin = findTwinId(config);
    if (twin !== undefined) {
      const params = {
        received: `\`${twin.id}\`, which \`${twin.first}\` has`,
        hint: 'Give one of the two another id.',
      };
      context.addIssue({ code: 'custom', path: [...twin.path], message: 'an id of its own', params });
    }
    for (const [path, text] of titlesOf(config)) {
      const english = typeof text === 'string' ? text : text.en;
      if (english.trim() === '')
        context.addIssue({ code: 'custom', path: [...path], message: 'a text that is not blank' });
    }
    const { models, pictures, encoders, texts, words, attentions, matrices } = config;
    const read = texts.length + words.length;
    if ((models.length > 0 && pictures.length > 0) || (encoders.length > 0 && read > 0)) return;
    if (attentions.length + matrices.length > 0) return;
    const miss = (key: string, message: string, hint: string): void => {
      context.addIssue({ code: 'custom', path: key === '' ? [] : [key], message, params: { received: 'none', hint } });
    };
    if (models.length > 0) miss('pictures', 'at least one picture for the models', PICTURES);
    else if (encoders.length > 0) miss('texts', 'at least one text for the encoders', TEXTS);
    else if (pictures.length > 0) miss('models', 'at least one model for the pictures', 'Add it as `models: [{ … }]`.');
    else if (read > 0) miss('encoders', 'at least one encoder for the texts', 'Add it as `encoders: [{ … }]`.');
    else miss('', 'something to explain or to draw', ALL);
  });

const PICTURES = "Add them as `pictures: [{ image: 'cat.png' }]` or `[{ folder: 'cats' }]`.";
const TEXTS = 'Add them as `texts: [{ … }]` or `words: [{ … }]`.';
const ALL = 'Add `models` with `pictures`, `encoders` with `texts` or `words`, `attentions`, or `matrices`.';

/** What the site calls things, with their places. */
function titlesOf(config: {
  readonly title: LocalText;
  readonly models: readonly { readonly name: LocalText }[];
  readonly encoders: readonly { readonly name: LocalText }[];
  readonly attentions: readonly { readonly title: LocalText }[];
  readonly trials: readonly { readonly title: LocalText }[];
}): readonly (readonly [path: readonly PropertyKey[], text: LocalText])[] {
  return [
    [['title'], config.title],
    ...(['models', 'encoders'] as const).flatMap((list) =>
      config[list].map(({ name }, index) => [[list, index, 'name'], name] as const),
    ),
    ...(['attentions', 'trials'] as const).flatMap((list) =>
      config[list].map(({ title }, index) => [[list, index, 'title'], title] as const),
    ),
  ];
}

export type Config = z.infer<typeof Config>;
/** What a user writes: defaults may be left out. */
export type ConfigInput = z.input<typeof Config>;

/** Gives an editor the types of a configuration; returns it unchanged. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
